import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'

/** The organisation keeps its Lead and pauses the work. */
export function restLead(writing: Writing, { leadId, reason, revision }: LeadChangeInput): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'rest',
    event: 'LeadRested',
    leadId,
    revision,
    change: (lead) => ({ toState: 'resting', leavesOn: lead.leavesOn, reason: tidyReason(reason), heard: true }),
  })
}
