import { formatDateWithPrecision, parseDateWithPrecision, type DateWithPrecision } from '#platform/dates'
import type { Language } from '#platform/i18n'

export type ReadDate = { readonly ok: true; readonly value: DateWithPrecision | null } | { readonly ok: false; readonly reason: string }

/** A date as exactly as somebody knows it ("mars 2024", "hösten 2023", "2024-02-09"), or nothing at all. */
export function readKnownDate(text: string): ReadDate {
  if (text.trim() === '') return { ok: true, value: null }
  const read = parseDateWithPrecision(text)
  return read.ok ? read : { ok: false, reason: read.reason }
}

/** The words somebody would write to say the same date again. */
export function writeKnownDate(date: DateWithPrecision | null, language: Language): string {
  return date === null ? '' : formatDateWithPrecision(date, language)
}
