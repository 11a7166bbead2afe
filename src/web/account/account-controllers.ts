import type { Controller } from '../visit.ts'
import { accountController } from './show-controller.tsx'
import { signInController } from './sign-in-controller.tsx'

/** One line per controller of this audience. */
export const accountControllers: Controller = {
  ...signInController,
  ...accountController,
}
