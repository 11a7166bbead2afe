import type { JSX } from 'preact'
import { timeAgenda, type AgendaItem, type MeetingListed, type PaperShown } from '#domain/meetings'
import { formatClock } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { AnyVisit } from '#web/visit'
import { PaperLinks } from './paper-links.tsx'

/** The agenda as it is read: clock times, items, owners. */
export function AgendaTable({
  visit,
  meeting,
  agenda,
  papers = [],
}: {
  readonly visit: AnyVisit
  readonly meeting: MeetingListed
  readonly agenda: readonly AgendaItem[]
  readonly papers?: readonly PaperShown[]
}): JSX.Element {
  const { t, site } = visit
  const { items } = timeAgenda(agenda, meeting.startsAt, meeting.minutes)
  const hasOwners = agenda.some(({ owner }) => owner !== null)
  return (
    <Table
      caption={t('meetings.agenda')}
      hideCaption
      density="tight"
      rows={items}
      columns={[
        { key: 'time', label: t('meetings.agenda.time'), cell: ({ from }) => (from === null ? '' : formatClock(from, site.language)) },
        {
          key: 'item',
          label: t('meetings.agenda.what'),
          rowHeader: true,
          cell: ({ item }) => (
            <>
              <AgendaTitle visit={visit} title={item.title} />
              {item.forwarded && (
                <>
                  {' '}
                  <Tag tone="warning">{t('meeting-room.forwarded')}</Tag>
                </>
              )}
              {!item.isPublic && <small class="note"> {t('meeting-room.agenda.isInternal')}</small>}
              <PaperLinks visit={visit} meeting={meeting} papers={papers.filter(({ agendaItemId }) => agendaItemId === item.id)} />
            </>
          ),
        },
        {
          key: 'minutes',
          label: t('meetings.agenda.length'),
          numeric: true,
          cell: ({ item }) => (item.minutes === null ? '' : t('meetings.agenda.min', { minutes: item.minutes })),
        },
        ...(hasOwners
          ? [{ key: 'owner', label: t('meetings.agenda.owner.short'), cell: ({ item }: { item: AgendaItem }) => item.owner ?? '' }]
          : []),
      ]}
    />
  )
}

export function AgendaTitle({ visit, title }: { readonly visit: AnyVisit; readonly title: Translated }): JSX.Element {
  const { text, lang, isFallback } = inLanguage(title, visit.site.language)
  return <span lang={isFallback ? lang : undefined}>{text}</span>
}
