import { record, type Writing } from '#domain/history'
import { isClockTime } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'

export interface NoteAttendance {
  readonly meetingId: string
  readonly organisationId: string
  /** There at a distance, not in the room. */
  readonly online: boolean
  /** HH:MM; null: from the start, and until the end. */
  readonly arrivedAt: string | null
  readonly leftAt: string | null
}

export type CannotNoteAttendance = 'no-such-meeting' | 'not-here' | 'time-not-understood' | 'left-before-arriving'

/** How and when an organisation was there: in the room or at a distance, late, or gone early. */
export async function noteAttendance(writing: Writing, input: NoteAttendance): Promise<Outcome<null, CannotNoteAttendance>> {
  const { arrivedAt, leftAt } = input
  for (const time of [arrivedAt, leftAt]) if (time !== null && !isClockTime(time)) return notDone('time-not-understood')
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt) return notDone('left-before-arriving')
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (!isId(input.organisationId)) return notDone('not-here')
  const changed = await writing.transaction
    .updateTable('attendances')
    .set({ online: input.online, arrived_at: arrivedAt, left_at: leftAt })
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', input.meetingId)
    .where('organisation_id', '=', input.organisationId)
    .returning('id')
    .execute()
  if (changed.length === 0) return notDone('not-here')
  await record(writing, {
    kind: 'AttendanceNoted',
    subject: { kind: 'meeting', id: meeting.id },
    organisationId: input.organisationId,
    meetingId: meeting.id,
    particulars: { title: meeting.title },
  })
  return done(null)
}
