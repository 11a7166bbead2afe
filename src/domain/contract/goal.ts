import type { Translated } from '#platform/i18n'
import { notDone, type Outcome, done } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { tidyTranslated } from './edit-contract.ts'

/** Goals are of kinds that are never mixed: a yearly rate, a level by a year, per person, neutral as somebody defines it, or the rate a budget leaves. */
export const goalKinds = ['yearly-rate', 'level', 'per-capita', 'neutral', 'budget-rate'] as const
export type GoalKind = (typeof goalKinds)[number]

export function isGoalKind(text: string): text is GoalKind {
  return goalKinds.some((kind) => kind === text)
}

export interface GoalInput {
  readonly kind: GoalKind
  /** As it is said: "Klimatneutralt 2040". */
  readonly text: Translated
  /** What the words mean: what "neutral" counts, what a level is compared with. */
  readonly definition?: Translated
  readonly targetYear?: number | null
  /** Percent per year (negative = down) for rates; the unit for a level; the unit per person. */
  readonly targetValue?: number | null
  readonly baselineYear?: number | null
  readonly baselineValue?: number | null
  readonly unit?: string | null
  /** The one goal the star chart turns around. */
  readonly isPoleStar?: boolean
  readonly sources?: readonly string[]
}

export type CannotReadGoal = 'text-missing' | 'year-missing' | 'year-not-understood' | 'value-missing' | 'definition-missing'

/** What each kind cannot do without. */
const needs: Readonly<Record<GoalKind, readonly ('year' | 'value' | 'definition')[]>> = {
  'yearly-rate': ['value'],
  'budget-rate': ['value'],
  level: ['year', 'value'],
  'per-capita': ['year', 'value'],
  neutral: ['year', 'definition'],
}

/** The columns of a goal, or what it lacks to be one of its kind. */
export function readGoal(input: GoalInput): Outcome<ReturnType<typeof columnsOf>, CannotReadGoal> {
  const text = tidyTranslated(input.text, tidyLine)
  const definition = tidyTranslated(input.definition ?? {}, tidyText)
  if (Object.keys(text).length === 0) return notDone('text-missing')
  const needed = needs[input.kind]
  if (needed.includes('year') && (input.targetYear ?? null) === null) return notDone('year-missing')
  if ([input.targetYear, input.baselineYear].some((year) => !isYear(year ?? null))) return notDone('year-not-understood')
  if (needed.includes('value') && (input.targetValue ?? null) === null) return notDone('value-missing')
  if (needed.includes('definition') && Object.keys(definition).length === 0) return notDone('definition-missing')
  return done(columnsOf(input, text, definition))
}

function columnsOf(input: GoalInput, text: Translated, definition: Translated) {
  return {
    kind: input.kind,
    text: JSON.stringify(text),
    definition: JSON.stringify(definition),
    target_year: input.targetYear ?? null,
    target_value: input.targetValue ?? null,
    baseline_year: input.baselineYear ?? null,
    baseline_value: input.baselineValue ?? null,
    unit: tidyLine(input.unit ?? '') || null,
    sources: [...(input.sources ?? [])],
  }
}

function isYear(year: number | null): boolean {
  return year === null || (Number.isInteger(year) && year >= 1850 && year <= 2200)
}
