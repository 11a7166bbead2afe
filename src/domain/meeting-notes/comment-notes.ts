import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { dayOf } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { lockNotes } from './lock-notes.ts'
import { longestComment } from './notes.ts'
import { readNotesFacts } from './notes-facts.ts'

/** As many comments as one person may leave on the same notes. */
const mostComments = 50

export interface CommentNotes {
  readonly notesId: string
  /** The agenda item it is about; null: the whole. */
  readonly itemId: string | null
  readonly comment: string
  readonly personId: string | null
  readonly organisationId: string | null
}

export type CannotComment =
  | 'no-such-notes'
  | 'comments-closed'
  | 'comment-missing'
  | 'comment-too-long'
  | 'unknown-item'
  | 'too-many-comments'

/** Somebody who was sent the notes says what is missing or wrong, until the day that was set. */
export async function commentNotes(writing: Writing, input: CommentNotes): Promise<Outcome<{ readonly commentId: string }, CannotComment>> {
  const { transaction, contractId, clock } = writing
  const comment = tidyText(input.comment)
  if (comment === '') return notDone('comment-missing')
  if (comment.length > longestComment) return notDone('comment-too-long')
  const notes = await lockNotes(writing, input.notesId)
  if (notes === null) return notDone('no-such-notes')
  const { timeZone } = await getContract(writing)
  if (notes.state !== 'sent' || (notes.commentsUntil ?? '') < dayOf(clock.now(), timeZone)) return notDone('comments-closed')
  if (input.itemId !== null) {
    const facts = isId(input.itemId) ? await readNotesFacts(writing, notes.meetingId) : null
    if (facts?.items.some(({ id }) => id === input.itemId) !== true) return notDone('unknown-item')
  }
  const before = await transaction
    .selectFrom('meeting_note_comments')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', notes.id)
    .where('person_id', 'is not distinct from', input.personId)
    .executeTakeFirstOrThrow()
  if (Number(before.count) >= mostComments) return notDone('too-many-comments')
  const commentId = newId()
  await transaction
    .insertInto('meeting_note_comments')
    .values({
      contract_id: contractId,
      id: commentId,
      notes_id: notes.id,
      agenda_item_id: input.itemId,
      person_id: input.personId,
      organisation_id: input.organisationId,
      comment,
      at: clock.now(),
      answer: null,
      adopted: null,
      answered_at: null,
    })
    .execute()
  await record(writing, {
    kind: 'NotesCommented',
    subject: { kind: 'meeting', id: notes.meetingId },
    organisationId: input.organisationId,
    meetingId: notes.meetingId,
    particulars: { title: notes.title },
  })
  return done({ commentId })
}

export interface AnswerComment {
  readonly notesId: string
  readonly commentId: string
  readonly answer: string
  /** The notes say it now; otherwise it is only answered. */
  readonly isAdopted: boolean
}

export type CannotAnswerComment = 'no-such-notes' | 'no-such-comment' | 'notes-are-final' | 'answer-missing' | 'comment-too-long'

/** The secretariat answers a comment, or says that the notes have been changed by it. Can be answered anew until they are final. */
export async function answerComment(writing: Writing, input: AnswerComment): Promise<Outcome<null, CannotAnswerComment>> {
  const { transaction, contractId, clock } = writing
  const answer = tidyText(input.answer)
  if (answer === '' && !input.isAdopted) return notDone('answer-missing')
  if (answer.length > longestComment) return notDone('comment-too-long')
  const notes = await lockNotes(writing, input.notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.state === 'final') return notDone('notes-are-final')
  const answered = isId(input.commentId)
    ? await transaction
        .updateTable('meeting_note_comments')
        .set({ answer: answer === '' ? null : answer, adopted: input.isAdopted, answered_at: clock.now() })
        .where('contract_id', '=', contractId)
        .where('notes_id', '=', notes.id)
        .where('id', '=', input.commentId)
        .returning('id')
        .executeTakeFirst()
    : undefined
  if (answered === undefined) return notDone('no-such-comment')
  await record(writing, {
    kind: input.isAdopted ? 'NotesCommentAdopted' : 'NotesCommentAnswered',
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title },
  })
  return done(null)
}
