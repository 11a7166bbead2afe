import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import { circleReason, readCircle, type Circle, type CircleReason } from './circle.ts'
import { readReply, type Reply } from './reply.ts'

/** One person's invitation as the office sees it. */
export interface InvitationListed {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string | null
  readonly emailBouncedAt: Date | null
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly because: CircleReason
  readonly state: 'listed' | 'invited' | 'withdrawn'
  readonly byHand: boolean
  readonly due: 'request' | 'cancel' | 'remind' | null
  readonly sentAt: Date | null
  /** null: has not answered, or has for another time than the meeting's now. */
  readonly reply: Reply | null
  readonly repliedAt: Date | null
  readonly repliedBy: 'link' | 'calendar' | 'office' | 'account' | null
  /** Who comes instead. */
  readonly deputyName: string | null
  /** For the cook and the doors only. */
  readonly note: string | null
  readonly remindedAt: Date | null
  readonly attended: boolean
  readonly revision: number
}

export interface InvitationsOfMeeting {
  readonly circle: Circle
  readonly revision: number
  readonly outAt: Date | null
  readonly attendeesVisible: boolean
  readonly reminds: boolean
  readonly uid: string
  readonly sequence: number
  /** In Swedish order of organisation, then name; withdrawn ones last. */
  readonly invitations: readonly InvitationListed[]
}

/** Everybody called to a meeting, with what they have answered. Null: nobody has been. Two queries. */
export async function listInvitations(reading: Reading, meetingId: string): Promise<InvitationsOfMeeting | null> {
  if (!isId(meetingId)) return null
  const called = await reading.transaction
    .selectFrom('meeting_circles as c')
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'c.contract_id').onRef('k.meeting_id', '=', 'c.meeting_id'),
    )
    .select(['c.circle', 'c.revision', 'c.invitations_out_at', 'c.attendees_visible', 'c.reminds', 'k.uid', 'k.sequence'])
    .where('c.contract_id', '=', reading.contractId)
    .where('c.meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (called === undefined) return null
  const rows = await listed(reading).where('i.meeting_id', '=', meetingId).execute()
  return {
    circle: readCircle(called.circle),
    revision: called.revision,
    outAt: called.invitations_out_at,
    attendeesVisible: called.attendees_visible,
    reminds: called.reminds,
    uid: called.uid,
    sequence: called.sequence,
    invitations: rows.map(toListed),
  }
}

/** One invitation with what its meeting is known as by calendars. */
export interface InvitationShown extends InvitationListed {
  readonly meetingId: string
  /** The time it is for now; a form that answers carries it along. */
  readonly timeKey: string
  readonly uid: string
  readonly sequence: number
}

/** One invitation; null when there is none. */
export async function findInvitation(reading: Reading, invitationId: string): Promise<InvitationShown | null> {
  if (!isId(invitationId)) return null
  const row = await listed(reading).where('i.id', '=', invitationId).executeTakeFirst()
  return row === undefined ? null : { ...toListed(row), ...calendarOf(row) }
}

/** What somebody is invited to and has not answered, of meetings still ahead; the nearest first. */
export async function listUnansweredOf(reading: Reading, personId: string, today: string): Promise<InvitationShown[]> {
  if (!isId(personId)) return []
  const rows = await listed(reading)
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'i.contract_id').onRef('m.id', '=', 'i.meeting_id'))
    .clearOrderBy()
    .where('i.person_id', '=', personId)
    .where('i.state', '=', 'invited')
    .where((where) => where.or([where('i.reply', 'is', null), where('i.reply_time', 'is distinct from', where.ref('k.time_key'))]))
    .where('m.state', 'in', ['draft', 'booked'])
    .where((where) => where.or([where('m.on_date', 'is', null), where('m.on_date', '>=', today)]))
    .orderBy(sql`m.on_date nulls last`)
    .execute()
  return rows.map((row) => ({ ...toListed(row), ...calendarOf(row) }))
}

/** The organisations that are coming, by name: what those invited may see of each other. */
export async function listOrganisationsComing({ transaction, contractId }: Reading, meetingId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('invitations as i')
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'i.contract_id').onRef('k.meeting_id', '=', 'i.meeting_id'),
    )
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'i.contract_id').onRef('o.id', '=', 'i.organisation_id'))
    .select('o.name')
    .where('i.contract_id', '=', contractId)
    .where('i.meeting_id', '=', meetingId)
    .where('i.state', '=', 'invited')
    .where('i.reply', 'in', ['attending', 'online', 'deputy'])
    .whereRef('i.reply_time', '=', 'k.time_key')
    .groupBy('o.name')
    .orderBy(sql`o.name collate swedish`)
    .execute()
  return rows.map(({ name }) => name)
}

function calendarOf(row: Row) {
  return { meetingId: row.meeting_id, timeKey: row.time_key, uid: row.uid, sequence: row.sequence }
}

function listed(reading: Reading) {
  return reading.transaction
    .selectFrom('invitations as i')
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'i.contract_id').onRef('k.meeting_id', '=', 'i.meeting_id'),
    )
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'i.contract_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'i.contract_id').onRef('o.id', '=', 'i.organisation_id'))
    .select([
      'i.id',
      'i.meeting_id',
      'i.person_id',
      'p.name',
      'p.email',
      'p.email_bounced_at',
      'i.organisation_id',
      'o.name as organisation',
    ])
    .select([
      'i.because',
      'i.state',
      'i.by_hand',
      'i.due',
      'i.sent_at',
      'i.replied_at',
      'i.replied_by',
      'i.deputy_name',
      'i.note',
      'i.reminded_at',
    ])
    .select(['k.time_key', 'k.uid', 'k.sequence'])
    .select(['i.revision', sql<string | null>`case when i.reply_time = k.time_key then i.reply end`.as('reply')])
    .select(
      sql<boolean>`exists (select 1 from attendances t where t.contract_id = i.contract_id and t.meeting_id = i.meeting_id and t.person_id = i.person_id)`.as(
        'attended',
      ),
    )
    .where('i.contract_id', '=', reading.contractId)
    .orderBy(sql`i.state = 'withdrawn'`)
    .orderBy(sql`o.name collate swedish nulls last`)
    .orderBy(sql`p.name collate swedish`)
    .orderBy('i.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toListed(row: Row): InvitationListed {
  const reply = readReply(row.reply)
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    emailBouncedAt: row.email_bounced_at,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    because: circleReason(row.because),
    state: row.state === 'invited' || row.state === 'withdrawn' ? row.state : 'listed',
    byHand: row.by_hand,
    due: row.due === 'request' || row.due === 'cancel' || row.due === 'remind' ? row.due : null,
    sentAt: row.sent_at,
    reply,
    repliedAt: reply === null ? null : row.replied_at,
    repliedBy: reply === null ? null : readBy(row.replied_by),
    deputyName: reply === 'deputy' ? row.deputy_name : null,
    note: row.note,
    remindedAt: row.reminded_at,
    attended: row.attended,
    revision: row.revision,
  }
}

function readBy(text: string | null): InvitationListed['repliedBy'] {
  return text === 'link' || text === 'calendar' || text === 'office' || text === 'account' ? text : null
}

/** How many of those invited have answered, of people and of organisations. Several of one organisation are one seat. */
export interface RepliesCounted {
  readonly invited: number
  readonly answered: number
  readonly coming: number
  readonly organisations: number
  readonly organisationsAnswered: number
  readonly organisationsComing: number
}

/** Counts the list. Pure. */
export function countReplies(invitations: readonly Pick<InvitationListed, 'state' | 'organisationId' | 'reply'>[]): RepliesCounted {
  const invited = invitations.filter(({ state }) => state === 'invited')
  const comes = ({ reply }: Pick<InvitationListed, 'reply'>) => reply === 'attending' || reply === 'online' || reply === 'deputy'
  const organisationsOf = (rows: typeof invited) => new Set(rows.flatMap(({ organisationId }) => organisationId ?? [])).size
  return {
    invited: invited.length,
    answered: invited.filter(({ reply }) => reply !== null).length,
    coming: invited.filter(comes).length,
    organisations: organisationsOf(invited),
    organisationsAnswered: organisationsOf(invited.filter(({ reply }) => reply !== null)),
    organisationsComing: organisationsOf(invited.filter(comes)),
  }
}
