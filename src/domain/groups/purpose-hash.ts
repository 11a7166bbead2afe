import { createHash } from 'node:crypto'
import type { Translated } from '#platform/i18n'

/**
 * The fingerprint of a text people agree on: SHA-256 over every language's wording, in the order of the language codes.
 * Line endings and spaces at line ends do not count; every letter does.
 */
export function purposeHash(text: Translated): string {
  const languages = Object.keys(text).sort()
  const canonical = languages.map((language) => [
    language,
    (text[language] ?? '')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+$/gmu, '')
      .trim(),
  ])
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
