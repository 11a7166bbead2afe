import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'

/** A meeting that was made a moment ago is gone again, with its agenda. Called by whoever undoes what made it, and has seen that nothing hangs on it. */
export async function takeBackMeeting(
  writing: Writing,
  meetingId: string,
): Promise<Outcome<null, 'no-such-meeting' | 'not-from-this-state'>> {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state !== 'draft' && meeting.state !== 'booked') return notDone('not-from-this-state')
  const { transaction, contractId } = writing
  for (const table of ['agenda_items', 'meeting_groups', 'meeting_areas', 'meeting_questions'] as const)
    await transaction.deleteFrom(table).where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  await transaction.deleteFrom('meetings').where('contract_id', '=', contractId).where('id', '=', meetingId).execute()
  return done(null)
}
