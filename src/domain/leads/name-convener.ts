import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { loadChangeable, recordLeadEvent, type CannotChangeLead, type ChangedLead } from './change-lead-state.ts'
import { subjectColumns, type LeadSubject } from './lead.ts'

/** One of the organisations that share a Lead is named sammankallande. There is at most one: whoever was before no longer is. */
export async function nameConvener(
  writing: Writing,
  { leadId }: { readonly leadId: string },
): Promise<Outcome<ChangedLead, CannotChangeLead | 'already-convener'>> {
  const found = await loadChangeable(writing, leadId, 'name-convener')
  if (!found.ok) return found
  if (found.value.isConvener) return notDone('already-convener')

  await releaseConvener(writing, found.value.subject)
  await setConvener(writing, leadId, true)
  return done({ leadId, eventId: await recordLeadEvent(writing, found.value, 'LeadConvenerNamed') })
}

/** Nobody in particular calls the others together; all are equal again. */
export async function removeConvener(
  writing: Writing,
  { leadId }: { readonly leadId: string },
): Promise<Outcome<ChangedLead, CannotChangeLead | 'not-convener'>> {
  const found = await loadChangeable(writing, leadId, 'name-convener')
  if (!found.ok) return found
  if (!found.value.isConvener) return notDone('not-convener')

  await setConvener(writing, leadId, false)
  return done({ leadId, eventId: await recordLeadEvent(writing, found.value, 'LeadConvenerRemoved') })
}

/** Holds every Lead of the subject first, in one order, so that two who name at once come one after the other. */
async function releaseConvener({ transaction, contractId }: Writing, subject: LeadSubject): Promise<void> {
  const { focus_area_id, challenge_id, question_id } = subjectColumns(subject)
  const rows = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('focus_area_id', 'is not distinct from', focus_area_id)
    .where('challenge_id', 'is not distinct from', challenge_id)
    .where('question_id', 'is not distinct from', question_id)
    .where('state', 'in', ['taken', 'confirmed', 'active', 'resting'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const ids = rows.map(({ id }) => id)
  await transaction
    .updateTable('leads')
    .set((set) => ({ is_convener: false, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', 'in', ids)
    .where('is_convener', '=', true)
    .execute()
}

async function setConvener({ transaction, contractId }: Writing, leadId: string, isConvener: boolean): Promise<void> {
  await transaction
    .updateTable('leads')
    .set((set) => ({ is_convener: isConvener, revision: set('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', '=', leadId)
    .execute()
}
