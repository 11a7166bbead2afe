import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'

/** A Lead comes to its end today. What it led is open for others; its history stays. */
export function endLead(writing: Writing, { leadId, reason, revision }: LeadChangeInput): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'end',
    event: 'LeadEnded',
    leadId,
    revision,
    change: (_lead, today) => ({ toState: 'ended', reason: tidyReason(reason), with: { until_on: today, is_convener: false } }),
  })
}
