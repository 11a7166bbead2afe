import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { dispatchState, leftOut, type DispatchContent, type DispatchState, type LeftOut } from './dispatch.ts'
import { contentOf } from './dispatch-row.ts'

/** An utskick in the list. */
export interface DispatchListed {
  readonly id: string
  readonly subject: Translated
  readonly state: DispatchState
  /** The colleague it comes from; null: the secretariat. */
  readonly from: string | null
  readonly changedAt: Date
  /** When it leaves, at the earliest; null for a draft. */
  readonly sendsAt: Date | null
  readonly sentAt: Date | null
  /** People it was sent to; 0 for a draft. */
  readonly readers: number
}

/** Utskick that are not thrown away: those on their way, drafts, then the sent ones, the newest first; a page at a time. */
export async function listDispatches(
  { transaction, contractId }: Reading,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<{ total: number; dispatches: DispatchListed[] }> {
  const rows = await transaction
    .selectFrom('dispatches as d')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'd.contract_id').onRef('p.id', '=', 'd.from_person_id'))
    .select(['d.id', 'd.title', 'd.state', 'p.name as from', 'd.changed_at', 'd.sends_at', 'd.sent_at'])
    .select([
      sql<number>`count(*) over ()::int`.as('total'),
      sql<number>`(select count(*)::int from dispatch_recipients r where r.contract_id = d.contract_id and r.dispatch_id = d.id and r.state <> 'left-out')`.as(
        'readers',
      ),
    ])
    .where('d.contract_id', '=', contractId)
    .where('d.removed_at', 'is', null)
    .orderBy(sql`array_position(array['sending', 'waiting', 'draft', 'sent'], d.state)`)
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    dispatches: rows.map((row) => ({
      id: row.id,
      subject: row.title,
      state: dispatchState(row.state),
      from: row.from,
      changedAt: row.changed_at,
      sendsAt: row.sends_at,
      sentAt: row.sent_at,
      readers: row.readers,
    })),
  }
}

/** An utskick with all it says. */
export interface DispatchSeen extends DispatchContent {
  readonly id: string
  readonly state: DispatchState
  readonly despiteQuiet: boolean
  readonly sendsAt: Date | null
  readonly sentAt: Date | null
  readonly changedAt: Date
  readonly revision: number
}

/** An utskick by its id; null when there is none such, or it was thrown away. */
export async function findDispatch({ transaction, contractId }: Reading, dispatchId: string): Promise<DispatchSeen | null> {
  if (!isId(dispatchId)) return null
  const row = await transaction
    .selectFrom('dispatches')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', dispatchId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return { ...contentOf(row), sentAt: row.sent_at, changedAt: row.changed_at }
}

/** What has become of one person’s mail. */
export type MailFate = 'waiting' | 'held' | 'queued' | 'sent' | 'failed' | 'bounced' | 'stopped' | 'practice'

export interface LoggedRecipient {
  readonly personId: string
  readonly name: string
  readonly organisation: string | null
  readonly because: string
  readonly leftOut: LeftOut | null
  readonly fate: MailFate
  readonly mailId: string | null
  readonly sentAt: Date | null
}

const fates: readonly MailFate[] = ['waiting', 'held', 'queued', 'sent', 'failed', 'bounced', 'stopped', 'practice']

/** Who an utskick that was sent off is for, and what has become of each mail; what did not arrive first. A page at a time. */
export async function listRecipients(
  { transaction, contractId }: Reading,
  dispatchId: string,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<LoggedRecipient[]> {
  if (!isId(dispatchId)) return []
  const { rows } = await sql<{
    person_id: string
    name: string
    organisation: string | null
    because: string
    left_out: string | null
    fate: string
    mail_id: string | null
    sent_at: Date | null
  }>`
    select r.person_id, p.name, o.name as organisation, r.because, r.left_out, f.fate, coalesce(again.id, m.id, gathered.id) as mail_id,
      coalesce(again.sent_at, m.sent_at, gathered.sent_at) as sent_at
    from dispatch_recipients r
      join people p on p.contract_id = r.contract_id and p.id = r.person_id
      left join organisations o on o.contract_id = r.contract_id and o.id = r.organisation_id
      left join outgoing_mails m on m.contract_id = r.contract_id and m.id = r.mail_id
      left join lateral (
        select a.id, a.state, a.sent_at from outgoing_mails a where a.contract_id = r.contract_id and a.replaces_id = m.id order by a.queued_at desc limit 1
      ) again on true
      left join held_mails h on h.contract_id = r.contract_id and h.id = r.mail_id
      left join outgoing_mails gathered on gathered.contract_id = h.contract_id and gathered.id = h.mail_id
      cross join lateral (
        select case when r.state <> 'written' then 'waiting' else coalesce(again.state, m.state, gathered.state, 'held') end as fate
      ) f
    where r.contract_id = ${contractId} and r.dispatch_id = ${dispatchId}
    order by (f.fate in ('failed', 'bounced')) desc, (r.left_out is not null) desc, o.name collate swedish nulls last, p.name collate swedish, r.person_id
    limit ${limit} offset ${offset}`.execute(transaction)
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    organisation: row.organisation,
    because: row.because,
    leftOut: leftOut(row.left_out),
    fate: fates.find((fate) => fate === row.fate) ?? 'waiting',
    mailId: row.mail_id,
    sentAt: row.sent_at,
  }))
}

/** How far an utskick has come, in people. */
export interface DispatchProgress {
  readonly readers: number
  readonly leftOut: number
  /** Not yet written, in the outbox, or waiting for a daily mail. */
  readonly waiting: number
  readonly sent: number
  readonly practice: number
  readonly notArrived: number
}

export async function getDispatchProgress({ transaction, contractId }: Reading, dispatchId: string): Promise<DispatchProgress> {
  const { rows } = await sql<DispatchProgress>`
    with told as (
      select r.state, coalesce(
        -- a mail that was sent anew stands in for the one that did not arrive
        (select a.state from outgoing_mails a where a.contract_id = r.contract_id and a.replaces_id = m.id order by a.queued_at desc limit 1),
        m.state, g.state, 'queued') as mail
      from dispatch_recipients r
        left join outgoing_mails m on m.contract_id = r.contract_id and m.id = r.mail_id
        left join held_mails h on h.contract_id = r.contract_id and h.id = r.mail_id
        left join outgoing_mails g on g.contract_id = h.contract_id and g.id = h.mail_id
      where r.contract_id = ${contractId} and r.dispatch_id = ${dispatchId})
    select count(*) filter (where state <> 'left-out')::int as readers, count(*) filter (where state = 'left-out')::int as "leftOut",
      count(*) filter (where state = 'waiting' or (state = 'written' and mail = 'queued'))::int as waiting,
      count(*) filter (where state = 'written' and mail = 'sent')::int as sent,
      count(*) filter (where state = 'written' and mail = 'practice')::int as practice,
      count(*) filter (where state = 'written' and mail in ('failed', 'bounced', 'stopped'))::int as "notArrived"
    from told`.execute(transaction)
  return rows[0] ?? { readers: 0, leftOut: 0, waiting: 0, sent: 0, practice: 0, notArrived: 0 }
}

/** An utskick on its way, for the secretariat's first page. */
export interface DispatchUnderWay {
  readonly id: string
  readonly subject: Translated
  readonly state: DispatchState
  readonly sendsAt: Date
}

/** Those sent off and not yet out, the first to leave first. */
export async function listDispatchesUnderWay({ transaction, contractId }: Reading): Promise<DispatchUnderWay[]> {
  const rows = await transaction
    .selectFrom('dispatches')
    .select(['id', 'title', 'state', 'sends_at'])
    .where('contract_id', '=', contractId)
    .where('state', 'in', ['waiting', 'sending'])
    .where('removed_at', 'is', null)
    .orderBy('sends_at')
    .limit(10)
    .execute()
  return rows.flatMap((row) =>
    row.sends_at === null ? [] : [{ id: row.id, subject: row.title, state: dispatchState(row.state), sendsAt: row.sends_at }],
  )
}

/** What one person has been sent: subject and day, the newest first. */
export interface DispatchReceived {
  readonly id: string
  readonly subject: Translated
  readonly sentAt: Date
}

/** The utskick a person has got. */
export async function listDispatchesOfPerson({ transaction, contractId }: Reading, personId: string): Promise<DispatchReceived[]> {
  if (!isId(personId)) return []
  const rows = await transaction
    .selectFrom('dispatch_recipients as r')
    .innerJoin('dispatches as d', (join) => join.onRef('d.contract_id', '=', 'r.contract_id').onRef('d.id', '=', 'r.dispatch_id'))
    .select(['d.id', 'd.title', 'd.sent_at'])
    .where('r.contract_id', '=', contractId)
    .where('r.person_id', '=', personId)
    .where('r.state', '=', 'written')
    .where('d.sent_at', 'is not', null)
    .orderBy('d.sent_at', 'desc')
    .limit(20)
    .execute()
  return rows.flatMap((row) => (row.sent_at === null ? [] : [{ id: row.id, subject: row.title, sentAt: row.sent_at }]))
}
