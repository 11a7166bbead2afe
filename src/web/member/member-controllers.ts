import type { Controller } from '../visit.ts'
import { memberLeadController } from './leads/controller.tsx'
import { memberLeadUndoController } from './leads/undo-controller.ts'
import { memberOrganisationController } from './organisations/controller.tsx'
import { ownInvitationController } from './invitations/show-controller.tsx'
import { memberPollController } from './polls/controller.tsx'
import { yourTurnController } from './your-turn/controller.tsx'

/** One line per controller of this audience. */
export const memberControllers: Controller = {
  ...yourTurnController,
  ...memberPollController,
  ...ownInvitationController,
  ...memberOrganisationController,
  ...memberLeadController,
  ...memberLeadUndoController,
}
