import type { JSX } from 'preact'
import type { Translate } from '#locales'
import { normalisePhone } from '#platform/text'

/** "ja", "nej" or "uppgift saknas": whether an organisation counts as the municipality and its companies. */
export function sphereWord(t: Translate, sphere: boolean | null): string {
  return sphere === null ? t('site.unknown') : sphere ? t('organisations.yes') : t('organisations.no')
}

/** A telephone number to press. */
export function Telephone({ number }: { readonly number: string }): JSX.Element {
  const read = normalisePhone(number)
  return read.ok ? <a href={`tel:${read.value.tel}`}>{number}</a> : <>{number}</>
}
