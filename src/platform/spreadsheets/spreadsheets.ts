import { Worker } from 'node:worker_threads'
import { done, notDone, type Outcome } from '#platform/outcome'
import { ownFile } from '#platform/own-file'
import type { CannotUnpack } from './plain-zip.ts'

/** One sheet of a workbook: its rows from the first, empty ones too, so that a row's number is the one people see. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export type FromSpreadsheetWorker = readonly Sheet[] | CannotUnpack

export type CannotReadSpreadsheet =
  | 'spreadsheet-old'
  | 'spreadsheet-locked'
  | 'spreadsheet-other'
  | 'spreadsheet-too-large'
  | 'spreadsheet-broken'

/** The largest file taken, in bytes. */
const largestFile = 5 * 1024 * 1024
const patienceMs = 20_000

/** One file at a time: ten harmful ones take the memory of one. */
let before: Promise<unknown> = Promise.resolve()

/** Whether these are the bytes of a workbook of some kind, whatever the file is called: a zip archive, or what Office used before. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes)
}

/**
 * The sheets of an .xlsx file. Read in a thread with limits on memory and time, out of an archive unpacked with limits of its own: a file made to
 * do harm is answered like any other that cannot be read.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Outcome<readonly Sheet[], CannotReadSpreadsheet>> {
  // What is encrypted is a compound file with a stream by this name; what is not is an .xls, also when it is called .xlsx.
  if (isCompound(bytes)) return notDone(holds(bytes, Buffer.from('EncryptedPackage', 'utf16le')) ? 'spreadsheet-locked' : 'spreadsheet-old')
  if (bytes.length > largestFile) return notDone('spreadsheet-too-large', { megabytes: largestFile / 1024 / 1024 })
  if (!holds(bytes, Buffer.from('xl/workbook.xml'))) return notDone('spreadsheet-other')
  const turn = before.then(() => readInThread(bytes))
  before = turn
  const read = await turn
  if (typeof read !== 'string') return done(read)
  return notDone(`spreadsheet-${read}`, read === 'too-large' ? { megabytes: largestFile / 1024 / 1024 } : undefined)
}

function readInThread(bytes: Uint8Array): Promise<FromSpreadsheetWorker> {
  const worker = new Worker(ownFile('src/platform/spreadsheets/spreadsheet-worker.ts'), {
    workerData: bytes,
    name: 'spreadsheet',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  })
  return new Promise<FromSpreadsheetWorker>((resolve) => {
    const timer = setTimeout(() => resolve('too-large'), patienceMs)
    worker.once('message', (read: FromSpreadsheetWorker) => resolve(read))
    worker.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken'))
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve('broken')
    })
  }).finally(() => void worker.terminate())
}

function isZip(bytes: Uint8Array): boolean {
  return holds(bytes.subarray(0, 4), Buffer.from('PK\x03\x04', 'latin1'))
}

function isCompound(bytes: Uint8Array): boolean {
  return holds(bytes.subarray(0, 4), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
}

function holds(bytes: Uint8Array, part: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part)
}
