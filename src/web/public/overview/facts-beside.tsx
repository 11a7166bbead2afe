import type { JSX } from 'preact'
import { findStated, statedFactKeys } from '#domain/evidence'
import { isLit } from '#domain/leads'
import { formatDateWithPrecision, formatTinyDay } from '#platform/dates'
import { FactList, type Fact } from '#ui/fact-list'
import type { AnyVisit } from '#web/visit'
import { nameOf } from '../named.tsx'
import { readSource } from '../sources.tsx'
import { listChallenges, type OverviewFacts } from './overview-facts.ts'

/** Beside the chart: what it amounts to, in a few plain sentences. */
export function FactsBeside({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { coverage } = facts
  const list = [
    ...(coverage.leadsKnown ? countedLeads(visit, facts) : statedLeads(visit, facts)),
    ...statedMembers(visit, facts),
    ...nextMeeting(visit, facts),
  ]
  return <FactList facts={list} />
}

function countedLeads(visit: AnyVisit, { coverage }: OverviewFacts): Fact[] {
  const { t, href } = visit
  const challenges = listChallenges(coverage)
  if (challenges.length === 0) return []
  const open = challenges.filter(({ state }) => state === 'open').length
  const leaders = coverage.leadingOrganisations ?? 0
  return [
    {
      figure: String(challenges.filter(({ state }) => isLit(state)).length),
      text: t('overview.fact.challenges', { total: challenges.length }),
      detail: (
        <>
          {t('overview.fact.challengesDetail', { open })}
          {open > 0 && (
            <>
              {' '}
              <a href="#oppet">{t('overview.fact.challengesLink')}</a>
            </>
          )}
        </>
      ),
    },
    {
      figure: String(leaders),
      text: t('overview.fact.leaders', { count: leaders }),
      detail: <a href={href('public/responsibility')}>{t('overview.fact.responsibilityLink')}</a>,
    },
  ]
}

/** Where nobody knows who has Lead: a source's own words if there are any, and that the rest is unknown. Never nought. */
function statedLeads(visit: AnyVisit, { stated }: OverviewFacts): Fact[] {
  const { t, site } = visit
  const fact = findStated(stated, statedFactKeys.organisationsWithLead)
  if (fact === undefined) return [{ unknown: t('site.unknown'), text: t('overview.fact.leadsUnknown') }]
  const { text, lang } = nameOf(visit, fact.wording)
  const date =
    fact.asOfOn === null || fact.asOfPrecision === null
      ? null
      : formatDateWithPrecision({ date: fact.asOfOn, precision: fact.asOfPrecision }, site.language)
  return [
    {
      stated: text,
      lang,
      text: date === null ? t('overview.fact.leadsStated') : t('overview.fact.leadsStatedOn', { date }),
      source: readSource(fact.source),
      sourceLabel: t('public.source'),
    },
    { unknown: t('site.unknown'), text: t('overview.fact.whoUnknown') },
  ]
}

function statedMembers(visit: AnyVisit, { stated, members }: OverviewFacts): Fact[] {
  const { t, site, href } = visit
  const fact = findStated(stated, statedFactKeys.affiliatedOrganisations)
  if (site.contract.membersKnown || fact === undefined) return []
  const { text, lang } = nameOf(visit, fact.wording)
  const detail = (
    <>
      {t('overview.fact.membersNamed', { named: members.length })}{' '}
      <a href={href('public/organisations/index')}>{t('overview.fact.membersLink')}</a>
    </>
  )
  return [
    {
      stated: text,
      lang,
      text: t('overview.fact.membersStated'),
      detail,
      source: readSource(fact.source),
      sourceLabel: t('public.source'),
    },
  ]
}

function nextMeeting(visit: AnyVisit, { coming }: OverviewFacts): Fact[] {
  const { t, site, href } = visit
  const next = coming.find(({ on }) => on !== null)
  if (next?.on == null) return []
  const { text, lang } = nameOf(visit, next.title)
  const figure = next.on.precision === 'day' ? formatTinyDay(next.on.date, site.language) : formatDateWithPrecision(next.on, site.language)
  return [
    {
      figure,
      text: t('overview.fact.meetingNext'),
      detail: (
        <a href={href('public/meetings/show', { slug: next.slug })} lang={lang}>
          {text}
        </a>
      ),
    },
  ]
}
