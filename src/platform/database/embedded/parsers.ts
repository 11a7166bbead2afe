import type { types } from '@electric-sql/pglite'

type Parser = (text: string) => unknown

/**
 * Values come out the same from both engines: dates are plain `YYYY-MM-DD` strings, bigint counts are numbers,
 * numeric and interval are strings, instants are `Date`. The server's side is in `../server/type-parsers.ts`.
 */
export function parsers({ DATE, INT8, INTERVAL }: typeof types): Record<number, Parser> {
  const asIs: Parser = (text) => text
  return { [DATE]: asIs, [INTERVAL]: asIs, [INT8]: wholeNumber }
}

/** A bigint as a number; as a bigint where a number would round. */
export function wholeNumber(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}
