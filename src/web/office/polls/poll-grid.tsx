import type { JSX } from 'preact'
import type { Asked, PollRow } from '#domain/polls'
import { formatClock, formatTinyDay, formatWeekday } from '#platform/dates'
import type { Language } from '#platform/i18n'
import { Table, type TableColumn } from '#ui/table'
import { Tag } from '#ui/state-mark'
import type { AnyVisit } from '#web/visit'
import type { PollView } from '../../poll-view.ts'

/** Organisations by days, those with Lead first. On a narrow screen each organisation is a block in which every answer carries its day. */
export function PollGrid({ visit, view }: { readonly visit: AnyVisit; readonly view: PollView }): JSX.Element {
  const { t, site } = visit
  const { poll, tally } = view
  const askedOf = (row: PollRow) =>
    poll.asked.filter(
      ({ hasLeft, organisation, person }) =>
        !hasLeft &&
        (row.organisationId === null ? organisation === null && person.name === row.name : organisation?.id === row.organisationId),
    )
  const columns: TableColumn<PollRow>[] = [
    {
      key: 'organisation',
      label: t('polls.grid.organisation'),
      rowHeader: true,
      cell: ({ name, hasLead }) => (
        <>
          {name} {hasLead && <Tag>{t('polls.grid.lead')}</Tag>}
        </>
      ),
    },
    ...tally.options.map(({ option }) => ({
      key: option.id,
      label: shortDay(option, site.language),
      cell: ({ answers }: PollRow) => {
        const answer = answers[option.id]
        return answer === undefined ? <span class="note">–</span> : <span class={`poll-${answer}`}>{t(`polls.answer.${answer}`)}</span>
      },
    })),
    {
      key: 'person',
      label: t('polls.grid.person'),
      cell: (row) => askedOf(row).map((asked) => <Person key={asked.id} visit={visit} asked={asked} />),
    },
    {
      key: 'remark',
      label: t('polls.grid.remark'),
      cell: (row) => askedOf(row).map(({ id, remark }) => (remark === null ? null : <q key={id}>{remark}</q>)),
    },
  ]
  return (
    <div class="poll-grid">
      <Table caption={t('polls.grid.caption')} columns={columns} rows={tally.rows} density="tight" />
    </div>
  )
}

/** Who was asked, with a number to call where nothing has come. */
function Person({ visit: { t }, asked }: { readonly visit: AnyVisit; readonly asked: Asked }): JSX.Element {
  const { person, answeredAt, answeredBy, colleague } = asked
  const more = [
    ...(colleague === null ? [] : [t('polls.grid.colleague', { name: colleague })]),
    ...(answeredBy === 'office' ? [t('polls.grid.office')] : []),
    ...(person.email === null ? [t('polls.grid.notReached')] : []),
  ]
  return (
    <div>
      {person.name}
      {answeredAt === null && person.phone !== null && (
        <>
          {' '}
          <a href={`tel:${person.phone.replaceAll(/[^+\d]/g, '')}`}>{person.phone}</a>
        </>
      )}
      {more.length > 0 && <span class="note"> ({more.join(', ')})</span>}
    </div>
  )
}

/** "tors 16 april 13.00": narrow enough for a column. */
function shortDay({ date, startsAt }: { readonly date: string; readonly startsAt: string }, language: Language): string {
  const weekday = formatWeekday(date, language)
  return `${language === 'sv' ? weekday.replace(/dag$/, '') : weekday.slice(0, 3)} ${formatTinyDay(date, language)} ${formatClock(startsAt, language)}`
}
