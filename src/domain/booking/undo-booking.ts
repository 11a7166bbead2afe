import { record, type Writing } from '#domain/history'
import { forgetCircle } from '#domain/invitations'
import { takeBackMeeting } from '#domain/meetings'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { EventToUndo } from './event-to-undo.ts'

export type CannotUndoBooking = 'already-sent' | 'something-happened'

/** What happens to a meeting by being booked and listed: anything else means that somebody has gone on with it. */
const ofBooking = ['MeetingMade', 'CircleSet', 'InviteesFollowed']

/** Takes back a whole booking: its meetings are gone as if they had never been. Only while nothing has been sent and nothing else has happened to any of them. */
export async function undoMeetingsBooked(writing: Writing, event: EventToUndo): Promise<Outcome<null, CannotUndoBooking>> {
  const { meetingIds } = event.particulars
  const ids = Array.isArray(meetingIds) ? meetingIds.filter((id) => typeof id === 'string' && isId(id)).map(String) : []
  if (await hasGoneOn(writing, ids)) return notDone('something-happened')
  for (const meetingId of ids) {
    const forgotten = await forgetCircle(writing, meetingId)
    if (!forgotten.ok) return forgotten
    const taken = await takeBackMeeting(writing, meetingId)
    if (!taken.ok) return notDone('something-happened')
  }
  await record(writing, {
    kind: 'MeetingsBookingUndone',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { count: ids.length },
    undoes: event.id,
  })
  return done(null)
}

async function hasGoneOn({ transaction, contractId }: Writing, meetingIds: readonly string[]): Promise<boolean> {
  if (meetingIds.length === 0) return false
  const row = await transaction
    .selectFrom('events')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', 'in', meetingIds)
    .where('kind', 'not in', ofBooking)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
