import { sql, type Updateable } from 'kysely'
import { recordMany, type Reading, type Writing } from '#domain/history'
import type { Tables } from '#generated/tables'
import { readFacts, timeKeyOf, type CalendarFacts } from './calendar-facts.ts'
import { markDue } from './mark-due.ts'
import { lockMeetingCalled, type MeetingCalled } from './meeting-called.ts'
import { readReply, type Reply } from './reply.ts'

/** One person who is to be told something. */
export interface InvitationDue {
  readonly id: string
  readonly due: 'request' | 'cancel' | 'remind'
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly because: string
  /** What they were told last; null: nothing yet, or that it was cancelled. */
  readonly told: CalendarFacts | null
  readonly sentAt: Date | null
  /** What they have answered for the time as it is now. */
  readonly reply: Reply | null
}

export interface DueOfMeeting {
  readonly called: MeetingCalled
  /** SEQUENCE of every calendar object of this batch. */
  readonly sequence: number
  readonly due: readonly InvitationDue[]
}

/** The meetings with somebody to tell, those waited for longest first. */
export async function listMeetingsDue({ transaction, contractId }: Reading): Promise<string[]> {
  const rows = await transaction
    .selectFrom('invitations')
    .select('meeting_id')
    .where('contract_id', '=', contractId)
    .where('due', 'is not', null)
    .groupBy('meeting_id')
    .orderBy((order) => order.fn.min('due_since'))
    .execute()
  return rows.map((row) => row.meeting_id)
}

/**
 * The next few people to tell about a meeting, held together with it: nobody can change it while they are written to. Null: nobody is
 * left to tell. A meeting that has begun is mailed about no more.
 */
export async function takeDue(writing: Writing, meetingId: string, most: number): Promise<DueOfMeeting | null> {
  const held = await lockMeetingCalled(writing, meetingId)
  if (held === null) return null
  if (held.phase === 'begun') {
    await clearDue(writing, meetingId)
    return null
  }
  await markDue(writing, held)
  const called = await lockMeetingCalled(writing, meetingId)
  if (called === null) return null
  const { transaction, contractId } = writing
  const rows = await transaction
    .selectFrom('invitations as i')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'i.contract_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'i.contract_id').onRef('o.id', '=', 'i.organisation_id'))
    .select(['i.id', 'i.due', 'i.person_id', 'p.name', 'p.email', 'p.language', 'i.organisation_id', 'o.name as organisation', 'i.because'])
    .select(['i.sent_facts', 'i.sent_at', sql<string | null>`case when i.reply_time = ${called.timeKey} then i.reply end`.as('reply')])
    .where('i.contract_id', '=', contractId)
    .where('i.meeting_id', '=', meetingId)
    .where('i.due', 'is not', null)
    .orderBy('i.due_since')
    .orderBy('i.id')
    .limit(most)
    .forUpdate('i')
    .execute()
  await forgetUnreachable(
    writing,
    rows.filter(({ email }) => email === null).map(({ id }) => id),
  )
  const due = rows.flatMap((row): InvitationDue[] => {
    if (row.email === null || (row.due !== 'request' && row.due !== 'cancel' && row.due !== 'remind')) return []
    return [
      {
        id: row.id,
        due: row.due,
        personId: row.person_id,
        name: row.name,
        email: row.email,
        language: row.language,
        organisationId: row.organisation_id,
        organisation: row.organisation,
        because: row.because,
        told: row.sent_facts === null ? null : readFacts(row.sent_facts),
        sentAt: row.sent_at,
        reply: readReply(row.reply),
      },
    ]
  })
  return rows.length === 0 ? null : { called, sequence: called.calendar.sequence, due }
}

/** These have been told what was due. A reply to another time than the one they now know of no longer holds, and the history says so. */
export async function noteTold(writing: Writing, { called, sequence, due }: DueOfMeeting): Promise<void> {
  const { transaction, contractId, clock } = writing
  const invited = due.filter((each) => each.due === 'request').map(({ id }) => id)
  const cancelled = due.filter((each) => each.due === 'cancel').map(({ id }) => id)
  const reminded = due.filter((each) => each.due === 'remind').map(({ id }) => id)
  await forgetOldReplies(writing, called, invited)
  const newTime = due.filter((each) => each.due === 'request' && (each.told === null || timeKeyOf(each.told) !== called.timeKey))
  const noted = { due: null, due_since: null, sent_sequence: sequence }
  // A clock that was put back does not make the newer mail look older, nor the one after it (R5).
  await sql`update invitations set sent_at = greatest(${clock.now()}::timestamptz, sent_at + interval '1 second')
    where contract_id = ${contractId} and id = any(${[...invited, ...cancelled]}::uuid[])`.execute(transaction)
  await setAll(writing, invited, { ...noted, sent_facts: called.facts })
  await setAll(
    writing,
    newTime.map(({ id }) => id),
    { time_sequence: sequence },
  )
  await setAll(writing, cancelled, { ...noted, sent_facts: null, time_sequence: null, reply_time: null })
  await setAll(writing, reminded, { due: null, due_since: null, reminded_at: clock.now() })
  if (reminded.length > 0)
    await sql`update invitations set reminders = reminders + 1 where contract_id = ${contractId} and id = any(${reminded})`.execute(
      transaction,
    )
}

async function setAll(
  { transaction, contractId }: Writing,
  ids: readonly string[],
  columns: Updateable<Tables['invitations']>,
): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('invitations')
    .set(columns)
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...ids])
    .execute()
}

async function forgetOldReplies(writing: Writing, called: MeetingCalled, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { transaction, contractId } = writing
  const { rows } = await sql<{ id: string; organisation_id: string | null; reply: string | null }>`
    update invitations i set reply = null, replied_at = null, replied_by = null, reply_sequence = null, reply_stamp = null, reply_time = null
    from invitations before where before.contract_id = i.contract_id and before.id = i.id
      and i.contract_id = ${contractId} and i.id = any(${[...ids]}) and i.reply is not null and i.reply_time is distinct from ${called.timeKey}
    returning i.id, i.organisation_id, before.reply`.execute(transaction)
  await recordMany(
    writing,
    rows.map((row) => ({
      kind: 'InvitationReplyReset',
      subject: { kind: 'invitation', id: row.id },
      organisationId: row.organisation_id,
      meetingId: called.meeting.id,
      particulars: { title: called.meeting.title, reply: row.reply },
    })),
  )
}

async function clearDue({ transaction, contractId }: Writing, meetingId: string): Promise<void> {
  await transaction
    .updateTable('invitations')
    .set({ due: null, due_since: null })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('due', 'is not', null)
    .execute()
}

/** Nobody can be told without an address; whoever gets one is marked again. */
async function forgetUnreachable({ transaction, contractId }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .updateTable('invitations')
    .set({ due: null, due_since: null, sent_facts: null })
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...ids])
    .execute()
}
