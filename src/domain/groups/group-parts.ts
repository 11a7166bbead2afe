import { sql, type ExpressionBuilder } from 'kysely'
import type { Tables } from '#generated/tables'

export interface GroupMember {
  readonly memberId: string
  readonly organisationId: string
  readonly slug: string
  readonly name: string
  /** False: a guest, not affiliated to the contract. */
  readonly isAffiliated: boolean
  readonly personId: string | null
  readonly personName: string | null
  readonly deputyId: string | null
  readonly deputyName: string | null
  readonly isConvener: boolean
  readonly fromOn: string | null
  /** The last day of the term; null: no term. */
  readonly termEndsOn: string | null
  /** Set when the organisation has left. */
  readonly untilOn: string | null
}

type OfGroup = ExpressionBuilder<Tables & { g: Tables['groups'] }, 'g'>

/** The members a group has or had, in Swedish order. */
export function membersOf(select: OfGroup) {
  return select
    .selectFrom('group_members as m')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .leftJoin('people as d', (join) => join.onRef('d.contract_id', '=', 'm.contract_id').onRef('d.id', '=', 'm.deputy_person_id'))
    .select([
      'm.id as memberId',
      'm.organisation_id as organisationId',
      'o.slug',
      'o.name',
      sql<boolean>`exists (select 1 from affiliations a where a.contract_id = m.contract_id and a.organisation_id = m.organisation_id
        and a.state = 'affiliated' and a.removed_at is null)`.as('isAffiliated'),
      'm.person_id as personId',
      'p.name as personName',
      'm.deputy_person_id as deputyId',
      'd.name as deputyName',
      'm.convener as isConvener',
      'm.from_on as fromOn',
      'm.term_ends_on as termEndsOn',
      'm.until_on as untilOn',
    ])
    .whereRef('m.contract_id', '=', 'g.contract_id')
    .whereRef('m.group_id', '=', 'g.id')
    .orderBy(sql`o.name collate swedish`)
}

/** The states a group has come into and that were not taken back, the newest first. */
export function changesOf(select: OfGroup) {
  return select
    .selectFrom('group_changes as c')
    .select(['c.state', 'c.on_date as on', 'c.reason'])
    .whereRef('c.contract_id', '=', 'g.contract_id')
    .whereRef('c.group_id', '=', 'g.id')
    .where('c.undone_at', 'is', null)
    .orderBy('c.at', 'desc')
}
