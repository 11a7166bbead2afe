import { changedColumns, record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { readGoal, type CannotReadGoal, type GoalInput } from './goal.ts'

/** The contract sets itself a goal. The first one is the pole star until another is named. */
export async function addGoal(writing: Writing, input: GoalInput): Promise<Outcome<{ goalId: string }, CannotReadGoal>> {
  const goal = readGoal(input)
  if (!goal.ok) return goal
  const goalId = newId()
  const others = await listPresent(writing)
  const isPoleStar = input.isPoleStar ?? others.every((other) => !other.is_pole_star)
  if (isPoleStar) await dimPoleStar(writing)
  const position = Math.max(0, ...others.map((other) => other.position)) + 1
  await writing.transaction
    .insertInto('goals')
    .values({ ...goal.value, contract_id: writing.contractId, id: goalId, position, is_pole_star: isPoleStar, removed_at: null })
    .execute()
  await record(writing, { kind: 'GoalAdded', subject: { kind: 'goal', id: goalId }, particulars: { text: input.text } })
  return done({ goalId })
}

/** The words, kind or figures of a goal are put right. */
export async function editGoal(
  writing: Writing,
  { goalId, ...input }: GoalInput & { readonly goalId: string },
): Promise<Outcome<{ eventId: string }, CannotReadGoal | 'not-found'>> {
  const goal = readGoal(input)
  if (!goal.ok) return goal
  const poleStar = (await listPresent(writing)).find(({ is_pole_star }) => is_pole_star)
  const before = await findGoalRow(writing, goalId)
  if (before === null) return notDone('not-found')
  if (input.isPoleStar) await dimPoleStar(writing)
  const after = await writing.transaction
    .updateTable('goals')
    .set({ ...goal.value, ...(input.isPoleStar === undefined ? {} : { is_pole_star: input.isPoleStar }) })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', goalId)
    .returning(goalColumns)
    .executeTakeFirstOrThrow()
  const eventId = await record(writing, {
    kind: 'GoalEdited',
    subject: { kind: 'goal', id: goalId },
    particulars: { text: input.text, poleStarBefore: poleStar?.id ?? null, ...changedColumns(before, after) },
  })
  return done({ eventId })
}

/** Takes a goal away. If it was the pole star, the first of those left takes its place. */
export async function removeGoal(
  writing: Writing,
  { goalId }: { readonly goalId: string },
): Promise<Outcome<{ eventId: string }, 'not-found'>> {
  const goals = await listPresent(writing)
  const goal = goals.find(({ id }) => id === goalId)
  if (goal === undefined) return notDone('not-found')
  await update(writing, goalId, { removed_at: writing.clock.now(), is_pole_star: false })
  const next = goals.find(({ id }) => id !== goalId)
  if (goal.is_pole_star && next !== undefined) await update(writing, next.id, { is_pole_star: true })
  return done({
    eventId: await record(writing, {
      kind: 'GoalRemoved',
      subject: { kind: 'goal', id: goalId },
      particulars: { text: goal.text, wasPoleStar: goal.is_pole_star },
    }),
  })
}

/** Puts a removed goal back, as pole star again if that is what it was. */
export async function restoreGoal(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null>> {
  const wasPoleStar = event.particulars['wasPoleStar'] === true
  if (wasPoleStar) await dimPoleStar(writing)
  await update(writing, event.subject_id, { removed_at: null, is_pole_star: wasPoleStar })
  await record(writing, {
    kind: 'GoalRestored',
    subject: { kind: 'goal', id: event.subject_id },
    particulars: { text: event.particulars['text'] },
    undoes: event.id,
  })
  return done(null)
}

const goalColumns = [
  'kind',
  'text',
  'definition',
  'target_year',
  'target_value',
  'baseline_year',
  'baseline_value',
  'unit',
  'sources',
  'is_pole_star',
] as const

/** A goal as its form shows it, held until the change is made. Null: there is none, or it has been taken away. */
export async function findGoalRow({ transaction, contractId }: Writing, goalId: string) {
  const row = await transaction
    .selectFrom('goals')
    .select(goalColumns)
    .where('contract_id', '=', contractId)
    .where('id', '=', goalId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

function listPresent({ transaction, contractId }: Writing) {
  return transaction
    .selectFrom('goals')
    .select(['id', 'position', 'is_pole_star', 'text'])
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
}

/** There is one pole star: the old one goes out before the new is lit. */
export function dimPoleStar({ transaction, contractId }: Writing) {
  return transaction
    .updateTable('goals')
    .set({ is_pole_star: false })
    .where('contract_id', '=', contractId)
    .where('is_pole_star', '=', true)
    .execute()
}

function update({ transaction, contractId }: Writing, goalId: string, change: { removed_at?: Date | null; is_pole_star?: boolean }) {
  return transaction.updateTable('goals').set(change).where('contract_id', '=', contractId).where('id', '=', goalId).execute()
}
