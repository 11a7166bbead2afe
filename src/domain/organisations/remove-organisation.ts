import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findNamesake, findOrganisationRow } from './organisation-rows.ts'

export type CannotRemoveOrganisation = 'not-found' | 'has-lead'
export type CannotRestoreOrganisation = 'not-found' | 'name-taken'

/** Takes an organisation out of the register, for one that never should have been in it. One that has Lead hands it over first. */
export async function removeOrganisation(
  writing: Writing,
  { organisationId }: { readonly organisationId: string },
): Promise<Outcome<{ eventId: string }, CannotRemoveOrganisation>> {
  const organisation = await findOrganisationRow(writing, organisationId)
  if (organisation === null || organisation.removed_at !== null) return notDone('not-found')
  if (await hasLead(writing, organisationId)) return notDone('has-lead', { name: organisation.name })
  await setRemoved(writing, organisationId, writing.clock.now())
  const eventId = await record(writing, {
    kind: 'OrganisationRemoved',
    subject: { kind: 'organisation', id: organisationId },
    organisationId,
    particulars: { name: organisation.name },
  })
  return done({ eventId })
}

/** Puts a removed organisation back, with everything that was its own. */
export async function restoreOrganisation(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotRestoreOrganisation>> {
  const organisation = await findOrganisationRow(writing, event.subject_id)
  if (organisation === null || organisation.removed_at === null) return notDone('not-found')
  if ((await findNamesake(writing, organisation.name_key, organisation.id)) !== null)
    return notDone('name-taken', { name: organisation.name })
  await setRemoved(writing, organisation.id, null)
  await record(writing, {
    kind: 'OrganisationRestored',
    subject: { kind: 'organisation', id: organisation.id },
    organisationId: organisation.id,
    particulars: { name: organisation.name },
    undoes: event.id,
  })
  return done(null)
}

async function hasLead({ transaction, contractId }: Writing, organisationId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('leads')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', ['taken', 'confirmed', 'active', 'resting'])
    .executeTakeFirst()
  return row !== undefined
}

function setRemoved({ transaction, contractId }: Writing, organisationId: string, removedAt: Date | null) {
  return transaction
    .updateTable('organisations')
    .set({ removed_at: removedAt })
    .where('contract_id', '=', contractId)
    .where('id', '=', organisationId)
    .execute()
}
