import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findOutcomeToChange } from './find-outcome-to-change.ts'
import { checkOutcome, type CannotUseOutcome, type OutcomeFacts } from './outcome-facts.ts'

export interface EditOutcome extends OutcomeFacts {
  readonly outcomeId: string
  readonly revision: number
}

/** The wording, owner or date of an outcome is changed. */
export async function editOutcome(
  writing: Writing,
  input: EditOutcome,
): Promise<Outcome<null, CannotUseOutcome | 'no-such-outcome' | 'changed-meanwhile'>> {
  const outcome = await findOutcomeToChange(writing, input.outcomeId)
  if (outcome === null) return notDone('no-such-outcome')
  if (outcome.revision !== input.revision) return notDone('changed-meanwhile')
  const checked = await checkOutcome(writing, outcome.meetingId, input)
  if (!checked.ok) return checked
  await writing.transaction
    .updateTable('outcomes')
    .set({ ...checked.value.columns, revision: outcome.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', outcome.id)
    .execute()
  await record(writing, {
    kind: 'OutcomeEdited',
    subject: { kind: 'outcome', id: outcome.id },
    organisationId: input.ownerOrganisationId ?? null,
    meetingId: outcome.meetingId,
    particulars: { kind: input.kind, text: checked.value.words.slice(0, 200) },
  })
  return done(null)
}
