import type { JSX } from 'preact'
import { budgetPosition, emissionPath, type BudgetPosition, type Emissions, type GoalFact, type PeriodFact } from '#domain/evidence'
import { isMessageKey } from '#locales'
import { formatNumber, formatPercent } from '#platform/dates'
import { BarChart } from '#ui/bar-chart'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import { SourceNote } from '#ui/source-note'
import { Table } from '#ui/table'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { isSaid, Named } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { readSource, Sources } from '../sources.tsx'
import { ticksFor } from './ticks.ts'

export interface EmissionsPageProps {
  readonly visit: Visit<'public/emissions'>
  readonly emissions: Emissions | null
  readonly goals: readonly GoalFact[]
  readonly periods: readonly PeriodFact[]
}

/** The official figures as published, the goals, and what the yearly rate means in tonnes. */
export function EmissionsPage({ visit, emissions, goals, periods }: EmissionsPageProps): JSX.Element {
  const { t } = visit
  return (
    <PublicPage visit={visit} title={t('emissions.title')}>
      <PageHead title={t('emissions.title')} lede={t('emissions.lede')} />
      {emissions === null || emissions.totals.length === 0 ? (
        <EmptyState next={<a href="#kontakt">{t('emissions.noneNext')}</a>}>{t('emissions.none')}</EmptyState>
      ) : (
        <Series visit={visit} emissions={emissions} rate={yearlyRate(goals, periods)} />
      )}
      <Goals visit={visit} goals={goals} />
      {emissions !== null && emissions.bySector.length > 0 && <Sectors visit={visit} emissions={emissions} />}
      <p>{t('emissions.notSummed')}</p>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

interface Rate {
  /** 0.2 = twenty per cent a year. */
  readonly rate: number
  readonly baseYear: number | null
}

/** The yearly rate of the goal, and from when: the goal's own base year, else the year before the first period began. */
function yearlyRate(goals: readonly GoalFact[], periods: readonly PeriodFact[]): Rate | null {
  const goal = goals.find(({ kind, targetValue }) => kind === 'yearly-rate' && targetValue !== null && targetValue < 0)
  if (goal?.targetValue == null) return null
  const began = periods[0]?.fromOn
  return { rate: -goal.targetValue / 100, baseYear: goal.baselineYear ?? (began === undefined ? null : Number(began.slice(0, 4)) - 1) }
}

interface SeriesProps {
  readonly visit: AnyVisit
  readonly emissions: Emissions
  readonly rate: Rate | null
}

function Series({ visit, emissions, rate }: SeriesProps): JSX.Element | null {
  const { t, site } = visit
  const { totals, edition } = emissions
  const tonnes = (value: number) => formatNumber(Math.round(value), site.language)
  const [first, last] = [totals[0], totals.at(-1)]
  if (first === undefined || last === undefined) return null
  const position = rate === null ? null : positionOf(totals, rate)
  const path = rate === null || position === null ? [] : emissionPath(position.base, rate.rate, last.year + 6)
  const rateText = rate === null ? '' : formatPercent(rate.rate, site.language)
  return (
    <>
      <BarChart
        id="diagram"
        title={t('emissions.chart.title', { locality: site.contract.locality })}
        description={t('emissions.chart.description', {
          firstYear: String(first.year),
          firstTonnes: tonnes(first.tonnes),
          lastYear: String(last.year),
          lastTonnes: tonnes(last.tonnes),
        })}
        bars={totals.map(({ year, tonnes: value }) => ({ label: String(year), at: year, value, text: tonnes(value) }))}
        path={path.map(({ year, tonnes: value }) => ({ label: String(year), at: year, value, text: tonnes(value) }))}
        barsLabel={t('emissions.chart.bars')}
        pathLabel={path.length === 0 ? undefined : t('emissions.chart.path', { rate: rateText, year: String(position?.base.year ?? '') })}
        ticks={ticksFor(Math.max(...totals.map(({ tonnes: value }) => value)), tonnes)}
        tableLabel={t('emissions.chart.table')}
        pointLabel={t('emissions.chart.year')}
        source={
          <SourceNote label={t('public.source')} source={readSource(edition.source)}>
            {t('emissions.edition', { edition: edition.name, year: String(last.year) })}
            {edition.invented && ` ${t('emissions.invented')}`}
          </SourceNote>
        }
      />
      <p>
        <small>{t('emissions.gaps')}</small>
      </p>
      {isSaid(edition.note) && (
        <p>
          <small>
            <Named visit={visit} text={edition.note} />
          </small>
        </p>
      )}
      {rate !== null && position !== null && <Meaning visit={visit} rate={rate.rate} position={position} />}
    </>
  )
}

interface Placed {
  readonly base: { readonly year: number; readonly tonnes: number }
  readonly value: BudgetPosition
}

/** Where the city stands, counted from the base year; null when the figures do not allow it. */
function positionOf(totals: Emissions['totals'], { rate, baseYear }: Rate): Placed | null {
  const base = totals.find(({ year }) => year === baseYear)
  if (base === undefined) return null
  const answer = budgetPosition(totals, base.year, rate)
  return answer.known ? { base, value: answer.value } : null
}

function Meaning({ visit, rate, position }: { readonly visit: AnyVisit; readonly rate: number; readonly position: Placed }): JSX.Element {
  const { t, site } = visit
  const { base, value } = position
  const tonnes = (amount: number) => formatNumber(Math.round(amount / 10) * 10, site.language)
  const rateText = formatPercent(rate, site.language)
  const years = value.latest.year - base.year
  return (
    <Section id="mening" title={t('emissions.meaning')}>
      <p>
        {t('emissions.budget', { rate: rateText, year: String(base.year), budget: tonnes(value.budget) })}{' '}
        {t('emissions.budgetUsed', {
          used: formatPercent(value.usedShare, site.language),
          years,
          from: String(base.year + 1),
          to: String(value.latest.year),
        })}
      </p>
      {value.rateNeeded === null || value.zeroYearIfLinear === null ? (
        <p>{t('emissions.budgetGone')}</p>
      ) : (
        <p>
          {t('emissions.rateNeeded', { rate: formatPercent(value.rateNeeded, site.language), year: String(value.latest.year) })}{' '}
          {t('emissions.zeroYear', { year: String(Math.floor(value.zeroYearIfLinear)) })}
        </p>
      )}
      <h3>{t('emissions.how')}</h3>
      <ul>
        <li>{t('emissions.how.path')}</li>
        <li>{t('emissions.how.budget')}</li>
        <li>{t('emissions.how.rate')}</li>
        <li>{t('emissions.how.zero')}</li>
      </ul>
    </Section>
  )
}

function Goals({ visit, goals }: { readonly visit: AnyVisit; readonly goals: readonly GoalFact[] }): JSX.Element {
  const { t } = visit
  return (
    <Section id="mal" title={t('emissions.goals')}>
      {goals.length === 0 && <p>{t('emissions.goalsNone')}</p>}
      {goals.map(({ text, definition, sources }) => (
        <>
          <p>
            <strong>
              <Named visit={visit} text={text} />
            </strong>
            {isSaid(definition) && (
              <>
                {' '}
                <Named visit={visit} text={definition} />
              </>
            )}
          </p>
          <Sources visit={visit} sources={sources} />
        </>
      ))}
    </Section>
  )
}

function Sectors({ visit, emissions }: { readonly visit: AnyVisit; readonly emissions: Emissions }): JSX.Element | null {
  const { t, site } = visit
  const last = emissions.totals.at(-1)
  if (last === undefined) return null
  const rows = emissions.bySector.filter(({ year }) => year === last.year).toSorted((a, b) => b.tonnes - a.tonnes)
  return (
    <Section id="sektorer" title={t('emissions.sectors', { year: String(last.year) })}>
      <Table<(typeof rows)[number]>
        caption={t('emissions.sectors', { year: String(last.year) })}
        hideCaption
        density="tight"
        rows={rows}
        columns={[
          { key: 'sector', label: t('emissions.sector'), rowHeader: true, cell: ({ sector }) => sectorInWords(visit, sector) },
          {
            key: 'tonnes',
            label: t('emissions.tonnes'),
            numeric: true,
            cell: ({ tonnes }) => formatNumber(Math.round(tonnes), site.language),
          },
          {
            key: 'share',
            label: t('emissions.share'),
            numeric: true,
            cell: ({ tonnes }) => formatPercent(tonnes / last.tonnes, site.language),
          },
        ]}
      />
    </Section>
  )
}

function sectorInWords({ t }: AnyVisit, sector: string): string {
  const key = `emissions.sector.${sector}`
  return isMessageKey(key) ? t(key) : sector
}
