import { isDeepStrictEqual } from 'node:util'

/** The columns of a row that an edit changed, as they were and as they became. Kept in the event, so that the edit can be taken back. */
export interface ChangedColumns {
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

type Columns = Readonly<Record<string, unknown>>

/** What differs between two readings of a row. Counters of versions are no change of anything. */
export function changedColumns(before: Columns, after: Columns): ChangedColumns {
  const changed = Object.keys(after).filter((column) => column !== 'revision' && !isSame(before[column], after[column]))
  const pick = (row: Columns) => Object.fromEntries(changed.map((column) => [column, row[column]]))
  return { before: pick(before), after: pick(after) }
}

/** What an event says was changed. Null: it was recorded before such things were kept, or nothing was changed. */
export function readChangedColumns(particulars: Columns): ChangedColumns | null {
  const { before, after } = particulars
  if (!isColumns(before) || !isColumns(after) || Object.keys(after).length === 0) return null
  return { before, after }
}

/** Whether a row still says what an edit left it saying; otherwise somebody has changed it since, and their word stands. */
export function isAsLeft(row: Columns, { after }: ChangedColumns): boolean {
  return Object.entries(after).every(([column, value]) => isSame(row[column], value))
}

/** Compared as JSON values, which is what an event keeps: a day, a number and a text are themselves. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asKept(one), asKept(other))
}

function asKept(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

function isColumns(value: unknown): value is Columns {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
