import { timeAgenda, type MeetingPage } from '#domain/meetings'
import { formatClock, formatDateWithPrecision, formatDay, formatTime, formatTimeRange } from '#platform/dates'
import type { WrittenDocument } from '#platform/documents'
import { inLanguage } from '#platform/i18n'
import { said, type DocumentReader } from './notes-document.ts'

/** A meeting's agenda as a document: clock times, items, owners, and the papers to have read. */
export function agendaDocument({ t, language, from }: DocumentReader, { meeting, agenda, papers }: MeetingPage): WrittenDocument {
  const { on, startsAt, endsAt, place } = meeting
  const title = said(meeting.title, language)
  const day = on === null ? '' : on.precision === 'day' ? formatDay(on.date, language) : formatDateWithPrecision(on, language)
  const time = startsAt === null ? '' : endsAt === null ? formatTime(startsAt, language) : formatTimeRange(startsAt, endsAt, language)
  return {
    title: { ...title, text: t('notes.agenda.title', { title: title.text }) },
    language,
    from,
    over: meeting.groups.map(({ name }) => inLanguage(name, language).text).join(' · ') || null,
    facts: [
      { term: t('notes.head.when'), value: [day, time].filter((part) => part !== '').join(', ') },
      { term: t('notes.head.where'), value: place ?? '' },
      { term: t('notes.head.convenedBy'), value: meeting.convenedBy?.name ?? '' },
      { term: t('notes.head.ledBy'), value: meeting.ledBy?.name ?? '' },
    ].filter(({ value }) => value !== ''),
    sections: [
      {
        id: 'agenda',
        title: { text: t('meetings.agenda') },
        parts: [
          {
            kind: 'table' as const,
            caption: t('meetings.agenda'),
            columns: [t('meetings.agenda.what'), t('meetings.agenda.time'), t('meetings.agenda.length'), t('meetings.agenda.owner.short')],
            rows: timeAgenda(agenda, startsAt, meeting.minutes).items.map(({ item, from: at }) => [
              said(item.title, language),
              { text: at === null ? '' : formatClock(at, language) },
              { text: item.minutes === null ? '' : t('meetings.agenda.min', { minutes: item.minutes }) },
              { text: item.owner ?? '' },
            ]),
          },
        ],
      },
      ...(papers.length === 0
        ? []
        : [
            {
              id: 'papers',
              title: { text: t('meeting-room.papers.title') },
              parts: [{ kind: 'list' as const, items: papers.map((paper) => ({ text: paper.title })) }],
            },
          ]),
    ],
    foot: null,
  }
}
