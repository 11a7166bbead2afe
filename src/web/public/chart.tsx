import type { JSX } from 'preact'
import { isLit, type AreaCoverage, type Coverage, type SubjectCoverage } from '#domain/leads'
import { StarChart, type StarChartArea, type StarChartStar } from '#ui/star-chart'
import type { AnyVisit } from '#web/visit'
import { nameOf } from './named.tsx'

export interface ChartProps {
  readonly visit: AnyVisit
  readonly coverage: Coverage
  /** The goal, written under the pole star. */
  readonly pole: string
  /** The id of the table that says the same. */
  readonly tableId: string
}

/** What the ids of the chart's parts begin with. */
export const chartPrefix = 'sc'

/** The star chart of this contract on the coverage's day. */
export function Chart({ visit, coverage, pole, tableId }: ChartProps): JSX.Element {
  const { t } = visit
  const freeStars = [
    ...coverage.challengesWithoutArea.map((item) => starOf(visit, item, item.number)),
    ...coverage.questions.map((item, index) => starOf(visit, item, letterOf(index))),
  ]
  return (
    <StarChart
      idPrefix={chartPrefix}
      title={t('overview.chart.title')}
      description={t('overview.chart.description')}
      areas={coverage.areas.map((area) => areaOf(visit, coverage, area))}
      freeStars={freeStars}
      freeLabel={freeLabelOf(visit, coverage)}
      pole={pole}
      legend={{
        one: t('leads-public.state.one'),
        several: t('leads-public.state.several'),
        open: t('leads-public.state.open'),
        resting: t('leads-public.state.resting'),
        leaving: t('leads-public.state.leaving'),
        unknown: t('leads-public.state.unknown'),
        areaLead: t('leads-public.state.areaLead'),
      }}
      skip={{ href: `#${tableId}`, label: t('overview.chart.skip') }}
    />
  )
}

/** Questions are lettered, so that no number stands twice in the sky. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
}

/** The page of an area, a challenge or a question. */
export function hrefOf(visit: AnyVisit, { kind, slug }: Pick<SubjectCoverage, 'kind' | 'slug'>): string {
  if (kind === 'focus-area') return visit.href('public/focus-areas/show', { slug })
  return kind === 'challenge' ? visit.href('public/challenges/show', { slug }) : visit.href('public/questions/show', { slug })
}

function areaOf(visit: AnyVisit, coverage: Coverage, area: AreaCoverage): StarChartArea {
  const { text, lang } = nameOf(visit, area.name)
  const count = area.led !== null && area.total > 0 ? visit.t('overview.chart.count', { lit: area.led, total: area.total }) : ''
  const stars = area.challenges.map((item) => ({
    ...starOf(visit, item, item.number),
    areaHasLead: coverage.leadsKnown && isLit(area.state),
  }))
  return { id: area.id, name: text, ...(lang === undefined ? {} : { lang }), href: hrefOf(visit, area), state: area.state, stars, count }
}

function starOf(visit: AnyVisit, item: SubjectCoverage, number: number | string): StarChartStar {
  const { text, lang } = nameOf(visit, item.name)
  return { id: item.id, number, name: text, ...(lang === undefined ? {} : { lang }), href: hrefOf(visit, item), state: item.state }
}

function freeLabelOf({ t }: AnyVisit, { challengesWithoutArea, questions }: Coverage): string {
  if (challengesWithoutArea.length > 0 && questions.length > 0) return t('overview.chart.freeBoth')
  return challengesWithoutArea.length > 0 ? t('overview.chart.freeUnknown') : t('overview.chart.freeQuestions')
}
