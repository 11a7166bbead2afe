import type { JSX } from 'preact'
import type { AreaCoverage, Coverage, SubjectCoverage } from '#domain/leads'
import { Heading } from '#ui/heading'
import { Link } from '#ui/link'
import type { AnyVisit } from '#web/visit'
import { chartPrefix, hrefOf, letterOf } from './chart.tsx'
import { LeadMark, writeLeadMark } from './lead-mark.tsx'
import { nameOf } from './named.tsx'
import { attribute, escaped, Table, write } from '#ui/table'

export interface LeadTablesProps {
  readonly visit: AnyVisit
  readonly coverage: Coverage
  readonly id: string
  /** The level of the areas' headings. */
  readonly level?: 2 | 3
}

/** Who has Lead for everything, by area: the star chart in words, with its marks. Stands on the page of the chart only. */
export function LeadTables({ visit, coverage, id, level = 3 }: LeadTablesProps): JSX.Element {
  const { t } = visit
  return (
    <div id={id} class="aligned" tabindex={-1}>
      {coverage.areas.map((area) => (
        <AreaTable visit={visit} area={area} level={level} />
      ))}
      {coverage.challengesWithoutArea.length > 0 && (
        <>
          <Heading level={level} size={3}>
            {t('areas.withoutArea')}
          </Heading>
          <ItemTable visit={visit} items={coverage.challengesWithoutArea} caption={t('areas.withoutArea')} chart={chartPrefix} />
        </>
      )}
      {coverage.questions.length > 0 && (
        <>
          <Heading level={level} size={3}>
            {t('areas.questions')}
          </Heading>
          <ItemTable visit={visit} items={coverage.questions} caption={t('areas.questions')} chart={chartPrefix} />
        </>
      )}
    </div>
  )
}

function AreaTable({ visit, area, level }: { readonly visit: AnyVisit; readonly area: AreaCoverage; readonly level: 2 | 3 }): JSX.Element {
  const { t } = visit
  const { text, lang } = nameOf(visit, area.name)
  return (
    <>
      <Heading level={level} size={3}>
        <Link href={hrefOf(visit, area)} lang={lang}>
          {text}
        </Link>
      </Heading>
      {area.leads.length > 0 && (
        <p>
          {t('leads-public.area')}: <LeadMark visit={visit} covered={area} chart={chartPrefix} />
        </p>
      )}
      {areSuggested(area.challenges) && (
        <p>
          <small>{t('public.area.suggestionAll')}</small>
        </p>
      )}
      {area.challenges.length > 0 && (
        <ItemTable visit={visit} items={area.challenges} caption={t('leads-public.caption', { area: text })} chart={chartPrefix} />
      )}
    </>
  )
}

/** Whether every challenge stands in this area by our suggestion: then it is said once, above them. */
export function areSuggested(items: readonly SubjectCoverage[]): boolean {
  return items.length > 0 && items.every(({ areaIsSuggestion }) => areaIsSuggestion)
}

export interface ItemTableProps {
  readonly visit: AnyVisit
  readonly items: readonly SubjectCoverage[]
  readonly caption: string
  /** The prefix of a star chart on the same page that lends its marks. */
  readonly chart?: string | undefined
}

/** Challenges or questions with who has Lead. */
export function ItemTable({ visit, items, caption, chart }: ItemTableProps): JSX.Element {
  const { t } = visit
  const isQuestion = items[0]?.kind === 'question'
  const isSaidAbove = areSuggested(items)
  const rows = items.map((item, index) => ({ item, number: isQuestion ? letterOf(index) : item.number }))
  return (
    <Table<(typeof rows)[number]>
      caption={caption}
      hideCaption
      rows={rows}
      columns={[
        { key: 'number', label: t('areas.number'), cell: ({ number }) => number },
        {
          key: 'name',
          label: isQuestion ? t('areas.question') : t('areas.challenge'),
          rowHeader: true,
          cell: ({ item }) => ({ written: writeItemLink(visit, item, isSaidAbove) }),
        },
        { key: 'lead', label: t('areas.lead'), cell: ({ item }) => ({ written: writeLeadMark(visit, item, chart) }) },
      ]}
    />
  )
}

/** A challenge or question by name; where its area is only our suggestion, that is said. */
export function ItemLink({
  visit,
  item,
  isSaidAbove = false,
}: {
  readonly visit: AnyVisit
  readonly item: SubjectCoverage
  readonly isSaidAbove?: boolean
}): JSX.Element {
  return write(writeItemLink(visit, item, isSaidAbove))
}

function writeItemLink(visit: AnyVisit, item: SubjectCoverage, isSaidAbove: boolean): string {
  const { text, lang } = nameOf(visit, item.name)
  const name = lang === undefined ? escaped(text) : `<span${attribute('lang', lang)}>${escaped(text)}</span>`
  const suggestion = item.areaIsSuggestion && !isSaidAbove ? `<small> (${escaped(visit.t('public.area.suggestion'))})</small>` : ''
  return `<a${attribute('href', hrefOf(visit, item))}>${name}</a>${suggestion}`
}
