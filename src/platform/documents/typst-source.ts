import type { DocumentPart, DocumentSection, Words, WrittenDocument } from './written-document.ts'

/**
 * A document in Typst's language, for a tagged PDF. Every word of ours or anybody's stands in a string literal, which is data to Typst and never
 * markup or code, whatever it says.
 */
export function writeTypst(document: WrittenDocument): string {
  const { title, language, from, over, facts, sections, foot } = document
  return [
    `#set document(title: ${quoted(title.text)}, author: ${quoted(from)}, date: none)`,
    `#set text(lang: ${quoted(codeOf(language))}, size: 11pt, font: ("Libertinus Serif", "New Computer Modern"), hyphenate: true)`,
    `#set page(paper: "a4", margin: (x: 25mm, y: 25mm), numbering: "1 / 1", footer-descent: 12mm)`,
    '#set par(justify: false, leading: 0.72em, spacing: 1.1em)',
    '#set list(spacing: 0.8em, marker: [•])',
    '#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.4pt + rgb("#9aa5aa") }), inset: (x: 0pt, y: 5pt))',
    '#show heading.where(level: 1): it => block(above: 0.6em, below: 1em, text(size: 20pt, it.body))',
    '#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, sticky: true, text(size: 14pt, it.body))',
    '#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 11.5pt, it.body))',
    over === null ? '' : `#text(fill: rgb("#566870"), ${quoted(over)})\n`,
    `#heading(level: 1, ${said(title)})`,
    facts.length === 0 ? '' : `#terms(${facts.map(({ term, value }) => `terms.item(${string(term)}, ${string(value)})`).join(', ')})`,
    ...sections.map(sectionOf),
    foot === null ? '' : `#v(1.5em)\n#text(size: 9pt, fill: rgb("#566870"), ${quoted(foot)})`,
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

function sectionOf({ title, parts }: DocumentSection): string {
  return [title.text === '' ? '' : `#heading(level: 2, ${said(title)})`, ...parts.map(partOf)].filter((line) => line !== '').join('\n\n')
}

function partOf(part: DocumentPart): string {
  switch (part.kind) {
    case 'heading':
      return `#heading(level: 3, ${said(part.words)})`
    case 'paragraph':
      return linesOf(part.words)
        .map((words) => `#par(${part.isNote === true ? `text(fill: rgb("#566870"), ${said(words)})` : said(words)})`)
        .join('\n\n')
    case 'quote': {
      const who = part.who === undefined ? '' : `, attribution: ${string(part.who)}`
      return `#quote(block: true${who}, { ${linesOf(part.words)
        .map((words) => `par(${said(words)})`)
        .join('; ')} })`
    }
    case 'list':
      return `#list(${part.items.map(itemOf).join(', ')})`
    case 'table':
      return tableOf(part)
    default:
      return part satisfies never
  }
}

function itemOf({ detail, ...words }: Words & { readonly detail?: string | undefined }): string {
  return detail === undefined ? said(words) : `{ ${said(words)}; text(fill: rgb("#566870"), ${quoted(` (${detail})`)}) }`
}

/** The header row is one to programs that read aloud, and is repeated on each page. */
function tableOf({ columns, rows }: Extract<DocumentPart, { kind: 'table' }>): string {
  if (rows.length === 0) return ''
  const head = columns.map((name) => `text(weight: "bold", ${quoted(name)})`).join(', ')
  const widths = columns.map((_, index) => (index === 0 ? '2fr' : '1fr')).join(', ')
  const cells = rows.flatMap((row) => columns.map((_, index) => said(row[index] ?? { text: '' }))).join(', ')
  return `#table(columns: (${widths},), column-gutter: 12pt, align: left, table.header(${head}), ${cells})`
}

function linesOf({ text, lang }: Words): Words[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, lang }))
}

function said({ text, lang }: Words): string {
  return lang === undefined ? string(text) : `text(lang: ${quoted(codeOf(lang))}, ${quoted(text)})`
}

function string(text: string): string {
  return `text(${quoted(text)})`
}

/** A string literal: nothing in it can end it, and what cannot be written in one is left out. */
function quoted(text: string): string {
  const clean = text.replace(/[^\P{Cc}\t\n]|[\u{e000}-\u{f8ff}\ufffe\uffff]|\p{Cs}/gu, ' ')
  return `"${clean.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', ' ')}"`
}

/** Two or three letters, which is all Typst takes. */
function codeOf(language: string): string {
  return /^[a-z]{2,3}/.exec(language)?.[0] ?? 'sv'
}
