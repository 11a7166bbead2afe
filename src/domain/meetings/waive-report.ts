import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { lockMeeting } from './lock-meeting.ts'

export type CannotWaiveReport = 'no-such-meeting' | 'reason-missing' | 'not-from-this-state'

/** Somebody decides that a meeting needs no public report, and says why. The reason is kept. */
export async function waiveReport(
  writing: Writing,
  { meetingId, reason }: { readonly meetingId: string; readonly reason: string },
): Promise<Outcome<{ eventId: string }, CannotWaiveReport>> {
  const why = tidyText(reason).slice(0, 1000)
  if (why === '') return notDone('reason-missing')
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state === 'reported' || meeting.state === 'cancelled') return notDone('not-from-this-state')
  await setWaiver(writing, meetingId, why)
  const eventId = await record(writing, {
    kind: 'MeetingReportWaived',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, reason: why },
  })
  return done({ eventId })
}

/** Takes back a waiver: the meeting owes its report again. */
export async function undoReportWaived(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotWaiveReport>> {
  const meeting = await lockMeeting(writing, event.subject_id)
  if (meeting === null) return notDone('no-such-meeting')
  await setWaiver(writing, meeting.id, null)
  await record(writing, {
    kind: 'MeetingReportOwedAgain',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
    undoes: event.id,
  })
  return done(null)
}

async function setWaiver({ transaction, contractId, clock }: Writing, meetingId: string, reason: string | null): Promise<void> {
  await transaction
    .updateTable('meetings')
    .set((update) => ({
      report_waived_at: reason === null ? null : clock.now(),
      report_waived_reason: reason,
      revision: update('revision', '+', 1),
    }))
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .execute()
}
