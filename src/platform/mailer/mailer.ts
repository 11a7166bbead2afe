import { createTransport } from 'nodemailer'

/** One mail to one person, ready to go. */
export interface Letter {
  /** Stable across retries, so that a mail sent twice in a crash is one mail to its reader. */
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  /** An iCalendar object that mail programs show as a meeting, with buttons to answer by. */
  readonly calendar?: { readonly method: string; readonly content: string } | null
  /** Where a button of the mail program stops mail of this kind with a POST (RFC 8058). */
  readonly unsubscribeUrl?: string | null
}

/** `isRecipient`: it is the address that was refused, and not the sender, the words or the size. */
export type Sent =
  | { readonly ok: true; readonly answer?: string }
  | { readonly ok: false; readonly isFinal: boolean; readonly message: string; readonly isRecipient?: boolean }

/** Hands letters to a mail server. */
export interface Mailer {
  send(letter: Letter): Promise<Sent>
  close(): void
}

/** Letters on their way to the mail server at the same time; more would not be welcome to most. */
export const lettersAtOnce = 4

/**
 * A real SMTP server over a few connections that are kept, waited for so long at each step. Refusals in the 500s are final; everything
 * else is worth another try, which is the outbox's matter and not the connection's.
 */
export function createSmtpMailer(url: string, { patienceMs = 15_000 }: { readonly patienceMs?: number } = {}): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: lettersAtOnce,
    maxMessages: 100,
    maxRequeues: 0,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 2 * patienceMs,
  })
  return {
    async send(letter) {
      try {
        const sent = await transport.sendMail({
          messageId: letter.messageId,
          from: letter.from,
          to: letter.to,
          ...(letter.replyTo === null ? {} : { replyTo: letter.replyTo }),
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          // As Outlook, Gmail and Apple Mail expect it (RFC 6047): an alternative of the text, and the same again as a file.
          ...(letter.calendar ? { icalEvent: { ...letter.calendar, filename: 'invite.ics' } } : {}),
          ...(letter.unsubscribeUrl ? { list: { unsubscribe: letter.unsubscribeUrl } } : {}),
          headers: {
            // No absence notice is wanted in answer (RFC 3834).
            'Auto-Submitted': 'auto-generated',
            ...(letter.unsubscribeUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { ok: true, answer: sent.response }
      } catch (error) {
        const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
        const isRecipient = error instanceof Error && 'command' in error && error.command === 'RCPT TO'
        return {
          ok: false,
          isFinal: code >= 500 && code < 600,
          message: error instanceof Error ? error.message : String(error),
          isRecipient,
        }
      }
    },
    close: () => transport.close(),
  }
}

/** Development and practice: every letter counts as delivered and can be read at /dev/inbox, straight from the outbox. */
export const paperMailer: Mailer = {
  async send() {
    return { ok: true }
  },
  close() {},
}
