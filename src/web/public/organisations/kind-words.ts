import type { MessageKey } from '#locales'
import { isOrganisationKind, organisationKinds, type OrganisationKind } from '#domain/organisations'
import type { AnyVisit } from '#web/visit'

export function isKnownKind(text: string): text is OrganisationKind {
  return isOrganisationKind(text)
}

/* Found once and not for every row of a list. */
const wordOfKind: ReadonlyMap<string, MessageKey> = new Map(organisationKinds.map((kind) => [kind, `public.kind.${kind}`]))

/** The kind in words; said to be a guess when it is one. */
export function kindInWords({ t }: AnyVisit, { kind, kindIsGuess }: { readonly kind: string; readonly kindIsGuess: boolean }): string {
  const word = t(wordOfKind.get(kind) ?? 'public.kind.other')
  return kindIsGuess ? t('public.kind.guess', { kind: word }) : word
}
