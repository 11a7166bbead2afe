import { getPublicFacts, listStated, statedFactKeys } from '#domain/evidence'
import { findAftermath, findPublishedBySlug, findRelease, listNews } from '#domain/publishing'
import { dayOf, formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { notFound, page } from '#web/reply'
import type { Controller } from '#web/visit'
import { reportDocument } from '../../documents/report-document.ts'
import { readDocumentName, serveDocument } from '../../documents/serve-document.ts'
import { ComparePage } from './compare-page.tsx'
import { NewsIndexPage, newsPerPage } from './index-page.tsx'
import { NewsShowPage } from './show-page.tsx'

export const newsController = {
  'public/news/index': {
    GET: async (visit) => {
      const number = readPageNumber(visit.query.get('sida'))
      if (number === null) return notFound
      const { total, news, stated } = await visit.read(async (reading) => ({
        ...(await listNews(reading, { limit: newsPerPage, offset: (number - 1) * newsPerPage })),
        ...(await getPublicFacts(reading, ['stated'])),
      }))
      if (number > 1 && news.length === 0) return notFound
      const happenings = number === 1 ? listStated(stated, statedFactKeys.happening) : []
      return page(<NewsIndexPage visit={visit} news={news} happenings={happenings} number={number} total={total} />)
    },
  },
  'public/news/show': {
    GET: async (visit) => {
      const found = await visit.read(async (reading) => {
        const report = await findPublishedBySlug(reading, visit.params.slug)
        if (report === null) return null
        const meetingId = report.meetingId
        const compared = visit.query.get('jamfor')
        return {
          report,
          aftermath: meetingId === null ? null : await findAftermath(reading, meetingId, visit.site.contract),
          before: compared !== null && /^\d{1,4}$/.test(compared) ? await findRelease(reading, report.id, Number(compared)) : null,
        }
      })
      if (found === null) return notFound
      const { report, aftermath, before } = found
      const earlier = report.releases.find(({ number }) => String(number) === visit.query.get('jamfor'))
      if (visit.query.has('jamfor'))
        return before === null || earlier === undefined
          ? notFound
          : page(<ComparePage visit={visit} report={report} before={before} earlier={earlier} />)
      return page(<NewsShowPage visit={visit} report={report} aftermath={aftermath} />)
    },
  },
  'public/news/document': {
    GET: async (visit) => {
      const { t, site, href, params } = visit
      const asked = readDocumentName(params.file, { rapport: 'report' } as const)
      const report = asked === null ? null : await visit.read((reading) => findPublishedBySlug(reading, params.slug))
      const release = report?.releases.at(-1)
      if (asked === null || report === null || release === undefined) return notFound
      const reader = { t, language: site.language, from: inLanguage(site.contract.name, site.language).text, href }
      const date = formatDate(dayOf(release.publishedAt, site.contract.timeZone), site.language)
      const foot = t(release.number > 1 ? 'notes.version.corrected' : 'notes.version.published', { date })
      return serveDocument(reportDocument(reader, report.snapshot, foot), asked.kind, report.slug)
    },
  },
} satisfies Controller

/** The page asked for, the first when none is; null for what is no page number. */
function readPageNumber(text: string | null): number | null {
  if (text === null) return 1
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
