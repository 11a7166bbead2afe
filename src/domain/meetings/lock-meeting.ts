import type { Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { meetingState, withPrecision, type MeetingState } from './meeting.ts'

export interface LockedMeeting {
  readonly id: string
  readonly state: MeetingState
  readonly revision: number
  readonly on: DateWithPrecision | null
  readonly title: Translated
}

/** The meeting, held until the transaction ends: two phones in the room take turns. Null when there is none. */
export async function lockMeeting({ transaction, contractId }: Writing, meetingId: string): Promise<LockedMeeting | null> {
  if (!isId(meetingId)) return null
  const row = await transaction
    .selectFrom('meetings')
    .select(['id', 'state', 'revision', 'title', 'on_date', 'on_precision'])
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        id: row.id,
        state: meetingState(row.state),
        revision: row.revision,
        title: row.title,
        on: withPrecision(row.on_date, row.on_precision),
      }
}
