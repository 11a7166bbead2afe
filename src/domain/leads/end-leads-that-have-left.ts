import { done, type Outcome } from '#platform/outcome'
import { addDays } from '#platform/dates'
import type { Writing } from '#domain/history'
import { recordLeadEvent } from './change-lead-state.ts'
import { loadLead, todayIn } from './load-lead.ts'
import { writeLeadChange } from './write-lead-change.ts'

/** Leads whose announced last day has passed come to their end, the day after it. Pages already say so; this makes it a fact of the history. */
export async function endLeadsThatHaveLeft(
  writing: Writing,
  { organisationId }: { readonly organisationId?: string } = {},
): Promise<Outcome<{ ended: number }>> {
  const { transaction, contractId } = writing
  const today = await todayIn(writing)
  const rows = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('state', 'in', ['taken', 'confirmed', 'active', 'resting'])
    .where('leaves_on', '<', today)
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .orderBy('id')
    .execute()
  for (const { id } of rows) await endOne(writing, id)
  return done({ ended: rows.length })
}

async function endOne(writing: Writing, leadId: string): Promise<void> {
  const lead = await loadLead(writing, leadId)
  if (lead === null || lead.leavesOn === null) return
  const endedOn = addDays(lead.leavesOn, 1)
  await writeLeadChange(writing, lead, { toState: 'ended', effectiveOn: endedOn, with: { until_on: endedOn, is_convener: false } })
  await recordLeadEvent(writing, lead, 'LeadEnded', { leavesOn: lead.leavesOn })
}
