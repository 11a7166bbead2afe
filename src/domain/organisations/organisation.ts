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

export function isOrganisationKind(text: string): text is OrganisationKind {
  return organisationKinds.some((kind) => kind === text)
}

export const organisationSizes = ['one-person', 'small', 'medium', 'large'] as const

export type OrganisationSize = (typeof organisationSizes)[number]

export const longestOrganisationName = 200

/** Words that stand in the office's addresses where an organisation's slug would, and so may not be one. */
export const reservedOrganisationSlugs: readonly string[] = ['ny', 'new', 'klistra-in', 'paste']
