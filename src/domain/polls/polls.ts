export {
  longestColleague,
  longestRemark,
  mostOptions,
  pollAnswers,
  type AnswersByOption,
  type PollAnswer,
  type PollMailKind,
  type PollOption,
  type PollState,
} from './poll.ts'
export { checkOptions, type CannotUseOptions, type SuggestedOption } from './check-options.ts'
export { makePoll, type CannotMakePoll, type MakePoll } from './make-poll.ts'
export { answerPoll, answerTogether, type AnswerPoll, type CannotAnswerPoll, type KeptAnswer, type LookedUp } from './answer-poll.ts'
export {
  addOptions,
  removeOption,
  undoOptionRemoved,
  undoOptionsAdded,
  type CannotAddOptions,
  type CannotRemoveOption,
} from './change-options.ts'
export { moveDeadline, undoDeadlineMoved, type CannotMoveDeadline } from './move-deadline.ts'
export { remindAsked, type CannotRemind } from './remind-asked.ts'
export {
  decidePoll,
  tellNow,
  undoPollDecided,
  undoPollWithdrawn,
  withdrawPoll,
  type CannotDecidePoll,
  type CannotReopenPoll,
  type DecidePoll,
} from './decide-poll.ts'
export { tallyOf } from './poll-tally.ts'
export type { OptionTally, PollRow, PollTally } from './tally-poll.ts'
export { warningMark, warningsAgainst, type PollWarning } from './weigh-option.ts'
export { findPoll, findPollOfMeeting, type Asked, type PollSeen } from './poll-queries.ts'
export {
  listOpenPollsOfPerson,
  listPollsToDecide,
  listUnavailable,
  type OpenPoll,
  type PollToDecide,
  type Unavailable,
} from './waiting-queries.ts'
export { issueAnswerLink, mailDuePolls, type MailDuePolls, type PollMailFacts } from './mail-due-polls.ts'
export { forgetPollRemarks, tendPolls } from './tend-polls.ts'
