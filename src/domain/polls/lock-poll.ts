import { circleShape, type Circle } from '#domain/invitations'
import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { minutesOfGrace, pollState, type PollMailKind, type PollState } from './poll.ts'

export interface LockedPoll {
  readonly id: string
  readonly meetingId: string
  readonly state: PollState
  readonly circle: Circle
  readonly deadline: string
  readonly revision: number
  readonly decidedOptionId: string | null
  readonly title: Translated
  readonly timeZone: string
}

/** The poll, held until the transaction ends: two colleagues take turns. Null when there is none. */
export async function lockPoll({ transaction, contractId }: Writing, pollId: string): Promise<LockedPoll | null> {
  if (!isId(pollId)) return null
  const row = await transaction
    .selectFrom('polls as p')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'p.contract_id').onRef('m.id', '=', 'p.meeting_id'))
    .innerJoin('contracts as c', 'c.id', 'p.contract_id')
    .select(['p.id', 'p.meeting_id', 'p.state', 'p.circle', 'p.deadline', 'p.revision', 'p.decided_option_id', 'm.title', 'c.time_zone'])
    .where('p.contract_id', '=', contractId)
    .where('p.id', '=', pollId)
    .forUpdate('p')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    meetingId: row.meeting_id,
    state: pollState(row.state),
    circle: readCircle(row.circle),
    deadline: row.deadline,
    revision: row.revision,
    decidedOptionId: row.decided_option_id,
    title: row.title,
    timeZone: row.time_zone,
  }
}

export interface PollChange {
  readonly state?: PollState
  readonly deadline?: string
  readonly ended_at?: Date | null
  readonly decided_option_id?: string | null
}

/** A circle as it was kept. */
export function readCircle(json: unknown): Circle {
  const parsed = circleShape.safeParse(json)
  return parsed.success ? parsed.data : {}
}

/** Writes a change of a locked poll. */
export async function changePoll({ transaction, contractId }: Writing, poll: LockedPoll, change: PollChange): Promise<void> {
  await transaction
    .updateTable('polls')
    .set({ ...change, revision: poll.revision + 1 })
    .where('contract_id', '=', contractId)
    .where('id', '=', poll.id)
    .execute()
}

/** What happened to a poll, for the history of its meeting. */
export function recordPoll(
  writing: Writing,
  poll: Pick<LockedPoll, 'id' | 'meetingId' | 'title'>,
  kind: string,
  particulars: Readonly<Record<string, unknown>> = {},
  undoes?: string,
): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'poll', id: poll.id },
    meetingId: poll.meetingId,
    particulars: { title: poll.title, ...particulars },
    ...(undoes === undefined ? {} : { undoes }),
  })
}

/** When mail about a change leaves: after the minutes in which it can be taken back. */
export function afterGrace({ clock }: Writing): Date {
  return new Date(clock.now().getTime() + minutesOfGrace * 60_000)
}

/** Marks everybody who has been asked, or has answered without a mail, to be mailed next. Who has not had the question yet hears of changes by it. */
export async function markDue({ transaction, contractId }: Writing, pollId: string, due: PollMailKind, at: Date): Promise<number> {
  const result = await transaction
    .updateTable('poll_asked')
    .set({ due, due_at: at })
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', pollId)
    .where('left_at', 'is', null)
    .where((where) => where.or([where('asked_at', 'is not', null), where('answered_at', 'is not', null)]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Whether anybody has been mailed this since something was done: then it cannot be taken back in silence. */
export async function haveBeenTold(
  { transaction, contractId }: Writing,
  pollId: string,
  { kind, since }: { readonly kind: PollMailKind; readonly since: Date },
): Promise<boolean> {
  const row = await transaction
    .selectFrom('poll_asked')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', pollId)
    .where('told', '=', kind)
    .where('told_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Mail of this kind that has not left is not sent. */
export async function unmarkDue({ transaction, contractId }: Writing, pollId: string, kind: PollMailKind): Promise<void> {
  await transaction
    .updateTable('poll_asked')
    .set({ due: null, due_at: null })
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', pollId)
    .where('due', '=', kind)
    .execute()
}
