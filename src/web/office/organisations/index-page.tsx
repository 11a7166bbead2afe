import type { JSX } from 'preact'
import { organisationKinds, type OrganisationInOffice } from '#domain/organisations'
import { formatDateWithPrecision } from '#platform/dates'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Table, type TableColumn } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { Pages } from '../paging.tsx'
import { Telephone } from './parts.tsx'
import type { IndexQuery } from './index-query.ts'

export interface IndexPageProps {
  readonly visit: Visit<'office/organisations/index'>
  readonly query: IndexQuery
  readonly total: number
  readonly organisations: readonly OrganisationInOffice[]
}

/** The register as the secretariat works with it. */
export function OrganisationsPage({ visit, query, total, organisations }: IndexPageProps): JSX.Element {
  const { t } = visit
  const hrefOf = (change: Partial<IndexQuery>) =>
    visit.href('office/organisations/index', undefined, { ...query, page: undefined, ...change })
  return (
    <OfficePage visit={visit} title={t('organisations.title')} section="organisations">
      <PageHead
        title={t('organisations.title')}
        lede={t('organisations.count', { total })}
        actions={
          <>
            <ButtonLink href={visit.href('office/organisations/paste')}>{t('organisations.paste.open')}</ButtonLink>
            <ButtonLink href={visit.href('office/organisations/new')} look="secondary">
              {t('organisations.new.open')}
            </ButtonLink>
          </>
        }
      />
      <Filter visit={visit} query={query} />
      {organisations.length === 0 ? (
        <Empty visit={visit} isFiltered={isFiltered(query)} />
      ) : (
        <Table caption={t('organisations.title')} hideCaption rows={organisations} columns={columnsFor(visit, query, hrefOf)} />
      )}
      <Pages visit={visit} label={t('organisations.pages')} total={total} current={query.page ?? 1} hrefOf={(page) => hrefOf({ page })} />
    </OfficePage>
  )
}

function Filter({ visit, query }: Pick<IndexPageProps, 'visit' | 'query'>): JSX.Element {
  const { t } = visit
  const all = t('organisations.filter.all')
  return (
    <FilterBar
      action={visit.href('office/organisations/index')}
      label={t('organisations.filter.label')}
      button={t('organisations.filter.show')}
      hidden={query.sort === undefined ? {} : { sort: query.sort }}
      clear={isFiltered(query) ? { href: visit.href('office/organisations/index'), label: t('organisations.filter.clear') } : undefined}
    >
      <SearchField name="q" label={t('organisations.filter.text')} value={query.q ?? ''} />
      <Select
        name="kind"
        label={t('organisations.kind')}
        value={query.kind ?? ''}
        placeholder={all}
        options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisations.kind.${kind}`) }))}
      />
      <Select
        name="sphere"
        label={t('organisations.sphere')}
        value={query.sphere ?? ''}
        placeholder={all}
        options={(['municipal', 'others', 'unknown'] as const).map((value) => ({
          value,
          label: t(`organisations.filter.sphere.${value}`),
        }))}
      />
      <Select
        name="state"
        label={t('organisations.affiliation')}
        value={query.state ?? ''}
        placeholder={all}
        options={(['affiliated', 'never', 'left', 'without-contact'] as const).map((value) => ({
          value,
          label: t(`organisations.filter.state.${value}`),
        }))}
      />
    </FilterBar>
  )
}

function isFiltered({ q, kind, sphere, state }: IndexQuery): boolean {
  return [q, kind, sphere, state].some((choice) => choice !== undefined)
}

function Empty({ visit, isFiltered: filtered }: { readonly visit: IndexPageProps['visit']; readonly isFiltered: boolean }): JSX.Element {
  const { t } = visit
  if (filtered)
    return (
      <EmptyState next={<a href={visit.href('office/organisations/index')}>{t('organisations.filter.clear')}</a>}>
        {t('organisations.filter.none')}
      </EmptyState>
    )
  return (
    <EmptyState next={<ButtonLink href={visit.href('office/organisations/paste')}>{t('organisations.paste.open')}</ButtonLink>}>
      {t('organisations.empty')}
    </EmptyState>
  )
}

function columnsFor(
  visit: IndexPageProps['visit'],
  query: IndexQuery,
  hrefOf: (change: Partial<IndexQuery>) => string,
): TableColumn<OrganisationInOffice>[] {
  const { t, site } = visit
  const sortBy = (key: 'name' | 'kind' | 'joined') => {
    const now = (query.sort ?? 'name') === key ? ('ascending' as const) : query.sort === `-${key}` ? ('descending' as const) : undefined
    return { href: hrefOf({ sort: now === 'ascending' ? `-${key}` : key }), now }
  }
  return [
    { key: 'name', label: t('organisations.name'), rowHeader: true, sort: sortBy('name'), cell: (row) => <Name visit={visit} row={row} /> },
    { key: 'kind', label: t('organisations.kind'), sort: sortBy('kind'), cell: (row) => <KindCell visit={visit} row={row} /> },
    {
      key: 'joined',
      label: t('organisations.affiliation'),
      sort: sortBy('joined'),
      cell: (row) => {
        if (row.affiliation === null) return t('organisations.state.never')
        if (row.affiliation !== 'affiliated') return t('organisations.state.left')
        return row.joined === null ? t('organisations.state.affiliated') : formatDateWithPrecision(row.joined, site.language)
      },
    },
    { key: 'contact', label: t('organisations.contact'), cell: (row) => <ContactCell visit={visit} row={row} /> },
  ]
}

function Name({ visit, row }: { readonly visit: IndexPageProps['visit']; readonly row: OrganisationInOffice }): JSX.Element {
  return (
    <>
      <a href={visit.href('office/organisations/show', { slug: row.slug })}>{row.name}</a>
      {row.parentName !== null && <small> {visit.t('organisations.partOf', { name: row.parentName })}</small>}
      {row.note !== '' && <p class="note">{shortened(row.note)}</p>}
    </>
  )
}

/** The kind, and where it stands to the municipality when that is not plain from the kind. */
function KindCell({ visit: { t }, row }: { readonly visit: IndexPageProps['visit']; readonly row: OrganisationInOffice }): JSX.Element {
  const isPlain = row.kind === 'municipality' || row.kind === 'municipal-company'
  return (
    <>
      {t(`organisations.kind.${row.kind}`)}
      {row.kindIsGuess && <span class="note"> {t('organisations.guessed')}</span>}
      {row.municipalSphere === null && <span class="note"> {t('organisations.sphere.unknown')}</span>}
      {row.municipalSphere !== null && row.municipalSphere !== isPlain && (
        <span class="note"> {t(row.municipalSphere ? 'organisations.sphere.counts' : 'organisations.sphere.countsNot')}</span>
      )}
    </>
  )
}

function ContactCell({ visit, row }: { readonly visit: IndexPageProps['visit']; readonly row: OrganisationInOffice }): JSX.Element {
  const phone = row.contactPhone ?? row.phone
  if (row.contactName === null && phone === null) return <span class="note">{visit.t('organisations.contact.none')}</span>
  return (
    <>
      {row.contactName} {phone !== null && <Telephone number={phone} />}
    </>
  )
}

function shortened(note: string): string {
  const [line = ''] = note.split('\n')
  return line.length > 90 ? `${line.slice(0, 88)} …` : line
}
