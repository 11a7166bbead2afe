import { parsePlainDate, type CannotReadDate } from '#platform/dates'
import type { AnyVisit } from '#web/visit'

/** The day a page is asked to show: today, another day, or why the one asked for cannot be shown. */
export type AskedDay =
  | { readonly kind: 'today' }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'refused'; readonly reason: CannotReadDate | 'future'; readonly text: string }

/** Reads `?datum=` (or `?date=`), as leniently as people write dates. */
export function readDay({ query, today }: Pick<AnyVisit, 'query' | 'today'>): AskedDay {
  const text = (query.get('datum') ?? query.get('date') ?? '').trim().slice(0, 60)
  if (text === '') return { kind: 'today' }
  const read = parsePlainDate(text)
  if (!read.ok) return { kind: 'refused', reason: read.reason, text }
  if (read.value === today) return { kind: 'today' }
  return read.value > today ? { kind: 'refused', reason: 'future', text } : { kind: 'day', date: read.value }
}
