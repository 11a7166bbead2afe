import { done, notDone, type Outcome } from '#platform/outcome'
import { stripUnseen } from '#platform/text'
import { normaliseOrganisationName } from './near-duplicates.ts'
import { cutIntoCells, type PastedLine } from './pasted-cells.ts'
import { columnsByContent, columnsOfHeader, type Column } from './pasted-columns.ts'
import type { PastedOrganisation } from './pasted-organisation.ts'
import { mergeRepeated, rowOfName, rowOfTable } from './pasted-rows.ts'
import { splitLast } from './split-enumeration.ts'

export interface PasteOptions {
  /** The contract's locality, "Umeå": helps to guess what is the municipality's. */
  readonly locality?: string
  /** Names already in the register: help to see where a list's last "och" divides. */
  readonly knownNames?: readonly string[]
}

export interface Pasted {
  readonly form: 'enumeration' | 'lines' | 'table'
  /** Columns as they were understood, for the preview's heads; null for a plain list. */
  readonly columns: readonly Column[] | null
  readonly organisations: readonly PastedOrganisation[]
}

export type CannotReadPaste = 'nothing-pasted' | 'too-much-text' | 'too-many-organisations'

export const mostOrganisations = 2000
export const mostPastedCharacters = 2_000_000

/**
 * Reads organisations out of whatever somebody pasted: one line with commas or semicolons, a line each, numbered or bulleted
 * lists, or cells copied from a spreadsheet with or without a header row in Swedish or English. Guesses, never refuses a row:
 * what is doubtful is kept with its problem, for a preview to show.
 */
export function pasteOrganisations(text: string, options: PasteOptions = {}): Outcome<Pasted, CannotReadPaste> {
  if (text.length > mostPastedCharacters) return notDone('too-much-text', { most: mostPastedCharacters })
  const tidy = withoutBullets(stripUnseen(text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')).replace(/[^\S\n\t]/gu, ' '))
  if (tidy.trim() === '') return notDone('nothing-pasted')

  const read = readTable(tidy, options) ?? readList(tidy, options)
  const organisations = mergeRepeated(read.organisations)
  if (organisations.length === 0) return notDone('nothing-pasted')
  if (organisations.length > mostOrganisations) {
    return notDone('too-many-organisations', { count: organisations.length, most: mostOrganisations })
  }
  return done({ ...read, organisations })
}

/** "1. AFRY", "- AFRY", "•\tAFRY" → "AFRY". A number in a spreadsheet's own column has no full stop and stays. */
function withoutBullets(text: string): string {
  return text.replace(/^[ \t]*(?:[-–—*•●▪◦‣·o][ \t]+|[•●▪◦‣·]|\(?\d{1,4}[.)][ \t]+|\(?[a-z]\)[ \t]+)/gmu, '')
}

function readTable(text: string, options: PasteOptions): Pasted | null {
  for (const separator of ['\t', ';', ',']) {
    if (!text.includes(separator)) continue
    const rows = cutIntoCells(text, separator).filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    const header = findHeader(rows)
    const wide = rows.filter((row) => row.cells.length > 1).length
    if (header !== null) return tableOf(header.columns, rows.slice(header.at + 1), options)
    // One wide row among plain ones is a list with commas in it, not a table.
    const mayBeTable = wide * 2 > rows.length && (rows.length > 1 || text.includes('@'))
    const byContent = mayBeTable ? columnsByContent(rows.map((row) => row.cells)) : null
    if (byContent !== null) return tableOf(byContent, rows, options)
  }
  return null
}

/** The headings are the first row, or come after a title or two that fill one cell each. */
function findHeader(rows: readonly PastedLine[]): { readonly columns: readonly Column[]; readonly at: number } | null {
  for (const [at, { cells }] of rows.slice(0, 4).entries()) {
    const columns = columnsOfHeader(cells)
    if (columns !== null && columns.length > 1 && cells.filter((cell) => cell.trim() !== '').length > 1) return { columns, at }
    if (cells.filter((cell) => cell.trim() !== '').length > 1) return null
  }
  return null
}

function tableOf(columns: readonly Column[], rows: readonly PastedLine[], options: PasteOptions): Pasted {
  const organisations = rows.map((row) => rowOfTable(columns, row, options.locality ?? ''))
  return { form: 'table', columns, organisations }
}

function readList(text: string, options: PasteOptions): Pasted {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const separator = separatorOf(lines)
  const known = new Set((options.knownNames ?? []).map(normaliseOrganisationName))
  const rows = cutIntoCells(separator === '\n' ? text : withoutIntroduction(text), separator)
  const [first] = rows
  const headed = first !== undefined && first.cells.length === 1 && rows.length > 1 && columnsOfHeader(first.cells) !== null
  const organisations: PastedOrganisation[] = []
  const lastRow = rows.findLastIndex((row) => row.cells.some((cell) => cell.trim() !== ''))
  rows.slice(headed ? 1 : 0).forEach((row) => {
    const names = row.cells.filter((cell) => cell.trim() !== '')
    names.forEach((name, index) => {
      const endsList = separator === ',' && row === rows[lastRow] && index === names.length - 1 && organisations.length > 0
      const plain = endsList ? name.replace(/(\p{L})\.\s*$/u, '$1').replace(/^\s*(?:och|samt|and) /u, '') : name
      for (const one of endsList ? splitLast(plain, known) : [plain]) {
        organisations.push(rowOfName(one, row, { locality: options.locality ?? '', endsList, separator }))
      }
    })
  })
  return {
    form: separator === '\n' ? 'lines' : 'enumeration',
    columns: null,
    organisations: organisations.filter((row) => row.name !== ''),
  }
}

/**
 * What divides a list's names: tabs, else semicolons, else commas unless the lines divide them already, that is, most lines
 * of several hold no comma or only one inside a name.
 */
function separatorOf(lines: readonly string[]): '\t' | ';' | ',' | '\n' {
  if (lines.some((line) => line.trim().includes('\t'))) return '\t'
  if (lines.some((line) => line.includes(';'))) return ';'
  const commas = lines.filter((line) => line.includes(','))
  if (commas.length === 0) return '\n'
  const wrapped = lines.slice(0, -1).every((line) => line.trimEnd().endsWith(','))
  const long = lines.some((line) => line.replace(/"[^"]*"/g, '').split(',').length > 3)
  return lines.length < 3 || wrapped || long || commas.length * 2 > lines.length ? ',' : '\n'
}

/** "Representanterna kom från: AFRY, Esam" → "AFRY, Esam". */
function withoutIntroduction(text: string): string {
  const found = /^\s*\p{L}[^:;,\t\n]{2,80}:[ \n]\s*(?=[^\n]*[;,\t])/u.exec(text)
  return found === null ? text : found[0].replace(/[^\n]/g, '') + text.slice(found[0].length)
}
