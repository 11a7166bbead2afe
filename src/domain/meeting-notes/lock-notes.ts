import type { Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { notesState, readNotesWords, type NotesState, type NotesWords } from './notes.ts'

export interface LockedNotes {
  readonly id: string
  readonly meetingId: string
  /** What the meeting is called, for the history. */
  readonly title: Translated
  readonly state: NotesState
  readonly words: NotesWords
  readonly commentsUntil: string | null
  readonly adjusterPersonId: string | null
  readonly adjusterAskedAt: Date | null
  readonly revision: number
}

/** The notes, held until the transaction ends. Null when there are none. */
export async function lockNotes({ transaction, contractId }: Writing, notesId: string): Promise<LockedNotes | null> {
  if (!isId(notesId)) return null
  const row = await transaction
    .selectFrom('meeting_notes as n')
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'n.contract_id').onRef('m.id', '=', 'n.meeting_id'))
    .select([
      'n.id',
      'n.meeting_id',
      'n.state',
      'n.words',
      'n.comments_until',
      'n.adjuster_person_id',
      'n.adjuster_asked_at',
      'n.revision',
      'm.title',
    ])
    .where('n.contract_id', '=', contractId)
    .where('n.id', '=', notesId)
    .forUpdate('n')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    meetingId: row.meeting_id,
    title: row.title,
    state: notesState(row.state),
    words: readNotesWords(row.words),
    commentsUntil: row.comments_until,
    adjusterPersonId: row.adjuster_person_id,
    adjusterAskedAt: row.adjuster_asked_at,
    revision: row.revision,
  }
}
