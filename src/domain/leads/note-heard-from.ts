import type { Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { loadChangeable, recordLeadEvent, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'

/** Somebody has talked with the organisation about its Lead, by phone or in passing: it is not silent any more. Nothing else changes. */
export async function noteHeardFrom(
  writing: Writing,
  { leadId }: { readonly leadId: string },
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  const found = await loadChangeable(writing, leadId, 'edit')
  if (!found.ok) return found
  const { transaction, contractId, clock } = writing
  const before = await transaction
    .selectFrom('leads')
    .select('last_heard_at')
    .where('contract_id', '=', contractId)
    .where('id', '=', leadId)
    .executeTakeFirstOrThrow()
  await transaction
    .updateTable('leads')
    .set({ last_heard_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('id', '=', leadId)
    .execute()
  const eventId = await recordLeadEvent(writing, found.value, 'LeadHeardFrom', { heardBefore: before.last_heard_at.toISOString() })
  return done({ leadId, eventId })
}

/** They had not been talked with after all: the Lead has been silent for as long as before. */
export async function undoHeardFrom(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<ChangedLead, CannotChangeLead>> {
  const heardBefore = event.particulars['heardBefore']
  const found = isId(event.subject_id) ? await loadChangeable(writing, event.subject_id, 'edit') : notDone('lead-unknown' as const)
  if (!found.ok) return found
  const { transaction, contractId } = writing
  if (typeof heardBefore === 'string') {
    await transaction
      .updateTable('leads')
      .set({ last_heard_at: new Date(heardBefore) })
      .where('contract_id', '=', contractId)
      .where('id', '=', event.subject_id)
      .execute()
  }
  const eventId = await recordLeadEvent(writing, found.value, 'LeadHeardFromUndone', {}, event.id)
  return done({ leadId: event.subject_id, eventId })
}
