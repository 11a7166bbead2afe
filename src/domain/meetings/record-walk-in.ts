import type { Writing } from '#domain/history'
import { registerOrganisation } from '#domain/organisations'
import { notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { lockMeeting } from './lock-meeting.ts'
import { recordAttendance, type CannotRecordAttendance } from './record-attendance.ts'

export interface RecordWalkIn {
  readonly meetingId: string
  /** As said at the door. An organisation that is in the register already is used, whatever its capitals. */
  readonly organisationName: string
  readonly personName?: string | null
  readonly online?: boolean
  readonly checkedIn?: boolean
}

/** Somebody comes whom nobody expected: found in the register by name, else entered there, and ticked. */
export async function recordWalkIn(
  writing: Writing,
  input: RecordWalkIn,
): Promise<Outcome<{ isNew: boolean }, CannotRecordAttendance | 'name-missing' | 'name-too-long' | 'name-taken'>> {
  const name = tidyLine(input.organisationName)
  if (name === '') return notDone('name-missing')
  if (name.length > 200) return notDone('name-too-long')
  // Held before the register is read, so that the same name said at two doors is one organisation.
  if ((await lockMeeting(writing, input.meetingId)) === null) return notDone('no-such-meeting')
  const known = await findByName(writing, name)
  if (known !== null) return recordAttendance(writing, { ...input, organisationId: known })

  const registered = await registerOrganisation(writing, { name, kind: 'other', kindIsGuess: true })
  if (!registered.ok) return notDone('name-taken')
  return recordAttendance(writing, { ...input, organisationId: registered.value.organisationId, walkIn: true })
}

async function findByName({ transaction, contractId }: Writing, name: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('organisations')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .where(({ eb, fn }) => eb(fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  return row?.id ?? null
}
