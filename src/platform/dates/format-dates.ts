import type { Language } from '#platform/i18n'
import { dateWords } from './date-words.ts'
import { seasonOf, type DateWithPrecision } from './date-with-precision.ts'
import { numberInWords } from './format-numbers.ts'
import { dayParts, daysBetween, isoWeek, weekdayOf, type PlainDate } from './plain-date.ts'

/** "torsdag 30 mars 2023", "Thursday 30 March 2023". */
export function formatDay(date: PlainDate, language: Language): string {
  return `${formatWeekday(date, language)} ${formatDate(date, language)}`
}

/** "30 mars 2023", "30 March 2023". */
export function formatDate(date: PlainDate, language: Language): string {
  return `${formatShortDay(date, language)} ${dayParts(date).year}`
}

/** "30 mars", "30 March". */
export function formatShortDay(date: PlainDate, language: Language): string {
  const { month, day } = dayParts(date)
  return `${day} ${dateWords[language].months[month - 1]}`
}

/** "30 mars", "12 okt": for narrow columns. */
export function formatTinyDay(date: PlainDate, language: Language): string {
  const { month, day } = dayParts(date)
  return `${day} ${dateWords[language].shortMonths[month - 1]}`
}

/** "torsdag", "Thursday". */
export function formatWeekday(date: PlainDate, language: Language): string {
  return dateWords[language].weekdays[weekdayOf(date) - 1] ?? ''
}

/** "mars 2023", "March 2023". */
export function formatMonth(date: PlainDate, language: Language): string {
  const { year, month } = dayParts(date)
  return `${dateWords[language].months[month - 1]} ${year}`
}

/** "hösten 2023", "autumn 2023"; a winter spans two years: "vintern 2023–24". */
export function formatSeason(date: PlainDate, language: Language): string {
  const { season, year } = seasonOf(date)
  const span = season === 'winter' ? `${year}–${String((year + 1) % 100).padStart(2, '0')}` : String(year)
  return `${dateWords[language].seasons[season]} ${span}`
}

/** "v. 15", "week 15", by ISO 8601. */
export function formatWeek(date: PlainDate, language: Language): string {
  return `${language === 'sv' ? 'v.' : 'week'} ${isoWeek(date).week}`
}

/** A date no more exactly than it is known: "30 mars 2023", "mars 2023", "hösten 2023", "2023", "senast 30 november 2023". */
export function formatDateWithPrecision({ date, precision }: DateWithPrecision, language: Language): string {
  switch (precision) {
    case 'day':
      return formatDate(date, language)
    case 'month':
      return formatMonth(date, language)
    case 'season':
      return formatSeason(date, language)
    case 'year':
      return String(dayParts(date).year)
    case 'no-later-than':
      return `${dateWords[language].noLaterThan} ${formatDate(date, language)}`
    default:
      return precision satisfies never
  }
}

/** Days said once where they share month or year: "30–31 mars 2023", "30 mars–2 april 2023". */
export function formatDayRange(from: PlainDate, to: PlainDate, language: Language): string {
  const [first, last] = [dayParts(from), dayParts(to)]
  if (from === to) return formatDate(from, language)
  if (first.year !== last.year) return `${formatDate(from, language)} – ${formatDate(to, language)}`
  if (first.month !== last.month) return `${formatShortDay(from, language)} – ${formatDate(to, language)}`
  return `${first.day}–${formatDate(to, language)}`
}

/**
 * How far off a day is: "i dag", "i morgon", "om tre dagar", "för två veckor sedan", "om 15 månader". Days up to thirteen,
 * then whole weeks (rounded) under two months, whole months under two years, whole years after that.
 */
export function formatRelativeDay(date: PlainDate, today: PlainDate, language: Language): string {
  const days = daysBetween(today, date)
  const near = nearDays[language].get(days)
  if (near !== undefined) return near
  const [count, unit] = distance(Math.abs(days), Math.abs(monthsBetween(today, date)))
  const [one, many, word] = units[language][unit]
  const amount = `${numberInWords(count, language, word)} ${count === 1 ? one : many}`
  if (language === 'sv') return days > 0 ? `om ${amount}` : `för ${amount} sedan`
  return days > 0 ? `in ${amount}` : `${amount} ago`
}

type Unit = 'day' | 'week' | 'month' | 'year'

const nearDays: Readonly<Record<Language, ReadonlyMap<number, string>>> = {
  sv: new Map([
    [-1, 'i går'],
    [0, 'i dag'],
    [1, 'i morgon'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
}

const units: Readonly<Record<Language, Readonly<Record<Unit, readonly [one: string, many: string, gender: 'en' | 'ett']>>>> = {
  sv: { day: ['dag', 'dagar', 'en'], week: ['vecka', 'veckor', 'en'], month: ['månad', 'månader', 'en'], year: ['år', 'år', 'ett'] },
  en: { day: ['day', 'days', 'en'], week: ['week', 'weeks', 'en'], month: ['month', 'months', 'en'], year: ['year', 'years', 'en'] },
}

function distance(days: number, months: number): readonly [count: number, unit: Unit] {
  if (days < 14 && days !== 7) return [days, 'day']
  if (months < 2) return [Math.round(days / 7), 'week']
  return months < 24 && months !== 12 ? [months, 'month'] : [Math.floor(months / 12), 'year']
}

/** Whole calendar months between two days, towards zero. */
function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [early, late] = from <= to ? [dayParts(from), dayParts(to)] : [dayParts(to), dayParts(from)]
  return (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day ? 1 : 0)
}
