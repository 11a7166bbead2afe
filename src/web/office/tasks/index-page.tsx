import type { JSX } from 'preact'
import type { OutcomeShown, TaskScope } from '#domain/meetings'
import type { NamedOrganisation } from '#domain/organisations'
import { dayOf, formatDate, formatDateWithPrecision } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { Pagination } from '#ui/pagination'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import { Tabs } from '#ui/tabs'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'

export const taskStates = ['open', 'late', 'done'] as const satisfies readonly TaskScope['state'][]

export interface TasksFilter {
  readonly state: TaskScope['state']
  readonly organisationId: string
  readonly page: number
}

export interface TasksPageProps {
  readonly visit: Visit<'office/tasks/index'>
  readonly filter: TasksFilter
  readonly tasks: readonly OutcomeShown[]
  readonly total: number
  readonly perPage: number
  readonly organisations: readonly NamedOrganisation[]
}

/** Next steps of all meetings: what is open, what is late, what became of the rest. */
export function TasksPage(props: TasksPageProps): JSX.Element {
  const { visit, filter, tasks, total, perPage, organisations } = props
  const { t, href } = visit
  const to = (state: TasksFilter['state'], page = 1) =>
    href('office/tasks/index', undefined, {
      visa: state === 'open' ? undefined : state,
      organisation: filter.organisationId,
      sida: page === 1 ? undefined : page,
    })
  const first = (filter.page - 1) * perPage
  return (
    <OfficePage visit={visit} title={t('meeting-room.tasks.title')} section="meetings">
      <PageHead title={t('meeting-room.tasks.title')} lede={t('meeting-room.tasks.lede')} />
      <Tabs
        label={t('meeting-room.tasks.title')}
        items={taskStates.map((state) => ({ label: t(`meeting-room.tasks.${state}`), href: to(state), current: state === filter.state }))}
      />
      <FilterBar
        action={href('office/tasks/index')}
        label={t('meeting-room.tasks.filter')}
        button={t('meetings.filter.show')}
        hidden={filter.state === 'open' ? {} : { visa: filter.state }}
        clear={filter.organisationId === '' ? undefined : { href: href('office/tasks/index'), label: t('meeting-room.tasks.clear') }}
      >
        <Select
          name="organisation"
          label={t('meetings.organisation')}
          value={filter.organisationId}
          placeholder={t('meetings.filter.all')}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          width="medium"
        />
      </FilterBar>
      {tasks.length === 0 ? (
        <EmptyState next={<a href={href('office/meetings/index')}>{t('meetings.title')}</a>}>
          {t(`meeting-room.tasks.none.${filter.state}`)}
        </EmptyState>
      ) : (
        <TaskTable {...props} />
      )}
      {total > perPage && (
        <Pagination
          label={t('meetings.pages')}
          shown={t('meetings.pages.shown', { from: first + 1, to: first + tasks.length, total })}
          previous={filter.page > 1 ? { href: to(filter.state, filter.page - 1), label: t('meetings.pages.previous') } : undefined}
          next={first + tasks.length < total ? { href: to(filter.state, filter.page + 1), label: t('meetings.pages.next') } : undefined}
        />
      )}
    </OfficePage>
  )
}

function TaskTable({ visit, tasks }: TasksPageProps): JSX.Element {
  const { t, href, site, today } = visit
  const isLate = ({ due, doneAt }: OutcomeShown) =>
    doneAt === null && due !== null && (due.precision === 'day' || due.precision === 'no-later-than') && due.date < today
  return (
    <Table
      caption={t('meeting-room.tasks.title')}
      hideCaption
      rows={tasks}
      columns={[
        { key: 'text', label: t('meetings.outcome.task'), rowHeader: true, cell: ({ text }) => <Words visit={visit} text={text} /> },
        {
          key: 'owner',
          label: t('meetings.agenda.owner.short'),
          cell: ({ owner, ownerRole }) =>
            owner === null ? (
              ownerRole !== null && t(`meetings.owner.${ownerRole}`)
            ) : (
              <a href={href('office/organisations/show', { slug: owner.slug })}>{owner.name}</a>
            ),
        },
        {
          key: 'due',
          label: t('meetings.outcome.due'),
          cell: (task) => (
            <>
              {task.due !== null && formatDateWithPrecision(task.due, site.language)}
              {isLate(task) && (
                <>
                  {' '}
                  <Tag tone="warning">{t('meeting-room.tasks.isLate')}</Tag>
                </>
              )}
            </>
          ),
        },
        {
          key: 'meeting',
          label: t('meeting-room.tasks.from'),
          cell: ({ meeting }) => (
            <a href={href('office/meetings/outcomes', { meeting: meeting.id })}>
              <Words visit={visit} text={meeting.title} />
            </a>
          ),
        },
        { key: 'act', label: t('meeting-room.tasks.done'), cell: (task) => <Done visit={visit} task={task} /> },
      ]}
    />
  )
}

function Done({ visit, task }: { readonly visit: TasksPageProps['visit']; readonly task: OutcomeShown }): JSX.Element {
  const { t, site } = visit
  const about = inLanguage(task.text, site.language).text
  if (task.doneAt !== null)
    return (
      <PostForm class="inline-form">
        <input type="hidden" name="task" value={task.id} />
        {formatDate(dayOf(task.doneAt, site.contract.timeZone), site.language)} {task.doneNote}{' '}
        <Button look="quiet" name="do" value="reopen" about={about}>
          {t('meetings.outcome.reopen')}
        </Button>
      </PostForm>
    )
  return (
    <PostForm class="done-with-a-line">
      <input type="hidden" name="task" value={task.id} />
      <input
        class="input"
        name="note"
        maxLength={1000}
        aria-label={`${t('meeting-room.tasks.line')}: ${about}`}
        placeholder={t('meeting-room.tasks.line')}
      />
      <Button look="secondary" name="do" value="complete" about={about}>
        {t('meetings.outcome.complete')}
      </Button>
    </PostForm>
  )
}

function Words({ visit, text }: { readonly visit: TasksPageProps['visit']; readonly text: OutcomeShown['text'] }): JSX.Element {
  const { text: words, lang, isFallback } = inLanguage(text, visit.site.language)
  return <span lang={isFallback ? lang : undefined}>{words}</span>
}
