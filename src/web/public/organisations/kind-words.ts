import { isMessageKey } from '#locales'
import { isOrganisationKind, type OrganisationKind } from '#domain/organisations'
import type { AnyVisit } from '#web/visit'

export function isKnownKind(text: string): text is OrganisationKind {
  return isOrganisationKind(text)
}

/** The kind in words; said to be a guess when it is one. */
export function kindInWords({ t }: AnyVisit, { kind, kindIsGuess }: { readonly kind: string; readonly kindIsGuess: boolean }): string {
  const key = `public.kind.${kind}`
  const word = isMessageKey(key) ? t(key) : t('public.kind.other')
  return kindIsGuess ? t('public.kind.guess', { kind: word }) : word
}
