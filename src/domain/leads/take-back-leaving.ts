import type { Writing } from '#domain/history'
import { notDone, type Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'
import { loadLead } from './load-lead.ts'

/** The organisation stays after all: the announced end no longer holds. */
export async function takeBackLeaving(
  writing: Writing,
  { leadId, reason, revision }: LeadChangeInput,
): Promise<Outcome<ChangedLead, CannotChangeLead | 'end-not-announced'>> {
  const lead = await loadLead(writing, leadId)
  if (lead !== null && lead.leavesOn === null) return notDone('end-not-announced')
  return changeLeadState(writing, {
    verb: 'announce-leaving',
    event: 'LeadLeavingTakenBack',
    leadId,
    revision,
    change: ({ state }) => ({ toState: state, leavesOn: null, reason: tidyReason(reason), heard: true }),
  })
}
