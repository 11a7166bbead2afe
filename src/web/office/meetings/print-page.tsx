import type { JSX } from 'preact'
import type { MeetingPage, OnTheList } from '#domain/meetings'
import { inLanguage } from '#platform/i18n'
import { EmptyState } from '#ui/empty-state'
import { NameSigns } from '#ui/name-signs'
import { Section } from '#ui/section'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { AgendaTable } from './agenda-table.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { sayWhen } from './say-meeting.tsx'

export interface Badge {
  readonly person: string
  readonly organisation: string
}

/** What is wanted on paper: the agenda, the list to tick at the door, signs for the tables. Each begins a sheet of its own. */
export function PrintPage({
  visit,
  facts,
  list,
  badges,
}: {
  readonly visit: Visit<'office/meetings/print'>
  readonly facts: MeetingPage
  readonly list: readonly OnTheList[]
  /** Whoever is coming, by name; a person may be '' and is then written by hand. */
  readonly badges: readonly Badge[]
}): JSX.Element {
  const { t, href, site } = visit
  const { meeting, agenda } = facts
  const title = inLanguage(meeting.title, site.language)
  const params = { meeting: meeting.id }
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meetings.print.title')}>
      <p class="note no-print">{t('meetings.print.how')}</p>
      <Section
        id="print-agenda"
        title={`${title.text}: ${t('meetings.agenda')}`}
        intro={[sayWhen(visit, meeting), meeting.place ?? ''].filter((part) => part !== '').join(', ')}
      >
        {agenda.length === 0 ? (
          <EmptyState next={<a href={`${href('office/meetings/edit', params)}#agenda`}>{t('meetings.agenda.write')}</a>}>
            {t('meetings.agenda.empty')}
          </EmptyState>
        ) : (
          <AgendaTable visit={visit} meeting={meeting} agenda={agenda} />
        )}
      </Section>
      <div class="new-page">
        <Section id="print-list" title={`${title.text}: ${t('meetings.print.list')}`}>
          {list.length === 0 ? (
            <EmptyState next={<a href={href('office/meetings/attendance', params)}>{t('meetings.tab.attendance')}</a>}>
              {t('meetings.attendance.empty')}
            </EmptyState>
          ) : (
            <Table
              caption={t('meetings.print.list')}
              hideCaption
              density="roomy"
              rows={[...list, ...emptyLines]}
              columns={[
                { key: 'box', label: t('meetings.print.here'), cell: () => <span class="paper-box">☐</span> },
                {
                  key: 'name',
                  label: t('meetings.organisation'),
                  rowHeader: true,
                  cell: ({ name }) => (name === '' ? <span class="unseen">{t('meetings.print.emptyLine')}</span> : name),
                },
                { key: 'person', label: t('meetings.print.person'), cell: ({ people }) => people.join(', ') },
              ]}
            />
          )}
        </Section>
      </div>
      {badges.length > 0 && (
        <div class="new-page">
          <Section id="print-badges" title={t('meeting-room.print.badges')} intro={t('meeting-room.print.badges.how')}>
            <ul class="badges">
              {badges.map(({ person, organisation }, index) => (
                <li key={index}>
                  {person === '' ? <span class="write-here" /> : <strong>{person}</strong>}
                  <span>{organisation}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
      {list.length > 0 && (
        <div class="new-page">
          <Section id="print-signs" title={t('meetings.print.signs')}>
            <NameSigns names={list.map(({ name }) => name)} />
          </Section>
        </div>
      )}
    </MeetingFrame>
  )
}

/** Room for those who come unannounced. */
const emptyLines: readonly { readonly name: string; readonly people: readonly string[] }[] = [1, 2, 3].map(() => ({ name: '', people: [] }))
