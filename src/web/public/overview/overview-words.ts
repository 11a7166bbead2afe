import { findStated, statedFactKeys, type GoalFact } from '#domain/evidence'
import { formatPercent } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import type { AnyVisit } from '#web/visit'
import { nameOf } from '../named.tsx'
import type { OverviewFacts } from './overview-facts.ts'

/** The one sentence of the start page, made of what is known: counted where everybody is in the register, stated where a source says, else without a number. */
export function headline(visit: AnyVisit, facts: OverviewFacts): string {
  const { t, site } = visit
  const { locality, membersKnown } = site.contract
  const isNeutral = poleGoal(facts.goals)?.kind === 'neutral'
  if (membersKnown && facts.members.length === 0) return t(isNeutral ? 'overview.h1.noneNeutral' : 'overview.h1.noneOther', { locality })
  return t(isNeutral ? 'overview.h1.neutral' : 'overview.h1.other', { members: membersInWords(visit, facts), locality })
}

function membersInWords(visit: AnyVisit, { members, stated }: OverviewFacts): string {
  const { t, site } = visit
  if (site.contract.membersKnown) return t('overview.members', { count: members.length })
  const fact = findStated(stated, statedFactKeys.affiliatedOrganisations)
  if (fact === undefined) return t('overview.membersUnknown')
  return t('overview.membersStated', { wording: inLanguage(fact.wording, site.language).text })
}

/** The goal the chart turns around: the one marked so, else the first. */
export function poleGoal(goals: readonly GoalFact[]): GoalFact | undefined {
  return goals.find(({ isPoleStar }) => isPoleStar) ?? goals[0]
}

/** The goal in few words, for under the pole star: "Klimatneutralt 2040", "20 % mindre varje år"; its own text when neither fits. */
export function poleOf(visit: AnyVisit, goals: readonly GoalFact[]): string {
  const { t, site } = visit
  const goal = poleGoal(goals)
  if (goal === undefined) return t('overview.goalNone')
  const { text } = nameOf(visit, goal.text)
  if (text.length <= longestPole) return text
  if (goal.kind === 'neutral' && goal.targetYear !== null) return t('overview.pole.neutral', { year: String(goal.targetYear) })
  if (goal.kind === 'yearly-rate' && goal.targetValue !== null)
    return t('overview.pole.rate', { percent: formatPercent(Math.abs(goal.targetValue) / 100, site.language) })
  return text
}

/** Characters that fit under the pole star in two lines. */
const longestPole = 34
