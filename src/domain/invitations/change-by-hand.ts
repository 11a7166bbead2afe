import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { readCircle, type Circle } from './circle.ts'
import { followCircle } from './follow-circle.ts'
import type { MeetingCalled } from './meeting-called.ts'
import { callMeeting } from './set-circle.ts'

export type CannotChangeByHand = 'no-such-meeting' | 'person-unknown' | 'has-begun'

export interface AddInvitee {
  readonly meetingId: string
  readonly personId: string
  /** Whom they come for; the organisation they have a mandate in when left out. */
  readonly organisationId?: string | null
}

/** Somebody is put on the list by hand, whatever the circle’s rule says, and invited at once when the invitations are out. */
export async function addInvitee(writing: Writing, input: AddInvitee): Promise<Outcome<{ eventId: string }, CannotChangeByHand>> {
  const called = await callMeeting(writing, input.meetingId)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase === 'begun') return notDone('has-begun')
  if (!(await isKnown(writing, input.personId))) return notDone('person-unknown')
  const organisationId = input.organisationId === undefined ? await findOrganisationOf(writing, input.personId) : input.organisationId
  const { people = [], except = [], ...rest } = called.circle
  const circle = {
    ...rest,
    people: [...people.filter(({ personId }) => personId !== input.personId), { personId: input.personId, organisationId }],
    except: except.filter((personId) => personId !== input.personId),
  }
  return done({ eventId: await change(writing, called, circle, { kind: 'InviteeAdded', personId: input.personId }) })
}

/** Somebody is taken off the list by hand and stays off, whatever Lead they have. Who has been invited is told. */
export async function removeInvitee(
  writing: Writing,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): Promise<Outcome<{ eventId: string }, CannotChangeByHand>> {
  const called = await callMeeting(writing, meetingId)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase === 'begun') return notDone('has-begun')
  if (!(await isKnown(writing, personId))) return notDone('person-unknown')
  const { people = [], except = [], ...rest } = called.circle
  const circle = {
    ...rest,
    people: people.filter((each) => each.personId !== personId),
    except: [...new Set([...except, personId])],
  }
  await writing.transaction
    .updateTable('invitations')
    .set({ by_hand: false })
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute()
  return done({ eventId: await change(writing, called, circle, { kind: 'InviteeRemoved', personId }) })
}

/** Takes back that somebody was removed, or the circle changed: the rule is as it was, and the list follows. */
export async function undoCircleChange(
  writing: Writing,
  event: {
    readonly id: string
    readonly kind: string
    readonly subject_id: string
    readonly meeting_id?: string | null
    readonly particulars: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<null, CannotChangeByHand>> {
  const called = await callMeeting(writing, event.meeting_id ?? event.subject_id)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase === 'begun') return notDone('has-begun')
  await change(writing, called, readCircle(event.particulars['before']), { kind: 'CircleSetUndone', undoes: event.id })
  return done(null)
}

async function change(
  writing: Writing,
  called: MeetingCalled,
  circle: Circle,
  { kind, personId, undoes }: { readonly kind: string; readonly personId?: string; readonly undoes?: string },
): Promise<string> {
  await writing.transaction
    .updateTable('meeting_circles')
    .set({ circle: JSON.stringify(circle), revision: called.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', called.meeting.id)
    .execute()
  await followCircle(writing, { ...called, circle })
  return record(writing, {
    kind,
    subject: { kind: 'meeting', id: called.meeting.id },
    meetingId: called.meeting.id,
    particulars: { title: called.meeting.title, before: called.circle, ...(personId === undefined ? {} : { personId }) },
    ...(undoes === undefined ? {} : { undoes }),
  })
}

async function isKnown({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  if (!isId(personId)) return false
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function findOrganisationOf({ transaction, contractId }: Writing, personId: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('mandates')
    .select('organisation_id')
    .where('contract_id', '=', contractId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('given_at')
    .limit(1)
    .executeTakeFirst()
  return row?.organisation_id ?? null
}
