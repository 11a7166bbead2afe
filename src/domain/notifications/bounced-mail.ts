import { record, type Writing } from '#domain/history'
import { noteAddressBounced } from '#domain/identity'

export interface MailCameBack {
  readonly mailId: string
  /** Whom it could not be delivered to, as the server wrote it; null: it did not say. */
  readonly recipient: string | null
  /** The server's words. */
  readonly words: string
  /** Whether it is the address that does not exist, and not a full mailbox or a refused text. */
  readonly isAddressDead: boolean
}

/** A mail we had handed over came back. What is known to be a dead address is marked, so that somebody asks for another. False: no mail of ours, or known before. */
export async function noteMailCameBack(writing: Writing, { mailId, recipient, words, isAddressDead }: MailCameBack): Promise<boolean> {
  const { transaction, contractId, clock } = writing
  const mail = await transaction
    .updateTable('outgoing_mails')
    .set({ state: 'bounced', bounced_at: clock.now(), last_error: words.slice(0, 500) })
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .where('state', 'in', ['sent', 'queued', 'failed'])
    .returning(['id', 'person_id', 'organisation_id', 'meeting_id', 'subject', 'to_address'])
    .executeTakeFirst()
  if (mail === undefined) return false
  // A mail that was passed on came back from elsewhere: our address still works.
  const isOurs = recipient === null || recipient.toLowerCase() === mail.to_address.toLowerCase()
  if (mail.person_id !== null && isAddressDead && isOurs)
    await noteAddressBounced(writing, { personId: mail.person_id, address: mail.to_address, reason: words })
  await record(writing, {
    kind: 'MailBounced',
    subject: { kind: 'mail', id: mail.id },
    organisationId: mail.organisation_id,
    meetingId: mail.meeting_id,
    particulars: { subject: mail.subject },
  })
  return true
}

/** A server still tries to deliver a mail: noted beside it, and nothing more. */
export async function noteMailDelayed(
  { transaction, contractId }: Writing,
  { mailId, words }: { readonly mailId: string; readonly words: string },
): Promise<void> {
  await transaction
    .updateTable('outgoing_mails')
    .set({ last_error: words.slice(0, 500) })
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .where('state', '=', 'sent')
    .execute()
}

/** A mail of ours that is mentioned, with what it was about. Null: none is. */
export async function findMentionedMail({ transaction, contractId }: Writing, ids: readonly string[]) {
  if (ids.length === 0) return null
  const row = await transaction
    .selectFrom('outgoing_mails')
    .select(['id', 'person_id', 'meeting_id', 'invitation_id', 'to_address'])
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...ids])
    .orderBy('queued_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
