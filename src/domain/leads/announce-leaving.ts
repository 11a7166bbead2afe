import type { Writing } from '#domain/history'
import { isPlainDate } from '#platform/dates'
import { notDone, type Outcome } from '#platform/outcome'
import { changeLeadState, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { tidyReason, type LeadChangeInput } from './lead-change-input.ts'
import { todayIn } from './load-lead.ts'

export interface AnnounceLeaving extends LeadChangeInput {
  /** The last day the organisation has the Lead. */
  readonly leavesOn: string
}

export type CannotAnnounceLeaving = CannotChangeLead | 'date-not-understood' | 'date-has-passed'

/** The organisation says when it will leave its Lead. It goes on until then, and others can see that it will soon be open. */
export async function announceLeaving(
  writing: Writing,
  { leadId, leavesOn, reason, revision }: AnnounceLeaving,
): Promise<Outcome<ChangedLead, CannotAnnounceLeaving>> {
  if (!isPlainDate(leavesOn)) return notDone('date-not-understood')
  if (leavesOn < (await todayIn(writing))) return notDone('date-has-passed')
  return changeLeadState(writing, {
    verb: 'announce-leaving',
    event: 'LeadLeavingAnnounced',
    leadId,
    revision,
    particulars: { leavesOn },
    change: (lead) => ({ toState: lead.state, leavesOn, reason: tidyReason(reason), heard: true }),
  })
}
