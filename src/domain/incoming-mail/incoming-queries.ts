import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { mailKinds, type IncomingKind, type IncomingState } from './kept-mail.ts'

/** A mail that came in, as the office's list shows it. */
export interface IncomingListed {
  readonly id: string
  readonly kind: IncomingKind
  readonly state: IncomingState
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly receivedAt: Date
  readonly meeting: { readonly id: string; readonly title: Translated } | null
  /** Whom it is from, or for whom it answers. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly claimedBy: { readonly personId: string; readonly name: string } | null
}

export const incomingShown = ['waiting', 'done', 'filed', 'all'] as const
export type IncomingShown = (typeof incomingShown)[number]

export interface IncomingFilter {
  /** `filed`: what needed nobody: answers entered, absence notices, mail that came back. */
  readonly show?: IncomingShown
  readonly text?: string
  readonly limit?: number
  readonly offset?: number
}

/** What has come, newest first; what waits, the longest waiting first. */
export async function listIncoming(
  reading: Reading,
  { show = 'waiting', text = '', limit = 50, offset = 0 }: IncomingFilter = {},
): Promise<{ total: number; mails: IncomingListed[] }> {
  const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  let query = listed(reading)
  if (show === 'filed') query = query.where('m.state', 'in', ['filed', 'counted'])
  else if (show !== 'all') query = query.where('m.state', '=', show)
  if (text !== '')
    query = query.where((where) =>
      where.or([
        where(sql`m.subject collate swedish`, 'ilike', like),
        where(sql`m.from_name collate swedish`, 'ilike', like),
        where('m.from_address', 'ilike', like),
      ]),
    )
  const direction = show === 'waiting' ? 'asc' : 'desc'
  const rows = await query
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('m.received_at', direction)
    .orderBy('m.id', direction)
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(rows[0]?.total ?? 0), mails: rows.map(toListed) }
}

/** How many mails wait for somebody. */
export async function countIncomingWaiting({ transaction, contractId }: Reading): Promise<number> {
  const row = await transaction
    .selectFrom('incoming_mails')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** One mail that came in, as it may be shown. */
export interface IncomingShownWhole extends IncomingListed {
  readonly text: string
  /** False: it was too big, and only its headers were kept. */
  readonly isWhole: boolean
  /** Whether it can be downloaded as it came. */
  readonly hasSource: boolean
  readonly reason: string | null
  readonly reply: 'attending' | 'tentative' | 'declined' | 'deputy' | null
  readonly comment: string | null
  readonly proposed: { readonly start: Date; readonly end: Date | null } | null
  readonly invitationId: string | null
  readonly outgoingMailId: string | null
  readonly done: { readonly at: Date; readonly by: string | null } | null
}

/** One mail; null when there is none. */
export async function findIncoming(reading: Reading, mailId: string): Promise<IncomingShownWhole | null> {
  if (!isId(mailId)) return null
  const row = await listed(reading)
    .leftJoin('people as d', (join) => join.onRef('d.contract_id', '=', 'm.contract_id').onRef('d.id', '=', 'm.done_by'))
    .select(['m.text', 'm.is_whole', 'm.reason', 'm.reply', 'm.comment', 'm.proposed_start', 'm.proposed_end'])
    .select(['m.invitation_id', 'm.outgoing_mail_id', 'm.done_at', 'd.name as done_by', sql<boolean>`m.raw is not null`.as('has_source')])
    .where('m.id', '=', mailId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...toListed(row),
    text: row.text,
    isWhole: row.is_whole,
    hasSource: row.has_source,
    reason: row.reason,
    reply: readReply(row.reply),
    comment: row.comment,
    proposed: row.proposed_start === null ? null : { start: row.proposed_start, end: row.proposed_end },
    invitationId: row.invitation_id,
    outgoingMailId: row.outgoing_mail_id,
    done: row.done_at === null ? null : { at: row.done_at, by: row.done_by },
  }
}

/** The bytes of a mail as it came. Null: not kept. */
export async function findIncomingSource({ transaction, contractId }: Reading, mailId: string): Promise<Uint8Array | null> {
  if (!isId(mailId)) return null
  const row = await transaction
    .selectFrom('incoming_mails')
    .select('raw')
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .executeTakeFirst()
  return row?.raw ?? null
}

/** An invitation a mail may be the answer to. */
export interface AnswerableInvitation {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  readonly title: Translated
}

/** Whom an answer may be entered for: those called to the meeting it is about; else what the sender is called to that lies ahead. */
export async function listAnswerable(
  { transaction, contractId }: Reading,
  { meetingId, personId, today }: { readonly meetingId: string | null; readonly personId: string | null; readonly today: string },
): Promise<AnswerableInvitation[]> {
  if (meetingId === null && personId === null) return []
  const rows = await transaction
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'i.contract_id').onRef('p.id', '=', 'i.person_id'))
    .innerJoin('meetings as t', (join) => join.onRef('t.contract_id', '=', 'i.contract_id').onRef('t.id', '=', 'i.meeting_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'i.contract_id').onRef('o.id', '=', 'i.organisation_id'))
    .select(['i.id', 'p.name', 'o.name as organisation', 't.title'])
    .where('i.contract_id', '=', contractId)
    .where('i.state', '=', 'invited')
    .where('t.state', 'in', ['draft', 'booked'])
    .where((where) => where.or([where('t.on_date', 'is', null), where('t.on_date', '>=', today)]))
    .where((where) => (meetingId === null ? where('i.person_id', '=', personId ?? '') : where('i.meeting_id', '=', meetingId)))
    .orderBy('t.on_date')
    .orderBy(sql`p.name collate swedish`)
    .limit(500)
    .execute()
  return rows
}

function listed({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('incoming_mails as m')
    .leftJoin('meetings as t', (join) => join.onRef('t.contract_id', '=', 'm.contract_id').onRef('t.id', '=', 'm.meeting_id'))
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .leftJoin('office_claims as c', (join) =>
      join.onRef('c.contract_id', '=', 'm.contract_id').onRef('c.item_id', '=', 'm.id').on('c.item_kind', '=', 'mail-received'),
    )
    .leftJoin('people as taker', (join) => join.onRef('taker.contract_id', '=', 'c.contract_id').onRef('taker.id', '=', 'c.person_id'))
    .select(['m.id', 'm.kind', 'm.state', 'm.from_name', 'm.from_address', 'm.subject', 'm.received_at'])
    .select(['t.id as meeting', 't.title', 'p.id as person', 'p.name', 'taker.id as taker', 'taker.name as taker_name'])
    .where('m.contract_id', '=', contractId)
}

function toListed(row: Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>): IncomingListed {
  return {
    id: row.id,
    kind: mailKinds.find((kind) => kind === row.kind) ?? 'not-understood',
    state: row.state === 'counted' || row.state === 'filed' || row.state === 'done' ? row.state : 'waiting',
    fromName: row.from_name,
    fromAddress: row.from_address,
    subject: row.subject,
    receivedAt: row.received_at,
    meeting: row.meeting === null || row.title === null ? null : { id: row.meeting, title: row.title },
    person: row.person === null ? null : { id: row.person, name: row.name ?? '' },
    claimedBy: row.taker === null ? null : { personId: row.taker, name: row.taker_name ?? '' },
  }
}

function readReply(text: string | null): IncomingShownWhole['reply'] {
  return text === 'attending' || text === 'tentative' || text === 'declined' || text === 'deputy' ? text : null
}
