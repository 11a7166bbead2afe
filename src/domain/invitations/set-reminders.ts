import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { callMeeting } from './set-circle.ts'

/** Whether those who have not answered are reminded of themselves, a week and two days before. */
export async function setReminders(
  writing: Writing,
  { meetingId, reminds }: { readonly meetingId: string; readonly reminds: boolean },
): Promise<Outcome<null, 'no-such-meeting'>> {
  const called = await callMeeting(writing, meetingId)
  if (called === null) return notDone('no-such-meeting')
  await writing.transaction
    .updateTable('meeting_circles')
    .set({ reminds })
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  return done(null)
}
