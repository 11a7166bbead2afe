import type { JSX } from 'preact'
import { findStated, statedFactKeys, type GoalFact, type StatedFact } from '#domain/evidence'
import type { Coverage } from '#domain/leads'
import { EmptyState } from '#ui/empty-state'
import { FactList } from '#ui/fact-list'
import { PageHead } from '#ui/heading'
import { Columns, Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { Chart } from '../chart.tsx'
import { ContactSection } from '../contact-section.tsx'
import { LeadTables } from '../lead-tables.tsx'
import { nameOf } from '../named.tsx'
import { poleOf } from '../overview/overview-words.ts'
import { PublicPage } from '../public-page.tsx'
import { readSource } from '../sources.tsx'
import { DayBand, DayForm } from './day-form.tsx'
import type { AskedDay } from './read-day.ts'

export interface LeadsPageProps {
  readonly visit: Visit<'public/leads/index'>
  readonly asked: AskedDay
  readonly coverage: Coverage
  readonly goals: readonly GoalFact[]
  readonly stated: readonly StatedFact[]
}

/** Who has Lead for what, today or on any day that has been. */
export function LeadsPage({ visit, asked, coverage, goals, stated }: LeadsPageProps): JSX.Element {
  const { t, href } = visit
  const address = href('public/leads/index')
  const title = t(asked.kind === 'day' ? 'leads-public.titleThen' : 'leads-public.title')
  const isEmpty = coverage.areas.length + coverage.challengesWithoutArea.length + coverage.questions.length === 0
  return (
    <PublicPage visit={visit} title={title} section="leads" styles="chart">
      <DayBand visit={visit} asked={asked} back={address} />
      <Columns split="hero">
        <div>
          <PageHead title={title} lede={t('leads-public.lede')} />
          {!coverage.leadsKnown && <Unknown visit={visit} stated={stated} />}
          <DayForm visit={visit} asked={asked} action={address} />
        </div>
        <Chart visit={visit} coverage={coverage} pole={poleOf(visit, goals)} tableId="tabell" />
      </Columns>
      {isEmpty ? (
        <EmptyState next={<a href="#kontakt">{t('leads-public.noneNext')}</a>}>{t('leads-public.none')}</EmptyState>
      ) : (
        <LeadTables visit={visit} coverage={coverage} id="tabell" level={2} />
      )}
      <OpenData visit={visit} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** What is not known is said, and what a source does say is quoted. */
function Unknown({ visit, stated }: { readonly visit: AnyVisit; readonly stated: readonly StatedFact[] }): JSX.Element {
  const { t } = visit
  const fact = findStated(stated, statedFactKeys.organisationsWithLead)
  if (fact === undefined) return <p>{t('leads-public.unknown')}</p>
  const { text, lang } = nameOf(visit, fact.wording)
  return (
    <>
      <p>
        {t('leads-public.unknown')} {t('leads-public.unknownStated')}
      </p>
      <FactList
        facts={[
          { stated: text, lang, text: t('overview.fact.leadsStated'), source: readSource(fact.source), sourceLabel: t('public.source') },
        ]}
      />
    </>
  )
}

export function OpenData({ visit }: { readonly visit: AnyVisit }): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="data" title={t('leads-public.data')} intro={t('leads-public.dataText')}>
      <ul>
        <li>
          <a href={href('feeds/leads-csv')}>{t('leads-public.dataCsv')}</a>
        </li>
        <li>
          <a href={href('feeds/leads-json')}>{t('leads-public.dataJson')}</a>
        </li>
      </ul>
    </Section>
  )
}
