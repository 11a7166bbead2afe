import type { Controller } from '../visit.ts'
import { organisationsController } from './organisations/controller.tsx'
import { pasteController } from './organisations/paste-controller.tsx'
import { peopleController } from './people/controller.tsx'

/** One line per controller of this audience. */
export const officeControllers: Controller = {
  ...organisationsController,
  ...pasteController,
  ...peopleController,
}
