import { z } from 'zod'
import { changedColumns, isAsLeft, readChangedColumns, record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { isKnown } from './add-members.ts'
import { lockSeat, whoSitsAlready } from './seats.ts'

export interface EditMember {
  readonly groupId: string
  readonly organisationId: string
  readonly personId: string | null
  readonly deputyPersonId: string | null
  readonly from: string | null
  /** The last day of the term; null: no term. */
  readonly termEndsOn: string | null
}

export type CannotEditMember =
  | 'not-a-member'
  | 'unknown-person'
  | 'person-in-group-already'
  | 'deputy-is-the-person'
  | 'term-ends-before-it-begins'

/** Who sits for a member, who comes instead, and for how long. A new last day renews the term. */
export async function editMember(writing: Writing, input: EditMember): Promise<Outcome<{ eventId: string }, CannotEditMember>> {
  const { transaction, contractId } = writing
  if (!isId(input.groupId) || !isId(input.organisationId)) return notDone('not-a-member')
  const seat = await lockSeat(writing, input)
  if (seat === null) return notDone('not-a-member')
  const { personId, deputyPersonId, from, termEndsOn } = input
  const people = [personId, deputyPersonId].filter((id) => id !== null)
  if (!(await isKnown(writing, 'people', people))) return notDone('unknown-person')
  if (personId !== null && personId === deputyPersonId) return notDone('deputy-is-the-person')
  if (from !== null && termEndsOn !== null && termEndsOn < from) return notDone('term-ends-before-it-begins')
  if (personId !== null && personId !== seat.person_id && (await whoSitsAlready(writing, input.groupId, [personId])).people.size > 0)
    return notDone('person-in-group-already')

  const after = { person_id: personId, deputy_person_id: deputyPersonId, from_on: from, term_ends_on: termEndsOn }
  const before = {
    person_id: seat.person_id,
    deputy_person_id: seat.deputy_person_id,
    from_on: seat.from_on,
    term_ends_on: seat.term_ends_on,
  }
  await transaction.updateTable('group_members').set(after).where('contract_id', '=', contractId).where('id', '=', seat.id).execute()
  const eventId = await record(writing, {
    kind: before.term_ends_on !== termEndsOn && termEndsOn !== null ? 'GroupTermSet' : 'GroupMemberEdited',
    subject: { kind: 'group', id: input.groupId },
    organisationId: input.organisationId,
    particulars: { memberId: seat.id, ...changedColumns(before, after), ...(termEndsOn === null ? {} : { until: termEndsOn }) },
  })
  return done({ eventId })
}

/** Takes back a change of a seat, if nobody has changed the same since. */
export async function undoMemberEdit(
  writing: Writing,
  event: {
    readonly id: string
    readonly subject_id: string
    readonly organisation_id: string | null
    readonly particulars: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<null, 'not-a-member' | 'changed-since' | 'person-in-group-already'>> {
  const { transaction, contractId } = writing
  const changed = readChangedColumns(event.particulars)
  const seat = await lockSeat(writing, { groupId: event.subject_id, organisationId: event.organisation_id ?? '' })
  const before = seatBefore.safeParse(changed?.before)
  if (seat === null || changed === null || !before.success) return notDone('not-a-member')
  if (!isAsLeft({ ...seat }, changed)) return notDone('changed-since')
  const personBefore = before.data.person_id ?? null
  if (personBefore !== null && (await whoSitsAlready(writing, event.subject_id, [personBefore])).people.size > 0)
    return notDone('person-in-group-already')
  await transaction.updateTable('group_members').set(before.data).where('contract_id', '=', contractId).where('id', '=', seat.id).execute()
  await record(writing, {
    kind: 'GroupMemberEdited',
    subject: { kind: 'group', id: event.subject_id },
    organisationId: event.organisation_id,
    particulars: { memberId: seat.id },
    undoes: event.id,
  })
  return done(null)
}

const seatBefore = z
  .object({
    person_id: z.string().nullable(),
    deputy_person_id: z.string().nullable(),
    from_on: z.string().nullable(),
    term_ends_on: z.string().nullable(),
  })
  .partial()
