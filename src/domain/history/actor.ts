export type Role = 'secretariat' | 'administrator' | 'facilitator'

/** Who acts in a contract: nobody known, a person with roles and mandates, somebody holding a one-purpose link, or the system itself. */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'link' | 'system'
  readonly personId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly isSecretariat: boolean
  readonly isAdministrator: boolean
  /** Meetings this person leads as facilitator; no other office access follows from it. */
  readonly facilitates: readonly string[]
  /** Organisations this person may speak for today, by mandate. */
  readonly organisationIds: readonly string[]
}

export const anonymous: Actor = {
  kind: 'anonymous',
  personId: null,
  name: null,
  email: null,
  isSecretariat: false,
  isAdministrator: false,
  facilitates: [],
  organisationIds: [],
}

/** The program itself: founding from the first-run page, seeds, and jobs. */
export const system: Actor = { ...anonymous, kind: 'system', isSecretariat: true, isAdministrator: true }

/** Somebody who followed a one-purpose link: known as a person perhaps, but with no rights beyond the link's. */
export function linkHolder(personId: string | null, organisationIds: readonly string[] = []): Actor {
  return { ...anonymous, kind: 'link', personId, organisationIds }
}
