/** Kinds of organisation. Data would be wrong here: rules (a sole trader's privacy, the municipal sphere) hang on them. */
export const organisationKinds = [
  'company',
  'municipal-company',
  'state-company',
  'municipality',
  'region',
  'authority',
  'university',
  'research-institute',
  'association',
  'cooperative',
  'foundation',
  'sole-trader',
  'other',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

export type OrganisationSize = 'one-person' | 'small' | 'medium' | 'large'

/** Words that stand in the office's addresses where an organisation's slug would, and so may not be one. */
export const reservedOrganisationSlugs: readonly string[] = ['ny', 'new', 'klistra-in', 'paste']
