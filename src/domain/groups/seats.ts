import type { Writing } from '#domain/history'

/** The organisations that are members of a group now, and which of these people sit in it already: as the person, not as somebody's deputy. */
export async function whoSitsAlready(
  { transaction, contractId }: Writing,
  groupId: string,
  people: readonly string[],
): Promise<{ readonly organisations: ReadonlySet<string>; readonly people: ReadonlySet<string> }> {
  const rows = await transaction
    .selectFrom('group_members')
    .select(['organisation_id', 'person_id'])
    .where('contract_id', '=', contractId)
    .where('group_id', '=', groupId)
    .where('until_on', 'is', null)
    .execute()
  const asked = new Set(people)
  return {
    organisations: new Set(rows.map((row) => row.organisation_id)),
    people: new Set(rows.flatMap((row) => (row.person_id !== null && asked.has(row.person_id) ? [row.person_id] : []))),
  }
}

export interface SeatRow {
  readonly id: string
  readonly group_id: string
  readonly organisation_id: string
  readonly person_id: string | null
  readonly deputy_person_id: string | null
  readonly convener: boolean
  readonly from_on: string | null
  readonly term_ends_on: string | null
}

/** A membership that holds now, locked until the change is done; null: there is none. */
export async function lockSeat(
  { transaction, contractId }: Writing,
  { groupId, organisationId }: { readonly groupId: string; readonly organisationId: string },
): Promise<SeatRow | null> {
  const row = await transaction
    .selectFrom('group_members')
    .select(['id', 'group_id', 'organisation_id', 'person_id', 'deputy_person_id', 'convener', 'from_on', 'term_ends_on'])
    .where('contract_id', '=', contractId)
    .where('group_id', '=', groupId)
    .where('organisation_id', '=', organisationId)
    .where('until_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}
