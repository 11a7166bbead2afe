export { receiveMail, type Received, type ReceiveMail } from './receive-mail.ts'
export { findMailboxTrouble, readMailbox, type ReadMailbox } from './read-mailbox.ts'
export { mailKinds as incomingKinds, type IncomingKind, type IncomingState } from './kept-mail.ts'
export {
  countIncomingWaiting,
  findIncoming,
  findIncomingSource,
  incomingShown,
  listAnswerable,
  listIncoming,
  type AnswerableInvitation,
  type IncomingFilter,
  type IncomingListed,
  type IncomingShown,
  type IncomingShownWhole,
} from './incoming-queries.ts'
export { enterAnswer, handleMail, inviteSender, letSenderStandIn, undoMailHandled, type EnterAnswer } from './handle-mail.ts'
export { listUnplaced, placeMail, type UnplacedMail } from './unplaced-mails.ts'
export { forgetIncomingMails } from './forget-mails.ts'
