import { z } from 'zod'
import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'

export type CannotRemoveAttendance = 'no-such-meeting' | 'not-here'

/** An organisation was not here after all. */
export async function removeAttendance(
  writing: Writing,
  { meetingId, organisationId }: { readonly meetingId: string; readonly organisationId: string },
): Promise<Outcome<{ eventId: string }, CannotRemoveAttendance>> {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (!isId(organisationId)) return notDone('not-here')
  const removed = await writing.transaction
    .deleteFrom('attendances')
    .where('contract_id', '=', writing.contractId)
    .where('meeting_id', '=', meetingId)
    .where('organisation_id', '=', organisationId)
    .returning(['id', 'person_id', 'person_name', 'walk_in', 'recorded_at'])
    .execute()
  if (removed.length === 0) return notDone('not-here')
  // The name stays out of history; it comes back by undo only when the person is in the register.
  const rows = removed.map(({ id, person_id, walk_in, recorded_at }) => ({
    id,
    person_id,
    walk_in,
    recorded_at: recorded_at.toISOString(),
  }))
  const eventId = await record(writing, {
    kind: 'AttendanceRemoved',
    subject: { kind: 'meeting', id: meetingId },
    organisationId,
    meetingId,
    particulars: { title: meeting.title, rows },
  })
  return done({ eventId })
}

/** Takes back that an organisation was struck off the attendance. */
export async function undoAttendanceRemoved(writing: Writing, event: UndoneEvent): Promise<Outcome<null, CannotRemoveAttendance>> {
  const { transaction, contractId } = writing
  const rows = removedRows.safeParse(event.particulars['rows'])
  const meeting = await lockMeeting(writing, event.subject_id)
  const organisationId = event.organisation_id
  if (meeting === null || !rows.success || organisationId === null) return notDone('no-such-meeting')
  for (const { id, person_id, walk_in, recorded_at } of rows.data) {
    await transaction
      .insertInto('attendances')
      .values({
        contract_id: contractId,
        id,
        meeting_id: meeting.id,
        organisation_id: organisationId,
        person_id,
        person_name: null,
        walk_in,
        recorded_at: new Date(recorded_at),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await record(writing, {
    kind: 'AttendanceRecorded',
    subject: { kind: 'meeting', id: meeting.id },
    organisationId,
    meetingId: meeting.id,
    particulars: { title: meeting.title },
    undoes: event.id,
  })
  return done(null)
}

/** Takes back "all are here": those ticked by it are not ticked any longer. */
export async function undoAttendanceOfAll(writing: Writing, event: UndoneEvent): Promise<Outcome<null, CannotRemoveAttendance>> {
  const added = z.array(z.string()).safeParse(event.particulars['added'])
  const meeting = await lockMeeting(writing, event.subject_id)
  if (meeting === null || !added.success) return notDone('no-such-meeting')
  if (added.data.length > 0) {
    await writing.transaction
      .deleteFrom('attendances')
      .where('contract_id', '=', writing.contractId)
      .where('meeting_id', '=', meeting.id)
      .where('organisation_id', 'in', added.data)
      .where('person_id', 'is', null)
      .where('person_name', 'is', null)
      .execute()
  }
  await record(writing, {
    kind: 'AttendanceOfAllUndone',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
    undoes: event.id,
  })
  return done(null)
}

interface UndoneEvent {
  readonly id: string
  readonly subject_id: string
  readonly organisation_id: string | null
  readonly particulars: Readonly<Record<string, unknown>>
}

const removedRows = z.array(z.object({ id: z.string(), person_id: z.string().nullable(), walk_in: z.boolean(), recorded_at: z.string() }))
