import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'

/** An organisation that cannot stand behind its Lead gives it back. No "no" is kept in public: the Lead is simply open again. */
export function giveBackLead(
  writing: Writing,
  { leadId, reason, revision }: LeadChangeInput,
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'give-back',
    event: 'LeadGivenBack',
    leadId,
    revision,
    change: (_lead, today) => ({
      toState: 'ended',
      reason: tidyReason(reason),
      heard: true,
      with: { until_on: today, is_convener: false },
    }),
  })
}
