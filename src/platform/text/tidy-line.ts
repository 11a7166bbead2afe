/** Control characters, invisible ones and half characters: everything nobody meant to type. Line breaks count as spaces. */
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu
const halfCharacters = /\p{Surrogate}/gu

/**
 * One line as it was meant: composed letters (NFC), any white space as one space, none at the ends, nothing invisible or
 * direction-turning. Safe for mail headers and calendars, for no line break is left.
 */
export function tidyLine(text: string): string {
  return stripUnseen(text).replace(/\s+/gu, ' ').trim()
}

/** Several lines: each tidied inside but keeping its indent's absence, line breaks as \n, at most one empty line in a row. */
export function tidyText(text: string): string {
  return stripUnseen(text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Removes control, invisible and direction-turning characters but keeps white space and line breaks. Composes letters (NFC). */
export function stripUnseen(text: string): string {
  return text.replace(unseen, '').replace(halfCharacters, '').normalize('NFC')
}

/** "tre av fyra" → "Tre av fyra": for a sentence that begins with a word from data. */
export function sentenceCase(text: string): string {
  const first = [...text.slice(0, 2)][0] ?? ''
  return first.toLocaleUpperCase('sv') + text.slice(first.length)
}
