import type { Controller } from '../visit.ts'
import { checkInController } from './check-in-controller.tsx'
import { paperLinkController } from './paper-controller.ts'
import { ownCalendarController } from './calendar-controller.ts'
import { groupJoiningController } from './group-joining-controller.tsx'
import { registrationController } from './registration-controller.tsx'
import { invitationController } from './invitation-controller.tsx'
import { leadConfirmationController } from './lead-confirmation-controller.tsx'
import { mailSettingsController } from './mail-settings-controller.tsx'
import { leadOfferController } from './lead-offer-controller.tsx'
import { notesLinkController } from './notes-controller.tsx'
import { pollController } from './poll-controller.tsx'

/** One line per controller of this audience. */
export const linkControllers: Controller = {
  ...checkInController,
  ...paperLinkController,
  ...leadOfferController,
  ...leadConfirmationController,
  ...pollController,
  ...notesLinkController,
  ...mailSettingsController,
  ...invitationController,
  ...groupJoiningController,
  ...ownCalendarController,
  ...registrationController,
}
