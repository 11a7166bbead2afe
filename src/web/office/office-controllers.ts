import type { Controller } from '../visit.ts'
import { leadsIndexController } from './leads/index-controller.tsx'
import { newLeadController } from './leads/new-controller.tsx'
import { leadShowController } from './leads/show-controller.tsx'
import { meetingLeadsController } from './meetings/leads-controller.tsx'
import { outcomesController } from './meetings/outcomes-controller.tsx'
import { agreementController } from './meetings/agreement-controller.tsx'
import { attendanceController } from './meetings/attendance-controller.tsx'
import { screenController } from './meetings/screen-controller.tsx'
import { meetingsController } from './meetings/controller.tsx'
import { groupsController } from './groups/controller.tsx'
import { groupMemberController } from './groups/member-controller.tsx'
import { newGroupController } from './groups/new-controller.tsx'
import { organisationsController } from './organisations/controller.tsx'
import { pasteController } from './organisations/paste-controller.tsx'
import { peopleController } from './people/controller.tsx'
import { settingsController } from './settings/controller.tsx'
import { claimsController } from './claims/controller.tsx'
import { faultsController } from './faults/controller.tsx'
import { historyController } from './history/controller.tsx'
import { mailsController } from './mails/controller.tsx'
import { overviewController } from './overview/controller.tsx'
import { reportsController } from './reports/controller.tsx'
import { roadmapEditController } from './roadmap/edit-controller.tsx'
import { roadmapIndexController } from './roadmap/index-controller.tsx'
import { roadmapPasteController } from './roadmap/paste-controller.tsx'
import { undoController } from './undo/controller.tsx'

/** One line per controller of this audience. */
export const officeControllers: Controller = {
  ...roadmapIndexController,
  ...roadmapPasteController,
  ...roadmapEditController,
  ...leadsIndexController,
  ...newLeadController,
  ...leadShowController,
  ...meetingLeadsController,
  ...outcomesController,
  ...agreementController,
  ...attendanceController,
  ...meetingsController,
  ...screenController,
  ...groupsController,
  ...newGroupController,
  ...groupMemberController,
  ...undoController,
  ...reportsController,
  ...overviewController,
  ...mailsController,
  ...historyController,
  ...faultsController,
  ...claimsController,
  ...organisationsController,
  ...pasteController,
  ...peopleController,
  ...settingsController,
}
