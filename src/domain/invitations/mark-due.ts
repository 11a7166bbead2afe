import { sql } from 'kysely'
import type { Writing } from '#domain/history'
import type { MeetingCalled } from './meeting-called.ts'

export interface Marked {
  /** Invitations of which something else is due than before. */
  readonly marked: number
  /** Those among them who have been told something before, and are to be told otherwise. */
  readonly toldAnew: number
}

/**
 * Marks, in one statement, what each invited person's calendar has to be told next, by comparing what it was told last with what is true
 * now. A change taken back before anything was mailed leaves nothing to tell. SEQUENCE rises by one when somebody who has been told
 * something is to be told otherwise (C15).
 */
export async function markDue(writing: Writing, called: MeetingCalled): Promise<Marked> {
  const { transaction, contractId, clock } = writing
  const meetingId = called.meeting.id
  if (called.phase === 'begun') return { marked: 0, toldAnew: 0 }
  const isAhead = called.phase === 'ahead'
  // Once the invitations are out whoever is listed is invited.
  const state = sql`case when i.state = 'listed' and ${called.outAt !== null} then 'invited' else i.state end`
  const want = sql`case
    when ${state} = 'listed' then null
    when i.state = 'withdrawn' or not ${isAhead} then case when i.sent_facts is not null then 'cancel' end
    when p.email is null or p.email_bounced_at is not null or p.erased_at is not null then null
    when i.sent_facts is distinct from ${called.facts} then 'request'
    when i.due = 'remind' then 'remind' end`
  // No join of the table with itself: without statistics that is looked up row by row, and grows with the square.
  const { rows } = await sql<Marked>`
    with changed as (
      update invitations i set state = ${state}, due = ${want}, due_since = case when ${want} is not null then ${clock.now()}::timestamptz end
      from people p
      where i.contract_id = ${contractId} and i.meeting_id = ${meetingId} and p.contract_id = i.contract_id and p.id = i.person_id
        and (i.due is distinct from ${want} or i.state <> ${state})
      returning i.sent_sequence is not null and i.due in ('request', 'cancel') as was_told
    )
    select count(*)::int as marked, (count(*) filter (where was_told))::int as "toldAnew" from changed`.execute(transaction)
  const { marked, toldAnew } = rows[0] ?? { marked: 0, toldAnew: 0 }
  const isMoved = called.facts !== called.calendar.facts
  if (toldAnew === 0 && !isMoved) return { marked, toldAnew }
  const rises = toldAnew > 0 || (isMoved && (await isAnybodyTold(writing, meetingId)))
  await transaction
    .updateTable('meeting_calendars')
    .set((set) => ({
      facts: called.facts,
      time_key: called.timeKey,
      changed_at: clock.now(),
      ...(rises ? { sequence: set('sequence', '+', 1) } : {}),
    }))
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  return { marked, toldAnew }
}

async function isAnybodyTold({ transaction, contractId }: Writing, meetingId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('invitations')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('sent_sequence', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
