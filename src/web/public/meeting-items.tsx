import type { MeetingListed } from '#domain/meetings'
import { formatDateWithPrecision, formatTime, formatTimeRange, formatTinyDay, formatWeekday } from '#platform/dates'
import type { DatedItem } from '#ui/meeting-list'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import { nameOf } from './named.tsx'

/** A meeting as a line of a list: its date or that it is being booked, and what is known of when and where. */
export function meetingItem(visit: AnyVisit, meeting: MeetingListed): DatedItem {
  const { t, href } = visit
  const { text, lang } = nameOf(visit, meeting.title)
  return {
    ...dateOf(visit, meeting),
    title: text,
    lang,
    href: href('public/meetings/show', { slug: meeting.slug }),
    detail: detailOf(visit, meeting),
    state: meeting.state === 'cancelled' ? <Tag>{t('public.meetings.cancelled')}</Tag> : undefined,
  }
}

function dateOf({ site, t }: AnyVisit, { on }: MeetingListed): Pick<DatedItem, 'date' | 'undated'> {
  if (on === null) return { undated: t('public.meetings.booking') }
  const { date, precision } = on
  if (precision !== 'day') return { date: { day: formatDateWithPrecision(on, site.language) } }
  return {
    date: { day: formatTinyDay(date, site.language), under: `${formatWeekday(date, site.language)} ${date.slice(0, 4)}`, iso: date },
  }
}

function detailOf(visit: AnyVisit, { startsAt, endsAt, place, attended, kind, state }: MeetingListed): string {
  const { site, t } = visit
  const time =
    startsAt === null ? '' : endsAt === null ? formatTime(startsAt, site.language) : formatTimeRange(startsAt, endsAt, site.language)
  const wasThere = attended > 0 && state !== 'cancelled' ? t('public.meetings.coming.count', { count: attended }) : ''
  return [t(`public.meetings.kind.${kind}`), time, place ?? '', wasThere].filter((part) => part !== '').join(' · ')
}
