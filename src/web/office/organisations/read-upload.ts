import { isSpreadsheet, readSpreadsheet, type CannotReadSpreadsheet, type Sheet } from '#platform/spreadsheets'
import { notDone, type NotDone } from '#platform/outcome'
import { decodeUpload } from './decode-upload.ts'

/** What was read out of an upload: the list as text, and of a workbook which sheet it was and which others there are. */
export interface ReadUpload {
  readonly ok: true
  readonly text: string
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null
}

export type CannotReadUpload = CannotReadSpreadsheet | 'spreadsheet-empty' | 'sheet-unknown' | 'not-text' | 'markup-file'

/**
 * Reads an uploaded list: an .xlsx workbook, or text from any program (C8). Of a workbook the sheet asked for by name or number; else the first
 * with anything in it.
 */
export async function readUpload(bytes: Uint8Array, wantedSheet: string = ''): Promise<ReadUpload | NotDone<CannotReadUpload>> {
  if (!isSpreadsheet(bytes)) {
    const decoded = decodeUpload(bytes)
    return decoded.ok ? { ok: true, text: decoded.text, sheet: null } : notDone(decoded.reason)
  }
  const read = await readSpreadsheet(bytes)
  if (!read.ok) return read
  const filled = read.value.filter(({ rows }) => rows.some((row) => row.length > 0))
  if (filled.length === 0) return notDone('spreadsheet-empty')
  const sheet = wantedSheet.trim() === '' ? filled[0] : findSheet(read.value, wantedSheet.trim())
  if (sheet === undefined) return notDone('sheet-unknown', { sheets: filled.map(({ name }) => name).join(', ') })
  const others = filled.filter((one) => one !== sheet).map(({ name }) => name)
  return { ok: true, text: textOf(sheet), sheet: { name: sheet.name, others } }
}

function findSheet(sheets: readonly Sheet[], wanted: string): Sheet | undefined {
  const named = sheets.find(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase())
  return named ?? (/^\d{1,3}$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined)
}

/** As if its cells had been copied and pasted. A row is a line, so that the numbers we give are the ones beside the rows in the sheet. */
function textOf({ rows }: Sheet): string {
  const only = rows.flatMap((row) => row.filter((cell) => cell.trim() !== ''))
  if (only.length === 1) return only[0] ?? ''
  const isList = rows.every((row) => row.length <= 1)
  return rows.map((row) => row.map((cell) => cellText(cell, isList)).join('\t')).join('\n')
}

function cellText(cell: string, isList: boolean): string {
  const flat = cell.replace(/[\s\u0085\u2028\u2029]+/gu, ' ').trim()
  return /^["“”„]/u.test(flat) || (isList && /[,;]/.test(flat)) ? `"${flat.replace(/["“”„]/gu, '$&$&')}"` : flat
}
