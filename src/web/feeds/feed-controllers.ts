import type { Controller } from '../visit.ts'
import { calendarFeedController } from './calendar-controller.ts'
import { feedController } from './controller.ts'

/** One line per controller of this audience. */
export const feedControllers: Controller = {
  ...feedController,
  ...calendarFeedController,
}
