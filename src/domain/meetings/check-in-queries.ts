import { sql } from 'kysely'
import { readOfferCode } from '#domain/leads'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'

/** The code at a meeting's door. */
export interface CheckInDesk {
  readonly code: string
  readonly meetingId: string
  readonly meetingTitle: Translated
  readonly meetingOn: string | null
  readonly openedAt: Date
  /** Also when the meeting is over: then nobody comes any more. */
  readonly isClosed: boolean
  /** Whether one may be there at a distance. */
  readonly isHybrid: boolean
}

/** The desk behind a code, however it was typed. Null: no such code in this contract. */
export async function findCheckIn(reading: Reading, text: string): Promise<CheckInDesk | null> {
  const code = readOfferCode(text)
  return code === null ? null : ((await desks(reading).where('d.code', '=', code).executeTakeFirst()) ?? null)
}

/** A meeting's open desk; null while there is none. */
export async function findCheckInOfMeeting(reading: Reading, meetingId: string): Promise<CheckInDesk | null> {
  if (!isId(meetingId)) return null
  const row = await desks(reading).where('d.meeting_id', '=', meetingId).where('d.closed_at', 'is', null).executeTakeFirst()
  return row === undefined || row.isClosed ? null : row
}

function desks({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('meeting_check_ins as d')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'd.contract_id').onRef('m.id', '=', 'd.meeting_id'))
    .select([
      'd.code',
      'd.meeting_id as meetingId',
      'm.title as meetingTitle',
      'm.on_date as meetingOn',
      'd.opened_at as openedAt',
      sql<boolean>`d.closed_at is not null or m.state in ('closed', 'reported', 'cancelled')`.as('isClosed'),
      sql<boolean>`m.online_url is not null`.as('isHybrid'),
    ])
    .where('d.contract_id', '=', contractId)
}
