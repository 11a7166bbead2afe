import type { Controller } from '../visit.ts'
import { organisationsController } from './organisations/controller.tsx'

/** One line per controller of this audience. */
export const publicControllers: Controller = {
  ...organisationsController,
}
