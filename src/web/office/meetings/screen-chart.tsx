import type { JSX } from 'preact'
import type { GoalFact } from '#domain/evidence'
import { isLit, type AreaCoverage, type Coverage, type SubjectCoverage } from '#domain/leads'
import { formatPercent } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { StarChart, type StarChartArea, type StarChartStar } from '#ui/star-chart'
import type { AnyVisit } from '#web/visit'

export interface ScreenChartProps {
  readonly visit: AnyVisit
  readonly coverage: Coverage
  readonly goals: readonly GoalFact[]
  /** Ids of areas, challenges and questions whose Lead was taken a moment ago: their stars light up before everybody's eyes. */
  readonly justLit: ReadonlySet<string>
}

/** The star chart on the wall. */
export function ScreenChart({ visit, coverage, goals, justLit }: ScreenChartProps): JSX.Element {
  const { t } = visit
  const star = (item: SubjectCoverage, number: number | string): StarChartStar => ({
    id: item.id,
    number,
    ...named(visit, item.name),
    href: hrefOf(visit, item),
    state: item.state,
    justLit: justLit.has(item.id),
  })
  return (
    <StarChart
      size="screen"
      title={t('overview.chart.title')}
      description={t('overview.chart.description')}
      areas={coverage.areas.map((area) => areaOf(visit, coverage, area, star, justLit))}
      freeStars={[
        ...coverage.challengesWithoutArea.map((item) => star(item, item.number)),
        ...coverage.questions.map((item, index) => star(item, String.fromCharCode(65 + (index % 26)))),
      ]}
      pole={poleOf(visit, goals)}
      legend={{
        one: t('leads-public.state.one'),
        several: t('leads-public.state.several'),
        open: t('leads-public.state.open'),
        resting: t('leads-public.state.resting'),
        leaving: t('leads-public.state.leaving'),
        unknown: t('leads-public.state.unknown'),
        areaLead: t('leads-public.state.areaLead'),
      }}
    />
  )
}

function areaOf(
  visit: AnyVisit,
  coverage: Coverage,
  area: AreaCoverage,
  star: (item: SubjectCoverage, number: number | string) => StarChartStar,
  justLit: ReadonlySet<string>,
): StarChartArea {
  const areaHasLead = coverage.leadsKnown && isLit(area.state)
  return {
    id: area.id,
    ...named(visit, area.name),
    href: hrefOf(visit, area),
    state: area.state,
    count: area.led !== null && area.total > 0 ? visit.t('overview.chart.count', { lit: area.led, total: area.total }) : '',
    stars: area.challenges.map((item) => ({ ...star(item, item.number), areaHasLead })),
    justLit: justLit.has(area.id),
  }
}

function named(visit: AnyVisit, name: Translated): { readonly name: string; readonly lang?: string } {
  const { text, lang, isFallback } = inLanguage(name, visit.site.language)
  return isFallback ? { name: text, lang } : { name: text }
}

function hrefOf({ href }: AnyVisit, { kind, slug }: Pick<SubjectCoverage, 'kind' | 'slug'>): string {
  if (kind === 'focus-area') return href('public/focus-areas/show', { slug })
  return kind === 'challenge' ? href('public/challenges/show', { slug }) : href('public/questions/show', { slug })
}

/** The goal under the pole star, in few words. */
function poleOf({ t, site }: AnyVisit, goals: readonly GoalFact[]): string {
  const goal = goals.find(({ isPoleStar }) => isPoleStar) ?? goals[0]
  if (goal === undefined) return t('overview.goalNone')
  const { text } = inLanguage(goal.text, site.language)
  if (text.length <= 34) return text
  if (goal.kind === 'neutral' && goal.targetYear !== null) return t('overview.pole.neutral', { year: String(goal.targetYear) })
  return goal.kind === 'yearly-rate' && goal.targetValue !== null
    ? t('overview.pole.rate', { percent: formatPercent(Math.abs(goal.targetValue) / 100, site.language) })
    : text
}
