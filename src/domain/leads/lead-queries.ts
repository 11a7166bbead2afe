import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { addDays, dayOf } from '#platform/dates'
import { isId } from '#platform/ids'
import { daysUntilSilent, standingStates, type Audience, type LeadState } from './lead.ts'
import { selectLeads, toLeadSeen, type LeadSeen } from './lead-view.ts'

/** One Lead, as the audience may see it. Null: none such in this contract. */
export async function findLead(reading: Reading, leadId: string, { audience }: { readonly audience: Audience }): Promise<LeadSeen | null> {
  if (!isId(leadId)) return null
  const row = await selectLeads(reading).where('l.id', '=', leadId).executeTakeFirst()
  return row === undefined ? null : toLeadSeen(row, audience, reading.clock.now())
}

export type LeadSort = 'need' | 'organisation' | 'subject' | 'state' | 'taken' | 'heard'

export interface LeadFilter {
  /** `standing`: who has Lead now; `need`: what calls for a hand. */
  readonly show?: 'standing' | 'need' | 'all' | LeadState
  readonly areaId?: string
  readonly organisationId?: string
  /** Words in the organisation's name, the subject's name or the intent. */
  readonly text?: string
  readonly sort?: LeadSort
  readonly descending?: boolean
  readonly limit?: number
  readonly offset?: number
}

/** Leads for the office: filtered, sorted and paged by the database; what needs a hand first when nothing else is said. */
export async function listLeads(reading: Reading, filter: LeadFilter = {}): Promise<{ total: number; leads: LeadSeen[] }> {
  const now = reading.clock.now()
  const rows = await filtered(reading, filter)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy(orderOf(filter.sort ?? 'need', now), filter.descending === true ? 'desc' : 'asc')
    .orderBy('l.taken_at', 'desc')
    .orderBy('l.id')
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0)
    .execute()
  return { total: Number(rows[0]?.total ?? 0), leads: rows.map((row) => toLeadSeen(row, 'office', now)) }
}

/** How many Leads stand, are under förankring, and call for a hand: for the head of a list. */
export async function countLeads(reading: Reading): Promise<{ standing: number; pending: number; need: number }> {
  const row = await reading.transaction
    .selectFrom('leads as l')
    .select([
      sql<number>`count(*)`.as('standing'),
      sql<number>`count(*) filter (where l.state = 'taken')`.as('pending'),
      sql<number>`count(*) filter (where ${needRank(reading.clock.now())} < 5)`.as('need'),
    ])
    .where('l.contract_id', '=', reading.contractId)
    .where('l.state', 'in', [...standingStates])
    .where(notLeft(reading.clock.now()))
    .executeTakeFirstOrThrow()
  return { standing: Number(row.standing), pending: Number(row.pending), need: Number(row.need) }
}

/** What an organisation leads and has led, newest first. In public only what it has confirmed. */
export async function listLeadsOfOrganisation(
  reading: Reading,
  organisationId: string,
  { audience, standingOnly = false }: { readonly audience: Audience; readonly standingOnly?: boolean },
): Promise<LeadSeen[]> {
  if (!isId(organisationId)) return []
  const rows = await selectLeads(reading)
    .where('l.organisation_id', '=', organisationId)
    .$if(audience === 'public', (query) => query.where('l.confirmed_at', 'is not', null))
    .$if(standingOnly, (query) => query.where('l.state', 'in', [...standingStates]).where(notLeft(reading.clock.now())))
    .orderBy('l.from_on', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map((row) => toLeadSeen(row, audience, reading.clock.now()))
}

/** Leads, standing and past, of one area, challenge or question, newest first: its history. In public only what was confirmed or still stands. */
export async function listLeadsOfSubject(
  reading: Reading,
  subject: { readonly kind: 'focus-area' | 'challenge' | 'question'; readonly id: string },
  { audience }: { readonly audience: Audience },
): Promise<LeadSeen[]> {
  if (!isId(subject.id)) return []
  const column = subject.kind === 'focus-area' ? 'l.focus_area_id' : subject.kind === 'challenge' ? 'l.challenge_id' : 'l.question_id'
  const rows = await selectLeads(reading)
    .where(column, '=', subject.id)
    .$if(audience === 'public', (query) => query.where(publiclyVisible))
    .orderBy('l.from_on', 'desc')
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map((row) => toLeadSeen(row, audience, reading.clock.now()))
}

/** The Leads taken at a meeting, in the order of their subjects. A Lead that was given back before it was confirmed is not told in public. */
export async function listLeadsTakenAtMeeting(
  reading: Reading,
  meetingId: string,
  { audience }: { readonly audience: Audience },
): Promise<LeadSeen[]> {
  if (!isId(meetingId)) return []
  const rows = await selectLeads(reading)
    .where('l.taken_at_meeting_id', '=', meetingId)
    .where(publiclyVisible)
    .orderBy(subjectOrder)
    .orderBy(sql`o.name collate swedish`)
    .orderBy('l.id')
    .execute()
  return rows.map((row) => toLeadSeen(row, audience, reading.clock.now()))
}

/** One change in a Lead's life. Who did it and why are for the office only. */
export interface LeadTimelineItem {
  readonly id: string
  readonly toState: LeadState
  readonly effectiveOn: string
  readonly leavesOn: string | null
  readonly at: Date
  readonly personName: string | null
  readonly reason: string | null
}

/** The changes of a Lead, oldest first. */
export async function getLeadTimeline(
  reading: Reading,
  leadId: string,
  { audience }: { readonly audience: Audience },
): Promise<LeadTimelineItem[]> {
  if (!isId(leadId)) return []
  const rows = await reading.transaction
    .selectFrom('lead_changes as c')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'c.contract_id').onRef('p.id', '=', 'c.person_id'))
    .select(['c.id', 'c.to_state', 'c.effective_on', 'c.leaves_on', 'c.at', 'c.reason', 'p.name as person_name'])
    .where('c.contract_id', '=', reading.contractId)
    .where('c.lead_id', '=', leadId)
    .orderBy('c.effective_on')
    .orderBy('c.at')
    .orderBy('c.id')
    .execute()
  const isOffice = audience === 'office'
  return rows.map((row) => ({
    id: row.id,
    toState: stateOrEnded(row.to_state),
    effectiveOn: row.effective_on,
    leavesOn: row.leaves_on,
    at: row.at,
    personName: isOffice ? row.person_name : null,
    reason: isOffice ? row.reason : null,
  }))
}

function stateOrEnded(text: string): LeadState {
  const known: readonly LeadState[] = ['taken', 'confirmed', 'active', 'resting', 'handed-over']
  return known.find((state) => state === text) ?? 'ended'
}

const publiclyVisible = sql<boolean>`(l.confirmed_at is not null or l.state in ('taken', 'confirmed', 'active', 'resting'))`

/** Its announced last day, if any, has not passed. */
function notLeft(now: Date) {
  return sql<boolean>`(l.leaves_on is null or l.leaves_on >= ${dayOf(now)}::date)`
}

/** Areas before their challenges, then questions, each by number; what lies in no area last. */
const subjectOrder = sql`coalesce(a.number, 9999) * 10000 + case when l.focus_area_id is not null then 0 when l.challenge_id is not null then coalesce(c.number, 0) else 5000 + coalesce(q.number, 0) end`

function filtered(reading: Reading, filter: LeadFilter) {
  const { show = 'standing', areaId, organisationId, text } = filter
  const like = `%${(text ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  let query = selectLeads(reading)
  if (show === 'standing' || show === 'need') query = query.where('l.state', 'in', [...standingStates]).where(notLeft(reading.clock.now()))
  else if (show !== 'all') query = query.where('l.state', '=', show)
  if (show === 'need') query = query.where(sql<boolean>`${needRank(reading.clock.now())} < 5`)
  if (areaId !== undefined && isId(areaId)) query = query.where('a.id', '=', areaId)
  if (organisationId !== undefined && isId(organisationId)) query = query.where('l.organisation_id', '=', organisationId)
  if (text === undefined || text === '') return query
  return query.where(
    sql<boolean>`(o.name collate swedish ilike ${like} or l.intent collate swedish ilike ${like} or coalesce(c.name, q.name, a.name)::text collate swedish ilike ${like})`,
  )
}

/** The same order of need as `LeadNeed`: 1 overdue, 2 silent, 3 leaving soon, 4 nobody to talk to, 5 waiting, 6 fine, 7 over. */
function needRank(now: Date) {
  const today = dayOf(now)
  const silentBefore = new Date(now.getTime() - daysUntilSilent * 86_400_000)
  return sql<number>`case
    when l.state in ('handed-over', 'ended') then 7
    when l.state = 'taken' and l.confirm_by < ${today} then 1
    when l.state in ('confirmed', 'active') and l.last_heard_at < ${silentBefore} then 2
    when l.leaves_on <= ${addDays(today, 30)} then 3
    when l.contact_person_id is null then 4
    when l.state = 'taken' then 5
    else 6 end`
}

function orderOf(sort: LeadSort, now: Date) {
  switch (sort) {
    case 'need':
      return needRank(now)
    case 'organisation':
      return sql`o.name collate swedish`
    case 'subject':
      return subjectOrder
    case 'state':
      return sql`array_position(array['taken', 'confirmed', 'active', 'resting', 'handed-over', 'ended'], l.state)`
    case 'taken':
      return sql`l.taken_at`
    case 'heard':
      return sql`l.last_heard_at`
    default:
      return sort satisfies never
  }
}

/** People to choose a Lead's contact among: those with a mandate from the organisation today, in Swedish order. */
export async function listPeopleToReach(reading: Reading, organisationId: string, today: string): Promise<{ id: string; name: string }[]> {
  if (!isId(organisationId)) return []
  return reading.transaction
    .selectFrom('people as p')
    .select(['p.id', 'p.name'])
    .where('p.contract_id', '=', reading.contractId)
    .where('p.erased_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('mandates as m')
          .select('m.id')
          .whereRef('m.contract_id', '=', 'p.contract_id')
          .whereRef('m.person_id', '=', 'p.id')
          .where('m.organisation_id', '=', organisationId)
          .where((open) => open.or([open('m.until_on', 'is', null), open('m.until_on', '>=', today)])),
      ),
    )
    .orderBy(sql`p.name collate swedish`)
    .execute()
}
