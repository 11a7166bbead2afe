import type { JSX } from 'preact'
import { handleFaultReport, listFaultReports, type FaultReport } from '#domain/follow-up'
import { isMessageKey } from '#locales'
import { formatMoment } from '#platform/dates'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Table } from '#ui/table'
import { page, seeOther } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'

export const faultsController = {
  'office/faults': {
    GET: async (visit) => page(<FaultsPage visit={visit} reports={await visit.read((reading) => listFaultReports(reading))} />),
    POST: async (visit) => {
      const outcome = await visit.write((writing) => handleFaultReport(writing, { reportId: visit.form.get('id') }))
      const here = visit.href('office/faults')
      if (!outcome.ok) return seeOther(here, { key: reasonKey(isMessageKey, 'office.faults', outcome.reason), tone: 'warning' })
      return seeOther(here, { key: 'office.faults.handledDone', undoEventId: outcome.value.eventId })
    },
  },
} satisfies Controller

/** What visitors have written about faults on the site. */
function FaultsPage({ visit, reports }: { readonly visit: Visit<'office/faults'>; readonly reports: readonly FaultReport[] }): JSX.Element {
  const { t, href } = visit
  const open = reports.filter(({ handledAt }) => handledAt === null)
  const handled = reports.filter(({ handledAt }) => handledAt !== null)
  return (
    <OfficePage visit={visit} title={t('office.faults.title')} section="overview">
      <PageHead title={t('office.faults.title')} lede={t('office.faults.lede')} />
      {reports.length === 0 && (
        <EmptyState next={<a href={href('public/accessibility')}>{t('office.faults.emptyNext')}</a>}>{t('office.faults.empty')}</EmptyState>
      )}
      {open.length > 0 && <FaultTable visit={visit} caption={t('office.faults.open')} reports={open} />}
      {handled.length > 0 && <FaultTable visit={visit} caption={t('office.faults.done')} reports={handled} />}
    </OfficePage>
  )
}

function FaultTable({
  visit,
  caption,
  reports,
}: {
  readonly visit: Visit<'office/faults'>
  readonly caption: string
  readonly reports: readonly FaultReport[]
}): JSX.Element {
  const { t, site } = visit
  const moment = (at: Date) => formatMoment(at, site.language, site.contract.timeZone)
  return (
    <Table
      caption={caption}
      rows={reports}
      columns={[
        { key: 'text', label: t('office.faults.text'), rowHeader: true, cell: ({ text }) => text },
        { key: 'page', label: t('office.faults.page'), cell: (report) => report.page },
        {
          key: 'from',
          label: t('office.faults.from'),
          cell: ({ email }) => (email === null ? t('office.faults.anonymous') : <a href={`mailto:${email}`}>{email}</a>),
        },
        { key: 'at', label: t('office.faults.at'), cell: ({ at }) => moment(at) },
        {
          key: 'handle',
          label: t('office.faults.handle'),
          hideLabel: true,
          cell: ({ id, handledAt, text }) =>
            handledAt !== null ? (
              t('office.faults.handled', { when: moment(handledAt) })
            ) : (
              <PostForm class="inline-form">
                <input type="hidden" name="id" value={id} />
                <Button look="secondary" about={text.slice(0, 60)}>
                  {t('office.faults.handle')}
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}
