import type { DateWithPrecision } from '#platform/dates'
import type { KindGuess } from './guess-kind.ts'
import type { OrganisationKind } from './organisation.ts'
import type { MandateKind } from './pasted-columns.ts'

export interface PastedPerson {
  readonly name: string
  readonly email: string | null
  readonly phone: { readonly display: string; readonly tel: string } | null
  readonly mandate: MandateKind
}

/** What the secretariat should look at before a row is taken in. None of them stops the others. */
export type PasteProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'name-is-a-number'
  | 'name-is-an-address'
  | 'maybe-two'
  | 'comma-in-name'
  | 'repeated'
  | 'unclosed-quote'
  | 'kind-not-understood'
  | 'role-not-understood'
  | 'email-not-understood'
  | 'phone-not-understood'
  | 'website-not-understood'
  | 'date-not-understood'
  | 'date-does-not-exist'
  | 'date-without-year'

export interface PastedOrganisation {
  /** Where in the pasted text it stood, from 1. */
  readonly line: number
  /** Further lines that name the same organisation; their people are taken in here. */
  readonly alsoOnLines: readonly number[]
  readonly name: string
  /** The kind told by its own column is sure; else guessed from the name. */
  readonly kindGuess: { readonly kind: OrganisationKind; readonly confidence: KindGuess['confidence'] }
  readonly municipalSphereGuess: KindGuess['municipalSphere']
  /** The name holds an "och" between what may be two names: offer to divide it. */
  readonly maybeTwo: boolean
  readonly people: readonly PastedPerson[]
  readonly joinedOn?: DateWithPrecision
  readonly website?: string
  readonly phone?: string
  readonly notes: string
  readonly problems: readonly PasteProblem[]
}
