import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { dayOf } from '#platform/dates'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { lockNotes, type LockedNotes } from './lock-notes.ts'
import { hashOfNotes, longestComment } from './notes.ts'
import { readNotesFacts } from './notes-facts.ts'

export type CannotFinishNotes =
  | 'no-such-notes'
  | 'changed-meanwhile'
  | 'not-sent'
  | 'comments-still-open'
  | 'comments-unanswered'
  | 'adjuster-approves'
  | 'not-the-adjuster'

/** The secretariat makes the notes final, where no adjuster is to approve them: the time for comments is over and each has an answer. */
export async function finishNotes(
  writing: Writing,
  { notesId, revision }: { readonly notesId: string; readonly revision: number },
): Promise<Outcome<{ readonly hash: string }, CannotFinishNotes>> {
  const notes = await lockNotes(writing, notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.revision !== revision) return notDone('changed-meanwhile')
  if (notes.adjusterPersonId !== null) return notDone('adjuster-approves')
  return finish(writing, notes, 'NotesFinished')
}

/** The adjuster approves the notes as they stand; with that they are final. */
export async function approveNotes(
  writing: Writing,
  { notesId, revision, personId }: { readonly notesId: string; readonly revision: number; readonly personId: string | null },
): Promise<Outcome<{ readonly hash: string }, CannotFinishNotes>> {
  const notes = await lockNotes(writing, notesId)
  if (notes === null) return notDone('no-such-notes')
  if (personId === null || notes.adjusterPersonId !== personId) return notDone('not-the-adjuster')
  if (notes.revision !== revision) return notDone('changed-meanwhile')
  return finish(writing, notes, 'NotesApproved')
}

async function finish(
  writing: Writing,
  notes: LockedNotes,
  kind: 'NotesFinished' | 'NotesApproved',
): Promise<Outcome<{ readonly hash: string }, CannotFinishNotes>> {
  const { transaction, contractId, clock } = writing
  if (notes.state !== 'sent') return notDone('not-sent')
  const { timeZone } = await getContract(writing)
  if ((notes.commentsUntil ?? '') >= dayOf(clock.now(), timeZone)) return notDone('comments-still-open')
  const unanswered = await transaction
    .selectFrom('meeting_note_comments')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', notes.id)
    .where('answered_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (unanswered !== undefined) return notDone('comments-unanswered')
  const facts = await readNotesFacts(writing, notes.meetingId)
  if (facts === null) return notDone('no-such-notes')
  const snapshot = { facts, words: notes.words }
  const hash = hashOfNotes(snapshot)
  const now = clock.now()
  await transaction
    .updateTable('meeting_notes')
    .set({
      state: 'final',
      snapshot: JSON.stringify(snapshot),
      snapshot_hash: hash,
      final_at: now,
      approved_at: kind === 'NotesApproved' ? now : null,
      revision: notes.revision + 1,
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', notes.id)
    .execute()
  // Nobody is asked to comment on what is final.
  await transaction
    .updateTable('meeting_note_recipients')
    .set({ due: null, due_since: null })
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', notes.id)
    .where('due', 'is not', null)
    .execute()
  await record(writing, {
    kind,
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title, hash },
  })
  return done({ hash })
}

export type CannotCorrectNotes = 'no-such-notes' | 'not-final' | 'correction-missing' | 'correction-too-long'

/** What was wrong in final notes is told beside them; they themselves are never changed. */
export async function correctNotes(
  writing: Writing,
  { notesId, correction }: { readonly notesId: string; readonly correction: string },
): Promise<Outcome<{ readonly number: number }, CannotCorrectNotes>> {
  const { transaction, contractId, clock } = writing
  const text = tidyText(correction)
  if (text === '') return notDone('correction-missing')
  if (text.length > longestComment) return notDone('correction-too-long')
  const notes = await lockNotes(writing, notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.state !== 'final') return notDone('not-final')
  const last = await transaction
    .selectFrom('meeting_note_corrections')
    .select('number')
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', notes.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await transaction
    .insertInto('meeting_note_corrections')
    .values({ contract_id: contractId, id: newId(), notes_id: notes.id, number, correction: text, at: clock.now() })
    .execute()
  await record(writing, {
    kind: 'NotesCorrected',
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title, number },
  })
  return done({ number })
}
