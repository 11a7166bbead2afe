import { record, type Writing } from '#domain/history'
import { dayOf } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockSeat, whoSitsAlready } from './seats.ts'

export type CannotRemoveMember = 'not-a-member'

/** An organisation leaves a group. That it was a member, and until when, is kept. */
export async function removeMember(
  writing: Writing,
  { groupId, organisationId, on }: { readonly groupId: string; readonly organisationId: string; readonly on?: string },
): Promise<Outcome<{ eventId: string }, CannotRemoveMember>> {
  if (!isId(groupId) || !isId(organisationId)) return notDone('not-a-member')
  const { transaction, contractId, clock } = writing
  const seat = await lockSeat(writing, { groupId, organisationId })
  if (seat === null) return notDone('not-a-member')
  await transaction
    .updateTable('group_members')
    .set({ until_on: on ?? dayOf(clock.now()), convener: false })
    .where('contract_id', '=', contractId)
    .where('id', '=', seat.id)
    .execute()
  const eventId = await record(writing, {
    kind: 'GroupMemberRemoved',
    subject: { kind: 'group', id: groupId },
    organisationId,
    particulars: { memberId: seat.id, wasConvener: seat.convener },
  })
  return done({ eventId })
}

/** Takes back that an organisation left: it is a member as before. */
export async function undoMemberRemoved(
  writing: Writing,
  event: {
    readonly id: string
    readonly subject_id: string
    readonly organisation_id: string | null
    readonly particulars: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<null, CannotRemoveMember | 'is-a-member-again'>> {
  const { transaction, contractId } = writing
  const memberId = event.particulars['memberId']
  if (!isId(memberId) || event.organisation_id === null) return notDone('not-a-member')
  const left = await transaction
    .selectFrom('group_members')
    .select('person_id')
    .where('contract_id', '=', contractId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  const seated = await whoSitsAlready(writing, event.subject_id, [left?.person_id ?? []].flat())
  if (seated.organisations.has(event.organisation_id) || seated.people.size > 0) return notDone('is-a-member-again')
  await transaction
    .updateTable('group_members')
    .set({ until_on: null, convener: event.particulars['wasConvener'] === true })
    .where('contract_id', '=', contractId)
    .where('id', '=', memberId)
    .execute()
  await record(writing, {
    kind: 'GroupMemberAdded',
    subject: { kind: 'group', id: event.subject_id },
    organisationId: event.organisation_id,
    undoes: event.id,
  })
  return done(null)
}
