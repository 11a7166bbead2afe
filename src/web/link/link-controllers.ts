import type { Controller } from '../visit.ts'

/** One line per controller of this audience. */
export const linkControllers: Controller = {}
