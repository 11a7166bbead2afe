import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'

/** How far a sending of many has come. */
export interface BatchProgress {
  readonly waiting: number
  /** In practice mode also what was written and never leaves. */
  readonly sent: number
  readonly failed: number
}

/** The mails of one meeting’s, poll’s or utskick’s sending by what has become of them. */
export async function findBatchProgress({ transaction, contractId }: Reading, batchId: string): Promise<BatchProgress> {
  if (!isId(batchId)) return { waiting: 0, sent: 0, failed: 0 }
  const row = await transaction
    .selectFrom('outgoing_mails')
    .select([
      sql<number>`count(*) filter (where state = 'queued')::int`.as('waiting'),
      sql<number>`count(*) filter (where state in ('sent', 'practice'))::int`.as('sent'),
      sql<number>`count(*) filter (where state in ('failed', 'bounced'))::int`.as('failed'),
    ])
    .where('contract_id', '=', contractId)
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  return row
}

/** The mails one invitation has caused, newest first. */
export async function listMailsOfInvitation({ transaction, contractId }: Reading, invitationId: string) {
  if (!isId(invitationId)) return []
  return transaction
    .selectFrom('outgoing_mails')
    .select(['id', 'subject', 'state', 'queued_at', 'sent_at', 'calendar_method'])
    .where('contract_id', '=', contractId)
    .where('invitation_id', '=', invitationId)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}
