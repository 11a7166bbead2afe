import { listHistory } from '#domain/history'
import {
  draftNews,
  draftReport,
  findReportInWork,
  listReports,
  listReportsOwed,
  withdrawReport,
  type ReportInWork,
} from '#domain/publishing'
import { isMessageKey } from '#locales'
import { inLanguage } from '#platform/i18n'
import { page, invalid, notFound, seeOther, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { CopyPage } from './copy-page.tsx'
import { EditPage } from './edit-page.tsx'
import { ReportsPage } from './index-page.tsx'
import { NewPage } from './new-page.tsx'
import { PreviewPage } from './preview-page.tsx'
import { draftOf, readDraft } from './report-draft.ts'
import { saveReport } from './save-report.ts'

export const reportsController = {
  'office/reports/index': {
    GET: async (visit) => {
      const { owed, reports } = await visit.read(async (reading) => ({
        owed: await listReportsOwed(reading),
        reports: await listReports(reading),
      }))
      return page(<ReportsPage visit={visit} owed={owed} reports={reports} />)
    },
  },
  'office/reports/new': {
    GET: async (visit) => page(<NewPage visit={visit} owed={await visit.read(listReportsOwed)} title="" problems={{}} />),
    POST: (visit) => (visit.form.has('meeting') ? beginReport(visit) : beginNews(visit)),
  },
  'office/reports/edit': {
    GET: async (visit) => {
      const report = await findReport(visit)
      return report === null
        ? notFound
        : page(
            <EditPage
              visit={visit}
              report={report}
              draft={draftOf(report)}
              problems={{}}
              isConflict={false}
              history={await historyOf(visit)}
            />,
          )
    },
    POST: (visit) => {
      const act = visit.form.get('do')
      if (act === 'withdraw') return withdraw(visit)
      return act === 'theirs' ? seeOther(visit.href('office/reports/edit', visit.params)) : save(visit)
    },
  },
  'office/reports/preview': {
    GET: async (visit) => {
      const report = await findReport(visit)
      return report === null ? notFound : page(<PreviewPage visit={visit} report={report} />)
    },
  },
  'office/reports/copy': {
    GET: async (visit) => {
      const report = await findReport(visit)
      return report === null ? notFound : page(<CopyPage visit={visit} report={report} />)
    },
  },
} satisfies Controller

type Editing = Visit<'office/reports/edit'>

function findReport(
  visit: Visit<'office/reports/edit'> | Visit<'office/reports/preview'> | Visit<'office/reports/copy'>,
): Promise<ReportInWork | null> {
  return visit.read((reading) => findReportInWork(reading, visit.params.report, visit.site.contract))
}

function historyOf(visit: Editing) {
  return visit.read((reading) => listHistory(reading, { subject: { kind: 'report', id: visit.params.report }, limit: 20 }))
}

async function beginReport(visit: Visit<'office/reports/new'>): Promise<Reply> {
  const outcome = await visit.write((writing) => draftReport(writing, { meetingId: visit.form.get('meeting') }))
  if (outcome.ok)
    return seeOther(
      visit.href('office/reports/edit', { report: outcome.value.reportId }),
      outcome.value.isNew ? { key: 'reports.flash.drafted' } : null,
    )
  return seeOther(visit.href('office/reports/index'), { key: reasonKey(isMessageKey, 'reports', outcome.reason), tone: 'warning' })
}

async function beginNews(visit: Visit<'office/reports/new'>): Promise<Reply> {
  const title = visit.form.get('title')
  const outcome = await visit.write((writing) => draftNews(writing, { title }))
  if (outcome.ok) return seeOther(visit.href('office/reports/edit', { report: outcome.value.reportId }))
  if (outcome.reason === 'already-done') return seeOther(visit.href('office/reports/index'), { key: 'site.alreadyDone' })
  return invalid(
    <NewPage
      visit={visit}
      owed={await visit.read(listReportsOwed)}
      title={title}
      problems={{ title: reasonKey(isMessageKey, 'reports', outcome.reason) }}
    />,
  )
}

async function save(visit: Editing): Promise<Reply> {
  const report = await findReport(visit)
  if (report === null) return notFound
  const draft = readDraft(visit, report, visit.form)
  const saved = await saveReport(visit, report, draft)
  if (!saved.ok && saved.reason === 'already-done')
    return seeOther(visit.href('office/reports/edit', visit.params), { key: 'site.alreadyDone' })
  if (!saved.ok) {
    const isConflict = saved.reason === 'changed-meanwhile'
    const now = isConflict ? ((await findReport(visit)) ?? report) : report
    return invalid(
      <EditPage
        visit={visit}
        report={now}
        draft={saved.draft}
        problems={isConflict ? {} : saved.problems}
        isConflict={isConflict}
        history={await historyOf(visit)}
      />,
      isConflict ? 409 : 422,
    )
  }
  const { did, eventId } = saved.value
  if (did === 'preview') return seeOther(visit.href('office/reports/preview', visit.params))
  if (did === 'published')
    return seeOther(visit.href('office/reports/edit', visit.params), {
      key: 'reports.flash.published',
      values: { title: titleOf(visit, draft.words, report) },
      ...(eventId === null ? {} : { undoEventId: eventId }),
    })
  return seeOther(visit.href('office/reports/edit', visit.params), {
    key: did === 'corrected' ? 'reports.flash.corrected' : 'reports.flash.saved',
  })
}

async function withdraw(visit: Editing): Promise<Reply> {
  const report = await findReport(visit)
  if (report === null) return notFound
  const outcome = await visit.write((writing) => withdrawReport(writing, { reportId: report.id }))
  const back = visit.href('office/reports/edit', visit.params)
  if (!outcome.ok) return seeOther(back, { key: reasonKey(isMessageKey, 'reports', outcome.reason), tone: 'warning' })
  return seeOther(back, {
    key: 'reports.flash.withdrawn',
    values: { title: titleOf(visit, report.told, report) },
    undoEventId: outcome.value.eventId,
  })
}

function titleOf(
  visit: Editing,
  words: Readonly<Partial<Record<string, { readonly title?: string | undefined }>>>,
  report: ReportInWork,
): string {
  const titles = Object.fromEntries(Object.entries(words).map(([language, each]) => [language, each?.title ?? '']))
  return inLanguage(titles, visit.site.language).text || (report.told[visit.site.language]?.title ?? '')
}
