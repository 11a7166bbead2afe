import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'

/** A resting Lead is taken up again. */
export function resumeLead(
  writing: Writing,
  { leadId, reason, revision }: LeadChangeInput,
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'resume',
    event: 'LeadResumed',
    leadId,
    revision,
    change: (lead) => ({ toState: 'active', leavesOn: lead.leavesOn, reason: tidyReason(reason), heard: true }),
  })
}
