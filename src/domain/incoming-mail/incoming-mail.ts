export { receiveMail, type Received, type ReceiveMail } from './receive-mail.ts'
export { findMailboxTrouble, readMailbox, type ReadMailbox } from './read-mailbox.ts'
