import { z } from 'zod'
import { isAsLeft, readChangedColumns, record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { dimPoleStar, findGoalRow } from './goals.ts'
import { findOverlapping, findPeriodRow } from './periods.ts'

interface EventOfSettings {
  readonly id: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}

export type CannotUndoSettings = 'not-found' | 'cannot-be-undone' | 'changed-since' | 'overlaps'

const texts = z.record(z.string(), z.string()).transform((text) => JSON.stringify(text))
const number = z.union([z.string(), z.number()]).nullable()

const goalBefore = z
  .object({
    kind: z.string(),
    text: texts,
    definition: texts,
    target_year: z.number().nullable(),
    target_value: number,
    baseline_year: z.number().nullable(),
    baseline_value: number,
    unit: z.string().nullable(),
    sources: z.array(z.string()),
    is_pole_star: z.boolean(),
  })
  .partial()

/** A goal says again what it said before an edit; if the edit made it the pole star, the one before shines again. */
export async function undoGoalEdit(writing: Writing, event: EventOfSettings): Promise<Outcome<null, CannotUndoSettings>> {
  const changed = readChangedColumns(event.particulars)
  const before = goalBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const goal = await findGoalRow(writing, event.subject_id)
  if (goal === null) return notDone('not-found')
  if (!isAsLeft(goal, changed)) return notDone('changed-since')
  if (before.data.is_pole_star === true) await dimPoleStar(writing)
  await writing.transaction
    .updateTable('goals')
    .set(before.data)
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', event.subject_id)
    .execute()
  if (before.data.is_pole_star === false) await lightAgain(writing, event.particulars['poleStarBefore'])
  await record(writing, {
    kind: 'GoalEditUndone',
    subject: { kind: 'goal', id: event.subject_id },
    particulars: { text: changed.before['text'] ?? goal.text },
    undoes: event.id,
  })
  return done(null)
}

async function lightAgain({ transaction, contractId }: Writing, goalId: unknown): Promise<void> {
  if (typeof goalId !== 'string' || !isId(goalId)) return
  await transaction
    .updateTable('goals')
    .set({ is_pole_star: true })
    .where('contract_id', '=', contractId)
    .where('id', '=', goalId)
    .where('removed_at', 'is', null)
    .execute()
}

const periodBefore = z
  .object({
    name: texts,
    from_on: z.string(),
    until_on: z.string(),
    rule: z.record(z.string(), z.unknown()).transform((rule) => JSON.stringify(rule)),
    instrument: z.string(),
    instrument_text: texts,
    sources: z.array(z.string()),
  })
  .partial()

/** A period has again the dates, the letter and the rule it had before an edit, unless another period has taken those days. */
export async function undoPeriodEdit(writing: Writing, event: EventOfSettings): Promise<Outcome<null, CannotUndoSettings>> {
  const changed = readChangedColumns(event.particulars)
  const before = periodBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const period = await findPeriodRow(writing, event.subject_id)
  if (period === null) return notDone('not-found')
  if (!isAsLeft(period, changed)) return notDone('changed-since')
  const [fromOn, untilOn] = [before.data.from_on ?? period.from_on, before.data.until_on ?? period.until_on]
  if ((await findOverlapping(writing, { fromOn, untilOn }, event.subject_id)) !== null) return notDone('overlaps')
  await writing.transaction
    .updateTable('periods')
    .set((set) => ({ ...before.data, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', event.subject_id)
    .execute()
  await record(writing, {
    kind: 'PeriodEditUndone',
    subject: { kind: 'period', id: event.subject_id },
    particulars: { fromOn, untilOn },
    undoes: event.id,
  })
  return done(null)
}

const wordsBefore = z.object({ words: z.record(z.string(), z.unknown()) })

/** The contract's words are again those it had before somebody chose others. */
export async function undoWords(writing: Writing, event: EventOfSettings): Promise<Outcome<null, CannotUndoSettings>> {
  const changed = readChangedColumns(event.particulars)
  const before = wordsBefore.safeParse(changed?.before)
  if (changed === null || !before.success) return notDone('cannot-be-undone')
  const contract = await writing.transaction
    .selectFrom('contracts')
    .select('words')
    .where('id', '=', writing.contractId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isAsLeft(contract, changed)) return notDone('changed-since')
  await writing.transaction
    .updateTable('contracts')
    .set((set) => ({ words: JSON.stringify(before.data.words), revision: set('revision', '+', 1) }))
    .where('id', '=', writing.contractId)
    .execute()
  await record(writing, { kind: 'WordsRestored', subject: { kind: 'contract', id: writing.contractId }, undoes: event.id })
  return done(null)
}
