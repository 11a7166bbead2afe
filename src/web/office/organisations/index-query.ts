import {
  isOrganisationKind,
  organisationSorts,
  type AffiliationFilter,
  type OrganisationKind,
  type OrganisationSort,
} from '#domain/organisations'
import { pageNumber } from '../paging.tsx'

/** What the address of the register says: which organisations, in what order, which page. */
export interface IndexQuery {
  readonly [name: string]: string | number | undefined
  readonly q?: string | undefined
  readonly kind?: OrganisationKind | undefined
  readonly sphere?: 'municipal' | 'others' | 'unknown' | undefined
  readonly state?: AffiliationFilter | undefined
  readonly sort?: OrganisationSort | undefined
  readonly page?: number | undefined
}

/** Reads the address. What it does not understand it leaves out, so that an old link still shows the list. */
export function readIndexQuery(query: URLSearchParams): IndexQuery {
  const kind = query.get('kind') ?? ''
  const page = pageNumber(query)
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200) || undefined,
    kind: isOrganisationKind(kind) ? kind : undefined,
    sphere: (['municipal', 'others', 'unknown'] as const).find((known) => known === query.get('sphere')),
    state: (['affiliated', 'left', 'never', 'without-contact'] as const).find((known) => known === query.get('state')),
    sort: organisationSorts.find((known) => known === query.get('sort')),
    page: page === 1 ? undefined : page,
  }
}
