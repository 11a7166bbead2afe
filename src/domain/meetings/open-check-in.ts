import { newOfferCode } from '#domain/leads'
import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'

export type CannotOpenCheckIn =
  | 'no-such-meeting'
  | 'meeting-cancelled'
  | 'not-from-this-state'
  | 'check-in-open-already'
  | 'no-open-check-in'

/** People may check themselves in by a code at the door, without an account, until somebody closes it or the meeting is over. */
export async function openCheckIn(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ code: string }, CannotOpenCheckIn>> {
  const { transaction, contractId, clock } = writing
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state === 'cancelled') return notDone('meeting-cancelled')
  if (meeting.state === 'closed' || meeting.state === 'reported') return notDone('not-from-this-state')
  const open = await transaction
    .selectFrom('meeting_check_ins')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return notDone('check-in-open-already')

  for (;;) {
    const code = newOfferCode()
    const made = await transaction
      .insertInto('meeting_check_ins')
      .values({ contract_id: contractId, id: newId(), meeting_id: meetingId, code, opened_at: clock.now(), closed_at: null })
      .onConflict((conflict) => conflict.columns(['contract_id', 'code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) continue
    await tell(writing, meetingId, 'CheckInOpened')
    return done({ code })
  }
}

/** Nobody checks in by the code any longer. Whoever did stays on the list. */
export async function closeCheckIn(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<null, CannotOpenCheckIn>> {
  const { transaction, contractId, clock } = writing
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const closed = await transaction
    .updateTable('meeting_check_ins')
    .set({ closed_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (closed === undefined) return notDone('no-open-check-in')
  await tell(writing, meetingId, 'CheckInClosed')
  return done(null)
}

function tell(writing: Writing, meetingId: string, kind: string): Promise<string> {
  return record(writing, { kind, subject: { kind: 'meeting', id: meetingId }, meetingId })
}
