import { findCalendarFeed } from '#domain/identity'
import { listFeedMeetings } from '#domain/invitations'
import { inLanguage } from '#platform/i18n'
import { calendarType, markOf, meetingsCalendar } from '#web/calendar-file'
import { file, notFound, type Reply } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { missed, missesReached } from './miss-limit.ts'

/** A person's own calendar at its secret address: whatever they are called to, for them alone. */
export const ownCalendarController = {
  'link/calendar': { GET: answer },
} satisfies Controller

async function answer(visit: Visit<'link/calendar'>): Promise<Reply> {
  if (await missesReached(visit.limits, visit.sender)) return notFound
  const meetings = await visit.read(async (reading) => {
    const feed = await findCalendarFeed(reading, visit.params.token)
    return feed === null ? null : listFeedMeetings(reading, { of: 'person', id: feed.personId })
  })
  if (meetings === null) {
    await missed(visit.limits, visit.sender)
    return notFound
  }
  const { site, t } = visit
  const name = t('calendars.own.name', { contract: inLanguage(site.contract.name, site.language).text })
  const calendar = meetingsCalendar(visit, name, meetings, true)
  const etag = markOf(calendar)
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
  return visit.headers.get('if-none-match') === etag
    ? file('', calendarType, { status: 304, headers })
    : file(calendar, calendarType, { headers })
}
