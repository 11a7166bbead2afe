import type { InvitationShown } from '#domain/invitations'
import { timeAgenda, type AgendaItem, type MeetingListed } from '#domain/meetings'
import { writeCalendar } from '#platform/calendar'
import { toInstant } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { file, notFound, type Reply } from './reply.ts'
import type { AnyVisit } from './visit.ts'

/** A meeting as a file for one's own calendar. No attendees stand in it, and no organiser who would expect an answer. */
export function meetingFile(
  visit: AnyVisit,
  {
    meeting,
    agenda,
    known,
  }: {
    readonly meeting: MeetingListed
    readonly agenda: readonly AgendaItem[]
    readonly known: Pick<InvitationShown, 'uid' | 'sequence'> | null
  },
): Reply {
  const { site, clock } = visit
  const { on, startsAt, minutes } = meeting
  if (on?.precision !== 'day') return notFound
  const zone = site.contract.timeZone
  const start = startsAt === null ? null : toInstant({ date: on.date, time: startsAt }, zone)
  const items = timeAgenda(agenda, startsAt, minutes).items.map(({ item, from }) =>
    `${from ?? ''} ${inLanguage(item.title, site.language).text}`.trim(),
  )
  const content = writeCalendar({
    method: 'PUBLISH',
    language: site.language,
    events: [
      {
        uid: known?.uid ?? `${meeting.id}@ledstjarna`,
        sequence: known?.sequence ?? 0,
        stamp: clock.now(),
        when: start === null ? { on: on.date } : { startsAt: start, endsAt: new Date(start.getTime() + (minutes ?? 60) * 60_000), zone },
        summary: inLanguage(meeting.title, site.language).text,
        description: [inLanguage(meeting.description, site.language).text, ...items].filter((line) => line !== '').join('\n'),
        location: meeting.place ?? meeting.onlineUrl,
        conference: meeting.onlineUrl,
        status: meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
      },
    ],
  })
  return file(content, 'text/calendar; charset=utf-8; method=PUBLISH', { filename: `${meeting.slug}.ics` })
}
