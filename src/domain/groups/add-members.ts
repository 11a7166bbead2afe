import { record, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

export interface AddMembers {
  readonly groupId: string
  readonly members: readonly { readonly organisationId: string; readonly personId?: string | null }[]
  /** The day membership begins; null: not known. */
  readonly from?: string | null
  /** For members who have left already. */
  readonly until?: string | null
}

export type CannotAddMembers = 'no-such-group' | 'unknown-organisation' | 'unknown-person'

/** Organisations become members of a group, each with the person who sits in it if that is known. Who is a member already stays one. */
export async function addMembers(writing: Writing, input: AddMembers): Promise<Outcome<{ added: number }, CannotAddMembers>> {
  const { transaction, contractId } = writing
  if (!(await isKnown(writing, 'groups', [input.groupId]))) return notDone('no-such-group')
  if (
    !(await isKnown(
      writing,
      'organisations',
      input.members.map(({ organisationId }) => organisationId),
    ))
  )
    return notDone('unknown-organisation')
  if (
    !(await isKnown(
      writing,
      'people',
      input.members.flatMap(({ personId }) => personId ?? []),
    ))
  )
    return notDone('unknown-person')

  const rows = input.members.map(({ organisationId, personId }) => ({
    contract_id: contractId,
    id: newId(),
    group_id: input.groupId,
    organisation_id: organisationId,
    person_id: personId ?? null,
    from_on: input.from ?? null,
    until_on: input.until ?? null,
  }))
  if (rows.length === 0) return done({ added: 0 })
  const added = await transaction
    .insertInto('group_members')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['contract_id', 'group_id', 'organisation_id']).where('until_on', 'is', null).doNothing())
    .returning(['id', 'organisation_id'])
    .execute()
  for (const { organisation_id } of added) {
    await record(writing, { kind: 'GroupMemberAdded', subject: { kind: 'group', id: input.groupId }, organisationId: organisation_id })
  }
  return done({ added: added.length })
}

async function isKnown(
  { transaction, contractId }: Writing,
  table: 'groups' | 'organisations' | 'people',
  ids: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  if (!wanted.every(isId)) return false
  const rows = await transaction.selectFrom(table).select('id').where('contract_id', '=', contractId).where('id', 'in', wanted).execute()
  return rows.length === wanted.length
}
