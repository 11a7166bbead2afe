import { record, type Reading, type Writing } from '#domain/history'
import { findMeetingById, markMeetingReported, markMeetingUnreported, owesWholeReport } from '#domain/meetings'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'

/** The three lines of a note, in their order: what it was about, what it came to, what happens now. */
export const shortNoteLines = ['wasAbout', 'cameTo', 'goesOn'] as const
export type ShortNoteLine = (typeof shortNoteLines)[number]

export const longestLine = 300

export interface ShortNote extends Readonly<Record<ShortNoteLine, string>> {
  readonly language: string
  /** Shown on the meeting's public page, where the meeting is listed there. */
  readonly isPublic: boolean
  readonly writtenAt: Date
  readonly revision: number
}

export interface WriteShortNote extends Readonly<Record<ShortNoteLine, string>> {
  readonly meetingId: string
  readonly language: string
  readonly isPublic: boolean
  /** That of the note being changed; 0 when there is none yet. */
  readonly revision: number
}

export type CannotWriteShortNote =
  | 'no-such-meeting'
  | 'not-held-yet'
  | 'whole-report-owed'
  | 'changed-meanwhile'
  | `line-missing-${ShortNoteLine}`
  | `line-too-long-${ShortNoteLine}`

/** The note of three lines that a meeting owes when it owes no whole report. With it the meeting is done (C4). */
export async function writeShortNote(
  writing: Writing,
  input: WriteShortNote,
): Promise<Outcome<{ readonly eventId: string }, CannotWriteShortNote>> {
  const meeting = await findMeetingById(writing, input.meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (owesWholeReport(meeting.kind)) return notDone('whole-report-owed')
  if (meeting.state !== 'closed' && meeting.state !== 'reported') return notDone('not-held-yet')
  const lines = { wasAbout: tidyLine(input.wasAbout), cameTo: tidyLine(input.cameTo), goesOn: tidyLine(input.goesOn) }
  for (const line of shortNoteLines) {
    if (lines[line] === '') return notDone(`line-missing-${line}`)
    if (lines[line].length > longestLine) return notDone(`line-too-long-${line}`)
  }
  const before = await findKept(writing, meeting.id)
  if ((before === null || before.removed_at !== null ? 0 : before.revision) !== input.revision) return notDone('changed-meanwhile')
  await keep(writing, meeting.id, { ...lines, language: input.language, isPublic: input.isPublic })
  if (meeting.state === 'closed') await markMeetingReported(writing, meeting.id)
  const eventId = await record(writing, {
    kind: input.revision === 0 ? 'ShortNoteWritten' : 'ShortNoteChanged',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
  })
  return done({ eventId })
}

/** Takes back a note just written: the meeting owes it again. Its words are kept for whoever writes it anew. */
export async function undoShortNote(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, 'no-such-note'>> {
  const { transaction, contractId, clock } = writing
  const removed = await transaction
    .updateTable('meeting_short_notes')
    .set({ removed_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', event.subject_id)
    .where('removed_at', 'is', null)
    .returning('meeting_id')
    .executeTakeFirst()
  const meeting = await findMeetingById(writing, event.subject_id)
  if (removed === undefined || meeting === null) return notDone('no-such-note')
  if (meeting.state === 'reported') await markMeetingUnreported(writing, meeting.id)
  await record(writing, {
    kind: 'ShortNoteRemoved',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
    undoes: event.id,
  })
  return done(null)
}

/** A meeting's note of three lines; null when there is none. */
export async function findShortNote(reading: Reading, meetingId: string, audience: 'public' | 'office'): Promise<ShortNote | null> {
  const row = isId(meetingId) ? await findKept(reading, meetingId) : null
  if (row === null || row.removed_at !== null || (audience === 'public' && !row.is_public)) return null
  return {
    wasAbout: row.was_about,
    cameTo: row.came_to,
    goesOn: row.goes_on,
    language: row.language,
    isPublic: row.is_public,
    writtenAt: row.written_at,
    revision: row.revision,
  }
}

async function findKept({ transaction, contractId }: Reading, meetingId: string) {
  const row = await transaction
    .selectFrom('meeting_short_notes')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row ?? null
}

async function keep(
  { transaction, contractId, clock }: Writing,
  meetingId: string,
  note: Pick<ShortNote, ShortNoteLine | 'language' | 'isPublic'>,
): Promise<void> {
  const columns = {
    was_about: note.wasAbout,
    came_to: note.cameTo,
    goes_on: note.goesOn,
    language: note.language,
    is_public: note.isPublic,
    written_at: clock.now(),
    removed_at: null,
  }
  await transaction
    .insertInto('meeting_short_notes')
    .values({ contract_id: contractId, meeting_id: meetingId, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['contract_id', 'meeting_id'])
        .doUpdateSet((update) => ({ ...columns, revision: update('meeting_short_notes.revision', '+', 1) })),
    )
    .execute()
}
