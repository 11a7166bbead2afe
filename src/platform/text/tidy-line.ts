/**
 * Everything nobody meant to type: control characters that are no white space, and format characters (zero-width, soft
 * hyphens, direction marks, joiners).
 */
const unseen = /(?!\s|\u0085)[\p{Control}\p{Format}]|[\uFEFF\u2065]/gu
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
  const first = String.fromCodePoint(...(text === '' ? [] : [text.codePointAt(0) ?? 0]))
  return first.toLocaleUpperCase('sv') + text.slice(first.length)
}
