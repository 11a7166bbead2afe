import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'

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

/** A membership of one organisation in one group, as its own page and the office's list show it. */
export interface SeatListed {
  readonly memberId: string
  readonly group: { readonly id: string; readonly slug: string; readonly name: Translated }
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string }
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null; readonly phone: string | null } | null
  readonly isConvener: boolean
  readonly termEndsOn: string | null
  /** Set when the organisation has left. */
  readonly untilOn: string | null
}

/** Terms that end on or before a day, the soonest first, in groups that go on. */
export async function listTermsEnding(reading: Reading, by: string): Promise<SeatListed[]> {
  const rows = await seats(reading)
    .where('m.until_on', 'is', null)
    .where('m.term_ends_on', '<=', by)
    .where('g.state', '!=', 'closed')
    .orderBy('m.term_ends_on')
    .orderBy(sql`o.name collate swedish`)
    .limit(100)
    .execute()
  return rows.map(toSeat)
}

/** The groups an organisation sits in now, and those it left on `leftOn`. */
export async function listSeatsOfOrganisation(reading: Reading, organisationId: string, leftOn: string): Promise<SeatListed[]> {
  if (!isId(organisationId)) return []
  const rows = await seats(reading)
    .where('m.organisation_id', '=', organisationId)
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '=', leftOn)]))
    .where('g.state', '!=', 'closed')
    .orderBy(sql`g.name ->> 'sv' collate swedish`)
    .execute()
  const now = new Set(rows.filter((row) => row.until_on === null).map((row) => row.group_id))
  return rows.filter((row) => row.until_on === null || !now.has(row.group_id)).map(toSeat)
}

/** Somebody who wants to come into a group, and whom only the secretariat can let in. */
export interface GroupRequest {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisationName: string
  readonly confirmedOn: Date
  readonly group: { readonly slug: string; readonly name: Translated }
}

/** Who waits to be let into a group, or into any. */
export async function listGroupRequests({ transaction, contractId }: Reading, groupId?: string): Promise<GroupRequest[]> {
  const rows = await transaction
    .selectFrom('group_requests as r')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'r.contract_id').onRef('g.id', '=', 'r.group_id'))
    .select(['r.id', 'r.name', 'r.email', 'r.organisation_name', 'r.confirmed_at', 'r.asked_at', 'g.slug', 'g.name as group_name'])
    .where('r.contract_id', '=', contractId)
    .where('r.state', '=', 'waiting')
    .$if(groupId !== undefined, (query) => query.where('r.group_id', '=', groupId ?? ''))
    .orderBy('r.confirmed_at')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    organisationName: row.organisation_name,
    confirmedOn: row.confirmed_at ?? row.asked_at,
    group: { slug: row.slug, name: row.group_name },
  }))
}

/** A request as the page behind its link shows it; null: there is none. */
export async function findGroupRequest({ transaction, contractId }: Reading, requestId: string) {
  if (!isId(requestId)) return null
  const row = await transaction
    .selectFrom('group_requests as r')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'r.contract_id').onRef('g.id', '=', 'r.group_id'))
    .select(['r.id', 'r.state', 'r.name', 'r.organisation_name', 'g.slug', 'g.name as group_name', 'g.way_in', 'g.state as group_state'])
    .where('r.contract_id', '=', contractId)
    .where('r.id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    state: requestState(row.state),
    name: row.name,
    organisationName: row.organisation_name,
    isOpen: row.way_in === 'open' && row.group_state !== 'closed',
    group: { slug: row.slug, name: row.group_name },
  }
}

function requestState(text: string): 'asked' | 'waiting' | 'joined' | 'declined' {
  return text === 'waiting' || text === 'joined' || text === 'declined' ? text : 'asked'
}

function seats({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('group_members as m')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'm.contract_id').onRef('g.id', '=', 'm.group_id'))
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .select([
      'm.id',
      'm.group_id',
      'g.slug as group_slug',
      'g.name as group_name',
      'm.organisation_id',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
      'm.person_id',
      'p.name as person_name',
      'p.email as person_email',
      'p.phone as person_phone',
      'm.convener',
      'm.term_ends_on',
      'm.until_on',
    ])
    .where('m.contract_id', '=', contractId)
}

function toSeat(row: Awaited<ReturnType<ReturnType<typeof seats>['executeTakeFirstOrThrow']>>): SeatListed {
  return {
    memberId: row.id,
    group: { id: row.group_id, slug: row.group_slug, name: row.group_name },
    organisation: { id: row.organisation_id, slug: row.organisation_slug, name: row.organisation_name },
    person:
      row.person_id === null || row.person_name === null
        ? null
        : { id: row.person_id, name: row.person_name, email: row.person_email, phone: row.person_phone },
    isConvener: row.convener,
    termEndsOn: row.term_ends_on,
    untilOn: row.until_on,
  }
}
