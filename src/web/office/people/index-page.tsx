import type { JSX } from 'preact'
import type { PeopleFilter, PersonListed } from '#domain/identity'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Table, type TableColumn } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { Telephone } from '../organisations/parts.tsx'
import { Pages } from '../paging.tsx'
import { roleWords } from './role-words.ts'

export interface PeopleQuery {
  readonly [name: string]: string | number | undefined
  readonly q?: string | undefined
  readonly show?: PeopleFilter | undefined
  readonly sort?: 'name' | '-name' | undefined
  readonly page?: number | undefined
}

export interface PeoplePageProps {
  readonly visit: Visit<'office/people/index'>
  readonly query: PeopleQuery
  readonly total: number
  readonly people: readonly PersonListed[]
}

/** Everybody the contract knows, with those they speak for today. */
export function PeoplePage({ visit, query, total, people }: PeoplePageProps): JSX.Element {
  const { t } = visit
  const index = visit.href('office/people/index')
  const hrefOf = (change: Partial<PeopleQuery>) => visit.href('office/people/index', undefined, { ...query, page: undefined, ...change })
  const isFiltered = query.q !== undefined || query.show !== undefined
  return (
    <OfficePage visit={visit} title={t('people.title')} section="people">
      <PageHead
        title={t('people.title')}
        lede={t('people.count', { total })}
        actions={<ButtonLink href={visit.href('office/people/new')}>{t('people.new.open')}</ButtonLink>}
      />
      <FilterBar
        action={index}
        label={t('people.filter.label')}
        button={t('organisations.filter.show')}
        hidden={query.sort === undefined ? {} : { sort: query.sort }}
        clear={isFiltered ? { href: index, label: t('organisations.filter.clear') } : undefined}
      >
        <SearchField name="q" label={t('people.filter.text')} value={query.q ?? ''} />
        <Select
          name="show"
          label={t('people.filter.show')}
          value={query.show ?? ''}
          placeholder={t('people.filter.all')}
          options={(['speaking', 'without', 'secretariat'] as const).map((value) => ({ value, label: t(`people.filter.${value}`) }))}
        />
      </FilterBar>
      {people.length > 0 && <Table caption={t('people.title')} hideCaption rows={people} columns={columnsFor(visit, query, hrefOf)} />}
      {people.length === 0 && (
        <EmptyState next={isFiltered ? <a href={index}>{t('organisations.filter.clear')}</a> : t('people.emptyNext')}>
          {t(isFiltered ? 'people.filter.none' : 'people.empty')}
        </EmptyState>
      )}
      <Pages visit={visit} label={t('people.pages')} total={total} current={query.page ?? 1} hrefOf={(page) => hrefOf({ page })} />
    </OfficePage>
  )
}

function columnsFor(
  visit: PeoplePageProps['visit'],
  query: PeopleQuery,
  hrefOf: (change: Partial<PeopleQuery>) => string,
): TableColumn<PersonListed>[] {
  const { t, href } = visit
  const now = query.sort === '-name' ? ('descending' as const) : ('ascending' as const)
  return [
    {
      key: 'name',
      label: t('people.name'),
      rowHeader: true,
      sort: { href: hrefOf({ sort: now === 'ascending' ? '-name' : 'name' }), now },
      cell: (row) => <a href={href('office/people/show', { person: row.id })}>{row.name}</a>,
    },
    {
      key: 'organisations',
      label: t('people.organisations'),
      cell: (row) =>
        row.organisations.map((one, index) => (
          <>
            {index > 0 && ', '}
            <a href={href('office/organisations/show', { slug: one.slug })}>{one.name}</a>{' '}
            <span class="note">({t(`people.mandate.${one.kind}`)})</span>
          </>
        )),
    },
    { key: 'roles', label: t('people.roles'), cell: (row) => roleWords(t, row.roles) },
    { key: 'phone', label: t('people.phone'), cell: (row) => (row.phone === null ? '' : <Telephone number={row.phone} />) },
    { key: 'email', label: t('people.email'), cell: (row) => (row.email === null ? '' : <a href={`mailto:${row.email}`}>{row.email}</a>) },
  ]
}
