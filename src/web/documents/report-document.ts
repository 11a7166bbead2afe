import type { Snapshot } from '#domain/publishing'
import { partsOfText, type DocumentPart, type WrittenDocument } from '#platform/documents'
import { inLanguage } from '#platform/i18n'
import { shapeReport, type Part, type Shown } from '../report/report-sections.ts'
import type { Href } from '../routes.ts'
import type { DocumentReader } from './notes-document.ts'

/** A published page as a document: the words of the page in its order, and what its picture shows in words. */
export function reportDocument(reader: DocumentReader & { readonly href: Href }, snapshot: Snapshot, foot: string | null): WrittenDocument {
  const { t, language, href, from } = reader
  const { title, over, introduction, sections } = shapeReport(snapshot, { t, language, href })
  const { picture } = snapshot
  const shows: DocumentPart[] =
    picture === null
      ? []
      : [{ kind: 'paragraph', words: { text: t('notes.picture', { alt: inLanguage(picture.alt, language).text }) }, isNote: true }]
  return {
    title,
    language,
    from,
    over,
    facts: [],
    sections: [
      { id: 'introduction', title: { text: '' }, parts: [...(introduction === null ? [] : partsOfText(introduction)), ...shows] },
      ...sections.map((section) => ({
        id: section.id,
        title: { text: section.title },
        parts: section.parts.flatMap((part) => partOf(reader, part)),
      })),
    ].filter(({ parts }) => parts.length > 0),
    foot,
  }
}

function partOf({ t }: DocumentReader, part: Part): DocumentPart[] {
  switch (part.kind) {
    case 'words':
      return partsOfText(part.words)
    case 'sentence':
      return [{ kind: 'paragraph', words: { text: part.text } }]
    case 'note':
      return [{ kind: 'paragraph', words: { text: part.text }, isNote: true }]
    case 'source':
      return [{ kind: 'paragraph', words: { text: t('notes.source', { name: part.name }) }, isNote: true }]
    case 'heading':
      return [{ kind: 'heading', words: { text: part.text } }]
    case 'agreed':
      return [{ kind: 'quote', words: part.words }]
    case 'voice':
      return [{ kind: 'quote', words: part.words, who: part.who }]
    case 'names':
      return [{ kind: 'list', items: part.names.map(bare) }]
    case 'list':
      return [{ kind: 'list', items: part.items.map(({ text, lang, detail }) => ({ text, lang, detail })) }]
    case 'leads':
      return [
        {
          kind: 'list',
          items: part.leads.map(({ subject, organisations, pending }) => ({
            ...bare(subject),
            detail: [...organisations.map(({ text }) => text), pending ?? ''].filter((text) => text !== '').join(', ') || undefined,
          })),
        },
      ]
    case 'dated':
      return [
        {
          kind: 'list',
          items: part.items.map(({ title, when, under }) => ({
            ...bare(title),
            detail: when === null ? t('notes.beingBooked') : [when, under ?? ''].filter((text) => text !== '').join(' '),
          })),
        },
      ]
    default:
      return part satisfies never
  }
}

function bare({ text, lang }: Shown): { text: string; lang: string | undefined } {
  return { text, lang }
}
