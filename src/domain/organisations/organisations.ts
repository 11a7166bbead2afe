export { isOrganisationKind, organisationKinds, organisationSizes, type OrganisationKind, type OrganisationSize } from './organisation.ts'
export { registerOrganisation, type CannotRegisterOrganisation, type RegisterOrganisation } from './register-organisation.ts'
export { editOrganisation, type CannotEditOrganisation, type EditOrganisation } from './edit-organisation.ts'
export { undoOrganisationEdit, type CannotUndoOrganisationEdit } from './undo-organisation-edit.ts'
export { removeOrganisation, restoreOrganisation, type CannotRemoveOrganisation } from './remove-organisation.ts'
export { affiliateOrganisation, type AffiliateOrganisation, type AffiliationDates, type CannotAffiliate } from './affiliate-organisation.ts'
export {
  editAffiliation,
  endAffiliation,
  resumeAffiliation,
  undoAffiliationEdit,
  withdrawAffiliation,
  type EditAffiliation,
  type EndAffiliation,
} from './edit-affiliation.ts'
export {
  pasteOrganisations,
  type CannotEnterOrganisations,
  type EnteredOrganisations,
  type PastedOrganisation,
  type PastedPerson,
} from './enter-pasted-organisations.ts'
export { mostOrganisations, pasteOrganisations as readPastedOrganisations, type CannotReadPaste } from './paste-organisations.ts'
export { type PasteProblem, type PastedOrganisation as ReadOrganisation } from './pasted-organisation.ts'
export { undoPaste, type UndonePaste } from './undo-paste.ts'
export { findNearDuplicates, type LikenessReason, type NearDuplicate } from './near-duplicates.ts'
export { guessKind, type KindGuess } from './guess-kind.ts'
export { listOrganisations, type OrganisationListed } from './organisation-queries.ts'
export {
  findOrganisation,
  listAffiliations,
  listForOffice,
  listOrganisationNames,
  organisationSorts,
  type Affiliation,
  type AffiliationFilter,
  type ListForOffice,
  type NamedOrganisation,
  type Organisation,
  type OrganisationInOffice,
  type OrganisationSort,
} from './office-queries.ts'
export { findOrganisationByName } from './find-by-name.ts'
export { getOrganisationDossier, type OrganisationDossier } from './organisation-dossier.ts'
