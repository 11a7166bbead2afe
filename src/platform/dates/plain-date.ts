/** A day without time or zone, written `YYYY-MM-DD` in the Gregorian calendar, years 0001–9999. */
export type PlainDate = string

const dayLength = 86_400_000

export interface DayParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
}

/** True for a day that exists: 2023-02-29 does not. */
export function isPlainDate(text: string): boolean {
  const parts = readParts(text)
  return parts !== null && dayExists(parts)
}

/** Year, month and day of a plain date. Throws a RangeError on anything else, which is a bug and not a person's mistake. */
export function dayParts(date: PlainDate): DayParts {
  const parts = readParts(date)
  if (parts === null || !dayExists(parts)) throw new RangeError(`not a plain date: ${date}`)
  return parts
}

export function plainDate({ year, month, day }: DayParts): PlainDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** Whether the day is in the calendar. */
export function dayExists({ year, month, day }: DayParts): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 28–31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Negative when a is the earlier day, 0 for the same day. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day of another month; the 31st becomes the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = dayParts(date)
  const count = year * 12 + (month - 1) + months
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return plainDate({ ...to, day: Math.min(day, daysInMonth(to.year, to.month)) })
}

/** Whole days from a to b; negative when b comes first. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(b) - dayNumber(a)
}

/** Monday 1 … Sunday 7, as ISO 8601 counts. */
export function weekdayOf(date: PlainDate): number {
  return weekdayOfNumber(dayNumber(date))
}

/** Week by ISO 8601, which Sweden uses: week 1 holds the year's first Thursday, so its year may differ from the day's. */
export function isoWeek(date: PlainDate): { readonly year: number; readonly week: number } {
  const number = dayNumber(date)
  const thursday = fromDayNumber(number + 4 - weekdayOfNumber(number))
  const { year } = dayParts(thursday)
  return { year, week: Math.floor(daysBetween(plainDate({ year, month: 1, day: 1 }), thursday) / 7) + 1 }
}

/** Days since 1970-01-01. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = dayParts(date)
  return Math.round(utcMilliseconds(year, month, day) / dayLength)
}

export function fromDayNumber(number: number): PlainDate {
  const day = new Date(number * dayLength)
  return plainDate({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() })
}

function utcMilliseconds(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0–99 for 1900–1999.
  return year >= 100 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day)
}

function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/* By hand and not by a regular expression: a list has a date in every row. */
function readParts(text: string): DayParts | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year < 0 || month < 0 || day < 0 ? null : { year, month, day }
}

/** The number these digits write; -1 when one of them is none. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
