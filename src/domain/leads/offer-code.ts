import { randomInt } from 'node:crypto'

/** Consonants that are not mistaken for each other, for figures, or for words, however the code is read out or written down. */
const letters = 'BCDFGHJKMPRTVWXZ'

export const offerCodeLength = 6

/** A code to read from a wall and type on a phone: one in sixteen million. */
export function newOfferCode(pick: (below: number) => number = randomInt): string {
  return Array.from({ length: offerCodeLength }, () => letters[pick(letters.length)]).join('')
}

/** The code as kept, from however somebody typed it: `bcd fgh` and `BCD-FGH` are the same. Null: not a code at all. */
export function readOfferCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s\-–.]/g, '')
  return code.length === offerCodeLength && [...code].every((letter) => letters.includes(letter)) ? code : null
}

/** The code in two halves, which are easier to keep in mind: `BCD FGH`. */
export function sayOfferCode(code: string): string {
  return `${code.slice(0, offerCodeLength / 2)} ${code.slice(offerCodeLength / 2)}`
}
