import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { findMeetingById } from '#domain/meetings'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { factsOfMeeting, timeKeyOf, writeFacts } from './calendar-facts.ts'
import { circleShape, type Circle } from './circle.ts'
import { followCircle, type Followed } from './follow-circle.ts'
import { lockMeetingCalled, lockRow, type MeetingCalled } from './meeting-called.ts'

export interface SetCircle {
  readonly meetingId: string
  readonly circle: Circle
  /** Whether each invitation names the others invited. False unless said. */
  readonly attendeesVisible?: boolean
  /** The circle's revision as the form showed it; left out by those who decide alone. */
  readonly revision?: number
}

export type CannotSetCircle = 'no-such-meeting' | 'circle-not-understood' | 'changed-meanwhile' | 'has-begun'

/** Decides whom a meeting is for and lists them. Nobody is mailed before `sendInvitations`; after it, the list is followed at once. */
export async function setCircle(
  writing: Writing,
  input: SetCircle,
): Promise<Outcome<Followed & { readonly eventId: string }, CannotSetCircle>> {
  const circle = circleShape.safeParse(input.circle)
  if (!circle.success) return notDone('circle-not-understood')
  const called = await callMeeting(writing, input.meetingId)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase === 'begun') return notDone('has-begun')
  if (input.revision !== undefined && input.revision !== called.revision) return notDone('changed-meanwhile')
  await writing.transaction
    .updateTable('meeting_circles')
    .set({
      circle: JSON.stringify(circle.data),
      revision: called.revision + 1,
      ...(input.attendeesVisible === undefined ? {} : { attendees_visible: input.attendeesVisible }),
    })
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', input.meetingId)
    .execute()
  const followed = await followCircle(writing, { ...called, circle: circle.data })
  const eventId = await record(writing, {
    kind: 'CircleSet',
    subject: { kind: 'meeting', id: input.meetingId },
    meetingId: input.meetingId,
    particulars: { title: called.meeting.title, before: called.circle, added: followed.added, withdrawn: followed.withdrawn },
  })
  return done({ ...followed, eventId })
}

/** The meeting with a circle and a UID of its own, made the first time anybody is called to it. */
export async function callMeeting(writing: Writing, meetingId: string): Promise<MeetingCalled | null> {
  if (!isId(meetingId) || !(await lockRow(writing, meetingId))) return null
  const meeting = await findMeetingById(writing, meetingId)
  if (meeting === null) return null
  const { transaction, contractId, clock } = writing
  const facts = factsOfMeeting(meeting, (await getContract(writing)).timeZone)
  await transaction
    .insertInto('meeting_circles')
    .values({ contract_id: contractId, meeting_id: meetingId, circle: '{}' })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id']).doNothing())
    .execute()
  await transaction
    .insertInto('meeting_calendars')
    .values({
      contract_id: contractId,
      meeting_id: meetingId,
      uid: `${meetingId}@ledstjarna`,
      facts: writeFacts(facts),
      time_key: timeKeyOf(facts),
      changed_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id']).doNothing())
    .execute()
  return lockMeetingCalled(writing, meetingId)
}
