import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeetingCalled } from './meeting-called.ts'

/** Nobody is reminded of one meeting more often than this. */
const mostReminders = 2

export type CannotRemind = 'nobody-called' | 'cancelled' | 'has-begun' | 'nobody-to-remind'

/** Those who have been invited and have not answered are reminded, each at most twice and never two days running. */
export async function remindInvitees(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ reminded: number }, CannotRemind>> {
  const called = await lockMeetingCalled(writing, meetingId)
  if (called === null) return notDone('nobody-called')
  if (called.phase !== 'ahead') return notDone(called.phase === 'cancelled' ? 'cancelled' : 'has-begun')
  const { transaction, contractId, clock } = writing
  const yesterday = new Date(clock.now().getTime() - 20 * 3_600_000)
  const { rows } = await sql`
    update invitations i set due = 'remind', due_since = ${clock.now()}
    from people p where p.contract_id = i.contract_id and p.id = i.person_id
      and i.contract_id = ${contractId} and i.meeting_id = ${meetingId} and i.state = 'invited' and i.due is null and i.sent_facts = ${called.facts}
      and (i.reply is null or i.reply_time is distinct from ${called.timeKey}) and i.reminders < ${mostReminders}
      and p.email is not null and p.email_bounced_at is null
      and i.sent_at < ${yesterday} and (i.reminded_at is null or i.reminded_at < ${yesterday})
    returning i.id`.execute(transaction)
  if (rows.length === 0) return notDone('nobody-to-remind')
  await record(writing, {
    kind: 'InviteesReminded',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: called.meeting.title, count: rows.length },
  })
  return done({ reminded: rows.length })
}

const day = 86_400_000

/** Whether a meeting's own reminders are due: a week before, and again two days before. Pure. */
export function isTimeToRemind(startsAt: Date | null, lastReminded: Date | null, now: Date): boolean {
  if (startsAt === null || now >= startsAt) return false
  const left = startsAt.getTime() - now.getTime()
  const since = lastReminded === null ? Infinity : now.getTime() - lastReminded.getTime()
  if (left <= 2 * day) return left > day / 2 && since > 3 * day
  return left <= 7 * day && lastReminded === null
}
