import { listPeriods } from '#domain/contract'
import { listHistory, type Reading } from '#domain/history'
import { listMandates } from '#domain/identity'
import { findOrganisation, getOrganisationDossier, listAffiliations, listOrganisationNames } from '#domain/organisations'

/** Everything the page about an organisation shows, or null when there is none. */
export async function loadOrganisation(reading: Reading, slug: string, today: string) {
  const organisation = await findOrganisation(reading, { slug })
  if (organisation === null) return null
  return {
    organisation,
    parent: organisation.parentId === null ? null : await findOrganisation(reading, { id: organisation.parentId }),
    daughters: await listOrganisationNames(reading, { parentId: organisation.id }),
    mandates: await listMandates(reading, { organisationId: organisation.id }, today),
    affiliations: await listAffiliations(reading, organisation.id),
    periods: await listPeriods(reading),
    dossier: await getOrganisationDossier(reading, organisation.id),
    history: await listHistory(reading, { organisationId: organisation.id, limit: 20 }),
  }
}
