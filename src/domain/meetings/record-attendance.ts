import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { openMeeting } from './change-meeting-state.ts'
import { lockMeeting } from './lock-meeting.ts'
import { areKnown } from './meeting-facts.ts'

export interface RecordAttendance {
  readonly meetingId: string
  readonly organisationId: string
  /** Somebody in the register of people, or just a name, or nobody named. */
  readonly personId?: string | null
  readonly personName?: string | null
  /** There at a distance. */
  readonly online?: boolean
  /** Did it themselves, by the code at the door. */
  readonly checkedIn?: boolean
  /** Came without being expected. Decided by the groups' members when left out. */
  readonly walkIn?: boolean
}

export type CannotRecordAttendance = 'no-such-meeting' | 'meeting-cancelled' | 'unknown-organisation' | 'unknown-person'

/**
 * An organisation is here. The same organisation ticked from two phones is one; a person named later is added to it.
 * The first one ticked opens the meeting.
 */
export async function recordAttendance(
  writing: Writing,
  input: RecordAttendance,
): Promise<Outcome<{ isNew: boolean }, CannotRecordAttendance>> {
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state === 'cancelled') return notDone('meeting-cancelled')
  if (!(await areKnown(writing, 'organisations', [input.organisationId]))) return notDone('unknown-organisation')
  if (!(await areKnown(writing, 'people', input.personId == null ? [] : [input.personId]))) return notDone('unknown-person')

  const isNew = await write(writing, input)
  if (!isNew) return done({ isNew })
  if (meeting.state === 'draft' || meeting.state === 'booked') await openMeeting(writing, meeting.id)
  await record(writing, {
    kind: 'AttendanceRecorded',
    subject: { kind: 'meeting', id: meeting.id },
    organisationId: input.organisationId,
    meetingId: meeting.id,
    particulars: { title: meeting.title },
  })
  return done({ isNew })
}

/** Everybody named is here: those not yet ticked are ticked at once. */
export async function recordAttendanceOfAll(
  writing: Writing,
  { meetingId, organisationIds }: { readonly meetingId: string; readonly organisationIds: readonly string[] },
): Promise<Outcome<{ added: number; eventId: string }, CannotRecordAttendance | 'nobody-expected'>> {
  if (organisationIds.length === 0) return notDone('nobody-expected')
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.state === 'cancelled') return notDone('meeting-cancelled')
  if (!(await areKnown(writing, 'organisations', organisationIds))) return notDone('unknown-organisation')

  const added: string[] = []
  for (const organisationId of new Set(organisationIds)) {
    if (await write(writing, { meetingId, organisationId })) added.push(organisationId)
  }
  if (meeting.state === 'draft' || meeting.state === 'booked') await openMeeting(writing, meetingId)
  const eventId = await record(writing, {
    kind: 'AttendanceOfAllRecorded',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, count: added.length, added },
  })
  return done({ added: added.length, eventId })
}

/** True when there was something to write. */
async function write(writing: Writing, input: RecordAttendance): Promise<boolean> {
  const { transaction, contractId, clock } = writing
  const person = { person_id: input.personId ?? null, person_name: tidyLine(input.personName ?? '').slice(0, 200) || null }
  const how = { online: input.online ?? false, checked_in: input.checkedIn ?? false }
  const isNamed = person.person_id !== null || person.person_name !== null
  const here = await transaction
    .selectFrom('attendances')
    .select(['id', 'person_id', 'person_name'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', input.meetingId)
    .where('organisation_id', '=', input.organisationId)
    .execute()
  if (here.length > 0 && !isNamed) return false

  const unnamed = here.find((row) => row.person_id === null && row.person_name === null)
  if (unnamed !== undefined) {
    await transaction
      .updateTable('attendances')
      .set({ ...person, ...how })
      .where('contract_id', '=', contractId)
      .where('id', '=', unnamed.id)
      .execute()
    return true
  }
  const written = await transaction
    .insertInto('attendances')
    .values({
      contract_id: contractId,
      id: newId(),
      meeting_id: input.meetingId,
      organisation_id: input.organisationId,
      ...person,
      ...how,
      walk_in: input.walkIn ?? !(await isExpected(writing, input)),
      recorded_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id', 'organisation_id', 'person_id', 'person_name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Expected are the members of the meeting's groups; where it is for no group, everybody is. */
async function isExpected({ transaction, contractId }: Writing, { meetingId, organisationId }: RecordAttendance): Promise<boolean> {
  const groups = await transaction
    .selectFrom('meeting_groups as g')
    .leftJoin('group_members as m', (join) =>
      join
        .onRef('m.contract_id', '=', 'g.contract_id')
        .onRef('m.group_id', '=', 'g.group_id')
        .on('m.organisation_id', '=', organisationId)
        .on('m.until_on', 'is', null),
    )
    .select('m.id')
    .where('g.contract_id', '=', contractId)
    .where('g.meeting_id', '=', meetingId)
    .execute()
  return groups.length === 0 || groups.some(({ id }) => id !== null)
}
