import { sql, type RawBuilder } from 'kysely'
import { getContract } from '#domain/contract'
import type { Reading } from '#domain/history'
import { isMeetingState, type MeetingState } from '#domain/meetings'
import { addDays, dayOf } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { factsOfMeeting, type CalendarFacts } from './calendar-facts.ts'

/** A meeting as a subscribed calendar shows it. */
export interface FeedMeeting {
  readonly id: string
  readonly slug: string
  readonly uid: string
  readonly sequence: number
  /** When it last became what it is, as far as calendars are concerned. */
  readonly stamp: Date
  readonly title: Translated
  readonly description: Translated
  readonly on: string
  readonly facts: CalendarFacts
  readonly listedPublicly: boolean
  readonly state: MeetingState
}

/** Which meetings: the whole contract's, a group's, an area's, an organisation's, or those one person is called to. */
export type FeedScope = { readonly of: 'contract' } | { readonly of: 'group' | 'area' | 'organisation' | 'person'; readonly id: string }

/** Days back a feed reaches, and days a cancelled meeting stays in it so that subscribers see that it is. */
const daysBack = 366
const daysCancelledStays = 60

/**
 * The meetings of a feed that have a day, in their order: what is being booked is not among them. Everybody's feeds hold only what is
 * listed publicly; a person's own holds whatever they are called to.
 */
export async function listFeedMeetings(reading: Reading, scope: FeedScope): Promise<FeedMeeting[]> {
  if (scope.of !== 'contract' && !isId(scope.id)) return []
  const { timeZone } = await getContract(reading)
  const today = dayOf(reading.clock.now(), timeZone)
  const rows = await reading.transaction
    .selectFrom('meetings as m')
    .leftJoin('meeting_calendars as k', (join) => join.onRef('k.contract_id', '=', 'm.contract_id').onRef('k.meeting_id', '=', 'm.id'))
    .select(['m.id', 'm.slug', 'm.title', 'm.description', 'm.on_date', 'm.starts_at', 'm.minutes', 'm.place', 'm.online_url'])
    .select(['m.listed_publicly', 'm.state', 'm.revision', 'm.made_at', 'k.uid', 'k.sequence', 'k.changed_at'])
    .where('m.contract_id', '=', reading.contractId)
    .where('m.on_precision', '=', 'day')
    .where('m.on_date', '>=', addDays(today, -daysBack))
    .where((where) => where.or([where('m.state', '<>', 'cancelled'), where('m.on_date', '>=', addDays(today, -daysCancelledStays))]))
    .where('m.state', '<>', 'draft')
    .where(within(scope))
    .orderBy('m.on_date')
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(2000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    uid: row.uid ?? `${row.id}@ledstjarna`,
    sequence: row.uid === null ? row.revision : (row.sequence ?? 0),
    stamp: row.changed_at ?? row.made_at,
    title: row.title,
    description: row.description,
    on: row.on_date ?? today,
    facts: factsOfMeeting(
      {
        on: row.on_date === null ? null : { date: row.on_date, precision: 'day' },
        startsAt: row.starts_at?.slice(0, 5) ?? null,
        minutes: row.minutes,
        place: row.place,
        onlineUrl: row.online_url,
      },
      timeZone,
    ),
    listedPublicly: row.listed_publicly,
    state: isMeetingState(row.state) ? row.state : 'booked',
  }))
}

function within(scope: FeedScope): RawBuilder<boolean> {
  if (scope.of === 'contract') return sql<boolean>`m.listed_publicly`
  if (scope.of === 'group') return sql<boolean>`m.listed_publicly and ${isOfGroups(sql`x.group_id = ${scope.id}`)}`
  if (scope.of === 'area') return sql<boolean>`m.listed_publicly and ${isOfAreas(sql`x.focus_area_id = ${scope.id}`)}`
  return scope.of === 'organisation' ? ofOrganisation(scope.id) : ofPerson(scope.id)
}

/** Groups it sits in, areas it leads in public, and what it convened, hosted, led or was at. */
function ofOrganisation(id: string): RawBuilder<boolean> {
  return sql<boolean>`m.listed_publicly and (${id} in (m.convened_by, m.hosted_by, m.led_by)
    or exists (select 1 from attendances a where a.contract_id = m.contract_id and a.meeting_id = m.id and a.organisation_id = ${id})
    or ${isOfGroups(sql`x.group_id in (select g.group_id from group_members g where g.contract_id = m.contract_id and g.organisation_id = ${id} and g.until_on is null)`)}
    or ${isOfAreas(sql`x.focus_area_id in (${areasOfLeads(sql`l.organisation_id = ${id} and l.state in ('confirmed', 'active', 'resting')`)})`)})`
}

/** Those they are invited to and have not declined, and those of groups they sit in and areas they are the contact of a Lead in. */
function ofPerson(id: string): RawBuilder<boolean> {
  return sql<boolean>`((exists (select 1 from invitations i where i.contract_id = m.contract_id and i.meeting_id = m.id and i.person_id = ${id}
      and i.state = 'invited' and coalesce(i.reply, '') not in ('declined', 'deputy')))
    or (m.listed_publicly and not exists (select 1 from invitations i where i.contract_id = m.contract_id and i.meeting_id = m.id and i.person_id = ${id})
      and (${isOfGroups(sql`x.group_id in (select g.group_id from group_members g where g.contract_id = m.contract_id and ${id} in (g.person_id, g.deputy_person_id) and g.until_on is null)`)}
        or ${isOfAreas(sql`x.focus_area_id in (${areasOfLeads(sql`${id} in (l.contact_person_id, l.deputy_person_id) and l.state in ('taken', 'confirmed', 'active', 'resting')`)})`)})))`
}

function isOfGroups(which: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from meeting_groups x where x.contract_id = m.contract_id and x.meeting_id = m.id and ${which})`
}

function isOfAreas(which: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from meeting_areas x where x.contract_id = m.contract_id and x.meeting_id = m.id and ${which})`
}

function areasOfLeads(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select coalesce(l.focus_area_id, c.focus_area_id, q.focus_area_id) from leads l
    left join challenges c on c.contract_id = l.contract_id and c.id = l.challenge_id
    left join questions q on q.contract_id = l.contract_id and q.id = l.question_id
    where l.contract_id = m.contract_id and ${which}`
}
