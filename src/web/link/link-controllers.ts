import type { Controller } from '../visit.ts'
import { leadConfirmationController } from './lead-confirmation-controller.tsx'
import { leadOfferController } from './lead-offer-controller.tsx'

/** One line per controller of this audience. */
export const linkControllers: Controller = {
  ...leadOfferController,
  ...leadConfirmationController,
}
