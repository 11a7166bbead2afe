import type { DocumentPart, WrittenDocument } from './written-document.ts'

/** A document as plain text of lines no longer than 72 characters, for mail programs without HTML. Tables become lines. */
export function writePlainText({ title, over, facts, sections, foot }: WrittenDocument): string {
  const head = [over ?? '', wrap(title.text), '='.repeat(Math.min(72, title.text.length))].filter((line) => line !== '').join('\n')
  return [
    head,
    facts.map(({ term, value }) => wrap(`${term}: ${value}`)).join('\n'),
    ...sections.flatMap((section) => [
      section.title.text === '' ? '' : `${wrap(section.title.text)}\n${'-'.repeat(Math.min(72, section.title.text.length))}`,
      ...section.parts.map(plainPart),
    ]),
    foot === null ? '' : wrap(foot),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function plainPart(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return wrap(part.words.text)
    case 'paragraph':
      return part.words.text
        .split('\n')
        .map((line) => wrap(line))
        .join('\n\n')
    case 'quote':
      return part.words.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => wrap(line, '> ', '> '))
        .concat(part.who === undefined ? [] : [wrap(`– ${part.who}`, '> ', '> ')])
        .join('\n')
    case 'list':
      return part.items.map(({ text, detail }) => wrap(detail === undefined ? text : `${text} (${detail})`, '* ', '  ')).join('\n')
    case 'table':
      return part.rows
        .map((row) =>
          wrap(
            row
              .map(({ text }, column) => (column === 0 || text === '' ? text : `${part.columns[column] ?? ''}: ${text}`))
              .filter((text) => text !== '')
              .join('. '),
            '* ',
            '  ',
          ),
        )
        .join('\n')
    default:
      return part satisfies never
  }
}

function wrap(text: string, first = '', rest = ''): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!isEmpty && line.length + 1 + word.length > 72) {
      lines.push(line)
      line = rest
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}
