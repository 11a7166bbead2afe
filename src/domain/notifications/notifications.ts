export { queueMail, type QueueMail } from './queue-mail.ts'
export { sendWaitingMails, type SendingMails } from './send-waiting-mails.ts'
