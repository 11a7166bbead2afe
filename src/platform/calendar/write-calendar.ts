import { addDays, occurrences, toLocal, type PlainDate } from '#platform/dates'
import { foldLine, mailto, quoteParameter, textValue, uriValue } from './content-lines.ts'
import { writeTimeZone } from './write-time-zone.ts'

/** REQUEST and CANCEL are mailed to one attendee each (RFC 6047); PUBLISH is a feed or a file. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

export interface CalendarAttendee {
  readonly name: string
  readonly address: string
  readonly status: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
}

export interface CalendarEvent {
  /** The same for as long as the meeting is one meeting. */
  readonly uid: string
  /** Never falls, and rises with every change that matters (RFC 5546 §2.1.4). */
  readonly sequence: number
  readonly stamp: Date
  /** Instants told in a zone's clock time, or whole days. */
  readonly when:
    | { readonly startsAt: Date; readonly endsAt: Date; readonly zone: string }
    | { readonly on: PlainDate; readonly lastDay?: PlainDate }
  readonly summary: string
  readonly description?: string
  readonly location?: string | null
  /** The meeting's page. */
  readonly url?: string | null
  /** Where to join from afar. */
  readonly conference?: string | null
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly organizer?: { readonly name: string; readonly address: string }
  readonly attendees?: readonly CalendarAttendee[]
  readonly modifiedAt?: Date
}

export interface WriteCalendar {
  readonly method: CalendarMethod
  readonly events: readonly CalendarEvent[]
  /** What a subscribed calendar is called. */
  readonly name?: string
  /** How often a subscriber should look again. */
  readonly refreshHours?: number
  readonly language?: string
}

/** A whole iCalendar object: CRLF, lines of at most 75 octets, and the zones it speaks of. */
export function writeCalendar({ method, events, name, refreshHours, language }: WriteCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ledstjärna//Ledstjärna//${(language ?? 'sv').toUpperCase().replace(/[^A-Z-]/g, '')}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`NAME:${textValue(name)}`, `X-WR-CALNAME:${textValue(name)}`]),
    ...(refreshHours === undefined ? [] : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]),
    ...zonesOf(events),
    ...events.flatMap((event) => writeEvent(event, method)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** Each zone once, right for all the years its events are in. */
function zonesOf(events: readonly CalendarEvent[]): string[] {
  const years = new Map<string, number[]>()
  for (const { when } of events) {
    if (!('zone' in when)) continue
    const known = years.get(when.zone) ?? []
    known.push(when.startsAt.getUTCFullYear(), when.endsAt.getUTCFullYear())
    years.set(when.zone, known)
  }
  return [...years].flatMap(([zone, of]) => writeTimeZone(zone, Math.min(...of), Math.max(...of)))
}

function writeEvent(event: CalendarEvent, method: CalendarMethod): string[] {
  const { organizer, attendees = [], description = '', location, url, conference } = event
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    ...(event.modifiedAt === undefined ? [] : [`LAST-MODIFIED:${utc(event.modifiedAt)}`]),
    ...writeTimes(event.when),
    `SUMMARY:${textValue(event.summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(location ? [`LOCATION:${textValue(location)}`] : []),
    ...(url ? [`URL:${uriValue(url)}`] : []),
    ...(conference ? [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${uriValue(conference)}`] : []),
    `STATUS:${event.status}`,
    'TRANSP:OPAQUE',
    ...(organizer === undefined ? [] : [`ORGANIZER;CN=${quoteParameter(organizer.name)}:${mailto(organizer.address)}`]),
    ...attendees.map((attendee) => writeAttendee(attendee, method)),
    // A proposal of another time goes nowhere here; the reply page and the phone do.
    ...(method === 'REQUEST' ? ['X-MICROSOFT-DISALLOW-COUNTER:TRUE'] : []),
    'END:VEVENT',
  ]
}

function writeAttendee({ name, address, status }: CalendarAttendee, method: CalendarMethod): string {
  const asked = method === 'REQUEST' ? ';RSVP=TRUE' : ''
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${status}${asked};CN=${quoteParameter(name)}:${mailto(address)}`
}

function writeTimes(when: CalendarEvent['when']): string[] {
  if ('on' in when) return [`DTSTART;VALUE=DATE:${digits(when.on)}`, `DTEND;VALUE=DATE:${digits(addDays(when.lastDay ?? when.on, 1))}`]
  return [`DTSTART${inZone(when.startsAt, when.zone)}`, `DTEND${inZone(when.endsAt, when.zone)}`]
}

/** Clock time in the zone; in UTC in the two hours of one name, of which calendars make different things. */
function inZone(instant: Date, zone: string): string {
  const local = toLocal(instant, zone)
  if (occurrences(local, zone) !== 1) return `:${utc(instant)}`
  return `;TZID=${zone}:${digits(local.date)}T${digits(local.time)}00`
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
