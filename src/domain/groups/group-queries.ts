import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reading } from '#domain/history'
import type { DatePrecision, DateWithPrecision } from '#platform/dates'
import { datePrecisions } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { isGroupKind, isGroupMode, isGroupState, type GroupKind, type GroupMode, type GroupState } from './group.ts'

export interface GroupListed {
  readonly id: string
  readonly slug: string
  readonly name: Translated
  readonly kind: GroupKind
  readonly mode: GroupMode
  readonly state: GroupState
  readonly startedOn: DateWithPrecision | null
  readonly closedOn: string | null
  readonly focusArea: { readonly id: string; readonly slug: string; readonly name: Translated } | null
  /** Organisations that are members now. */
  readonly members: number
  readonly revision: number
  readonly sources: readonly string[]
}

export interface GroupMember {
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  readonly personId: string | null
  readonly personName: string | null
  readonly isConvener: boolean
  readonly fromOn: string | null
  /** Set when the organisation has left. */
  readonly untilOn: string | null
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
}

/** Every group: strategic first, then by name; closed ones last. */
export async function listGroups(reading: Reading): Promise<GroupListed[]> {
  const rows = await groups(reading)
    .orderBy(sql`g.state = 'closed'`)
    .orderBy(sql`array_position(array['strategic', 'thematic', 'other'], g.kind)`)
    .orderBy(sql`g.name ->> 'sv' collate swedish`)
    .orderBy('g.id')
    .execute()
  return rows.map(toListed)
}

/** A group with its members and every version of its role and purpose, by its slug or id; null when there is none. */
export async function findGroup(reading: Reading, by: { readonly slug: string } | { readonly id: string }): Promise<GroupShown | null> {
  if ('id' in by ? !isId(by.id) : !/^[a-z0-9-]+$/.test(by.slug)) return null
  const row = await groups(reading)
    .select((select) => [
      jsonArrayFrom(
        select
          .selectFrom('group_members as m')
          .innerJoin('organisations as o', (join) =>
            join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'),
          )
          .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
          .select([
            'm.organisation_id as organisationId',
            'o.slug',
            'o.name',
            'm.person_id as personId',
            'p.name as personName',
            'm.convener as isConvener',
            'm.from_on as fromOn',
            'm.until_on as untilOn',
          ])
          .whereRef('m.contract_id', '=', 'g.contract_id')
          .whereRef('m.group_id', '=', 'g.id')
          .orderBy(sql`o.name collate swedish`),
      ).as('all_members'),
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
  }
}

/** Organisations that are members of any of these groups now, in Swedish order, each once. */
export async function listMembersOf(reading: Reading, groupIds: readonly string[]): Promise<{ id: string; slug: string; name: string }[]> {
  if (groupIds.length === 0) return []
  return reading.transaction
    .selectFrom('organisations as o')
    .select(['o.id', 'o.slug', 'o.name'])
    .where('o.contract_id', '=', reading.contractId)
    .where('o.removed_at', 'is', null)
    .where('o.id', 'in', (select) =>
      select
        .selectFrom('group_members as m')
        .select('m.organisation_id')
        .where('m.contract_id', '=', reading.contractId)
        .where('m.group_id', 'in', [...groupIds])
        .where('m.until_on', 'is', null),
    )
    .orderBy(sql`o.name collate swedish`)
    .orderBy('o.id')
    .execute()
}

/** Every organisation that has joined the contract and is still there: "alla anslutna". */
export async function listAffiliatedIds({ transaction, contractId }: Reading): Promise<string[]> {
  const rows = await transaction
    .selectFrom('affiliations as a')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'a.contract_id').onRef('o.id', '=', 'a.organisation_id'))
    .select('o.id')
    .distinct()
    .where('a.contract_id', '=', contractId)
    .where('a.state', '=', 'affiliated')
    .where('a.removed_at', 'is', null)
    .where('o.removed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Groups an organisation sits in now. */
export async function listGroupsOfOrganisation(
  reading: Reading,
  organisationId: string,
): Promise<{ id: string; slug: string; name: Translated; isConvener: boolean }[]> {
  if (!isId(organisationId)) return []
  return reading.transaction
    .selectFrom('group_members as m')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'm.contract_id').onRef('g.id', '=', 'm.group_id'))
    .select(['g.id', 'g.slug', 'g.name', 'm.convener as isConvener'])
    .where('m.contract_id', '=', reading.contractId)
    .where('m.organisation_id', '=', organisationId)
    .where('m.until_on', 'is', null)
    .where('g.state', '!=', 'closed')
    .orderBy(sql`g.name ->> 'sv' collate swedish`)
    .execute()
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
