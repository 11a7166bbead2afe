import type { JSX } from 'preact'
import type { ReportListed, ReportOwed } from '#domain/publishing'
import { dayOf, formatDate } from '#platform/dates'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { shown } from '../../report/report-sections.ts'
import { OfficePage } from '../office-page.tsx'
import { OwedTable } from './owed-table.tsx'

export interface ReportsPageProps {
  readonly visit: Visit<'office/reports/index'>
  readonly owed: readonly ReportOwed[]
  readonly reports: readonly ReportListed[]
}

/** What is owed first, then everything that has been written. */
export function ReportsPage({ visit, owed, reports }: ReportsPageProps): JSX.Element {
  const { t, href } = visit
  return (
    <OfficePage visit={visit} title={t('reports.title')} section="reports">
      <PageHead
        title={t('reports.title')}
        lede={t('reports.intro')}
        actions={<ButtonLink href={href('office/reports/new')}>{t('reports.new')}</ButtonLink>}
      />
      <Section id="vantar" title={t('reports.owed.title')} intro={owed.length === 0 ? undefined : t('reports.owed.intro')}>
        {owed.length === 0 ? (
          <EmptyState next={<a href={href('office/meetings/index')}>{t('reports.owed.noneNext')}</a>}>{t('reports.owed.none')}</EmptyState>
        ) : (
          <OwedTable visit={visit} owed={owed} />
        )}
      </Section>
      <Section id="allt" title={t('reports.list.title')}>
        {reports.length === 0 ? (
          <EmptyState next={<a href={href('office/reports/new')}>{t('reports.new')}</a>}>{t('reports.list.empty')}</EmptyState>
        ) : (
          <ReportsTable visit={visit} reports={reports} />
        )}
      </Section>
    </OfficePage>
  )
}

function ReportsTable({ visit, reports }: Pick<ReportsPageProps, 'visit' | 'reports'>): JSX.Element {
  const { t, href, site } = visit
  return (
    <Table
      caption={t('reports.list.title')}
      hideCaption
      rows={reports}
      columns={[
        {
          key: 'title',
          label: t('reports.list.column.title'),
          rowHeader: true,
          cell: ({ id, title }) => {
            const words = shown(title, site.language)
            return (
              <a href={href('office/reports/edit', { report: id })} lang={words.lang}>
                {words.text}
              </a>
            )
          },
        },
        { key: 'kind', label: t('reports.list.column.kind'), cell: ({ kind }) => t(`reports.kind.${kind}`) },
        { key: 'state', label: t('reports.list.column.state'), cell: (report) => <State visit={visit} report={report} /> },
        {
          key: 'date',
          label: t('reports.list.column.date'),
          cell: ({ changedAt, draftedAt }) => formatDate(dayOf(changedAt ?? draftedAt, site.contract.timeZone), site.language),
        },
      ]}
    />
  )
}

function State({
  visit: { t },
  report: { state, isAhead },
}: {
  readonly visit: ReportsPageProps['visit']
  readonly report: ReportListed
}): JSX.Element {
  return (
    <>
      <Tag tone={state === 'published' ? 'good' : state === 'withdrawn' ? 'warning' : 'plain'}>{t(`reports.state.${state}`)}</Tag>
      {state === 'published' && isAhead && (
        <>
          {' '}
          <small>{t('reports.state.ahead')}</small>
        </>
      )}
    </>
  )
}
