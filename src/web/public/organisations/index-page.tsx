import type { JSX } from 'preact'
import { findStated, statedFactKeys, type Member, type StatedFact } from '#domain/evidence'
import { formatDateWithPrecision } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { Pagination } from '#ui/pagination'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Table } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'
import { chooseMembers, readChoice, type MemberChoice } from './choose-members.ts'
import { isKnownKind, kindInWords } from './kind-words.ts'

const perPage = 200

export interface OrganisationsPageProps {
  readonly visit: Visit<'public/organisations/index'>
  readonly members: readonly Member[]
  readonly stated: readonly StatedFact[]
}

/** Everybody who has joined, in Swedish order, to search and sort out without script. */
export function OrganisationsPage({ visit, members, stated }: OrganisationsPageProps): JSX.Element {
  const { t, href, site } = visit
  const choice = readChoice(visit.query)
  const chosen = chooseMembers(members, choice)
  const shown = chosen.slice((choice.page - 1) * perPage, choice.page * perPage)
  const fact = site.contract.membersKnown ? undefined : findStated(stated, statedFactKeys.affiliatedOrganisations)
  const isChosen = choice.text !== '' || choice.kind !== null
  return (
    <PublicPage visit={visit} title={t('public.organisations.title')} section="organisations">
      <PageHead title={t('public.organisations.title')} lede={ledeOf(visit, members.length, fact)} />
      {fact !== undefined && <Sources visit={visit} sources={[fact.source]} />}
      {members.length > 0 && <Filter visit={visit} members={members} choice={choice} isChosen={isChosen} />}
      {isChosen && <p role="status">{t('public.organisations.found', { count: chosen.length })}</p>}
      {members.length === 0 && (
        <EmptyState next={<a href={href('public/join')}>{t('public.organisations.noneNext')}</a>}>
          {site.contract.membersKnown ? t('public.organisations.none') : t('site.unknown')}
        </EmptyState>
      )}
      {shown.length > 0 && <MemberTable visit={visit} members={shown} />}
      <Pages visit={visit} choice={choice} total={chosen.length} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function ledeOf(visit: AnyVisit, named: number, fact: StatedFact | undefined): string {
  const { t, site } = visit
  if (site.contract.membersKnown) return t('public.organisations.lede', { count: named })
  return fact === undefined
    ? t('public.organisations.ledeSomeNamed', { named })
    : t('public.organisations.ledeNamed', { named, stated: nameOf(visit, fact.wording).text })
}

function Filter({
  visit,
  members,
  choice,
  isChosen,
}: {
  readonly visit: AnyVisit
  readonly members: readonly Member[]
  readonly choice: MemberChoice
  readonly isChosen: boolean
}): JSX.Element {
  const { t, href } = visit
  const kinds = [...new Set(members.map(({ kind }) => kind))].filter(isKnownKind)
  const address = href('public/organisations/index')
  return (
    <FilterBar
      action={address}
      label={t('public.organisations.filter')}
      button={t('public.organisations.show')}
      clear={isChosen ? { href: address, label: t('public.organisations.clear') } : undefined}
    >
      <SearchField name="q" label={t('public.organisations.search')} value={choice.text} />
      <Select
        name="sort"
        label={t('public.organisations.kind')}
        value={choice.kind ?? ''}
        options={[
          { value: '', label: t('public.organisations.everyKind') },
          ...kinds.map((kind) => ({ value: kind, label: t(`public.kind.${kind}`) })),
        ]}
      />
    </FilterBar>
  )
}

function MemberTable({ visit, members }: { readonly visit: AnyVisit; readonly members: readonly Member[] }): JSX.Element {
  const { t, href, site } = visit
  return (
    <Table<Member>
      caption={t('public.organisations.caption')}
      hideCaption
      density="tight"
      rows={members}
      columns={[
        {
          key: 'name',
          label: t('public.organisations.name'),
          rowHeader: true,
          href: ({ slug }) => href('public/organisations/show', { slug }),
          cell: ({ name }) => name,
        },
        { key: 'kind', label: t('public.organisations.kind'), cell: (member) => kindInWords(visit, member) },
        {
          key: 'joined',
          label: t('public.organisations.joined'),
          cell: ({ joinedOn, joinedPrecision }) =>
            joinedOn === null || joinedPrecision === null
              ? t('site.unknown')
              : formatDateWithPrecision({ date: joinedOn, precision: joinedPrecision }, site.language),
        },
      ]}
    />
  )
}

function Pages({
  visit,
  choice,
  total,
}: {
  readonly visit: AnyVisit
  readonly choice: MemberChoice
  readonly total: number
}): JSX.Element | null {
  const { t, href } = visit
  if (total <= perPage) return null
  const address = (page: number) =>
    href('public/organisations/index', undefined, { q: choice.text, sort: choice.kind ?? '', sida: page > 1 ? page : undefined })
  const last = Math.ceil(total / perPage)
  const { page } = choice
  return (
    <Pagination
      label={t('public.organisations.pages')}
      shown={t('public.organisations.shown', {
        from: Math.min(total, (page - 1) * perPage + 1),
        to: Math.min(total, page * perPage),
        total,
      })}
      previous={page > 1 ? { href: address(page - 1), label: t('public.organisations.previous') } : undefined}
      next={page < last ? { href: address(page + 1), label: t('public.organisations.next') } : undefined}
    />
  )
}
