import type { Writing } from '#domain/history'
import { findMeetingById, type MeetingListed } from '#domain/meetings'
import { isId } from '#platform/ids'
import type { Opening } from './registration.ts'
import { isOpening } from './registration.ts'

/** A meeting with its rules and the places taken, held until the transaction ends: two who take the last place take turns. */
export interface MeetingHeld {
  readonly meeting: MeetingListed
  readonly rules: RulesHeld | null
}

export interface RulesHeld {
  readonly openTo: Opening
  readonly capacity: number | null
  readonly closesOn: string | null
  readonly revision: number
  readonly placed: number
}

/** Holds the meeting's row, as everything does that changes who comes. Null: there is none. */
export async function holdMeeting(writing: Writing, meetingId: string): Promise<MeetingHeld | null> {
  if (!isId(meetingId)) return null
  const { transaction, contractId } = writing
  await transaction
    .selectFrom('meetings')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
  const meeting = await findMeetingById(writing, meetingId)
  if (meeting === null) return null
  const row = await transaction
    .selectFrom('registration_rules')
    .select(['open_to', 'capacity', 'closes_on', 'revision'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (row === undefined) return { meeting, rules: null }
  const openTo = isOpening(row.open_to) ? row.open_to : 'nobody'
  const placed = await countPlaced(writing, meetingId)
  return { meeting, rules: { openTo, capacity: row.capacity, closesOn: row.closes_on, revision: row.revision, placed } }
}

async function countPlaced({ transaction, contractId }: Writing, meetingId: string): Promise<number> {
  const row = await transaction
    .selectFrom('registrations')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'placed')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A registration held with its meeting; the meeting first, so that nobody waits in a ring. Null: there is none. */
export async function holdRegistration(writing: Writing, registrationId: string) {
  if (!isId(registrationId)) return null
  const { transaction, contractId } = writing
  const find = () =>
    transaction.selectFrom('registrations').selectAll().where('contract_id', '=', contractId).where('id', '=', registrationId)
  const before = await find().executeTakeFirst()
  const held = before === undefined ? null : await holdMeeting(writing, before.meeting_id)
  const registration = held === null ? undefined : await find().forUpdate().executeTakeFirst()
  return held === null || registration === undefined ? null : { ...held, registration }
}
