import { toLocal } from '#platform/dates'

/**
 * A VTIMEZONE (RFC 5545 §3.6.5). Central European Time by its rule since 1996, which every calendar knows; any other zone by the changes of
 * clock it makes around the years wanted.
 */
export function writeTimeZone(zone: string, fromYear: number, untilYear: number): string[] {
  const observances = zone === 'Europe/Stockholm' ? centralEuropean : observancesOf(zone, fromYear, untilYear)
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, `X-LIC-LOCATION:${zone}`, ...observances, 'END:VTIMEZONE']
}

const centralEuropean = [
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
]

const minute = 60_000
const day = 86_400_000

function observancesOf(zone: string, fromYear: number, untilYear: number): string[] {
  const from = Date.UTC(fromYear - 1, 0, 1)
  const until = Date.UTC(untilYear + 2, 0, 1)
  const least = Math.min(offsetAt(from, zone), offsetAt(from + 182 * day, zone))
  const first = offsetAt(from, zone)
  const lines = observance(first === least ? 'STANDARD' : 'DAYLIGHT', first, first, from)
  for (let at = from; at < until; at += day) {
    const before = offsetAt(at, zone)
    const after = offsetAt(at + day, zone)
    if (before !== after) lines.push(...observance(after === least ? 'STANDARD' : 'DAYLIGHT', before, after, changeAfter(at, zone)))
  }
  return lines
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', before: number, after: number, at: number): string[] {
  const onset = new Date(at + before * minute).toISOString().slice(0, 19).replace(/[-:]/g, '')
  return [`BEGIN:${kind}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`, `DTSTART:${onset}`, `END:${kind}`]
}

/** Minutes the zone's clocks are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const { date, time } = toLocal(new Date(instant), zone)
  return Math.round((Date.parse(`${date}T${time}:00Z`) - instant) / minute)
}

/** The minute within a day's length at which the clocks change. */
function changeAfter(start: number, zone: string): number {
  const before = offsetAt(start, zone)
  let [low, high] = [start, start + day]
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / (2 * minute)) * minute
    if (offsetAt(middle, zone) === before) low = middle
    else high = middle
  }
  return high
}

function offset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}
