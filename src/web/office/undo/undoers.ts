import type { findUndoableEvent, Writing } from '#domain/history'
import { restoreGoal, restoreTheme } from '#domain/contract'
import { undoFaultReportHandled } from '#domain/follow-up'
import { undoGroupState, undoMemberRemoved } from '#domain/groups'
import { resumeMandate, resumeRole, separatePeople } from '#domain/identity'
import { undoHeardFrom } from '#domain/leads'
import { undoMailStopped } from '#domain/notifications'
import { restoreOrganisation, resumeAffiliation, undoPaste, withdrawAffiliation } from '#domain/organisations'
import {
  reopenTask,
  undoAgendaSet,
  undoAgreementReached,
  undoAttendanceOfAll,
  undoAttendanceRemoved,
  undoMeetingState,
  undoOutcomeRemoved,
  undoReportWaived,
} from '#domain/meetings'
import { undoLeadChange, undoTakingLead } from '#domain/leads'
import { restoreReport, undoPublished } from '#domain/publishing'
import { undoAdoptionWithdrawn, undoRetired, undoRoadmapPasted } from '#domain/roadmap'
import type { Outcome } from '#platform/outcome'

/** What was done, with the facts kept for taking it back. */
export type EventToUndo = NonNullable<Awaited<ReturnType<typeof findUndoableEvent>>>

/** Takes back what an event did and records that it was undone, in the caller's transaction. */
export type Undo = (writing: Writing, event: EventToUndo) => Promise<Outcome<unknown>>

/** Event kind → the verb that takes it back. What is not listed here cannot be undone, and no button says so. */
export const undoers: Readonly<Record<string, Undo>> = {
  FocusAreaRetired: undoRetired,
  ChallengeRetired: undoRetired,
  QuestionRetired: undoRetired,
  RoadmapPasted: undoRoadmapPasted,
  AdoptionWithdrawn: undoAdoptionWithdrawn,
  ReportPublished: undoPublished,
  ReportWithdrawn: restoreReport,
  OrganisationRemoved: restoreOrganisation,
  OrganisationsPasted: undoPaste,
  OrganisationAffiliated: withdrawAffiliation,
  AffiliationEnded: resumeAffiliation,
  MandateEnded: resumeMandate,
  RoleEnded: resumeRole,
  PeopleMerged: separatePeople,
  GroupMemberRemoved: undoMemberRemoved,
  GroupStarted: undoGroupState,
  GroupPaused: undoGroupState,
  GroupClosed: undoGroupState,
  MeetingCancelled: undoMeetingState,
  MeetingReportWaived: undoReportWaived,
  AgendaSet: undoAgendaSet,
  AttendanceRemoved: undoAttendanceRemoved,
  AttendanceOfAllRecorded: undoAttendanceOfAll,
  AgreementReached: undoAgreementReached,
  OutcomeRemoved: undoOutcomeRemoved,
  TaskCompleted: (writing, event) => reopenTask(writing, { outcomeId: event.subject_id, undoes: event.id }),
  GoalRemoved: restoreGoal,
  ThemeSet: restoreTheme,
  MailStopped: undoMailStopped,
  FaultReportHandled: undoFaultReportHandled,
  LeadHeardFrom: undoHeardFrom,
  LeadTaken: undoTakingLead,
  LeadConfirmed: undoLeadChange,
  LeadMarkedActive: undoLeadChange,
  LeadRested: undoLeadChange,
  LeadResumed: undoLeadChange,
  LeadLeavingAnnounced: undoLeadChange,
  LeadLeavingTakenBack: undoLeadChange,
  LeadEnded: undoLeadChange,
  LeadGivenBack: undoLeadChange,
}
