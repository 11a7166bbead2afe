import { countLeads, isLeadState, listCoverage, listLeads, type LeadFilter, type LeadSort } from '#domain/leads'
import { isId } from '#platform/ids'
import { page } from '#web/reply'
import type { Controller } from '#web/visit'
import { pageNumber, rowsPerPage } from '../paging.tsx'
import { LeadsPage, type LeadsQuery } from './index-page.tsx'

export const leadsIndexController = {
  'office/leads/index': {
    GET: async (visit) => {
      const query = readLeadsQuery(visit.query)
      const found = await visit.read(async (reading) => ({
        ...(await listLeads(reading, filterOf(query))),
        counts: await countLeads(reading),
        areas: (await listCoverage(reading, { audience: 'office' })).areas,
      }))
      return page(<LeadsPage visit={visit} query={query} {...found} />)
    },
  },
} satisfies Controller

const sorts: readonly LeadSort[] = ['need', 'organisation', 'subject', 'state', 'taken', 'heard']

/** Reads the list's address. What it does not understand it leaves out, so that an old link still shows the list. */
export function readLeadsQuery(query: URLSearchParams): LeadsQuery {
  const show = query.get('visa') ?? ''
  const area = query.get('omrade') ?? ''
  const organisation = query.get('organisation') ?? ''
  const sort = query.get('sort') ?? ''
  const number = pageNumber(query)
  return {
    sok: (query.get('sok') ?? '').trim().slice(0, 100) || undefined,
    visa: show === 'need' || show === 'all' || isLeadState(show) ? show : undefined,
    omrade: isId(area) ? area : undefined,
    organisation: isId(organisation) ? organisation : undefined,
    sort: sorts.some((known) => known === sort.replace(/^-/, '')) ? sort : undefined,
    page: number === 1 ? undefined : number,
  }
}

function filterOf({ sok, visa, omrade, organisation, sort, page: number = 1 }: LeadsQuery): LeadFilter {
  return {
    show: visa ?? 'standing',
    ...(omrade === undefined ? {} : { areaId: omrade }),
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    ...(sok === undefined ? {} : { text: sok }),
    sort: sorts.find((known) => known === sort?.replace(/^-/, '')) ?? 'need',
    descending: sort?.startsWith('-') ?? false,
    limit: rowsPerPage,
    offset: (number - 1) * rowsPerPage,
  }
}
