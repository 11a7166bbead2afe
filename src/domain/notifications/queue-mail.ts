import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'

/** A mail to one person, as a verb decides it. It leaves only after the verb's transaction has been kept. */
export interface QueueMail {
  readonly kind: string
  readonly to: { readonly personId: string | null; readonly name: string; readonly address: string }
  /** The colleague it comes from; replies reach her. */
  readonly fromName: string
  readonly replyTo: string | null
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly organisationId?: string | null
  readonly meetingId?: string | null
  readonly leadId?: string | null
  /** An iCalendar object that travels with it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string } | null
  readonly invitationId?: string | null
  /** The sending of many it is part of: the meeting, the poll or the utskick. */
  readonly batchId?: string | null
  /** In practice mode the mail is written and can be read, but never leaves. */
  readonly practice: boolean
}

/** Puts a mail in the outbox, in the transaction of the verb that causes it. */
export async function queueMail(writing: Writing, mail: QueueMail): Promise<string> {
  const id = newId()
  const now = writing.clock.now()
  await writing.transaction
    .insertInto('outgoing_mails')
    .values({
      contract_id: writing.contractId,
      id,
      kind: mail.kind,
      person_id: mail.to.personId,
      organisation_id: mail.organisationId ?? null,
      meeting_id: mail.meetingId ?? null,
      lead_id: mail.leadId ?? null,
      to_name: oneLine(mail.to.name),
      to_address: oneLine(mail.to.address),
      from_name: oneLine(mail.fromName),
      reply_to: mail.replyTo === null ? null : oneLine(mail.replyTo),
      language: mail.language,
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      calendar: mail.calendar?.content ?? null,
      calendar_method: mail.calendar?.method ?? null,
      invitation_id: mail.invitationId ?? null,
      batch_id: mail.batchId ?? null,
      state: mail.practice ? 'practice' : 'queued',
      not_before: now,
      queued_at: now,
      last_error: null,
      sent_at: null,
    })
    .execute()
  return id
}

/** A header never has a line break in it (N10). */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0]+/g, ' ').trim()
}
