import type { MeetingListed, MeetingState } from '#domain/meetings'
import { formatDateWithPrecision, formatDay, formatTime, formatTimeRange, formatTinyDay, formatWeekday } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import type { DatedItem } from '#ui/meeting-list'
import { Tag, type TagTone } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'

/** When a meeting is, as exactly as it is known: "torsdag 30 mars 2023 kl. 13–17", "hösten 2026", "bokas just nu". */
export function sayWhen({ t, site }: AnyVisit, { on, startsAt, endsAt, state }: MeetingListed): string {
  const { language } = site
  if (on === null) return state === 'draft' ? t('meetings.beingBooked') : t('site.unknown')
  if (on.precision !== 'day') return formatDateWithPrecision(on, language)
  const time = startsAt === null ? '' : endsAt === null ? formatTime(startsAt, language) : formatTimeRange(startsAt, endsAt, language)
  return time === '' ? formatDay(on.date, language) : `${formatDay(on.date, language)}${language === 'sv' ? '' : ','} ${time}`
}

/** A meeting as a line of a list. */
export function meetingItem(visit: AnyVisit, meeting: MeetingListed): DatedItem {
  const { t, href, site } = visit
  const { on, startsAt, endsAt } = meeting
  const title = inLanguage(meeting.title, site.language)
  const year = on !== null && on.date.slice(0, 4) !== visit.today.slice(0, 4) ? ` ${on.date.slice(0, 4)}` : ''
  const time =
    startsAt === null ? '' : endsAt === null ? formatTime(startsAt, site.language) : formatTimeRange(startsAt, endsAt, site.language)
  const detail = [
    time,
    meeting.place ?? '',
    ...meeting.groups.map(({ name }) => inLanguage(name, site.language).text),
    meeting.attended > 0 ? t('meetings.attended', { count: meeting.attended }) : '',
  ]
  return {
    ...(on === null
      ? { undated: sayWhen(visit, meeting) }
      : on.precision === 'day'
        ? { date: { day: formatTinyDay(on.date, site.language), under: `${formatWeekday(on.date, site.language)}${year}`, iso: on.date } }
        : { date: { day: formatDateWithPrecision(on, site.language) } }),
    title: title.text,
    lang: title.isFallback ? title.lang : undefined,
    href: href('office/meetings/show', { meeting: meeting.id }),
    detail: detail.filter((part) => part !== '').join(' · '),
    state:
      meeting.state === 'booked' || (meeting.state === 'draft' && on === null) ? undefined : (
        <StateTag visit={visit} state={meeting.state} />
      ),
  }
}

const tones: Readonly<Record<MeetingState, TagTone>> = {
  draft: 'plain',
  booked: 'plain',
  open: 'good',
  closed: 'warning',
  reported: 'good',
  cancelled: 'danger',
}

export function StateTag({ visit, state }: { readonly visit: AnyVisit; readonly state: MeetingState }) {
  return <Tag tone={tones[state]}>{visit.t(`meetings.state.${state}`)}</Tag>
}
