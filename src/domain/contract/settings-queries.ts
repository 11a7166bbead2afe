import type { Reading } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import { datePrecisions } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isGoalKind, type GoalKind } from './goal.ts'
import type { CommitmentRule } from './periods.ts'

export interface Goal {
  readonly id: string
  readonly kind: GoalKind
  readonly text: Translated
  readonly definition: Translated
  readonly targetYear: number | null
  readonly targetValue: number | null
  readonly baselineYear: number | null
  readonly baselineValue: number | null
  readonly unit: string | null
  readonly isPoleStar: boolean
  readonly sources: readonly string[]
}

/** The contract's goals in the order they were set. */
export async function listGoals({ transaction, contractId }: Reading): Promise<Goal[]> {
  const rows = await transaction
    .selectFrom('goals')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: isGoalKind(row.kind) ? row.kind : 'neutral',
    text: row.text,
    definition: row.definition,
    targetYear: row.target_year,
    targetValue: numberOf(row.target_value),
    baselineYear: row.baseline_year,
    baselineValue: numberOf(row.baseline_value),
    unit: row.unit,
    isPoleStar: row.is_pole_star,
    sources: row.sources,
  }))
}

export interface Period {
  readonly id: string
  readonly name: Translated
  readonly fromOn: string
  readonly untilOn: string
  readonly rule: CommitmentRule
  readonly instrument: string
  readonly instrumentText: Translated
  readonly sources: readonly string[]
  readonly revision: number
}

/** The contract's periods, the latest first. */
export async function listPeriods({ transaction, contractId }: Reading): Promise<Period[]> {
  const rows = await transaction
    .selectFrom('periods')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('from_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    rule: ruleOf(row.rule),
    instrument: row.instrument,
    instrumentText: row.instrument_text,
    sources: row.sources,
    revision: row.revision,
  }))
}

/** The period a day falls in, or null between periods. */
export function periodAt(periods: readonly Period[], day: string): Period | null {
  return periods.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn) ?? null
}

export interface StatedFact {
  readonly key: string
  readonly subjectId: string | null
  readonly asOf: DateWithPrecision | null
  readonly wording: Translated
  readonly number: number | null
  readonly source: string
}

/** What sources state in their own words, the latest first. */
export async function listStatedFacts(
  { transaction, contractId }: Reading,
  of: { readonly key?: string; readonly subjectId?: string } = {},
): Promise<StatedFact[]> {
  const rows = await transaction
    .selectFrom('stated_facts')
    .selectAll()
    .where('contract_id', '=', contractId)
    .$if(of.key !== undefined, (query) => query.where('key', '=', of.key ?? ''))
    .$if(of.subjectId !== undefined, (query) => query.where('subject_id', '=', of.subjectId ?? ''))
    .orderBy('as_of_on', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => {
    const precision = datePrecisions.find((known) => known === row.as_of_precision)
    return {
      key: row.key,
      subjectId: row.subject_id,
      asOf: row.as_of_on !== null && precision !== undefined ? { date: row.as_of_on, precision } : null,
      wording: row.wording,
      number: row.number,
      source: row.source,
    }
  })
}

/** Exact decimals come out of the database as text. */
function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}

function ruleOf(rule: Readonly<Record<string, unknown>>): CommitmentRule {
  if (rule['kind'] === 'at-least') return { kind: 'at-least', challenges: Number(rule['challenges']) }
  if (rule['kind'] === 'tick') return { kind: 'tick', ticked: Number(rule['ticked']), of: Number(rule['of']) }
  return rule['kind'] === 'free-text' ? { kind: 'free-text' } : { kind: 'none' }
}
