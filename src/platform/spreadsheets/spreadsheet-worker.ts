// Reads a workbook in a thread of its own, with little memory: a sheet may claim a cell in its last row and column and nothing else.
import { parentPort, workerData } from 'node:worker_threads'
import readWorkbook from 'read-excel-file/universal'
import { plainZip } from './plain-zip.ts'
import type { FromSpreadsheetWorker, Sheet } from './spreadsheets.ts'

/** Characters in all cells together; beyond it no list is. */
const mostCharacters = 4_000_000

parentPort?.postMessage(await read(Buffer.from(workerData)))

async function read(bytes: Buffer): Promise<FromSpreadsheetWorker> {
  const plain = plainZip(bytes)
  if (typeof plain === 'string') return plain
  const workbook = await readWorkbook(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length)).catch(() => null)
  if (workbook === null) return 'broken'
  let room = mostCharacters
  const sheets: Sheet[] = []
  for (const { sheet, data } of workbook) {
    const rows: string[][] = []
    for (const row of data) {
      const cells = row.map(said)
      room -= cells.reduce((sum, cell) => sum + cell.length + 1, 0)
      if (room < 0) return 'too-large'
      rows.push(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
    }
    sheets.push({ name: sheet, rows })
  }
  return sheets
}

/** A cell as one would type it: days as 2026-03-30, numbers without exponent. */
function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value.toFixed(0) : String(value)
  return typeof value === 'string' ? value : value === true ? 'ja' : 'nej'
}
