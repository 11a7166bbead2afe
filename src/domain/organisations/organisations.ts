export { organisationKinds, type OrganisationKind, type OrganisationSize } from './organisation.ts'
export { registerOrganisation, type CannotRegisterOrganisation, type RegisterOrganisation } from './register-organisation.ts'
export { listOrganisations, type OrganisationListed } from './organisation-queries.ts'
