import { sql } from 'kysely'
import type { Writing } from '#domain/history'
import { dayOf, toLocal } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { followCircle } from './follow-circle.ts'
import { lockPoll, recordPoll, type LockedPoll } from './lock-poll.ts'
import { remindersDueBy } from './poll.ts'

export type CannotRemind = 'no-such-poll' | 'poll-closed' | 'nobody-to-remind'

/** Mails everybody who has been asked and has not answered every option. Who has just come into the circle is asked at the same time. */
export async function remindAsked(
  writing: Writing,
  { pollId }: { readonly pollId: string },
): Promise<Outcome<{ reminded: number }, CannotRemind>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  await followCircle(writing, poll)
  const ids = (await listUnanswered(writing, poll)).map(({ id }) => id)
  if (ids.length === 0) return notDone('nobody-to-remind')
  await markReminded(writing, ids)
  await recordPoll(writing, poll, 'PollReminded', { reminded: ids.length })
  return done({ reminded: ids.length })
}

/** First hour of the day and the first one too late for mail that nobody waits for. */
const [opens, closes] = ['08:00', '17:00'] as const

/** Reminds those whose reminder has come, in office hours. Answers how many. */
export async function remindInTime(writing: Writing, poll: LockedPoll, reminders: number): Promise<number> {
  const now = writing.clock.now()
  const { date: today, time } = toLocal(now, poll.timeZone)
  if (time < opens || time >= closes || today > poll.deadline) return 0
  const due = (await listUnanswered(writing, poll)).flatMap((row) => {
    const askedOn = dayOf(row.asked_at ?? now, poll.timeZone)
    const number = remindersDueBy(today, { deadline: poll.deadline, reminders, askedOn })
    return number > row.reminders_sent ? [{ id: row.id, number }] : []
  })
  for (const [number, rows] of Map.groupBy(due, (row) => row.number))
    await markReminded(
      writing,
      rows.map(({ id }) => id),
      number,
    )
  if (due.length > 0) await recordPoll(writing, poll, 'PollReminded', { reminded: due.length })
  return due.length
}

/** Those who have had the question and have not answered all of it, when no mail to them is under way. Of an organisation that has answered, nobody. */
async function listUnanswered({ transaction, contractId }: Writing, { id }: LockedPoll) {
  return transaction
    .selectFrom('poll_asked as a')
    .select(['a.id', 'a.asked_at', 'a.reminders_sent'])
    .where('a.contract_id', '=', contractId)
    .where('a.poll_id', '=', id)
    .where('a.left_at', 'is', null)
    .where('a.asked_at', 'is not', null)
    .where('a.due', 'is', null)
    .where(
      sql<boolean>`exists (select 1 from poll_options x where x.contract_id = a.contract_id and x.poll_id = a.poll_id and x.removed_at is null
        and not exists (select 1 from poll_asked b where b.contract_id = a.contract_id and b.poll_id = a.poll_id and b.left_at is null
          and (b.id = a.id or b.organisation_id = a.organisation_id) and b.answers ? x.id::text))`,
    )
    .execute()
}

async function markReminded({ transaction, contractId, clock }: Writing, ids: readonly string[], number?: number): Promise<void> {
  await transaction
    .updateTable('poll_asked')
    .set({ due: 'reminder', due_at: clock.now(), ...(number === undefined ? {} : { reminders_sent: number }) })
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...ids])
    .execute()
}
