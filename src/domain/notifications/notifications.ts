export { queueMail, type QueueMail } from './queue-mail.ts'
export { forgetSecretMails, sendWaitingMails, type SendingMails } from './send-waiting-mails.ts'
export { resendMail, stopMail, undoMailStopped, type CannotChangeMail } from './change-mail.ts'
export {
  countMailsInTrouble,
  findMail,
  isMailState,
  listMails,
  listMailsOfInstallation,
  mailStates,
  type MailFilter,
  type MailInInstallation,
  type MailListed,
  type MailShown,
  type MailState,
} from './mail-queries.ts'
export {
  askForLeadConfirmation,
  findPeriodEnd,
  type AskForLeadConfirmation,
  type CannotAskForConfirmation,
  type ComposedMail,
  type LeadConfirmationFacts,
} from './lead-confirmation.ts'
export { tellRepresentativesOfLead, type LeadNoticeFacts, type TellRepresentatives } from './lead-notice.ts'
export {
  writeDueInvitations,
  type ComposedInvitation,
  type ComposeInvitation,
  type InvitationMailFacts,
  type InvitationMailKind,
  type WritingInvitations,
} from './invitation-mails.ts'
export { mailJoiningLinks, type JoiningFacts } from './joining-mails.ts'
export { findBatchProgress, listMailsOfInvitation, type BatchProgress } from './batch-progress.ts'
export { mailRegistrations, type RegistrationMailFacts } from './registration-mails.ts'
