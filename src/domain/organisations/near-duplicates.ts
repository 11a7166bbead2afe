import { tidyLine } from '#platform/text'

/** Why two names may be one organisation, the strongest first. */
export const likenessReasons = [
  'same-name',
  'same-but-for-form',
  'same-but-for-accents',
  'similar-spelling',
  'initials',
  'one-is-longer',
] as const

export type LikenessReason = (typeof likenessReasons)[number]

export interface ExistingName {
  readonly id: string
  readonly name: string
}

export interface NearDuplicate {
  /** Which of the given names, from 0. */
  readonly index: number
  /** What it is like: one already in the register, or an earlier one of the given names. */
  readonly like:
    | { readonly source: 'existing'; readonly id: string; readonly name: string }
    | { readonly source: 'given'; readonly index: number; readonly name: string }
  readonly reason: LikenessReason
}

/**
 * A name's key in the register: lower case, & as *och*, without punctuation and company form. "Martin & Servera AB" and
 * "MARTIN OCH SERVERA" are one; å, ä and ö stay, for Mala and Måla are two.
 */
export function normaliseOrganisationName(name: string): string {
  const words = plainWords(name)
  let end = words.length
  while (end > 1 && companyForms.has(words[end - 1] ?? '')) end -= 1
  const start = end > 1 && leadingForms.has(words[0] ?? '') ? 1 : 0
  return words.slice(start, end).join(' ')
}

/** The reason two names may be the same organisation, or null. */
export function likeness(a: string, b: string): LikenessReason | null {
  return compare(writing(a), writing(b))
}

/**
 * Names that may be an organisation already there, or another one of the same paste. Each pair once, in the order given,
 * the strongest likeness of a name first and at most five; names are compared only when they share enough of their spelling, so thousands against thousands take a moment.
 */
export function findNearDuplicates(names: readonly string[], existing: readonly ExistingName[] = []): NearDuplicate[] {
  const index = new SpellingIndex()
  const known: NearDuplicate['like'][] = []
  for (const one of existing) {
    known.push({ source: 'existing', id: one.id, name: one.name })
    index.add(writing(one.name))
  }
  const found: NearDuplicate[] = []
  names.forEach((name, position) => {
    const written = writing(name)
    const alike: NearDuplicate[] = []
    for (const candidate of index.candidates(written)) {
      const reason = compare(written, index.at(candidate))
      const like = known[candidate]
      if (reason !== null && like !== undefined) alike.push({ index: position, like, reason })
    }
    alike.sort((a, b) => likenessReasons.indexOf(a.reason) - likenessReasons.indexOf(b.reason))
    found.push(...alike.slice(0, mostPerName))
    known.push({ source: 'given', index: position, name })
    index.add(written)
  })
  return found
}

const mostPerName = 5
const companyForms = new Set([
  'ab',
  'publ',
  'aktiebolag',
  'aktiebolaget',
  'hb',
  'handelsbolag',
  'kb',
  'kommanditbolag',
  'ekför',
  'ltd',
  'inc',
  'oy',
  'asa',
  'gmbh',
])
const leadingForms = new Set(['ab', 'aktiebolaget', 'hb', 'kb', 'firma'])
const smallWords = new Set(['och', 'i', 'av', 'för', 'of', 'the', 'and'])

interface Writing {
  readonly plain: string
  readonly key: string
  /** Without spaces, for Stjärna Fyrkant is StjärnaFyrkant. */
  readonly squeezed: string
  readonly folded: string
  readonly words: readonly string[]
  readonly initials: string
  /** One bit for each letter that occurs (of 32 kinds): a slip changes two of them at most. */
  readonly letters: number
  readonly digits: string
}

function writing(name: string): Writing {
  const key = normaliseOrganisationName(name)
  const folded = fold(key)
  const words = folded.split(' ')
  const weighty = words.filter((word) => !smallWords.has(word))
  const initials = weighty.length >= 3 ? weighty.map((word) => word.slice(0, 1)).join('') : ''
  const plain = plainWords(name).join(' ')
  return {
    plain,
    key,
    squeezed: key.replaceAll(' ', ''),
    folded,
    words,
    initials,
    letters: lettersOf(folded),
    digits: folded.replace(/\D/g, ''),
  }
}

function plainWords(name: string): string[] {
  return tidyLine(name)
    .toLowerCase()
    .replace(/[&+]/g, ' och ')
    .replace(/ekonomisk förening|ek\.? ?för\.?(?!\p{L})/gu, ' ekför ')
    .replace(/['’`´]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
}

/** Without diacritics: Tyréns as Tyrens, Värö as Varo. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/æ/g, 'a')
}

function compare(a: Writing, b: Writing): LikenessReason | null {
  if (a.key === '' || b.key === '') return null
  if (a.plain === b.plain) return 'same-name'
  if (a.squeezed === b.squeezed) return 'same-but-for-form'
  if (a.folded === b.folded) return 'same-but-for-accents'
  if (isLongerForm(a.words, b.words)) return 'one-is-longer'
  if (isInitials(a, b) || isInitials(b, a)) return 'initials'
  return isMisspelling(a, b) ? 'similar-spelling' : null
}

/** White and White arkitekter: all words of the one begin the other. */
function isLongerForm(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every((word, index) => word === long[index]) && short.join('').length >= 4
}

function isInitials(short: Writing, long: Writing): boolean {
  return short.words.length === 1 && long.initials.length >= 3 && short.folded === long.initials
}

/**
 * One slip in a name of five letters or more, two in one of ten or more. Numbers never slip, nor do first letters of words:
 * Skola 1 is not Skola 2, Lunds kommun not Sunds kommun.
 */
function isMisspelling(a: Writing, b: Writing): boolean {
  const shorter = Math.min(a.folded.length, b.folded.length)
  const slips = shorter >= 10 ? 2 : shorter >= 5 ? 1 : 0
  if (slips === 0 || a.digits !== b.digits || bitsIn(a.letters ^ b.letters) > 2 * slips) return false
  if (Math.max(a.folded.length, b.folded.length) > longestSpelling || !sameFirstLetters(a.words, b.words)) return false
  return areWithin(a.folded, b.folded, slips)
}

function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

function sameFirstLetters(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length ? a.every((word, index) => word.charAt(0) === b[index]?.charAt(0)) : a[0]?.charAt(0) === b[0]?.charAt(0)
}

/** Are these at most so many slips apart? What they begin and end with alike is set aside first, which leaves little to compare. */
function areWithin(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.min(own.length, other.length) === 0 || editDistance(own, other, slips) <= slips
}

/** Letters changed, added, left out or swapped with their neighbour; `most + 1` stands for anything more. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    let nearest = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      now.push(least)
      nearest = Math.min(nearest, least)
    }
    if (nearest > most) return most + 1
    ;[beforeLast, last] = [last, now]
  }
  return last[b.length] ?? 0
}

/** Longer than any name; spelling is not compared beyond it. */
const longestSpelling = 200

/** Finds, for a name, the few of many that could be like it, without looking at the others. */
class SpellingIndex {
  readonly #writings: Writing[] = []
  readonly #places = new Map<string, number[]>()

  add(written: Writing): void {
    const position = this.#writings.push(written) - 1
    const keys = new Set([`form ${written.squeezed}`, `name ${written.folded}`, `initials ${written.initials}`])
    for (const beginning of beginnings(written)) keys.add(`begins ${beginning}`)
    for (const piece of trigrams(written)) keys.add(piece)
    for (const key of keys) {
      const places = this.#places.get(key)
      if (places === undefined) this.#places.set(key, [position])
      else places.push(position)
    }
  }

  at(position: number): Writing {
    const written = this.#writings[position]
    if (written === undefined) throw new RangeError(`no name at ${position}`)
    return written
  }

  /** In the order they were added. */
  candidates(written: Writing): number[] {
    const keys = [`form ${written.squeezed}`, `name ${written.folded}`, `begins ${written.folded}`, `initials ${written.folded}`]
    if (written.initials !== '') keys.push(`name ${written.initials}`)
    for (const beginning of beginnings(written)) keys.push(`name ${beginning}`)
    const found = new Set<number>()
    for (const key of [...keys, ...this.#rarest(trigrams(written))]) for (const position of this.#places.get(key) ?? []) found.add(position)
    return [...found].sort((a, b) => a - b)
  }

  /** Two slips spoil at most eight trigrams, so a name two slips away shares at least one of any nine: the rarest will do. */
  #rarest(pieces: readonly string[]): string[] {
    const rarity = (piece: string) => this.#places.get(piece)?.length ?? 0
    return pieces.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, 9)
  }
}

/** The name's first word, first two words … but not the whole. */
function beginnings(written: Writing): string[] {
  return written.words.slice(0, Math.min(written.words.length - 1, 12)).map((_, index) => written.words.slice(0, index + 1).join(' '))
}

/** Pieces of three letters, apart for names with different numbers in them, which are never alike. */
function trigrams({ folded, digits }: Writing): string[] {
  if (folded.length > longestSpelling) return []
  const padded = `  ${folded}  `
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => `${digits}|${padded.slice(at, at + 3)}`))]
}
