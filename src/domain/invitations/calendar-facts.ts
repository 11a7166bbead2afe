import type { MeetingListed } from '#domain/meetings'
import { dayOf, toInstant } from '#platform/dates'

/** What of a meeting an invitation must be right about. */
export interface CalendarFacts {
  /** null: no exact day and time, so nothing a calendar could hold. */
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly place: string | null
  readonly onlineUrl: string | null
}

/** What a calendar shows of a meeting whose length nobody has said, in minutes. */
const minutesWhenUnknown = 60

/** The instants of a meeting in its contract's zone, with place and link. */
export function factsOfMeeting(
  { on, startsAt, minutes, place, onlineUrl }: Pick<MeetingListed, 'on' | 'startsAt' | 'minutes' | 'place' | 'onlineUrl'>,
  zone: string,
): CalendarFacts {
  if (on?.precision !== 'day' || startsAt === null) return { startsAt: null, endsAt: null, place, onlineUrl }
  const start = toInstant({ date: on.date, time: startsAt }, zone)
  return { startsAt: start, endsAt: new Date(start.getTime() + (minutes ?? minutesWhenUnknown) * 60_000), place, onlineUrl }
}

/** Two meetings of equal facts need no mail. */
export function writeFacts({ startsAt, endsAt, place, onlineUrl }: CalendarFacts): string {
  return JSON.stringify([startsAt?.toISOString() ?? null, endsAt?.toISOString() ?? null, place, onlineUrl])
}

/** What was kept by `writeFacts`. */
export function readFacts(text: string): CalendarFacts {
  const parsed: unknown = JSON.parse(text)
  const [start, end, place, onlineUrl] = Array.isArray(parsed) ? parsed.map((part) => (typeof part === 'string' ? part : null)) : []
  return {
    startsAt: typeof start === 'string' ? new Date(start) : null,
    endsAt: typeof end === 'string' ? new Date(end) : null,
    place: place ?? null,
    onlineUrl: onlineUrl ?? null,
  }
}

/** Start and end alone: a reply holds for the time it was given for. Empty when the time is not known. */
export function timeKeyOf({ startsAt, endsAt }: CalendarFacts): string {
  return startsAt === null || endsAt === null ? '' : `${startsAt.toISOString()}/${endsAt.toISOString()}`
}

/** Whether a meeting is ahead, will not be held, or has begun: from then on nothing about it is mailed of itself. */
export function phaseOf(
  { state, on }: Pick<MeetingListed, 'state' | 'on'>,
  { startsAt }: CalendarFacts,
  now: Date,
  zone: string,
): 'ahead' | 'cancelled' | 'begun' {
  if (state === 'open' || state === 'closed' || state === 'reported') return 'begun'
  if (startsAt !== null ? startsAt <= now : on?.precision === 'day' && on.date < dayOf(now, zone)) return 'begun'
  return state === 'cancelled' ? 'cancelled' : 'ahead'
}
