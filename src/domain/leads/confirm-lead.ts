import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'

export interface ConfirmLead {
  readonly leadId: string
  /** By the mailed link, by phone or at a meeting; when left out, by link from whoever holds one, else by phone. */
  readonly heardBy?: 'link' | 'phone' | 'meeting' | undefined
  readonly revision?: number | undefined
}

/** The organisation stands behind the Lead its representative took: no longer under förankring, and named in public from now on. */
export function confirmLead(writing: Writing, { leadId, heardBy, revision }: ConfirmLead): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  return changeLeadState(writing, {
    verb: 'confirm',
    event: 'LeadConfirmed',
    leadId,
    revision,
    particulars: { heardBy: heardBy ?? (writing.actor.kind === 'link' ? 'link' : 'phone') },
    change: (lead) => ({ toState: 'confirmed', leavesOn: lead.leavesOn, heard: true, with: { confirmed_at: writing.clock.now() } }),
  })
}
