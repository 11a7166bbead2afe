import type { Controller } from '../visit.ts'
import { responsibilityController } from './responsibility/controller.tsx'
import { overviewController } from './overview/controller.tsx'
import { newsController } from './news/controller.tsx'
import { picturesController } from './pictures/controller.ts'
import { publicPaperController } from './meetings/paper-controller.ts'
import { meetingsController } from './meetings/controller.tsx'
import { leadsController } from './leads/controller.tsx'
import { groupsController } from './groups/controller.tsx'
import { subscribeController } from './subscribe/controller.tsx'
import { registrationsController } from './registrations/controller.tsx'
import { focusAreasController } from './focus-areas/controller.tsx'
import { emissionsController } from './emissions/controller.tsx'
import { challengesController } from './challenges/controller.tsx'
import { aboutController } from './about/controller.tsx'
import { organisationsController } from './organisations/controller.tsx'
import { logoController } from './logo/controller.ts'

/** One line per controller of this audience. */
export const publicControllers: Controller = {
  ...responsibilityController,
  ...overviewController,
  ...meetingsController,
  ...publicPaperController,
  ...newsController,
  ...picturesController,
  ...leadsController,
  ...groupsController,
  ...registrationsController,
  ...subscribeController,
  ...focusAreasController,
  ...emissionsController,
  ...challengesController,
  ...aboutController,
  ...organisationsController,
  ...logoController,
}
