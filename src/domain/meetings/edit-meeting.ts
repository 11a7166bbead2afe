import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'
import { stateByDate } from './meeting.ts'
import { checkFacts, setGroupsAndAreas, type CannotUseFacts, type MeetingFacts } from './meeting-facts.ts'

export interface EditMeeting extends MeetingFacts {
  readonly meetingId: string
  readonly revision: number
}

export type CannotEditMeeting = CannotUseFacts | 'no-such-meeting' | 'changed-meanwhile'

/** A meeting's facts are changed. Before it is held, setting or clearing its day books or unbooks it. */
export async function editMeeting(writing: Writing, input: EditMeeting): Promise<Outcome<null, CannotEditMeeting>> {
  const meeting = await lockMeeting(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.revision !== input.revision) return notDone('changed-meanwhile')
  const checked = await checkFacts(writing, input)
  if (!checked.ok) return checked

  const state = meeting.state === 'draft' || meeting.state === 'booked' ? stateByDate(input.on ?? null) : meeting.state
  await writing.transaction
    .updateTable('meetings')
    .set({ ...checked.value.columns, state, revision: meeting.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', meeting.id)
    .execute()
  await setGroupsAndAreas(writing, meeting.id, checked.value)
  await record(writing, {
    kind: 'MeetingEdited',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: checked.value.title },
  })
  return done(null)
}
