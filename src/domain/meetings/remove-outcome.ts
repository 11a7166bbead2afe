import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findOutcomeToChange } from './find-outcome-to-change.ts'

/** An outcome is taken off the meeting. It can be had back. */
export async function removeOutcome(
  writing: Writing,
  { outcomeId }: { readonly outcomeId: string },
): Promise<Outcome<{ eventId: string }, 'no-such-outcome'>> {
  const outcome = await findOutcomeToChange(writing, outcomeId)
  if (outcome === null || outcome.removedAt !== null) return notDone('no-such-outcome')
  await writing.transaction
    .updateTable('outcomes')
    .set({ removed_at: writing.clock.now(), revision: outcome.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', outcome.id)
    .execute()
  const eventId = await record(writing, {
    kind: 'OutcomeRemoved',
    subject: { kind: 'outcome', id: outcome.id },
    meetingId: outcome.meetingId,
    particulars: { text: outcome.words },
  })
  return done({ eventId })
}

/** Takes back the removal of an outcome. */
export async function undoOutcomeRemoved(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, 'no-such-outcome'>> {
  const outcome = await findOutcomeToChange(writing, event.subject_id)
  if (outcome === null) return notDone('no-such-outcome')
  await writing.transaction
    .updateTable('outcomes')
    .set({ removed_at: null, revision: outcome.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', outcome.id)
    .execute()
  await record(writing, {
    kind: 'OutcomeRestored',
    subject: { kind: 'outcome', id: outcome.id },
    meetingId: outcome.meetingId,
    particulars: { text: outcome.words },
    undoes: event.id,
  })
  return done(null)
}
