import { readChangedColumns, type Actor, type findUndoableEvent, type HistoryLine, type Writing } from '#domain/history'
import { restoreGoal, restoreTheme, undoGoalEdit, undoPeriodEdit, undoWords } from '#domain/contract'
import { restoreAbsence, restoreSchoolBreak, restoreTravelTime, undoBookingHours, undoMeetingsBooked } from '#domain/booking'
import { undoRegistrationCancelled } from '#domain/registrations'
import { undoDispatchRemoved, undoDispatchSentOff, undoDispatchStopped } from '#domain/dispatches'
import { undoFaultReportHandled } from '#domain/follow-up'
import { undoGroupState, undoJoined, undoMemberEdit, undoMemberRemoved } from '#domain/groups'
import { resumeMandate, resumeRole, separatePeople } from '#domain/identity'
import { calendarChanged, undoCircleChange } from '#domain/invitations'
import { undoMailHandled } from '#domain/incoming-mail'
import { undoShortNote } from '#domain/meeting-notes'
import { undoMailStopped } from '#domain/notifications'
import {
  restoreOrganisation,
  resumeAffiliation,
  undoAffiliationEdit,
  undoOrganisationEdit,
  undoPaste,
  withdrawAffiliation,
} from '#domain/organisations'
import {
  reopenTask,
  undoAgendaSet,
  undoAgreementReached,
  undoAttendanceOfAll,
  undoAttendanceRemoved,
  undoItemForwarded,
  undoMeetingState,
  undoOutcomeRemoved,
  undoPaperRemoved,
  undoReportWaived,
  undoTemplateRemoved,
} from '#domain/meetings'
import { undoHandOver, undoHeardFrom, undoLeadChange, undoLeadEdit, undoTakingLead } from '#domain/leads'
import { undoDeadlineMoved, undoOptionRemoved, undoOptionsAdded, undoPollDecided, undoPollWithdrawn } from '#domain/polls'
import { restoreReport, undoPublished } from '#domain/publishing'
import { undoAdoptionWithdrawn, undoItemEdit, undoRetired, undoRoadmapPasted } from '#domain/roadmap'
import type { Outcome } from '#platform/outcome'

/** What was done, with the facts kept for taking it back. */
export type EventToUndo = NonNullable<Awaited<ReturnType<typeof findUndoableEvent>>>

/** Takes back what an event did and records that it was undone, in the caller's transaction. */
export type Undo = (writing: Writing, event: EventToUndo) => Promise<Outcome<unknown>>

type Undoers = Readonly<Record<string, Undo>>

/** Edits: what they changed is kept in the event, and undoing one puts back that and nothing else. */
const edits: Undoers = {
  OrganisationEdited: undoOrganisationEdit,
  AffiliationEdited: undoAffiliationEdit,
  FocusAreaEdited: undoItemEdit,
  ChallengeEdited: undoItemEdit,
  QuestionEdited: undoItemEdit,
  LeadEdited: undoLeadEdit,
  GoalEdited: undoGoalEdit,
  PeriodEdited: undoPeriodEdit,
  WordsSet: undoWords,
}

/** Event kind → the verb that takes it back. What is not listed here cannot be undone, and no button says so. */
export const undoers: Undoers = {
  ...edits,
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
  GroupMemberEdited: undoMemberEdit,
  GroupTermSet: undoMemberEdit,
  GroupJoined: undoJoined,
  RegistrationCancelled: undoRegistrationCancelled,
  GroupStarted: undoGroupState,
  GroupPaused: undoGroupState,
  GroupClosed: undoGroupState,
  MeetingsBooked: undoMeetingsBooked,
  BookingHoursSet: undoBookingHours,
  SchoolBreakRemoved: restoreSchoolBreak,
  TravelTimeRemoved: restoreTravelTime,
  AbsenceRemoved: restoreAbsence,
  PollDecided: undoPollDecided,
  PollWithdrawn: undoPollWithdrawn,
  PollOptionsAdded: undoOptionsAdded,
  PollOptionRemoved: undoOptionRemoved,
  PollDeadlineMoved: undoDeadlineMoved,
  MeetingCancelled: undoCancelled,
  CircleSet: undoCircleChange,
  InviteeAdded: undoCircleChange,
  InviteeRemoved: undoCircleChange,
  MeetingReportWaived: undoReportWaived,
  ShortNoteWritten: undoShortNote,
  AgendaSet: undoAgendaSet,
  ItemForwarded: undoItemForwarded,
  PaperRemoved: undoPaperRemoved,
  TemplateRemoved: undoTemplateRemoved,
  AttendanceRemoved: undoAttendanceRemoved,
  AttendanceOfAllRecorded: undoAttendanceOfAll,
  AgreementReached: undoAgreementReached,
  OutcomeRemoved: undoOutcomeRemoved,
  TaskCompleted: (writing, event) => reopenTask(writing, { outcomeId: event.subject_id, undoes: event.id }),
  GoalRemoved: restoreGoal,
  ThemeSet: restoreTheme,
  MailStopped: undoMailStopped,
  DispatchSentOff: undoDispatchSentOff,
  DispatchStopped: undoDispatchStopped,
  DispatchRemoved: undoDispatchRemoved,
  MailLetBe: undoMailStopped,
  IncomingMailHandled: undoMailHandled,
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
  LeadHandedOver: undoHandOver,
}

/** Whoever had the meeting in a calendar is told that it will be held after all (C16). */
async function undoCancelled(writing: Writing, event: EventToUndo): Promise<Outcome<unknown>> {
  const undone = await undoMeetingState(writing, event)
  if (undone.ok) await calendarChanged(writing, event.subject_id)
  return undone
}

/** What only an administrator may do, only an administrator takes back. */
const byAdministrator: ReadonlySet<string> = new Set(['GoalEdited', 'GoalRemoved', 'PeriodEdited', 'RoleEnded', 'ThemeSet', 'WordsSet'])

/** What whoever leads a meeting does in it, and may take back herself. */
const inMeetingRoom: ReadonlySet<string> = new Set([
  'AgendaSet',
  'ItemForwarded',
  'PaperRemoved',
  'AttendanceRemoved',
  'AttendanceOfAllRecorded',
  'AgreementReached',
  'OutcomeRemoved',
  'TaskCompleted',
  'MeetingCancelled',
  'MeetingReportWaived',
  'LeadTaken',
])

type Happened = Pick<HistoryLine, 'kind' | 'particulars'>

/** Whether the office shows a way back beside what happened: there is one, this person may take it, and the event keeps what it needs. */
export function canBeUndone({ kind, particulars }: Happened, actor: Actor): boolean {
  if (!Object.hasOwn(undoers, kind)) return false
  if (byAdministrator.has(kind) && !actor.isAdministrator) return false
  return !Object.hasOwn(edits, kind) || readChangedColumns(particulars) !== null
}

/** Whether somebody may take back an event in the room of a meeting: it happened there, and she did it herself or is the secretariat. */
export function mayUndoInRoom(event: EventToUndo, meetingId: string, actor: Actor): boolean {
  if (event.meeting_id !== meetingId || !inMeetingRoom.has(event.kind)) return false
  return actor.isSecretariat || (actor.personId !== null && event.actor_person_id === actor.personId)
}
