import type { Language } from '#platform/i18n'

/** What a person is to an organisation. One person may hold several, each dated. */
export const mandateKinds = ['representative', 'deputy', 'contact', 'signatory'] as const

export type MandateKind = (typeof mandateKinds)[number]

export function isMandateKind(text: string): text is MandateKind {
  return mandateKinds.some((kind) => kind === text)
}

/** What a person is to the contract itself. A facilitator's role is for one meeting. */
export const contractRoles = ['secretariat', 'administrator', 'facilitator'] as const

export type ContractRole = (typeof contractRoles)[number]

/** What may be said about a person. The e-mail address is who they are when they sign in; no personal number is kept anywhere. */
export interface PersonDetails {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language
  /** Has chosen to be named on public pages. */
  readonly shownPublicly: boolean
}

export const longestName = 200

/** The event an undoing verb is handed: what was done, and the facts kept for taking it back. */
export interface EventToUndo {
  readonly id: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}
