export {
  activityKinds,
  isMeetingKind,
  isMeetingState,
  mayMeetingBecome,
  meetingKinds,
  meetingStates,
  owesWholeReport,
  type MeetingKind,
  type MeetingState,
} from './meeting.ts'
export type { CannotUseFacts, MeetingFacts } from './meeting-facts.ts'
export { makeMeeting, type CannotMakeMeeting, type MakeMeeting } from './make-meeting.ts'
export { editMeeting, type CannotEditMeeting, type EditMeeting } from './edit-meeting.ts'
export {
  cancelMeeting,
  closeMeeting,
  markMeetingReported,
  markMeetingUnreported,
  openMeeting,
  reinstateMeeting,
  undoMeetingState,
  type CannotChangeMeetingState,
} from './change-meeting-state.ts'
export { undoReportWaived, waiveReport, type CannotWaiveReport } from './waive-report.ts'
export { nowAndNext, timeAgenda, type TimedAgenda, type TimedItem } from './timed-agenda.ts'
export { setAgenda, undoAgendaSet, type CannotSetAgenda } from './set-agenda.ts'
export type { AgendaEntry, CannotUseAgenda } from './write-agenda.ts'
export { forwardItem, undoItemForwarded, unforwardItem, type CannotForwardItem } from './forward-item.ts'
export { findSeries, type MeetingOfSeries, type OpenPoint, type SeriesOfMeeting } from './open-point-queries.ts'
export { takeUpOpenPoints, type TakeUpOpenPoints } from './take-up-open-points.ts'
export { copyMeeting } from './copy-meeting.ts'
export { takeBackMeeting } from './take-back-meeting.ts'
export type { MeetingTemplate, TemplateItem } from './ready-made-templates.ts'
export { findTemplate, listTemplates } from './template-queries.ts'
export { removeTemplate, saveTemplate, undoTemplateRemoved, type CannotSaveTemplate } from './save-template.ts'
export { largestPaper, preparePaper, type CannotPreparePaper, type PreparedPaper } from './prepare-paper.ts'
export { addPaper, type AddPaper, type CannotAddPaper } from './add-paper.ts'
export { removePaper, showPaper, undoPaperRemoved, type CannotChangePaper } from './remove-paper.ts'
export { findPaperFile, listPapers, type PaperFile, type PaperShown } from './paper-queries.ts'
export { closeCheckIn, openCheckIn, type CannotOpenCheckIn } from './open-check-in.ts'
export { findCheckIn, findCheckInOfMeeting, type CheckInDesk } from './check-in-queries.ts'
export { checkIn, type CannotCheckIn, type CheckIn } from './check-in.ts'
export { noteAttendance, type CannotNoteAttendance, type NoteAttendance } from './note-attendance.ts'
export { setPresence, type CannotSetPresence } from './outcome-presence.ts'
export { recordAttendance, recordAttendanceOfAll, type CannotRecordAttendance, type RecordAttendance } from './record-attendance.ts'
export { recordWalkIn, type RecordWalkIn } from './record-walk-in.ts'
export { removeAttendance, undoAttendanceOfAll, undoAttendanceRemoved, type CannotRemoveAttendance } from './remove-attendance.ts'
export { isVoiceAnswer, voiceAnswers, type AgreementForm, type AgreementState, type VoiceAnswer } from './agreement.ts'
export { openAgreement, type CannotOpenAgreement, type OpenAgreement } from './open-agreement.ts'
export { agreeByAcclamation, undoAgreementReached, type AgreeByAcclamation, type CannotAgree } from './agree-by-acclamation.ts'
export { openRound } from './open-round.ts'
export { addPositionLater, giveVoice, type CannotGiveVoice, type GiveVoice } from './give-voice.ts'
export { tallyAgreement, type AgreementTally, type AnswerGiven } from './tally-agreement.ts'
export { closeAgreement } from './close-agreement.ts'
export { changeAgreementText, revisePurpose } from './revise-purpose.ts'
export { outcomeKinds, ownerRoles, type CannotUseOutcome, type OutcomeFacts, type OutcomeKind, type OwnerRole } from './outcome-facts.ts'
export { addOutcome, type AddOutcome } from './add-outcome.ts'
export { editOutcome, type EditOutcome } from './edit-outcome.ts'
export { completeTask, reopenTask, type CannotCompleteTask } from './complete-task.ts'
export { removeOutcome, undoOutcomeRemoved } from './remove-outcome.ts'
export {
  findMeetingById,
  findMeetingBySlug,
  listComingMeetings,
  listMeetings,
  listMeetingsWithoutReport,
  listNextMeetingByArea,
  meetingStateOfArea,
  type MeetingListed,
  type MeetingScope,
  type OrganisationNamed,
  type PlaceNamed,
} from './meeting-queries.ts'
export { listAtTheDoor, listAttendance, listOthers, type Attending, type OnTheList } from './attendance-queries.ts'
export { findAgreementOfMeeting, listAgreementsOfMeeting, type AgreementShown, type Voice } from './agreement-queries.ts'
export { listOpenTasks, listOutcomes, listTasks, type OutcomeShown, type TaskScope } from './outcome-queries.ts'
export { findMeetingPage, listAgenda, type AgendaItem, type MeetingPage } from './meeting-page.ts'
