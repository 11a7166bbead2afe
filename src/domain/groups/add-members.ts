import { record, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { whoSitsAlready } from './seats.ts'

export interface NewMember {
  readonly organisationId: string
  readonly personId?: string | null
  /** Who comes when the person cannot. */
  readonly deputyPersonId?: string | null
  readonly isConvener?: boolean
  /** The last day of the term; null: no term. */
  readonly termEndsOn?: string | null
}

export interface AddMembers {
  readonly groupId: string
  readonly members: readonly NewMember[]
  /** The day membership begins; null: not known. */
  readonly from?: string | null
}

export type CannotAddMembers =
  | 'no-such-group'
  | 'unknown-organisation'
  | 'unknown-person'
  | 'person-in-group-already'
  | 'deputy-is-the-person'
  | 'term-ends-before-it-begins'

/**
 * Organisations become members of a group, affiliated or not, each with the person who sits in it and a deputy if they are known. Who is a
 * member already stays one; the same person never sits twice (C9).
 */
export async function addMembers(
  writing: Writing,
  input: AddMembers,
): Promise<Outcome<{ added: number; memberIds: string[] }, CannotAddMembers>> {
  const { transaction, contractId } = writing
  const { members } = input
  const from = input.from ?? null
  const people = members.flatMap(({ personId, deputyPersonId }) => [personId ?? [], deputyPersonId ?? []].flat())
  const organisations = members.map(({ organisationId }) => organisationId)
  if (!(await isKnown(writing, 'groups', [input.groupId]))) return notDone('no-such-group')
  if (!(await isKnown(writing, 'organisations', organisations))) return notDone('unknown-organisation')
  if (!(await isKnown(writing, 'people', people))) return notDone('unknown-person')
  if (members.some(({ personId, deputyPersonId }) => personId !== null && personId !== undefined && personId === deputyPersonId))
    return notDone('deputy-is-the-person')
  if (members.some(({ termEndsOn }) => from !== null && termEndsOn !== null && termEndsOn !== undefined && termEndsOn < from))
    return notDone('term-ends-before-it-begins')
  if (new Set(people).size < people.length) return notDone('person-in-group-already')
  const seated = await whoSitsAlready(writing, input.groupId, people)
  const isNew = (each: NewMember) => !seated.organisations.has(each.organisationId)
  if (members.some((each) => isNew(each) && each.personId !== null && seated.people.has(each.personId ?? '')))
    return notDone('person-in-group-already')

  const rows = members.filter(isNew).map(({ organisationId, personId, deputyPersonId, isConvener, termEndsOn }) => ({
    contract_id: contractId,
    id: newId(),
    group_id: input.groupId,
    organisation_id: organisationId,
    person_id: personId ?? null,
    deputy_person_id: deputyPersonId ?? null,
    convener: isConvener ?? false,
    from_on: from,
    until_on: null,
    term_ends_on: termEndsOn ?? null,
  }))
  if (rows.length === 0) return done({ added: 0, memberIds: [] })
  // Somebody may have added the same a moment ago: then it is there, once.
  const added = await transaction
    .insertInto('group_members')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'organisation_id'])
    .execute()
  for (const { organisation_id } of added) {
    await record(writing, { kind: 'GroupMemberAdded', subject: { kind: 'group', id: input.groupId }, organisationId: organisation_id })
  }
  return done({ added: added.length, memberIds: added.map(({ id }) => id) })
}

/** Whether all these ids are of this contract. */
export async function isKnown(
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
