import type { JSX } from 'preact'
import { leadStates, type AreaCoverage, type LeadSeen, type LeadSort, type LeadState } from '#domain/leads'
import { dayOf, formatShortDay, formatTinyDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter-bar'
import { PageHead } from '#ui/heading'
import { SearchField } from '#ui/search-field'
import { Select } from '#ui/select'
import { Tag } from '#ui/state-mark'
import { Table, type TableColumn } from '#ui/table'
import type { Visit } from '#web/visit'
import { LeadMark, SubjectName } from '../../lead-words.tsx'
import { OfficePage } from '../office-page.tsx'
import { Pages } from '../paging.tsx'
import { Person } from './person.tsx'

type IndexVisit = Visit<'office/leads/index'>

/** What the list's address says. */
export interface LeadsQuery {
  readonly [name: string]: string | number | undefined
  readonly sok?: string | undefined
  readonly visa?: 'need' | 'all' | LeadState | undefined
  readonly omrade?: string | undefined
  readonly organisation?: string | undefined
  readonly sort?: string | undefined
  readonly page?: number | undefined
}

export interface LeadsPageProps {
  readonly visit: IndexVisit
  readonly query: LeadsQuery
  readonly total: number
  readonly leads: readonly LeadSeen[]
  readonly counts: { readonly standing: number; readonly pending: number; readonly need: number }
  readonly areas: readonly AreaCoverage[]
}

/** Every Lead, what needs a hand first. */
export function LeadsPage({ visit, query, total, leads, counts, areas }: LeadsPageProps): JSX.Element {
  const { t, href } = visit
  const hrefOf = (change: Partial<LeadsQuery>) => href('office/leads/index', undefined, { ...query, page: undefined, ...change })
  const isFiltered = [query.sok, query.visa, query.omrade, query.organisation].some((choice) => choice !== undefined)
  return (
    <OfficePage visit={visit} title={t('leads.index.title')} section="leads">
      <PageHead
        title={t('leads.index.title')}
        lede={t('leads.index.summary', counts)}
        actions={<ButtonLink href={href('office/leads/new')}>{t('leads.index.take')}</ButtonLink>}
      />
      {(counts.standing > 0 || isFiltered) && <Filter visit={visit} query={query} areas={areas} isFiltered={isFiltered} />}
      {leads.length === 0 ? (
        <Nothing visit={visit} isFiltered={isFiltered} />
      ) : (
        <Table caption={t('leads.index.caption')} hideCaption rows={leads} columns={columnsFor(visit, query, hrefOf)} />
      )}
      <Pages
        visit={visit}
        label={t('leads.index.pages')}
        total={total}
        current={query.page ?? 1}
        hrefOf={(number) => hrefOf({ page: number })}
      />
    </OfficePage>
  )
}

function Filter({
  visit,
  query,
  areas,
  isFiltered,
}: Pick<LeadsPageProps, 'visit' | 'query' | 'areas'> & { readonly isFiltered: boolean }): JSX.Element {
  const { t, href, site } = visit
  const hidden = {
    ...(query.sort === undefined ? {} : { sort: query.sort }),
    ...(query.organisation === undefined ? {} : { organisation: query.organisation }),
  }
  return (
    <FilterBar
      action={href('office/leads/index')}
      label={t('leads.index.filter')}
      button={t('leads.index.filterButton')}
      hidden={hidden}
      clear={isFiltered ? { href: href('office/leads/index'), label: t('leads.index.clear') } : undefined}
    >
      <SearchField name="sok" label={t('leads.index.text')} value={query.sok ?? ''} />
      <Select
        name="visa"
        label={t('leads.index.show')}
        value={query.visa ?? ''}
        placeholder={t('leads.index.show.standing')}
        options={[
          { value: 'need', label: t('leads.index.show.need') },
          ...leadStates.map((state) => ({ value: state, label: upperFirst(t(`leads.state.${state}`)) })),
          { value: 'all', label: t('leads.index.show.all') },
        ]}
      />
      <Select
        name="omrade"
        label={t('leads.index.area')}
        value={query.omrade ?? ''}
        placeholder={t('leads.index.anyArea')}
        options={areas.map(({ id, name }) => ({ value: id, label: inLanguage(name, site.language).text }))}
      />
    </FilterBar>
  )
}

function Nothing({ visit, isFiltered }: { readonly visit: IndexVisit; readonly isFiltered: boolean }): JSX.Element {
  const { t, href } = visit
  if (isFiltered)
    return <EmptyState next={<a href={href('office/leads/index')}>{t('leads.index.clear')}</a>}>{t('leads.index.noHits')}</EmptyState>
  return (
    <EmptyState
      next={
        <>
          {t('leads.index.emptyNext')} <a href={href('office/meetings/index')}>{t('site.office.nav.meetings')}</a>
        </>
      }
    >
      {t('leads.index.empty')}
    </EmptyState>
  )
}

function columnsFor(visit: IndexVisit, query: LeadsQuery, hrefOf: (change: Partial<LeadsQuery>) => string): TableColumn<LeadSeen>[] {
  const { t, site } = visit
  const { language } = site
  const sortBy = (key: LeadSort) => {
    const now = query.sort === key ? ('ascending' as const) : query.sort === `-${key}` ? ('descending' as const) : undefined
    return { href: hrefOf({ sort: now === 'ascending' ? `-${key}` : key }), now }
  }
  return [
    {
      key: 'organisation',
      label: t('leads.index.column.organisation'),
      sort: sortBy('organisation'),
      rowHeader: true,
      cell: (lead) => <Organisation visit={visit} lead={lead} />,
    },
    {
      key: 'subject',
      label: t('leads.index.column.subject'),
      sort: sortBy('subject'),
      cell: (lead) => <SubjectCell visit={visit} lead={lead} />,
    },
    {
      key: 'state',
      label: t('leads.index.column.state'),
      sort: sortBy('state'),
      cell: (lead) => (
        <>
          <LeadMark t={t} language={language} lead={lead} />
          <Need visit={visit} lead={lead} />
        </>
      ),
    },
    {
      key: 'contact',
      label: t('leads.index.column.contact'),
      cell: (lead) =>
        lead.office?.contact ? <Person person={lead.office.contact} brief /> : <span class="note">{t('leads.need.no-contact')}</span>,
    },
    {
      key: 'heard',
      label: t('leads.index.column.heard'),
      sort: sortBy('heard'),
      cell: (lead) => (lead.office === null ? '' : formatTinyDay(dayOf(lead.office.lastHeardAt, site.contract.timeZone), language)),
    },
  ]
}

function Organisation({ visit: { t, href }, lead }: { readonly visit: IndexVisit; readonly lead: LeadSeen }): JSX.Element {
  return (
    <>
      <a href={href('office/leads/show', { lead: lead.id })}>
        {lead.organisation?.name}
        <span class="unseen">, {inLanguage(lead.subject.name, 'sv').text}</span>
      </a>
      {lead.isConvener && <span class="note"> {t('leads.convener')}</span>}
    </>
  )
}

function SubjectCell({
  visit: { t, site },
  lead: { subject, area },
}: {
  readonly visit: IndexVisit
  readonly lead: LeadSeen
}): JSX.Element {
  const over = subject.kind === 'challenge' && area !== null ? inLanguage(area.name, site.language).text : t(`leads.kind.${subject.kind}`)
  return (
    <>
      <SubjectName name={subject.name} language={site.language} />
      <br />
      <small class="note">{over}</small>
    </>
  )
}

/** What calls for a hand, and since or until when. */
export function Need({
  visit: { t, site },
  lead,
}: {
  readonly visit: Pick<Visit, 't' | 'site'>
  readonly lead: LeadSeen
}): JSX.Element | null {
  const { office } = lead
  if (office === null || office.need === null || office.need === 'no-contact' || office.need === 'leaving-soon') return null
  const day = office.need === 'silent' ? dayOf(office.lastHeardAt, site.contract.timeZone) : (office.confirmBy ?? lead.fromOn)
  return (
    <p class="need">
      <Tag tone="warning">{t(`leads.need.${office.need}`, { date: formatShortDay(day, site.language) })}</Tag>
    </p>
  )
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1)
}
