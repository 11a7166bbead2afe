import type { Writing } from '#domain/history'
import { dayOf, isPlainDate } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { CannotUndoPollChange } from './change-options.ts'
import { changePoll, lockPoll, recordPoll, type LockedPoll } from './lock-poll.ts'

export type CannotMoveDeadline = 'no-such-poll' | 'poll-closed' | 'deadline-not-understood' | 'deadline-past'

/** Another last day to answer. Those who have not answered are reminded before it, as before the first one. */
export async function moveDeadline(
  writing: Writing,
  { pollId, deadline }: { readonly pollId: string; readonly deadline: string },
): Promise<Outcome<{ eventId: string }, CannotMoveDeadline>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  if (!isPlainDate(deadline)) return notDone('deadline-not-understood')
  if (deadline < dayOf(writing.clock.now(), poll.timeZone)) return notDone('deadline-past')

  await changePoll(writing, poll, { deadline })
  await forgetReminders(writing, poll)
  return done({ eventId: await recordPoll(writing, poll, 'PollDeadlineMoved', { before: poll.deadline, after: deadline }) })
}

/** The last day to answer is what it was. */
export async function undoDeadlineMoved(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotUndoPollChange>> {
  const poll = await lockPoll(writing, event.subject_id)
  const before = event.particulars['before']
  if (poll === null || typeof before !== 'string') return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  await changePoll(writing, poll, { deadline: before })
  await recordPoll(writing, poll, 'PollDeadlineRestored', { before: poll.deadline, after: before }, event.id)
  return done(null)
}

async function forgetReminders({ transaction, contractId }: Writing, { id }: LockedPoll): Promise<void> {
  await transaction
    .updateTable('poll_asked')
    .set({ reminders_sent: 0 })
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', id)
    .where('answered_at', 'is', null)
    .execute()
}
