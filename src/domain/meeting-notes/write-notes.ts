import { record, type Writing } from '#domain/history'
import { findMeetingById } from '#domain/meetings'
import type { Translated } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { lockNotes } from './lock-notes.ts'
import { longestNotesText, type NotesWords } from './notes.ts'

export type CannotDraftNotes = 'no-such-meeting' | 'not-held-yet'

/** Begins the notes of a meeting. All facts are there already; asking again finds the same draft. */
export async function draftNotes(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ readonly notesId: string; readonly isNew: boolean }, CannotDraftNotes>> {
  const { transaction, contractId, clock } = writing
  const meeting = await findMeetingById(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (!['open', 'closed', 'reported'].includes(meeting.state)) return notDone('not-held-yet')
  const notesId = newId()
  const inserted = await transaction
    .insertInto('meeting_notes')
    .values({ contract_id: contractId, id: notesId, meeting_id: meetingId, state: 'draft', drafted_at: clock.now() })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) {
    const existing = await transaction
      .selectFrom('meeting_notes')
      .select('id')
      .where('contract_id', '=', contractId)
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow()
    return done({ notesId: existing.id, isNew: false })
  }
  await record(writing, {
    kind: 'NotesDrafted',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title },
  })
  return done({ notesId, isNew: true })
}

export interface EditNotes {
  readonly notesId: string
  readonly revision: number
  /** What is left out stays as it was; an empty text takes it away. */
  readonly words: {
    readonly introduction?: Translated
    readonly closing?: Translated
    readonly items?: Readonly<Record<string, Translated>>
  }
}

export type CannotEditNotes = 'no-such-notes' | 'changed-meanwhile' | 'notes-are-final' | 'text-too-long'

/** Changes the words of notes that are not final. Their facts are changed where they were noted. */
export async function editNotes(writing: Writing, input: EditNotes): Promise<Outcome<{ readonly revision: number }, CannotEditNotes>> {
  const notes = await lockNotes(writing, input.notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.state === 'final') return notDone('notes-are-final')
  if (notes.revision !== input.revision) return notDone('changed-meanwhile')
  const { introduction, closing, items } = input.words
  const words: NotesWords = {
    introduction: merged(notes.words.introduction, introduction),
    closing: merged(notes.words.closing, closing),
    items: Object.fromEntries(
      [...new Set([...Object.keys(notes.words.items), ...Object.keys(items ?? {})])]
        .map((id) => [id, merged(notes.words.items[id] ?? {}, items?.[id])] as const)
        .filter(([, text]) => Object.keys(text).length > 0),
    ),
  }
  const texts = [words.introduction, words.closing, ...Object.values(words.items)].flatMap((text) => Object.values(text))
  if (texts.some((text) => (text ?? '').length > longestNotesText)) return notDone('text-too-long')
  const revision = notes.revision + 1
  await writing.transaction
    .updateTable('meeting_notes')
    .set({ words: JSON.stringify(words), revision })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', notes.id)
    .execute()
  await record(writing, {
    kind: 'NotesEdited',
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title, before: notes.words },
  })
  return done({ revision })
}

function merged(before: Translated, after: Translated | undefined): Translated {
  const tidied = Object.fromEntries(Object.entries(after ?? {}).map(([language, text]) => [language, tidyText(text ?? '')]))
  return Object.fromEntries(Object.entries({ ...before, ...tidied }).filter(([, text]) => text !== undefined && text !== ''))
}
