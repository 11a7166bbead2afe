import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import { minutesOfTime, timeOfMinutes, type DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { meetingKind, meetingState, withPrecision, type MeetingKind, type MeetingState } from './meeting.ts'

export interface OrganisationNamed {
  readonly id: string
  readonly slug: string
  readonly name: string
}

export interface PlaceNamed {
  readonly id: string
  readonly slug: string
  readonly name: Translated
}

/** A meeting as lists and headings show it. */
export interface MeetingListed {
  readonly id: string
  readonly slug: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly title: Translated
  readonly description: Translated
  /** null: *bokas just nu*, or not known for a meeting long past */
  readonly on: DateWithPrecision | null
  /** HH:MM */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly minutes: number | null
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly listedPublicly: boolean
  readonly revision: number
  readonly reportWaivedAt: Date | null
  readonly reportWaivedReason: string | null
  readonly convenedBy: OrganisationNamed | null
  readonly hostedBy: OrganisationNamed | null
  readonly ledBy: OrganisationNamed | null
  readonly groups: readonly PlaceNamed[]
  readonly areas: readonly PlaceNamed[]
  readonly questions: readonly PlaceNamed[]
  /** The meeting it is said to follow. */
  readonly followsId: string | null
  /** Why it was cancelled, where somebody said so. */
  readonly cancelReason: string | null
  /** Organisations recorded as here, each once. */
  readonly attended: number
  readonly sources: readonly string[]
}

export interface MeetingScope {
  /** `coming` is soonest first, with those being booked last; `past` is newest first. */
  readonly when?: 'coming' | 'past' | 'all'
  /** Today's date, which divides coming from past. */
  readonly today: string
  /** Public lists leave out what is not listed publicly. */
  readonly for: 'public' | 'office'
  readonly groupId?: string
  readonly areaId?: string
  readonly questionId?: string
  /** Meetings where this organisation was present, or which it convened, hosted or led. */
  readonly organisationId?: string
  readonly kind?: MeetingKind
  readonly states?: readonly MeetingState[]
  readonly limit?: number
  readonly offset?: number
}

/** A meeting by its public address; null when there is none. */
export async function findMeetingBySlug(reading: Reading, slug: string): Promise<MeetingListed | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null
  const row = await meetings(reading).where('m.slug', '=', slug).executeTakeFirst()
  return row === undefined ? null : toListed(row)
}

/** A meeting by its id; null when there is none. */
export async function findMeetingById(reading: Reading, id: string): Promise<MeetingListed | null> {
  if (!isId(id)) return null
  const row = await meetings(reading).where('m.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toListed(row)
}

/** Meetings coming or past, a page at a time, with how many there are in all. */
export async function listMeetings(reading: Reading, scope: MeetingScope): Promise<{ total: number; meetings: MeetingListed[] }> {
  const { when = 'all', today, groupId, areaId, questionId, organisationId, kind, states } = scope
  const rows = await meetings(reading)
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .$if(scope.for === 'public', (query) => query.where('m.listed_publicly', '=', true))
    .$if(when === 'coming', (query) => query.where(sql<boolean>`${isComing(today)}`))
    .$if(when === 'past', (query) => query.where(sql<boolean>`not ${isComing(today)}`))
    .$if(kind !== undefined, (query) => query.where('m.kind', '=', kind ?? ''))
    .$if(states !== undefined, (query) => query.where('m.state', 'in', [...(states ?? [])]))
    .$if(groupId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from meeting_groups x where x.contract_id = m.contract_id and x.meeting_id = m.id and x.group_id = ${groupId})`,
      ),
    )
    .$if(areaId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from meeting_areas x where x.contract_id = m.contract_id and x.meeting_id = m.id and x.focus_area_id = ${areaId})`,
      ),
    )
    .$if(questionId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from meeting_questions x where x.contract_id = m.contract_id and x.meeting_id = m.id and x.question_id = ${questionId})`,
      ),
    )
    .$if(organisationId !== undefined, (query) => query.where(sql<boolean>`${takesPart(organisationId ?? '')}`))
    .$if(when === 'coming', (query) => query.orderBy(sql`m.on_date asc nulls last`).orderBy('m.starts_at'))
    .$if(when !== 'coming', (query) => query.orderBy(sql`m.on_date desc nulls first`).orderBy('m.starts_at', 'desc'))
    .orderBy('m.id')
    .limit(scope.limit ?? 50)
    .offset(scope.offset ?? 0)
    .execute()
  return { total: rows[0]?.total ?? 0, meetings: rows.map(toListed) }
}

/** The nearest meetings, and those being booked. */
export async function listComingMeetings(
  reading: Reading,
  scope: { readonly today: string; readonly for: 'public' | 'office'; readonly kind?: MeetingKind; readonly limit?: number },
): Promise<MeetingListed[]> {
  return (await listMeetings(reading, { ...scope, when: 'coming', states: ['draft', 'booked', 'open'] })).meetings
}

/** Meetings that have been held and neither reported nor waived, the oldest first; also those whose day is past but which nobody closed. */
export async function listMeetingsWithoutReport(reading: Reading, today: string): Promise<MeetingListed[]> {
  const rows = await meetings(reading)
    .where('m.report_waived_at', 'is', null)
    .where((where) =>
      where.or([where('m.state', '=', 'closed'), where.and([where('m.state', 'in', ['booked', 'open']), where('m.on_date', '<', today)])]),
    )
    .orderBy('m.on_date')
    .orderBy('m.id')
    .execute()
  return rows.map(toListed)
}

/** What an area with a Lead shows of its meeting: the next one, from *träff bokas just nu* to the date. Null: none is under way. */
export async function meetingStateOfArea(reading: Reading, areaId: string, today: string): Promise<MeetingListed | null> {
  const { meetings: coming } = await listMeetings(reading, {
    when: 'coming',
    today,
    for: 'public',
    areaId,
    states: ['draft', 'booked', 'open'],
    limit: 1,
  })
  return coming[0] ?? null
}

/** The next meeting of every area that has one, by the area's id. */
export async function listNextMeetingByArea(reading: Reading, today: string): Promise<ReadonlyMap<string, MeetingListed>> {
  const { meetings: coming } = await listMeetings(reading, {
    when: 'coming',
    today,
    for: 'public',
    states: ['draft', 'booked', 'open'],
    limit: 500,
  })
  const byArea = new Map<string, MeetingListed>()
  for (const meeting of coming) for (const { id } of meeting.areas) if (!byArea.has(id)) byArea.set(id, meeting)
  return byArea
}

/** Coming is what has not been held: its last possible day is today or later, or it has no day yet. A cancelled one stays until its day has passed. */
function isComing(today: string) {
  return sql`(m.state = 'open' or (m.state in ('draft', 'booked', 'cancelled') and (m.on_date is null and m.state <> 'cancelled' or m.on_date >= ${today}
    or m.on_precision = 'month' and m.on_date + interval '1 month' > ${today}::date or m.on_precision = 'season' and m.on_date + interval '3 months' > ${today}::date
    or m.on_precision = 'year' and m.on_date + interval '1 year' > ${today}::date)))`
}

function takesPart(organisationId: string) {
  return sql`(${organisationId} in (m.convened_by, m.hosted_by, m.led_by)
    or exists (select 1 from attendances x where x.contract_id = m.contract_id and x.meeting_id = m.id and x.organisation_id = ${organisationId}))`
}

function meetings(reading: Reading) {
  return reading.transaction
    .selectFrom('meetings as m')
    .leftJoin('organisations as c', (join) => join.onRef('c.contract_id', '=', 'm.contract_id').onRef('c.id', '=', 'm.convened_by'))
    .leftJoin('organisations as h', (join) => join.onRef('h.contract_id', '=', 'm.contract_id').onRef('h.id', '=', 'm.hosted_by'))
    .leftJoin('organisations as l', (join) => join.onRef('l.contract_id', '=', 'm.contract_id').onRef('l.id', '=', 'm.led_by'))
    .select((select) => [
      'm.id',
      'm.slug',
      'm.kind',
      'm.state',
      'm.title',
      'm.description',
      'm.on_date',
      'm.on_precision',
      'm.starts_at',
      'm.minutes',
      'm.place',
      'm.online_url',
      'm.listed_publicly',
      'm.revision',
      'm.report_waived_at',
      'm.report_waived_reason',
      'm.sources',
      'm.follows_id',
      'm.cancel_reason',
      'c.id as convened_id',
      'c.slug as convened_slug',
      'c.name as convened_name',
      'h.id as hosted_id',
      'h.slug as hosted_slug',
      'h.name as hosted_name',
      'l.id as led_id',
      'l.slug as led_slug',
      'l.name as led_name',
      jsonArrayFrom(
        select
          .selectFrom('meeting_groups as mg')
          .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'mg.contract_id').onRef('g.id', '=', 'mg.group_id'))
          .select(['g.id', 'g.slug', 'g.name'])
          .whereRef('mg.contract_id', '=', 'm.contract_id')
          .whereRef('mg.meeting_id', '=', 'm.id')
          .orderBy('g.id'),
      ).as('groups'),
      jsonArrayFrom(
        select
          .selectFrom('meeting_areas as ma')
          .innerJoin('focus_areas as f', (join) =>
            join.onRef('f.contract_id', '=', 'ma.contract_id').onRef('f.id', '=', 'ma.focus_area_id'),
          )
          .select(['f.id', 'f.slug', 'f.name'])
          .whereRef('ma.contract_id', '=', 'm.contract_id')
          .whereRef('ma.meeting_id', '=', 'm.id')
          .orderBy('f.number'),
      ).as('areas'),
      jsonArrayFrom(
        select
          .selectFrom('meeting_questions as mq')
          .innerJoin('questions as q', (join) => join.onRef('q.contract_id', '=', 'mq.contract_id').onRef('q.id', '=', 'mq.question_id'))
          .select(['q.id', 'q.slug', 'q.name'])
          .whereRef('mq.contract_id', '=', 'm.contract_id')
          .whereRef('mq.meeting_id', '=', 'm.id')
          .orderBy('q.id'),
      ).as('questions'),
      select
        .selectFrom('attendances as t')
        .select(sql<number>`count(distinct t.organisation_id)::int`.as('count'))
        .whereRef('t.contract_id', '=', 'm.contract_id')
        .whereRef('t.meeting_id', '=', 'm.id')
        .as('attended'),
    ])
    .where('m.contract_id', '=', reading.contractId)
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>

function toListed(row: Row): MeetingListed {
  const startsAt = row.starts_at?.slice(0, 5) ?? null
  return {
    id: row.id,
    slug: row.slug,
    kind: meetingKind(row.kind),
    state: meetingState(row.state),
    title: row.title,
    description: row.description,
    on: withPrecision(row.on_date, row.on_precision),
    startsAt,
    endsAt: startsAt === null || row.minutes === null ? null : timeOfMinutes(minutesOfTime(startsAt) + row.minutes),
    minutes: row.minutes,
    place: row.place,
    onlineUrl: row.online_url,
    listedPublicly: row.listed_publicly,
    revision: row.revision,
    reportWaivedAt: row.report_waived_at,
    reportWaivedReason: row.report_waived_reason,
    convenedBy: named(row.convened_id, row.convened_slug, row.convened_name),
    hostedBy: named(row.hosted_id, row.hosted_slug, row.hosted_name),
    ledBy: named(row.led_id, row.led_slug, row.led_name),
    groups: row.groups,
    areas: row.areas,
    questions: row.questions,
    followsId: row.follows_id,
    cancelReason: row.cancel_reason,
    attended: row.attended ?? 0,
    sources: row.sources,
  }
}

function named(id: string | null, slug: string | null, name: string | null): OrganisationNamed | null {
  return id === null || slug === null || name === null ? null : { id, slug, name }
}
