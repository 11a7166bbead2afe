import { dayNumber, fromDayNumber, type PlainDate } from './plain-date.ts'

/** `HH:MM`, 00:00–23:59. */
export type ClockTime = string

export interface LocalMoment {
  readonly date: PlainDate
  readonly time: ClockTime
}

/** The zone where nothing else is said. */
export const homeZone = 'Europe/Stockholm'

const minute = 60_000
const dayLength = 86_400_000

/**
 * The instant of a local date and time. By the rule of RFC 5545 §3.3.5, which calendars follow: a time that summer time
 * skips is moved forward by the hour skipped (02.30 becomes 03.30), and a time that occurs twice means the first.
 */
export function toInstant({ date, time }: LocalMoment, zone: string = homeZone): Date {
  const local = dayNumber(date) * dayLength + minutesOfTime(time) * minute
  const before = offsetAt(local - dayLength, zone)
  const after = offsetAt(local + dayLength, zone)
  const first = local - before
  if (before === after || offsetAt(first, zone) === before) return new Date(first)
  const second = local - after
  return new Date(offsetAt(second, zone) === after ? second : first)
}

/** Local date and time of an instant; seconds are cut off. */
export function toLocal(instant: Date, zone: string = homeZone): LocalMoment {
  const local = instant.getTime() + offsetAt(instant.getTime(), zone)
  const day = Math.floor(local / dayLength)
  return { date: fromDayNumber(day), time: timeOfMinutes(Math.floor((local - day * dayLength) / minute)) }
}

/** The day it is somewhere at an instant: the clock's "today". */
export function dayOf(instant: Date, zone: string = homeZone): PlainDate {
  return toLocal(instant, zone).date
}

/** Does this local time occur once, never (skipped in spring) or twice (in autumn)? For a hint beside a form. */
export function occurrences(moment: LocalMoment, zone: string = homeZone): 0 | 1 | 2 {
  const first = toInstant(moment, zone)
  const shown = toLocal(first, zone)
  if (shown.date !== moment.date || shown.time !== moment.time) return 0
  const local = first.getTime() + offsetAt(first.getTime(), zone)
  const later = offsetAt(first.getTime() + dayLength, zone)
  const again = local - later
  return again !== first.getTime() && offsetAt(again, zone) === later ? 2 : 1
}

/** Minutes since midnight of a clock time. Throws a RangeError on anything but HH:MM. */
export function minutesOfTime(time: ClockTime): number {
  if (!isClockTime(time)) throw new RangeError(`not a clock time: ${time}`)
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Clock time of minutes since midnight, running past midnight. */
export function timeOfMinutes(minutes: number): ClockTime {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** A clock time as people write it – 13, 13.00, 13:00, kl. 9.30 – or null when it is none. */
export function parseClockTime(text: string): ClockTime | null {
  const [, hour = '', minute = '00'] = /^(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim()) ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  return hour !== '' && isClockTime(time) ? time : null
}

/** True for a zone this machine knows: Europe/Stockholm. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

interface Stretch {
  readonly until: number
  readonly offset: number
}

const kept = new Map<string, Map<number, readonly Stretch[]>>()

/** Milliseconds the zone's clocks are ahead of UTC at an instant. Worked out once a year and zone, for Intl is slow. */
function offsetAt(instant: number, zone: string): number {
  const year = new Date(instant).getUTCFullYear()
  let years = kept.get(zone)
  if (years === undefined) kept.set(zone, (years = new Map<number, readonly Stretch[]>()))
  let stretches = years.get(year)
  if (stretches === undefined) years.set(year, (stretches = stretchesOfYear(year, zone)))
  for (const stretch of stretches) if (instant < stretch.until) return stretch.offset
  return stretches.at(-1)?.offset ?? 0
}

function stretchesOfYear(year: number, zone: string): Stretch[] {
  const start = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  const found: Stretch[] = []
  let offset = offsetByIntl(start, zone)
  for (let from = start; from < end; from += 7 * dayLength) {
    const to = Math.min(from + 7 * dayLength, end)
    const next = offsetByIntl(to, zone)
    if (next !== offset) found.push({ until: changeBetween(from, to, zone), offset })
    offset = next
  }
  return [...found, { until: Infinity, offset }]
}

function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetByIntl(from, zone)
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (offsetByIntl(middle, zone) === before) low = middle
    else high = middle
  }
  return high
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function offsetByIntl(instant: number, zone: string): number {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    formatters.set(zone, formatter)
  }
  const found = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(formatter.format(instant))
  if (found === null) return 0
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0)
  return (found[1] === '-' ? -1000 : 1000) * seconds
}
