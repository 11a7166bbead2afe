import { addDays, plainDate, weekdayOf, type PlainDate } from '#platform/dates'

/** Days nobody is called to a meeting: those of the act on public holidays, and the three eves that are days off in practice. */
export const holidays = [
  'new-year',
  'epiphany',
  'good-friday',
  'easter-day',
  'easter-monday',
  'may-day',
  'ascension',
  'whit-sunday',
  'national-day',
  'midsummer-eve',
  'midsummer-day',
  'all-saints',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
  'new-year-eve',
] as const
export type Holiday = (typeof holidays)[number]

/**
 * The holidays of a year in Sweden, by day: lagen (1989:253) om allmänna helgdagar, whose Sundays go without saying, and midsommarafton,
 * julafton and nyårsafton, which semesterlagen (1977:480) 7 § puts beside Sundays.
 */
export function swedishHolidays(year: number): ReadonlyMap<PlainDate, Holiday> {
  const on = (month: number, day: number) => plainDate({ year, month, day })
  const easter = easterDay(year)
  const midsummer = saturdayFrom(on(6, 20))
  return new Map<PlainDate, Holiday>([
    [on(1, 1), 'new-year'],
    [on(1, 6), 'epiphany'],
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter-day'],
    [addDays(easter, 1), 'easter-monday'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whit-sunday'],
    [on(5, 1), 'may-day'],
    [on(6, 6), 'national-day'],
    [addDays(midsummer, -1), 'midsummer-eve'],
    [midsummer, 'midsummer-day'],
    [saturdayFrom(on(10, 31)), 'all-saints'],
    [on(12, 24), 'christmas-eve'],
    [on(12, 25), 'christmas-day'],
    [on(12, 26), 'boxing-day'],
    [on(12, 31), 'new-year-eve'],
  ])
}

/** The holiday a day is, or null. */
export function holidayOn(date: PlainDate): Holiday | null {
  return ofYear(Number(date.slice(0, 4))).get(date) ?? null
}

/** A klämdag: a working day alone between two days off, or one of the days between Christmas and New Year. Many are away. */
export function isBridgeDay(date: PlainDate): boolean {
  if (isDayOff(date)) return false
  const monthAndDay = date.slice(5)
  if (monthAndDay >= '12-27' && monthAndDay <= '12-30') return true
  return isDayOff(addDays(date, -1)) && isDayOff(addDays(date, 1))
}

/** Days on which many workplaces close at noon: the day before a holiday that falls on a working day. */
export function isShortDay(date: PlainDate): boolean {
  return !isDayOff(date) && holidayOn(addDays(date, 1)) !== null
}

function isDayOff(date: PlainDate): boolean {
  return weekdayOf(date) > 5 || holidayOn(date) !== null
}

const kept = new Map<number, ReadonlyMap<PlainDate, Holiday>>()

function ofYear(year: number): ReadonlyMap<PlainDate, Holiday> {
  let days = kept.get(year)
  if (days === undefined) kept.set(year, (days = swedishHolidays(year)))
  return days
}

/** Midsommardagen and alla helgons dag are the Saturday of a span of seven days. */
function saturdayFrom(date: PlainDate): PlainDate {
  return addDays(date, (13 - weekdayOf(date)) % 7)
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function easterDay(year: number): PlainDate {
  const a = year % 19
  const century = Math.floor(year / 100)
  const c = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7
  const m = Math.floor((a + 11 * moon + 22 * weekday) / 451)
  const sum = moon + weekday - 7 * m + 114
  return plainDate({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
