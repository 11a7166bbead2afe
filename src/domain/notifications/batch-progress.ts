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
    .selectFrom('outgoing_mails as m')
    .select(counts)
    .where('m.contract_id', '=', contractId)
    .where('m.batch_id', '=', batchId)
    .where(isNotReplaced)
    .where(isLatestOfInvitation)
    .executeTakeFirstOrThrow()
  return row
}

const counts = [
  sql<number>`count(*) filter (where m.state = 'queued')::int`.as('waiting'),
  sql<number>`count(*) filter (where m.state in ('sent', 'practice'))::int`.as('sent'),
  sql<number>`count(*) filter (where m.state in ('failed', 'bounced'))::int`.as('failed'),
]

/** A mail another stands in for is counted by that one. */
const isNotReplaced = sql<boolean>`not exists (select 1 from outgoing_mails r where r.contract_id = m.contract_id and r.replaces_id = m.id)`

/** Who is to be told of another time is counted by that mail, and no longer by the first invitation: also while it is yet to be written. */
const isLatestOfInvitation = sql<boolean>`not exists (
  select 1 from invitations i where i.contract_id = m.contract_id and i.id = m.invitation_id and i.due is not null) and not exists (
  select 1 from outgoing_mails later
  where later.contract_id = m.contract_id and later.invitation_id = m.invitation_id and (later.queued_at, later.id) > (m.queued_at, m.id))`

/** One sending of many: a meeting's invitations, a poll's question, an utskick. */
export interface Sending extends BatchProgress {
  readonly batchId: string
  readonly subject: string
  readonly language: string
  readonly lastAt: Date
}

/** The sendings of the last days and those not yet through, newest first. Several mails make a sending; one does not. */
export async function listSendings(
  { transaction, contractId, clock }: Reading,
  { days = 2 }: { readonly days?: number } = {},
): Promise<Sending[]> {
  const since = new Date(clock.now().getTime() - days * 86_400_000)
  const rows = await transaction
    .selectFrom('outgoing_mails as m')
    .select(counts)
    .select([
      'm.batch_id',
      sql<Date>`max(m.queued_at)`.as('last_at'),
      sql<string>`(array_agg(m.subject order by m.queued_at desc))[1]`.as('subject'),
      sql<string>`(array_agg(m.language order by m.queued_at desc))[1]`.as('language'),
    ])
    .where('m.contract_id', '=', contractId)
    .where('m.batch_id', 'is not', null)
    .where((where) => where.or([where('m.queued_at', '>=', since), where('m.state', '=', 'queued')]))
    .where(isNotReplaced)
    .groupBy('m.batch_id')
    .having(sql<boolean>`count(*) > 1`)
    .orderBy(sql`max(m.queued_at)`, 'desc')
    .limit(5)
    .execute()
  return rows.flatMap(({ batch_id: batchId, last_at: lastAt, ...row }) =>
    batchId === null ? [] : [{ ...row, batchId, lastAt: new Date(lastAt) }],
  )
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
