import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { lockMeeting } from './lock-meeting.ts'
import { isMeetingState, mayMeetingBecome, stateByDate, type MeetingState } from './meeting.ts'

export type CannotChangeMeetingState = 'no-such-meeting' | 'not-from-this-state'

type Changed = Promise<Outcome<{ eventId: string }, CannotChangeMeetingState>>

/** The meeting begins: attendance, agreement and Lead can be recorded. A closed meeting can be opened again. */
export function openMeeting(writing: Writing, meetingId: string): Changed {
  return change(writing, meetingId, 'open', 'MeetingOpened')
}

/** The meeting is over. It now owes its report, or a note of three lines. */
export function closeMeeting(writing: Writing, meetingId: string): Changed {
  return change(writing, meetingId, 'closed', 'MeetingClosed')
}

/** The meeting will not be held. It stays on the site as cancelled, with the reason if there is one. */
export function cancelMeeting(writing: Writing, meetingId: string, reason = ''): Changed {
  const why = tidyText(reason).slice(0, 1000)
  return change(writing, meetingId, 'cancelled', 'MeetingCancelled', { reason: why }, why)
}

/** A cancelled meeting will be held after all: booked if it still has its day, else being booked. */
export async function reinstateMeeting(writing: Writing, meetingId: string): Changed {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  return meeting.state === 'cancelled'
    ? change(writing, meetingId, stateByDate(meeting.on), 'MeetingReinstated')
    : notDone('not-from-this-state')
}

/** The meeting's report is public: it is done. Called by publishing. */
export function markMeetingReported(writing: Writing, meetingId: string): Changed {
  return change(writing, meetingId, 'reported', 'MeetingReported')
}

/** The meeting's report has been withdrawn: it owes one again. Called by publishing. */
export function markMeetingUnreported(writing: Writing, meetingId: string): Changed {
  return change(writing, meetingId, 'closed', 'MeetingReportWithdrawn')
}

/** Takes back a cancelling: the meeting is as it was. */
export async function undoMeetingState(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotChangeMeetingState>> {
  const before = event.particulars['before']
  const meeting = await lockMeeting(writing, event.subject_id)
  if (meeting === null) return notDone('no-such-meeting')
  if (typeof before !== 'string' || !isMeetingState(before) || meeting.state !== event.particulars['after'])
    return notDone('not-from-this-state')
  await setState(writing, meeting.id, before, meeting.revision)
  await record(writing, {
    kind: 'MeetingStateUndone',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title, state: before },
    undoes: event.id,
  })
  return done(null)
}

async function change(
  writing: Writing,
  meetingId: string,
  to: MeetingState,
  kind: string,
  more: Readonly<Record<string, string>> = {},
  cancelReason = '',
): Changed {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (!mayMeetingBecome(meeting.state, to)) return notDone('not-from-this-state')

  await setState(writing, meetingId, to, meeting.revision, cancelReason)
  const eventId = await record(writing, {
    kind,
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, before: meeting.state, after: to, ...more },
  })
  return done({ eventId })
}

async function setState(
  { transaction, contractId }: Writing,
  meetingId: string,
  state: MeetingState,
  revision: number,
  reason = '',
): Promise<void> {
  await transaction
    .updateTable('meetings')
    .set({ state, cancel_reason: reason === '' ? null : reason, revision: revision + 1 })
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .execute()
}
