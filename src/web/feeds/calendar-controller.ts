import { findGroup } from '#domain/groups'
import { listFeedMeetings, type FeedMeeting, type FeedScope } from '#domain/invitations'
import { findOrganisation } from '#domain/organisations'
import { listRoadmap } from '#domain/roadmap'
import type { Reading } from '#domain/history'
import { inLanguage } from '#platform/i18n'
import { calendarType, meetingsCalendar } from '#web/calendar-file'
import { file, notFound, type Reply } from '#web/reply'
import type { AnyVisit, Controller } from '#web/visit'

/** Calendars anybody may subscribe to: only what is public, and what has a day. */
export const calendarFeedController = {
  'feeds/meetings-ics': { GET: (visit) => answer(visit, async () => ({ name: '', scope: { of: 'contract' } })) },
  'feeds/group-ics': {
    GET: (visit) =>
      answer(visit, async (reading) => {
        const group = await findGroup(reading, { slug: visit.params.slug })
        return group === null ? null : { name: inLanguage(group.name, visit.site.language).text, scope: { of: 'group', id: group.id } }
      }),
  },
  'feeds/area-ics': {
    GET: (visit) =>
      answer(visit, async (reading) => {
        const area = (await listRoadmap(reading)).areas.find(({ slug }) => slug === visit.params.slug)
        return area === undefined ? null : { name: inLanguage(area.name, visit.site.language).text, scope: { of: 'area', id: area.id } }
      }),
  },
  'feeds/organisation-ics': {
    GET: (visit) =>
      answer(visit, async (reading) => {
        const organisation = await findOrganisation(reading, { slug: visit.params.slug })
        return organisation === null ? null : { name: organisation.name, scope: { of: 'organisation', id: organisation.id } }
      }),
  },
} satisfies Controller

interface Found {
  /** Empty for the whole contract. */
  readonly name: string
  readonly scope: FeedScope
}

async function answer(visit: AnyVisit, find: (reading: Reading) => Promise<Found | null>): Promise<Reply> {
  const found = await visit.read(async (reading): Promise<(Found & { meetings: readonly FeedMeeting[] }) | null> => {
    const which = await find(reading)
    return which === null ? null : { ...which, meetings: await listFeedMeetings(reading, which.scope) }
  })
  if (found === null) return notFound
  const { site } = visit
  const contract = inLanguage(site.contract.name, site.language).text
  const name = found.name === '' ? contract : `${found.name} – ${contract}`
  return file(meetingsCalendar(visit, name, found.meetings), calendarType, {
    cacheable: true,
    headers: site.contract.exampleNotice === null ? {} : { 'x-robots-tag': 'noindex' },
  })
}
