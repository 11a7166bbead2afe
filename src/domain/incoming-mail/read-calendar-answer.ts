import ICAL from 'ical.js'
import { normaliseEmail, tidyLine, tidyText } from '#platform/text'

/** What somebody's calendar answers (iTIP, RFC 5546), about one meeting. */
export interface CalendarAnswer {
  /** REPLY, COUNTER, or another method in capitals. */
  readonly method: string
  readonly uid: string
  readonly sequence: number
  /** When it was said; null when the calendar did not say. */
  readonly stamp: Date | null
  readonly attendees: readonly CalendarAttendeeAnswer[]
  readonly comment: string | null
  /** The time proposed by a COUNTER; null when it cannot be told. */
  readonly proposed: { readonly start: Date; readonly end: Date | null } | null
}

export interface CalendarAttendeeAnswer {
  /** In its one spelling. */
  readonly address: string
  readonly name: string
  readonly says: 'attending' | 'tentative' | 'declined' | 'delegated' | 'nothing'
  /** Who answers in their name. */
  readonly sentBy: string | null
  readonly delegatedTo: string | null
}

const mostAttendees = 50

/** Reads one iCalendar object. Null: it cannot be read, or is about no meeting. Never throws. Pure. */
export function readCalendarAnswer(text: string): CalendarAnswer | null {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''))
    const object = new ICAL.Component(isObject(parsed) ? parsed : [])
    const event = object.getFirstSubcomponent('vevent')
    const uid = textOf(event?.getFirstPropertyValue('uid'))
    if (event === null || uid === '') return null
    const comments = event.getAllProperties('comment').map((property) => textOf(property.getFirstValue()))
    return {
      method: textOf(object.getFirstPropertyValue('method')).toUpperCase(),
      uid: uid.slice(0, 500),
      sequence: wholeNumber(event.getFirstPropertyValue('sequence')),
      stamp: instantOf(event.getFirstPropertyValue('dtstamp')),
      attendees: event.getAllProperties('attendee').slice(0, mostAttendees).flatMap(readAttendee),
      comment: tidyText(comments.join('\n')).slice(0, 2000) || null,
      proposed: proposedBy(event),
    }
  } catch {
    return null
  }
}

const said: Readonly<Record<string, CalendarAttendeeAnswer['says']>> = {
  ACCEPTED: 'attending',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  DELEGATED: 'delegated',
}

function readAttendee(property: ICAL.Property): CalendarAttendeeAnswer[] {
  const address = addressOf(property.getFirstValue())
  if (address === null) return []
  return [
    {
      address,
      name: tidyLine(textOf(property.getFirstParameter('cn'))).slice(0, 200),
      says: said[textOf(property.getFirstParameter('partstat')).toUpperCase()] ?? 'nothing',
      sentBy: addressOf(property.getFirstParameter('sent-by')),
      delegatedTo: addressOf(property.getFirstParameter('delegated-to')),
    },
  ]
}

function proposedBy(event: ICAL.Component): CalendarAnswer['proposed'] {
  const start = instantOf(event.getFirstPropertyValue('dtstart'))
  return start === null ? null : { start, end: instantOf(event.getFirstPropertyValue('dtend')) }
}

/** An instant; null for a day without a time, and for a time whose zone is not known here. */
function instantOf(value: unknown): Date | null {
  if (!(value instanceof ICAL.Time) || value.isDate || value.zone === null || value.zone === ICAL.Timezone.localTimezone) return null
  const at = value.toJSDate()
  return Number.isFinite(at.getTime()) && at.getUTCFullYear() > 1970 && at.getUTCFullYear() < 2200 ? at : null
}

function addressOf(value: unknown): string | null {
  const address = normaliseEmail(
    textOf(value)
      .slice(0, 300)
      .replace(/^mailto:/i, ''),
  )
  return address.ok ? address.value : null
}

function wholeNumber(value: unknown): number {
  const number = Number(textOf(value) || 0)
  return Number.isInteger(number) && number >= 0 && number < 2 ** 31 ? number : 0
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textOf(value[0])
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isObject(value: unknown): value is [] {
  return Array.isArray(value)
}
