import { listOpenLeads } from '#domain/leads'
import { listNews } from '#domain/publishing'
import { file } from '#web/reply'
import type { AnyVisit, Controller } from '#web/visit'
import { leadsCsv, leadsJson } from './leads-data.ts'
import { newsFeed } from './news-feed.ts'

const entriesInFeed = 30

export const feedController = {
  'feeds/news': {
    GET: async (visit) => {
      const { news } = await visit.read((reading) => listNews(reading, { limit: entriesInFeed }))
      return file(newsFeed(visit, news), 'application/atom+xml; charset=utf-8', { cacheable: true, headers: indexing(visit) })
    },
  },
  'feeds/leads-json': {
    GET: async (visit) =>
      file(leadsJson(visit, await visit.read(listOpenLeads)), 'application/json; charset=utf-8', {
        cacheable: true,
        headers: { ...indexing(visit), 'access-control-allow-origin': '*' },
      }),
  },
  'feeds/leads-csv': {
    GET: async (visit) =>
      file(leadsCsv(visit, await visit.read(listOpenLeads)), 'text/csv; charset=utf-8', {
        cacheable: true,
        filename: `lead-${visit.site.contract.slug}.csv`,
        headers: indexing(visit),
      }),
  },
} satisfies Controller

/** Examples stay out of search engines, files too. */
function indexing({ site }: AnyVisit): Readonly<Record<string, string>> {
  return site.contract.exampleNotice === null ? {} : { 'x-robots-tag': 'noindex' }
}
