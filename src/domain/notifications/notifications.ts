export { queueMail, queueMails, type QueueMail } from './queue-mail.ts'
export { mailKinds, type MailKind, type MailPart, type MailPatience } from './mail-kinds.ts'
export { daysOfSettingsLink, writeDailyMails, type DailyMailFacts, type WritingDailyMails } from './daily-mails.ts'
export {
  getMailSettings,
  listWithoutNews,
  setMailSettings,
  setNews,
  type CannotSetMailSettings,
  type MailPace,
  type MailSettings,
  type SetMailSettings,
} from './mail-settings.ts'
export { forgetSecretMails, sendWaitingMails, type SendingMails } from './send-waiting-mails.ts'
export {
  askForNewContact,
  countDeadAddresses,
  listDeadAddresses,
  takeAddressToWork,
  type AskForNewContact,
  type DeadAddress,
  type NewContactFacts,
} from './dead-addresses.ts'
export { saysAddressIsDead } from './dead-address.ts'
export { findMentionedMail, noteMailCameBack, noteMailDelayed, type MailCameBack } from './bounced-mail.ts'
export { resendMail, stopMail, undoMailStopped, type CannotChangeMail, type Resent } from './change-mail.ts'
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
export { findBatchProgress, listMailsOfInvitation, listSendings, type BatchProgress, type Sending } from './batch-progress.ts'
export { mailRegistrations, type RegistrationMailFacts } from './registration-mails.ts'
