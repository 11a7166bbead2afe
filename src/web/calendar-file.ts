import { createHash } from 'node:crypto'
import type { FeedMeeting } from '#domain/invitations'
import { writeCalendar, type CalendarEvent } from '#platform/calendar'
import { inLanguage, type Translated } from '#platform/i18n'
import { addressesInMail } from './contract-address.ts'
import type { AnyVisit } from './visit.ts'

/** Hours between two looks of a subscribed calendar. */
const refreshHours = 6

/** Meetings as an iCalendar object to subscribe to. Where one joins from afar is told only in a person's own calendar. */
export function meetingsCalendar(visit: AnyVisit, name: string, meetings: readonly FeedMeeting[], isOwn = false): string {
  const { site } = visit
  return writeCalendar({
    method: 'PUBLISH',
    name,
    refreshHours,
    language: site.language,
    events: meetings.map((meeting) => eventOf(visit, meeting, isOwn)),
  })
}

/** Of equal calendars one is enough: the mark by which a subscriber says which it has. */
export function markOf(calendar: string): string {
  return `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 22)}"`
}

export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH'

/** The address at which a calendar is subscribed to, and the one that calendar programs open themselves. */
export function subscriptionOf({ site, config }: AnyVisit, path: string): { readonly https: string; readonly webcal: string } {
  const https = addressesInMail(site.contract, config, site.language).absolute(path)
  return { https, webcal: https.replace(/^https?:/, 'webcal:') }
}

function eventOf({ site, config, href }: AnyVisit, meeting: FeedMeeting, isOwn: boolean): CalendarEvent {
  const { absolute } = addressesInMail(site.contract, config, site.language)
  const { startsAt, endsAt, place, onlineUrl } = meeting.facts
  const say = (text: Translated) => inLanguage(text, site.language).text
  return {
    uid: meeting.uid,
    sequence: meeting.sequence,
    stamp: meeting.stamp,
    modifiedAt: meeting.stamp,
    when: startsAt === null || endsAt === null ? { on: meeting.on } : { startsAt, endsAt, zone: site.contract.timeZone },
    summary: say(meeting.title),
    description: say(meeting.description),
    location: place,
    url: meeting.listedPublicly ? absolute(href('public/meetings/show', { slug: meeting.slug })) : null,
    conference: isOwn ? onlineUrl : null,
    status: meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  }
}
