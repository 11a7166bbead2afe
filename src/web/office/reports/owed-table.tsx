import type { JSX } from 'preact'
import type { ReportOwed } from '#domain/publishing'
import { formatDateWithPrecision } from '#platform/dates'
import { Button, ButtonLink } from '#ui/button'
import { Table } from '#ui/table'
import type { AnyVisit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { shown } from '../../report/report-sections.ts'

/** Meetings that owe a report, each with the one thing to do. */
export function OwedTable({ visit, owed }: { readonly visit: AnyVisit; readonly owed: readonly ReportOwed[] }): JSX.Element {
  const { t, href, site } = visit
  return (
    <Table
      caption={t('reports.owed.title')}
      hideCaption
      rows={owed}
      columns={[
        {
          key: 'meeting',
          label: t('reports.owed.column.meeting'),
          rowHeader: true,
          cell: ({ meetingId, title }) => {
            const words = shown(title, site.language)
            return (
              <a href={href('office/meetings/show', { meeting: meetingId })} lang={words.lang}>
                {words.text}
              </a>
            )
          },
        },
        {
          key: 'date',
          label: t('reports.owed.column.date'),
          cell: ({ on }) => (on === null ? t('reports.undated') : formatDateWithPrecision(on, site.language)),
        },
        { key: 'owes', label: t('reports.owed.column.owes'), cell: ({ owes }) => t(`reports.owed.${owes}`) },
        { key: 'do', label: t('reports.owed.column.do'), hideLabel: true, cell: (each) => <Begin visit={visit} owed={each} /> },
      ]}
    />
  )
}

function Begin({
  visit,
  owed: { meetingId, reportId, owes, title },
}: {
  readonly visit: AnyVisit
  readonly owed: ReportOwed
}): JSX.Element {
  const { t, href, site } = visit
  const about = shown(title, site.language).text
  if (reportId !== null)
    return (
      <ButtonLink look="secondary" href={href('office/reports/edit', { report: reportId })} about={about}>
        {t('reports.owed.continue')}
      </ButtonLink>
    )
  if (owes === 'note')
    return (
      <ButtonLink look="secondary" href={href('office/meetings/short-note', { meeting: meetingId })} about={about}>
        {t('reports.owed.writeNote')}
      </ButtonLink>
    )
  return (
    <PostForm action={href('office/reports/new')} class="inline-form">
      <input type="hidden" name="meeting" value={meetingId} />
      <Button look="secondary" about={about}>
        {t('reports.owed.write')}
      </Button>
    </PostForm>
  )
}
