import type { Controller } from '../visit.ts'
import { bookingCalendarController } from './booking/calendar-controller.tsx'
import { bookingController } from './booking/controller.tsx'
import { leadsIndexController } from './leads/index-controller.tsx'
import { newLeadController } from './leads/new-controller.tsx'
import { leadShowController } from './leads/show-controller.tsx'
import { meetingLeadsController } from './meetings/leads-controller.tsx'
import { outcomesController } from './meetings/outcomes-controller.tsx'
import { agreementController } from './meetings/agreement-controller.tsx'
import { invitationsController } from './meetings/invitations-controller.tsx'
import { attendanceController } from './meetings/attendance-controller.tsx'
import { editController } from './meetings/edit-controller.tsx'
import { newMeetingController } from './meetings/new-controller.tsx'
import { notesController } from './meetings/notes-controller.tsx'
import { shortNoteController } from './meetings/short-note-controller.tsx'
import { papersController } from './meetings/papers-controller.tsx'
import { templatesController } from './meetings/templates-controller.tsx'
import { tasksController } from './tasks/controller.tsx'
import { screenController } from './meetings/screen-controller.tsx'
import { meetingsController } from './meetings/controller.tsx'
import { meetingRegistrationsController } from './registrations/controller.tsx'
import { groupsController } from './groups/controller.tsx'
import { groupMemberController } from './groups/member-controller.tsx'
import { newGroupController } from './groups/new-controller.tsx'
import { organisationsController } from './organisations/controller.tsx'
import { pasteController } from './organisations/paste-controller.tsx'
import { peopleController } from './people/controller.tsx'
import { dispatchesController } from './dispatches/controller.tsx'
import { writeDispatchController } from './dispatches/write-controller.tsx'
import { pollController } from './polls/controller.tsx'
import { settingsController } from './settings/controller.tsx'
import { claimsController } from './claims/controller.tsx'
import { faultsController } from './faults/controller.tsx'
import { historyController } from './history/controller.tsx'
import { mailsController } from './mails/controller.tsx'
import { incomingController } from './incoming/controller.tsx'
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
  ...invitationsController,
  ...attendanceController,
  ...meetingsController,
  ...screenController,
  ...editController,
  ...newMeetingController,
  ...papersController,
  ...notesController,
  ...shortNoteController,
  ...templatesController,
  ...tasksController,
  ...groupsController,
  ...meetingRegistrationsController,
  ...newGroupController,
  ...groupMemberController,
  ...bookingController,
  ...bookingCalendarController,
  ...undoController,
  ...reportsController,
  ...overviewController,
  ...mailsController,
  ...incomingController,
  ...historyController,
  ...faultsController,
  ...claimsController,
  ...organisationsController,
  ...pasteController,
  ...peopleController,
  ...pollController,
  ...dispatchesController,
  ...writeDispatchController,
  ...settingsController,
}
