import type { JSX } from 'preact'
import type { Emissions } from '#domain/evidence'
import { formatNumber, formatPercent } from '#platform/dates'
import { EmptyState } from '#ui/empty-state'
import { FactList } from '#ui/fact-list'
import { Section } from '#ui/section'
import { SourceNote } from '#ui/source-note'
import type { AnyVisit } from '#web/visit'
import { readSource } from '../sources.tsx'
import { nameOf } from '../named.tsx'
import type { OverviewFacts } from './overview-facts.ts'
import { poleGoal } from './overview-words.ts'

/** The official figure, its year and lag, and the goal. */
export function EmissionsSection({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { t, href } = visit
  const { emissions, goals } = facts
  const latest = emissions?.totals.at(-1)
  const goal = poleGoal(goals)
  return (
    <Section id="utslapp" title={t('overview.emissions')}>
      {goal !== undefined && <p>{t('overview.goal', { goal: nameOf(visit, goal.text).text })}</p>}
      {emissions === null || latest === undefined ? (
        <EmptyState next={<a href={href('public/emissions')}>{t('overview.emissionsNoneNext')}</a>}>
          {t('overview.emissionsNone')}
        </EmptyState>
      ) : (
        <Latest visit={visit} emissions={emissions} latest={latest} />
      )}
    </Section>
  )
}

function Latest({
  visit,
  emissions,
  latest,
}: {
  readonly visit: AnyVisit
  readonly emissions: Emissions
  readonly latest: Emissions['totals'][number]
}): JSX.Element {
  const { t, site, href } = visit
  const before = emissions.totals.at(-2)
  const { edition } = emissions
  return (
    <>
      <FactList
        facts={[
          {
            figure: formatNumber(Math.round(latest.tonnes), site.language),
            text: t('overview.emissionsFigure', { locality: site.contract.locality, year: String(latest.year) }),
            detail: before === undefined ? undefined : changeInWords(visit, latest.tonnes, before),
          },
        ]}
      />
      <p>
        <SourceNote label={t('public.source')} source={readSource(edition.source)}>
          {t('overview.emissionsLag', { year: String(latest.year), edition: edition.name })}
        </SourceNote>
      </p>
      <p>
        <a href={href('public/emissions')}>{t('overview.emissionsAll')}</a>
      </p>
    </>
  )
}

function changeInWords({ t, site }: AnyVisit, tonnes: number, before: { readonly year: number; readonly tonnes: number }): string {
  const change = (tonnes - before.tonnes) / before.tonnes
  const direction = Math.abs(change) < 0.0005 ? 'same' : change > 0 ? 'up' : 'down'
  return t('overview.emissionsChange', { direction, percent: formatPercent(Math.abs(change), site.language, 1), year: String(before.year) })
}
