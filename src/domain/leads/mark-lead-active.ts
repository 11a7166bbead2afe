import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'

export interface MarkLeadActive {
  readonly leadId: string
  readonly reason?: string | null
  readonly revision?: number | undefined
}

/** Work has begun. An organisation that works stands behind its Lead, so one still under förankring is confirmed by it. */
export function markLeadActive(
  writing: Writing,
  { leadId, reason, revision }: MarkLeadActive,
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'mark-active',
    event: 'LeadMarkedActive',
    leadId,
    revision,
    change: (lead) => ({
      toState: 'active',
      leavesOn: lead.leavesOn,
      reason: reason ?? null,
      heard: true,
      with: { confirmed_at: lead.confirmedAt ?? writing.clock.now() },
    }),
  })
}
