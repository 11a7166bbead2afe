import { types } from 'pg'
import { wholeNumber } from '../embedded/parsers.ts'

const oids = { int8: 20, date: 1082, dateArray: 1182, int8Array: 1016, interval: 1186 } as const

const asIs = (text: string) => text
/** pg's own types know only some oids. */
const builtIn = types.getTypeParser as unknown as (oid: number, format?: string) => (text: string) => unknown
const textArray = builtIn(1009)

/** The same values as from the embedded engine: see `../embedded/parsers.ts`. */
const ours = new Map<number, (text: string) => unknown>([
  [oids.int8, wholeNumber],
  [oids.date, asIs],
  [oids.interval, asIs],
  [oids.dateArray, textArray],
  [oids.int8Array, (text) => (textArray(text) as (string | null)[]).map((item) => (item === null ? null : wholeNumber(item)))],
])

export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : ours.get(oid)
    return parser ?? builtIn(oid, format)
  },
}
