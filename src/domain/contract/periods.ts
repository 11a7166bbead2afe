import { changedColumns, record, type Writing } from '#domain/history'
import { isPlainDate } from '#platform/dates'
import { newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { tidyTranslated } from './edit-contract.ts'

/** What each organisation commits to in a period. Data, because cities differ: Umeå five challenges, Stockholm 15 of 32 measures. */
export type CommitmentRule =
  | { readonly kind: 'at-least'; readonly challenges: number }
  | { readonly kind: 'tick'; readonly ticked: number; readonly of: number }
  | { readonly kind: 'free-text' }
  | { readonly kind: 'none' }

export interface PeriodInput {
  /** "2024–2026"; made from the dates when left out. */
  readonly name?: Translated
  readonly fromOn: string
  readonly untilOn: string
  readonly rule: CommitmentRule
  /** letter-of-intent, agreement, declaration, membership … */
  readonly instrument?: string
  readonly instrumentText?: Translated
  readonly sources?: readonly string[]
}

export type CannotReadPeriod = 'date-missing' | 'ends-before-start' | 'rule-not-understood' | 'overlaps'

/** A period of the contract, with its letter and its rule. Periods follow each other and never overlap. */
export async function addPeriod(writing: Writing, input: PeriodInput): Promise<Outcome<{ periodId: string }, CannotReadPeriod>> {
  const columns = readPeriod(input)
  if (!columns.ok) return columns
  const periodId = newId()
  const overlapping = await findOverlapping(writing, input, periodId)
  if (overlapping !== null) return notDone('overlaps', overlapping)
  await writing.transaction
    .insertInto('periods')
    .values({ ...columns.value, contract_id: writing.contractId, id: periodId })
    .execute()
  await record(writing, {
    kind: 'PeriodAdded',
    subject: { kind: 'period', id: periodId },
    particulars: { fromOn: input.fromOn, untilOn: input.untilOn },
  })
  return done({ periodId })
}

/** The dates, letter or rule of a period are put right. */
export async function editPeriod(
  writing: Writing,
  { periodId, revision, ...input }: PeriodInput & { readonly periodId: string; readonly revision: number },
): Promise<Outcome<{ eventId: string }, CannotReadPeriod | 'changed-meanwhile'>> {
  const columns = readPeriod(input)
  if (!columns.ok) return columns
  const overlapping = await findOverlapping(writing, input, periodId)
  if (overlapping !== null) return notDone('overlaps', overlapping)
  const before = await findPeriodRow(writing, periodId)
  if (before === null || before.revision !== revision) return notDone('changed-meanwhile')
  const after = await writing.transaction
    .updateTable('periods')
    .set({ ...columns.value, revision: revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', periodId)
    .returning(periodColumns)
    .executeTakeFirstOrThrow()
  const eventId = await record(writing, {
    kind: 'PeriodEdited',
    subject: { kind: 'period', id: periodId },
    particulars: { fromOn: input.fromOn, untilOn: input.untilOn, ...changedColumns(before, after) },
  })
  return done({ eventId })
}

const periodColumns = ['name', 'from_on', 'until_on', 'rule', 'instrument', 'instrument_text', 'sources', 'revision'] as const

/** A period as its form shows it, held until the change is made. */
export async function findPeriodRow({ transaction, contractId }: Writing, periodId: string) {
  const row = await transaction
    .selectFrom('periods')
    .select(periodColumns)
    .where('contract_id', '=', contractId)
    .where('id', '=', periodId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

function readPeriod(input: PeriodInput) {
  const { fromOn, untilOn, rule } = input
  if (!isPlainDate(fromOn) || !isPlainDate(untilOn)) return notDone('date-missing')
  if (untilOn < fromOn) return notDone('ends-before-start')
  if (!isRule(rule)) return notDone('rule-not-understood')
  const years = fromOn.slice(0, 4) === untilOn.slice(0, 4) ? fromOn.slice(0, 4) : `${fromOn.slice(0, 4)}–${untilOn.slice(0, 4)}`
  const name = tidyTranslated(input.name ?? {}, tidyLine)
  return done({
    name: JSON.stringify(Object.keys(name).length === 0 ? { sv: years, en: years } : name),
    from_on: fromOn,
    until_on: untilOn,
    rule: JSON.stringify(rule),
    instrument: tidyLine(input.instrument ?? '') || 'letter-of-intent',
    instrument_text: JSON.stringify(tidyTranslated(input.instrumentText ?? {}, tidyText)),
    sources: [...(input.sources ?? [])],
  })
}

function isRule(rule: CommitmentRule): boolean {
  if (rule.kind === 'at-least') return isCount(rule.challenges)
  if (rule.kind === 'tick') return isCount(rule.ticked) && isCount(rule.of) && rule.ticked <= rule.of
  return true
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 200
}

/** Another period that has some of these days already. */
export async function findOverlapping(
  { transaction, contractId }: Writing,
  { fromOn, untilOn }: Pick<PeriodInput, 'fromOn' | 'untilOn'>,
  exceptId: string,
): Promise<{ fromOn: string; untilOn: string } | null> {
  const row = await transaction
    .selectFrom('periods')
    .select(['from_on', 'until_on'])
    .where('contract_id', '=', contractId)
    .where('id', '<>', exceptId)
    .where('from_on', '<=', untilOn)
    .where('until_on', '>=', fromOn)
    .executeTakeFirst()
  return row === undefined ? null : { fromOn: row.from_on, untilOn: row.until_on }
}
