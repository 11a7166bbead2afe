import type { NotesShown } from '#domain/meeting-notes'
import type { Translate } from '#locales'
import { dayOf, formatDate } from '#platform/dates'
import type { WrittenDocument } from '#platform/documents'
import type { Language } from '#platform/i18n'
import { notesDocument, type DocumentReader } from './notes-document.ts'

/** The notes as they stand, whole, with the line that says which version it is. */
export function tellNotes(reader: DocumentReader, notes: NotesShown, timeZone: string): WrittenDocument {
  const commented = new Set(notes.comments.map(({ itemId }) => itemId))
  const document = notesDocument(reader, {
    facts: notes.facts,
    words: notes.words,
    foot: sayVersion(reader, notes, timeZone),
    tellsEmpty: (itemId) => commented.has(itemId),
  })
  if (notes.corrections.length === 0) return document
  const { t, language } = reader
  const corrections = {
    id: 'corrections',
    title: { text: t('notes.corrections') },
    parts: [
      {
        kind: 'list' as const,
        items: notes.corrections.map(({ text, at }) => ({ text, detail: formatDate(dayOf(at, timeZone), language) })),
      },
    ],
  }
  return { ...document, sections: [corrections, ...document.sections] }
}

function sayVersion({ t, language }: { readonly t: Translate; readonly language: Language }, notes: NotesShown, timeZone: string): string {
  const day = (at: Date) => formatDate(dayOf(at, timeZone), language)
  if (notes.finalAt !== null) {
    const date = day(notes.finalAt)
    const hash = (notes.hash ?? '').slice(0, 16)
    return t(notes.approvedAt === null ? 'notes.version.final' : 'notes.version.approved', { date, hash })
  }
  if (notes.sentAt === null || notes.commentsUntil === null) return t('notes.version.draft')
  return t('notes.version.sent', { date: day(notes.sentAt), until: formatDate(notes.commentsUntil, language) })
}
