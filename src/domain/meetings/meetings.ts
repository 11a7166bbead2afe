export {
  isMeetingKind,
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
export { setAgenda, undoAgendaSet, type AgendaEntry, type CannotSetAgenda, type CannotUseAgenda } from './set-agenda.ts'
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
export { listOpenTasks, listOutcomes, type OutcomeShown } from './outcome-queries.ts'
export { findMeetingPage, listAgenda, type AgendaItem, type MeetingPage } from './meeting-page.ts'
