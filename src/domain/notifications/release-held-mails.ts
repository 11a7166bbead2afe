import { sql } from 'kysely'
import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'

/** What has waited for somebody's daily mail goes out by itself instead. Answers how many. */
export async function releaseHeldMails({ transaction, contractId, clock }: Writing, personId: string): Promise<number> {
  const held = await transaction
    .selectFrom('held_mails')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .where('mail_id', 'is', null)
    .orderBy('held_at')
    .forUpdate()
    .execute()
  const now = clock.now()
  for (const { id } of held) {
    const mailId = newId()
    await sql`
      insert into outgoing_mails (contract_id, id, kind, person_id, organisation_id, meeting_id, lead_id, invitation_id, batch_id, to_name,
        to_address, from_name, reply_to, language, subject, text, html, unsubscribe_url, state, not_before, queued_at)
      select contract_id, ${mailId}::uuid, kind, person_id, organisation_id, meeting_id, lead_id, invitation_id, batch_id, to_name,
        to_address, from_name, reply_to, language, subject, text, html, unsubscribe_url, 'queued', ${now}::timestamptz, ${now}::timestamptz
      from held_mails where contract_id = ${contractId} and id = ${id}`.execute(transaction)
    await transaction
      .updateTable('held_mails')
      .set({ mail_id: mailId })
      .where('contract_id', '=', contractId)
      .where('id', '=', id)
      .execute()
  }
  return held.length
}
