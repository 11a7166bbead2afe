import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockSeat } from './seats.ts'

interface Which {
  readonly groupId: string
  readonly organisationId: string
}

/** A member convenes the group (*sammankallande*), alone or together with others. All members stay equal. */
export function nameConvener(writing: Writing, which: Which): Promise<Outcome<null, 'not-a-member'>> {
  return setConvener(writing, which, true)
}

/** A member convenes the group no longer; it stays a member. */
export function endConvener(writing: Writing, which: Which): Promise<Outcome<null, 'not-a-member'>> {
  return setConvener(writing, which, false)
}

async function setConvener(
  writing: Writing,
  { groupId, organisationId }: Which,
  isConvener: boolean,
): Promise<Outcome<null, 'not-a-member'>> {
  const { transaction, contractId } = writing
  if (!isId(groupId) || !isId(organisationId)) return notDone('not-a-member')
  const seat = await lockSeat(writing, { groupId, organisationId })
  if (seat === null) return notDone('not-a-member')
  if (seat.convener === isConvener) return done(null)
  await transaction
    .updateTable('group_members')
    .set({ convener: isConvener })
    .where('contract_id', '=', contractId)
    .where('id', '=', seat.id)
    .execute()
  await record(writing, {
    kind: isConvener ? 'GroupConvenerNamed' : 'GroupConvenerLeft',
    subject: { kind: 'group', id: groupId },
    organisationId,
  })
  return done(null)
}
