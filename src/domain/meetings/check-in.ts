import type { Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { findCheckIn } from './check-in-queries.ts'
import { recordAttendance, type CannotRecordAttendance } from './record-attendance.ts'
import { recordWalkIn } from './record-walk-in.ts'

export interface CheckIn {
  /** As it stands at the door, however it was typed. */
  readonly code: string
  readonly personName: string
  /** One of the register, or… */
  readonly organisationId?: string | null
  /** …one that nobody expected, by name. */
  readonly organisationName?: string
  readonly online?: boolean
}

export type CannotCheckIn =
  | CannotRecordAttendance
  | 'no-such-check-in'
  | 'check-in-closed'
  | 'person-missing'
  | 'person-too-long'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'

/** Somebody checks in for their organisation by the code at the door, without an account. Doing it twice is doing it once. */
export async function checkIn(writing: Writing, input: CheckIn): Promise<Outcome<{ isNew: boolean }, CannotCheckIn>> {
  const desk = await findCheckIn(writing, input.code)
  if (desk === null) return notDone('no-such-check-in')
  if (desk.isClosed) return notDone('check-in-closed')
  const personName = tidyLine(input.personName)
  if (personName === '') return notDone('person-missing')
  if (personName.length > 200) return notDone('person-too-long')
  const about = { meetingId: desk.meetingId, personName, online: (input.online ?? false) && desk.isHybrid, checkedIn: true }
  const organisationId = input.organisationId ?? ''
  return organisationId === ''
    ? recordWalkIn(writing, { ...about, organisationName: input.organisationName ?? '' })
    : recordAttendance(writing, { ...about, organisationId })
}
