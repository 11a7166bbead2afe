import { done, notDone, type Outcome } from '#platform/outcome'
import { monthByName, seasonByName, type Season } from './date-words.ts'
import { parsePlainDate, type CannotReadDate } from './parse-plain-date.ts'
import { comparePlainDates, dayParts, daysInMonth, isPlainDate, plainDate, type PlainDate } from './plain-date.ts'

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'no-later-than'

/** A date as exactly as it is known. For a month, season or year the date is a day in it, by custom the first. */
export interface DateWithPrecision {
  readonly date: PlainDate
  readonly precision: DatePrecision
}

export const datePrecisions: readonly DatePrecision[] = ['day', 'month', 'season', 'year', 'no-later-than']

/** First and last day it may have been; `from` is null when only the last day is known. */
export interface PossibleDays {
  readonly from: PlainDate | null
  readonly to: PlainDate
}

/** The days a date with precision may stand for. Seasons follow the almanac: spring is March–May, winter December–February. */
export function possibleDays({ date, precision }: DateWithPrecision): PossibleDays {
  const { year, month } = dayParts(date)
  switch (precision) {
    case 'day':
      return { from: date, to: date }
    case 'month':
      return monthsFrom(year, month, 1)
    case 'season':
      return month < 3 ? monthsFrom(year - 1, 12, 3) : monthsFrom(year, month - (month % 3), 3)
    case 'year':
      return monthsFrom(year, 1, 12)
    case 'no-later-than':
      return { from: null, to: date }
    default:
      return precision satisfies never
  }
}

/** Had it happened by the end of that day? `uncertain` when its precision does not say. */
export function isOnOrBefore(when: DateWithPrecision, day: PlainDate): 'yes' | 'no' | 'uncertain' {
  const { from, to } = possibleDays(when)
  if (to <= day) return 'yes'
  return from !== null && from > day ? 'no' : 'uncertain'
}

/** Order for timelines: by the first possible day (the last, where only that is known), then the more exact first. */
export function compareDatesWithPrecision(a: DateWithPrecision, b: DateWithPrecision): number {
  const [daysA, daysB] = [possibleDays(a), possibleDays(b)]
  return (
    comparePlainDates(daysA.from ?? daysA.to, daysB.from ?? daysB.to) ||
    datePrecisions.indexOf(a.precision) - datePrecisions.indexOf(b.precision)
  )
}

/** The season a day falls in; a winter is named by the year it begins. */
export function seasonOf(date: PlainDate): { readonly season: Season; readonly year: number } {
  const { year, month } = dayParts(date)
  if (month < 3) return { season: 'winter', year: year - 1 }
  return { season: month === 12 ? 'winter' : month < 6 ? 'spring' : month < 9 ? 'summer' : 'autumn', year }
}

export function exactly(date: PlainDate): DateWithPrecision {
  return { date, precision: 'day' }
}

/** Reads "30 mars 2023", "mars 2023", "2023-03", "hösten 2023", "2023" and "senast 30 november 2023", and the same in English. */
export function parseDateWithPrecision(text: string): Outcome<DateWithPrecision, CannotReadDate> {
  const tidy = text
    .normalize('NFC')
    .replace(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim()
    .toLowerCase()
  const latest = /^(?:senast|no later than|by)(?: den)? (.+)$/.exec(tidy)
  if (latest !== null) {
    const day = parsePlainDate(latest[1] ?? '')
    return day.ok ? done({ date: day.value, precision: 'no-later-than' }) : day
  }
  const loose = readYear(tidy) ?? readMonth(tidy) ?? readSeason(tidy)
  if (loose !== null) return isPlainDate(loose.date) ? done(loose) : notDone('date-does-not-exist')
  const day = parsePlainDate(tidy)
  return day.ok ? done(exactly(day.value)) : day
}

function readYear(text: string): DateWithPrecision | null {
  const found = /^(?:år(?:et)? )?(\d{4})$/u.exec(text)
  return found === null ? null : { date: `${found[1]}-01-01`, precision: 'year' }
}

function readMonth(text: string): DateWithPrecision | null {
  const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(text)
  if (numbers !== null) return { date: `${numbers[1]}-${numbers[2]?.padStart(2, '0')}-01`, precision: 'month' }
  const named = /^(?:i |in )?([a-z]+)\.? (\d{4})$/.exec(text)
  const month = monthByName(named?.[1] ?? '')
  return named === null || month === null ? null : { date: `${named[2]}-${String(month).padStart(2, '0')}-01`, precision: 'month' }
}

function readSeason(text: string): DateWithPrecision | null {
  const found = /^(?:under |i |in |the )*([a-zåäö]+)(?: of)? (\d{4})(?:[-–/]\d{2,4})?$/u.exec(text)
  const season = seasonByName(found?.[1] ?? '')
  if (found === null || season === null) return null
  return { date: `${found[2]}-${firstMonths[season]}-01`, precision: 'season' }
}

const firstMonths: Readonly<Record<Season, string>> = { spring: '03', summer: '06', autumn: '09', winter: '12' }

function monthsFrom(year: number, month: number, count: number): PossibleDays {
  const last = year * 12 + month - 1 + count - 1
  const to = { year: Math.floor(last / 12), month: (last % 12) + 1 }
  return {
    from: plainDate({ year, month, day: 1 }),
    to: plainDate({ ...to, day: daysInMonth(to.year, to.month) }),
  }
}
