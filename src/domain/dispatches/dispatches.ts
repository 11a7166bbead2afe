export {
  dispatchKinds,
  longestSubject,
  longestText,
  minutesToStop,
  type DispatchContent,
  type DispatchKind,
  type DispatchState,
  type LeftOut,
} from './dispatch.ts'
export { fillMergeWords, mergeWordsIn, type MergeWord } from './merge-words.ts'
export { nextWorkingMoment } from './working-hours.ts'
export { whyNotSaid, type CannotKeepDispatch, type CannotSayDispatch } from './check-dispatch.ts'
export { findPeopleWritten, listNames, writePeopleByHand, type PeopleWritten } from './people-by-hand.ts'
export { planRecipients, type PlannedRecipient, type PlannedRecipients } from './plan-recipients.ts'
export {
  copyDispatch,
  draftDispatch,
  editDispatch,
  leaveOutOfDispatch,
  type CannotEditDispatch,
  type EditDispatch,
} from './write-dispatch.ts'
export { removeDispatch, undoDispatchRemoved, type CannotRemoveDispatch } from './remove-dispatch.ts'
export { sendDispatch, type CannotSendDispatch, type SendDispatch, type SentOff } from './send-dispatch.ts'
export { stopDispatch, undoDispatchSentOff, undoDispatchStopped, type CannotStopDispatch } from './stop-dispatch.ts'
export { sendTrial, type CannotSendTrial, type SendTrial } from './send-trial.ts'
export { readSender, wordsFor, type ComposedDispatch, type ComposeDispatch, type DispatchMailFacts, type Sender } from './dispatch-mail.ts'
export { writeDueDispatches, type WritingDispatches } from './write-due-dispatches.ts'
export {
  findDispatch,
  getDispatchProgress,
  listDispatches,
  listDispatchesOfPerson,
  listDispatchesUnderWay,
  listRecipients,
  type DispatchListed,
  type DispatchProgress,
  type DispatchReceived,
  type DispatchSeen,
  type DispatchUnderWay,
  type LoggedRecipient,
  type MailFate,
} from './dispatch-queries.ts'
