import type { JSX } from 'preact'
import { groupKinds, groupStates, isGroupKind, isGroupState, type GroupKind, type GroupListed, type GroupState } from '#domain/groups'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import type { Visit } from '#web/visit'
import { OfficePage } from '../office-page.tsx'
import { pageNumber, Pages } from '../paging.tsx'
import { sayStart } from './group-form.tsx'

/** What the list is narrowed to, as it stands in the address. */
export interface GroupsQuery {
  readonly text: string
  readonly state: GroupState | 'now' | undefined
  readonly kind: GroupKind | undefined
  readonly page: number
}

export function readGroupsQuery(query: URLSearchParams): GroupsQuery {
  const [state, kind] = [query.get('lage') ?? '', query.get('sort') ?? '']
  return {
    text: (query.get('q') ?? '').trim(),
    state: state === 'now' || isGroupState(state) ? state : undefined,
    kind: isGroupKind(kind) ? kind : undefined,
    page: pageNumber(query),
  }
}

export interface GroupsPageProps {
  readonly visit: Visit<'office/groups/index'>
  readonly query: GroupsQuery
  readonly groups: readonly GroupListed[]
  readonly total: number
}

/** Every group of the contract, a page at a time. */
export function GroupsPage({ visit, query, groups, total }: GroupsPageProps): JSX.Element {
  const { t, href } = visit
  const make = <ButtonLink href={href('office/groups/new')}>{t('groups.new.title')}</ButtonLink>
  const isFiltered = query.text !== '' || query.state !== undefined || query.kind !== undefined
  const all = <a href={href('office/groups/index')}>{t('groups.filter.clear')}</a>
  return (
    <OfficePage visit={visit} title={t('groups.title')} section="groups">
      <PageHead title={t('groups.title')} actions={groups.length === 0 && !isFiltered ? undefined : make} />
      {(groups.length > 0 || isFiltered) && <Filter visit={visit} query={query} isFiltered={isFiltered} />}
      {groups.length === 0 ? (
        <EmptyState next={isFiltered ? all : make}>{t(isFiltered ? 'groups.filter.none' : 'groups.empty')}</EmptyState>
      ) : (
        <GroupTable visit={visit} groups={groups} />
      )}
      <Pages
        visit={visit}
        label={t('groups.pages')}
        total={total}
        current={query.page}
        hrefOf={(page) => href('office/groups/index', undefined, { q: query.text, lage: query.state, sort: query.kind, page })}
      />
    </OfficePage>
  )
}

function Filter({ visit, query, isFiltered }: Pick<GroupsPageProps, 'visit' | 'query'> & { readonly isFiltered: boolean }): JSX.Element {
  const { t, href } = visit
  return (
    <FilterBar
      action={href('office/groups/index')}
      label={t('groups.filter')}
      button={t('groups.filter.show')}
      clear={isFiltered ? { href: href('office/groups/index'), label: t('groups.filter.clear') } : undefined}
    >
      <SearchField name="q" label={t('groups.filter.text')} value={query.text} />
      <Select
        name="lage"
        label={t('groups.state')}
        value={query.state ?? ''}
        placeholder={t('groups.filter.all')}
        options={[
          { value: 'now', label: t('groups.filter.now') },
          ...groupStates.map((state) => ({ value: state, label: t(`groups.state.${state}`) })),
        ]}
      />
      <Select
        name="sort"
        label={t('groups.kind')}
        value={query.kind ?? ''}
        placeholder={t('groups.filter.all')}
        options={groupKinds.map((kind) => ({ value: kind, label: t(`groups.kind.${kind}`) }))}
      />
    </FilterBar>
  )
}

function GroupTable({ visit, groups }: Pick<GroupsPageProps, 'visit' | 'groups'>): JSX.Element {
  const { t, href, site } = visit
  return (
    <Table
      caption={t('groups.title')}
      hideCaption
      rows={groups}
      columns={[
        {
          key: 'name',
          label: t('groups.name'),
          rowHeader: true,
          cell: ({ name, slug }) => {
            const { text, lang, isFallback } = inLanguage(name, site.language)
            return (
              <a href={href('office/groups/show', { slug })} lang={isFallback ? lang : undefined}>
                {text}
              </a>
            )
          },
        },
        { key: 'kind', label: t('groups.kind'), cell: ({ kind }) => t(`groups.kind.${kind}`) },
        { key: 'members', label: t('groups.members'), numeric: true, cell: ({ members }) => members },
        {
          key: 'since',
          label: t('groups.startedOn'),
          cell: ({ startedOn }) => sayStart(startedOn, visit) || <span class="note">{t('site.unknown')}</span>,
        },
        {
          key: 'state',
          label: t('groups.state'),
          cell: ({ state }) => <Tag tone={state === 'started' ? 'good' : 'plain'}>{t(`groups.state.${state}`)}</Tag>,
        },
      ]}
    />
  )
}
