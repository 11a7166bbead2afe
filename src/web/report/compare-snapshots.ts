import type { Snapshot } from '#domain/publishing'
import type { Reader, Part } from './report-sections.ts'
import { shapeReport } from './report-sections.ts'

/** A part of the page that reads differently than it did. */
export interface Difference {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** What differs between two publishings of a page, section by section, in one language. */
export function compareSnapshots(before: Snapshot, after: Snapshot, reader: Reader): Difference[] {
  const [was, is] = [textsOf(before, reader), textsOf(after, reader)]
  const titles = [...new Map([...was, ...is].map(({ id, title }) => [id, title]))]
  return titles
    .map(([id, title]) => ({
      title,
      before: was.find((each) => each.id === id)?.text ?? '',
      after: is.find((each) => each.id === id)?.text ?? '',
    }))
    .filter((each) => each.before !== each.after)
    .map(({ title, before: from, after: to }) => ({ title, ...whatDiffers(from.split('\n'), to.split('\n')) }))
}

/** Without the lines that are the same at the beginning and at the end. */
function whatDiffers(before: readonly string[], after: readonly string[]): { before: string; after: string } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const middle = (lines: readonly string[]) =>
    lines
      .slice(head, lines.length - tail)
      .filter((line) => line !== '')
      .join(' ')
  return { before: middle(before), after: middle(after) }
}

function textsOf(snapshot: Snapshot, reader: Reader): { id: string; title: string; text: string }[] {
  const { t } = reader
  const { title, over, introduction, sections } = shapeReport(snapshot, reader)
  return [
    { id: 'date', title: t('news.compare.section.date'), text: over ?? '' },
    { id: 'title', title: t('news.compare.section.title'), text: title.text },
    { id: 'picture', title: t('news.compare.section.picture'), text: snapshot.picture?.alt[reader.language] ?? '' },
    { id: 'introduction', title: t('news.compare.section.introduction'), text: introduction?.text ?? '' },
    ...sections.map((section) => ({ id: section.id, title: section.title || t('news.title'), text: section.parts.map(textOf).join('\n') })),
  ]
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'words':
    case 'agreed':
      return part.words.text
    case 'sentence':
    case 'note':
    case 'heading':
      return part.text
    case 'names':
      return part.names.map(({ text }) => text).join(', ')
    case 'list':
      return part.items.map(({ text, detail }) => (detail === undefined ? text : `${text} (${detail})`)).join('\n')
    case 'leads':
      return part.leads
        .map(
          ({ on, subject, organisations, pending }) =>
            `${on} ${subject.text}: ${[...organisations.map(({ text }) => text), ...(pending === null ? [] : [pending])].join(', ')}`,
        )
        .join('\n')
    case 'dated':
      return part.items
        .map(({ when, under, title }) => [title.text, [when ?? '', under ?? ''].join(' ').trim()].filter((each) => each !== '').join(', '))
        .join('\n')
    case 'voice':
      return `${part.words.text} (${part.who})`
    case 'source':
      return part.name
    default:
      return part satisfies never
  }
}
