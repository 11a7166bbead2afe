import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { findOutcomeToChange } from './find-outcome-to-change.ts'

export type CannotCompleteTask = 'no-such-outcome' | 'not-a-task' | 'already-done-before' | 'not-done-yet'

/** A next step is done; what became of it can be said in a line. */
export async function completeTask(
  writing: Writing,
  { outcomeId, note = '', at }: { readonly outcomeId: string; readonly note?: string; readonly at?: Date },
): Promise<Outcome<{ eventId: string }, CannotCompleteTask>> {
  const task = await findOutcomeToChange(writing, outcomeId)
  if (task === null || task.removedAt !== null) return notDone('no-such-outcome')
  if (task.kind !== 'task') return notDone('not-a-task')
  if (task.doneAt !== null) return notDone('already-done-before')
  await setDone(writing, task, at ?? writing.clock.now(), tidyText(note).slice(0, 1000) || null)
  const eventId = await record(writing, {
    kind: 'TaskCompleted',
    subject: { kind: 'outcome', id: task.id },
    organisationId: task.ownerOrganisationId,
    meetingId: task.meetingId,
    particulars: { text: task.words },
  })
  return done({ eventId })
}

/** A next step was not done after all. */
export async function reopenTask(
  writing: Writing,
  { outcomeId, undoes }: { readonly outcomeId: string; readonly undoes?: string },
): Promise<Outcome<null, CannotCompleteTask>> {
  const task = await findOutcomeToChange(writing, outcomeId)
  if (task === null || task.removedAt !== null) return notDone('no-such-outcome')
  if (task.doneAt === null) return notDone('not-done-yet')
  await setDone(writing, task, null, null)
  await record(writing, {
    kind: 'TaskReopened',
    subject: { kind: 'outcome', id: task.id },
    organisationId: task.ownerOrganisationId,
    meetingId: task.meetingId,
    particulars: { text: task.words },
    ...(undoes === undefined ? {} : { undoes }),
  })
  return done(null)
}

async function setDone(
  { transaction, contractId }: Writing,
  task: { readonly id: string; readonly revision: number },
  at: Date | null,
  note: string | null,
): Promise<void> {
  await transaction
    .updateTable('outcomes')
    .set({ done_at: at, done_note: note, revision: task.revision + 1 })
    .where('contract_id', '=', contractId)
    .where('id', '=', task.id)
    .execute()
}
