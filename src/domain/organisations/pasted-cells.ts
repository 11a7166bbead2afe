/** One row of what was pasted, with the line it began on, from 1. */
export interface PastedLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly unclosedQuote?: true
}

const quotes = new Set(['"', '“', '”', '„'])

/**
 * Cuts text into rows and cells. A cell that begins with a quotation mark ends with the next single one and may hold
 * separators, doubled quotes and line breaks, as spreadsheets copy them. A quote never closed is taken as it stands.
 */
export function cutIntoCells(text: string, separator: string, firstLine: number = 1): PastedLine[] {
  const rows: PastedLine[] = []
  let line = firstLine
  let at = 0
  while (at < text.length) {
    const row = cutRow(text, at, separator)
    rows.push({ line, cells: row.cells, ...(row.unclosedQuote ? { unclosedQuote: true as const } : {}) })
    line += row.lineBreaks
    at = row.next
  }
  return rows
}

interface CutRow {
  readonly cells: string[]
  readonly next: number
  readonly lineBreaks: number
  readonly unclosedQuote: boolean
}

function cutRow(text: string, start: number, separator: string): CutRow {
  const cells: string[] = []
  let [at, lineBreaks, unclosedQuote] = [start, 1, false]
  for (;;) {
    const quoted = readQuoted(text, at, separator)
    if (quoted === 'unclosed') unclosedQuote = true
    if (quoted !== null && quoted !== 'unclosed') {
      cells.push(quoted.cell)
      lineBreaks += quoted.cell.split('\n').length - 1
      at = quoted.next
    } else {
      const end = endOfCell(text, at, separator)
      cells.push(text.slice(at, end))
      at = end
    }
    if (at >= text.length || text[at] === '\n') return { cells, next: at + 1, lineBreaks, unclosedQuote }
    at += 1
  }
}

/** How far a quoted cell may run: a stray quote must not swallow the rest of a long list. */
const longestQuoted = 2000

function readQuoted(text: string, start: number, separator: string): { cell: string; next: number } | 'unclosed' | null {
  let at = start
  while (text[at] === ' ') at += 1
  if (!quotes.has(text[at] ?? '')) return null
  let cell = ''
  for (at += 1; at < text.length && cell.length <= longestQuoted; at += 1) {
    const character = text[at] ?? ''
    if (!quotes.has(character)) cell += character
    else if (quotes.has(text[at + 1] ?? '')) cell += text[(at += 1)]
    else {
      const end = endOfCell(text, at + 1, separator)
      // `"Foo" bar, baz`: the quotes are part of a name, not of the format.
      return text.slice(at + 1, end).trim() === '' ? { cell, next: end } : null
    }
  }
  return 'unclosed'
}

function endOfCell(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\n' || character === separator) return at
  }
  return text.length
}
