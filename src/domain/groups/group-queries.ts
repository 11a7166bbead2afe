import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import type { DatePrecision, DateWithPrecision } from '#platform/dates'
import { datePrecisions } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import {
  isGroupKind,
  isGroupMode,
  isGroupState,
  isOriginKind,
  isWayIn,
  type GroupKind,
  type GroupMode,
  type GroupState,
  type OriginKind,
  type WayIn,
} from './group.ts'
import { changesOf, membersOf, type GroupMember } from './group-parts.ts'

export interface GroupListed {
  readonly id: string
  readonly slug: string
  readonly name: Translated
  readonly kind: GroupKind
  readonly mode: GroupMode
  readonly state: GroupState
  /** null: nobody has said how one comes into it */
  readonly wayIn: WayIn | null
  readonly startedOn: DateWithPrecision | null
  readonly closedOn: string | null
  readonly focusArea: { readonly id: string; readonly slug: string; readonly name: Translated } | null
  /** Organisations that are members now. */
  readonly members: number
  readonly revision: number
  readonly sources: readonly string[]
}

/** What a group grew out of, in the words of that day. */
export interface GroupOrigin {
  readonly kind: OriginKind
  readonly id: string
  readonly words: Translated
  readonly meetingId: string | null
  readonly meetingSlug: string | null
}

/** A state a group came into, and why. */
export interface GroupChange {
  readonly state: GroupState
  readonly on: string
  readonly reason: string | null
}

export interface PurposeVersion {
  readonly id: string
  readonly version: number
  readonly text: Translated
  readonly hash: string
  readonly writtenAt: Date
  readonly meetingId: string | null
}

export interface GroupShown extends GroupListed {
  /** Members now, in Swedish order. */
  readonly current: readonly GroupMember[]
  readonly former: readonly GroupMember[]
  /** Role and purpose, the newest version first. */
  readonly purposes: readonly PurposeVersion[]
  /** The states it has been in, the newest first, as far as they are noted. */
  readonly changes: readonly GroupChange[]
  readonly cameFrom: GroupOrigin | null
}

/** Every group: strategic first, then by name; closed ones last. */
export async function listGroups(reading: Reading): Promise<GroupListed[]> {
  return (await inOrder(groups(reading)).execute()).map(toListed)
}

export interface GroupFilter {
  /** `now`: all that are not closed. */
  readonly state?: GroupState | 'now' | undefined
  readonly kind?: GroupKind | undefined
  /** Words in the name. */
  readonly text?: string
  readonly limit: number
  readonly offset?: number
}

/** Groups a page at a time, with how many there are in all. */
export async function listGroupsPage(
  reading: Reading,
  { state, kind, text = '', limit, offset = 0 }: GroupFilter,
): Promise<{ total: number; groups: GroupListed[] }> {
  const like = `%${text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await inOrder(groups(reading))
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .$if(state === 'now', (query) => query.where('g.state', '!=', 'closed'))
    .$if(state !== undefined && state !== 'now', (query) => query.where('g.state', '=', state ?? ''))
    .$if(kind !== undefined, (query) => query.where('g.kind', '=', kind ?? ''))
    .$if(text.trim() !== '', (query) =>
      query.where((where) =>
        where.or([
          where(sql`(g.name ->> 'sv') collate swedish`, 'ilike', like),
          where(sql`(g.name ->> 'en') collate swedish`, 'ilike', like),
        ]),
      ),
    )
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: rows[0]?.total ?? 0, groups: rows.map(toListed) }
}

/** Groups that grew out of one thing: a Lead, a decision, an agreed text. */
export async function listGroupsFrom(reading: Reading, originIds: readonly string[]): Promise<(GroupListed & { readonly from: string })[]> {
  const wanted = originIds.filter(isId)
  if (wanted.length === 0) return []
  const rows = await inOrder(groups(reading)).where('g.from_id', 'in', wanted).execute()
  return rows.map((row) => ({ ...toListed(row), from: row.from_id ?? '' }))
}

/** A group with its members and every version of its role and purpose, by its slug or id; null when there is none. */
export async function findGroup(reading: Reading, by: { readonly slug: string } | { readonly id: string }): Promise<GroupShown | null> {
  if ('id' in by ? !isId(by.id) : !/^[a-z0-9-]+$/.test(by.slug)) return null
  const row = await groups(reading)
    .select((select) => [
      jsonArrayFrom(membersOf(select)).as('all_members'),
      jsonArrayFrom(changesOf(select)).as('changes'),
      select
        .selectFrom('meetings as fm')
        .select('fm.slug')
        .whereRef('fm.contract_id', '=', 'g.contract_id')
        .whereRef('fm.id', '=', 'g.from_meeting_id')
        .as('from_meeting_slug'),
      jsonArrayFrom(
        select
          .selectFrom('group_purposes as v')
          .select(['v.id', 'v.version', 'v.text', 'v.text_hash as hash', 'v.written_at as writtenAt', 'v.meeting_id as meetingId'])
          .whereRef('v.contract_id', '=', 'g.contract_id')
          .whereRef('v.group_id', '=', 'g.id')
          .orderBy('v.version', 'desc'),
      ).as('purposes'),
    ])
    .$if('slug' in by, (query) => query.where('g.slug', '=', 'slug' in by ? by.slug : ''))
    .$if('id' in by, (query) => query.where('g.id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    ...toListed(row),
    current: row.all_members.filter((member) => member.untilOn === null),
    former: row.all_members.filter((member) => member.untilOn !== null),
    purposes: row.purposes.map((purpose) => ({ ...purpose, writtenAt: new Date(purpose.writtenAt) })),
    changes: row.changes.map(({ state, on, reason }) => ({ state: isGroupState(state) ? state : 'started', on, reason })),
    cameFrom:
      row.from_kind === null || row.from_id === null || !isOriginKind(row.from_kind)
        ? null
        : {
            kind: row.from_kind,
            id: row.from_id,
            words: row.from_words ?? {},
            meetingId: row.from_meeting_id,
            meetingSlug: row.from_meeting_slug,
          },
  }
}

function inOrder<Query extends ReturnType<typeof groups>>(query: Query) {
  return query
    .orderBy(sql`g.state = 'closed'`)
    .orderBy(sql`array_position(array['strategic', 'thematic', 'other'], g.kind)`)
    .orderBy(sql`g.name ->> 'sv' collate swedish`)
    .orderBy('g.id')
}

function groups(reading: Reading) {
  return reading.transaction
    .selectFrom('groups as g')
    .leftJoin('focus_areas as a', (join) => join.onRef('a.contract_id', '=', 'g.contract_id').onRef('a.id', '=', 'g.focus_area_id'))
    .select((select) => [
      'g.id',
      'g.slug',
      'g.name',
      'g.kind',
      'g.mode',
      'g.state',
      'g.way_in',
      'g.from_kind',
      'g.from_id',
      'g.from_words',
      'g.from_meeting_id',
      'g.started_on',
      'g.started_precision',
      'g.closed_on',
      'g.revision',
      'g.sources',
      'a.id as area_id',
      'a.slug as area_slug',
      'a.name as area_name',
      select
        .selectFrom('group_members as n')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('n.contract_id', '=', 'g.contract_id')
        .whereRef('n.group_id', '=', 'g.id')
        .where('n.until_on', 'is', null)
        .as('members'),
    ])
    .where('g.contract_id', '=', reading.contractId)
}

type Row = Awaited<ReturnType<ReturnType<typeof groups>['executeTakeFirstOrThrow']>>

function toListed(row: Row): GroupListed {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: isGroupKind(row.kind) ? row.kind : 'other',
    mode: isGroupMode(row.mode) ? row.mode : 'works',
    state: isGroupState(row.state) ? row.state : 'proposed',
    wayIn: row.way_in !== null && isWayIn(row.way_in) ? row.way_in : null,
    startedOn: withPrecision(row.started_on, row.started_precision),
    closedOn: row.closed_on,
    focusArea:
      row.area_id === null || row.area_slug === null || row.area_name === null
        ? null
        : { id: row.area_id, slug: row.area_slug, name: row.area_name },
    members: row.members ?? 0,
    revision: row.revision,
    sources: row.sources,
  }
}

function withPrecision(date: string | null, precision: string | null): DateWithPrecision | null {
  const known = datePrecisions.find((each): each is DatePrecision => each === precision)
  return date === null || known === undefined ? null : { date, precision: known }
}
