import { getContract } from '#domain/contract'
import type { Writing } from '#domain/history'
import { findMeetingById, type MeetingListed } from '#domain/meetings'
import { isId } from '#platform/ids'
import { factsOfMeeting, phaseOf, timeKeyOf, writeFacts, type CalendarFacts } from './calendar-facts.ts'
import { readCircle, type Circle } from './circle.ts'

/** A meeting somebody is called to, held until the transaction ends. */
export interface MeetingCalled {
  readonly meeting: MeetingListed
  readonly circle: Circle
  readonly revision: number
  readonly outAt: Date | null
  readonly attendeesVisible: boolean
  readonly from: { readonly name: string; readonly email: string | null } | null
  readonly calendar: { readonly uid: string; readonly sequence: number; readonly facts: string; readonly timeKey: string }
  /** As the meeting is now, which calendars may not have been told. */
  readonly now: CalendarFacts
  readonly facts: string
  readonly timeKey: string
  readonly phase: 'ahead' | 'cancelled' | 'begun'
  readonly zone: string
}

/** Holds the meeting, then what calendars know of it: always in this order, so that nobody waits in a ring. Null: nobody is called to it. */
export async function lockMeetingCalled(writing: Writing, meetingId: string): Promise<MeetingCalled | null> {
  if (!isId(meetingId) || !(await lockRow(writing, meetingId))) return null
  const { transaction, contractId, clock } = writing
  const row = await transaction
    .selectFrom('meeting_calendars as k')
    .innerJoin('meeting_circles as c', (join) =>
      join.onRef('c.contract_id', '=', 'k.contract_id').onRef('c.meeting_id', '=', 'k.meeting_id'),
    )
    .select(['k.uid', 'k.sequence', 'k.facts', 'k.time_key', 'c.circle', 'c.revision', 'c.invitations_out_at', 'c.attendees_visible'])
    .select(['c.from_name', 'c.reply_to'])
    .where('k.contract_id', '=', contractId)
    .where('k.meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  const meeting = row === undefined ? null : await findMeetingById(writing, meetingId)
  if (row === undefined || meeting === null) return null
  const { timeZone: zone } = await getContract(writing)
  const now = factsOfMeeting(meeting, zone)
  return {
    meeting,
    circle: readCircle(row.circle),
    revision: row.revision,
    outAt: row.invitations_out_at,
    attendeesVisible: row.attendees_visible,
    from: row.from_name === null ? null : { name: row.from_name, email: row.reply_to },
    calendar: { uid: row.uid, sequence: row.sequence, facts: row.facts, timeKey: row.time_key },
    now,
    facts: writeFacts(now),
    timeKey: timeKeyOf(now),
    phase: phaseOf(meeting, now, clock.now(), zone),
    zone,
  }
}

/** Holds the meeting's own row. False: there is none. */
export async function lockRow({ transaction, contractId }: Writing, meetingId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('meetings')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}
