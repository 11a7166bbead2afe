import { tidyLine } from '#platform/text'
import { guessKind } from './guess-kind.ts'
import { normaliseOrganisationName } from './near-duplicates.ts'

/** A name that holds an "och" with something on both sides that could be a name of its own. */
export function maybeTwo(name: string): boolean {
  const halves = halvesOf(name)
  return halves !== null && halves.every((half) => /^[\p{Lu}\p{N}]|^\p{Ll}\p{Lu}/u.test(half))
}

/**
 * "A, B och C": the last piece of a comma list is two names only when both halves are known organisations or say themselves
 * what they are (Umeå kommun och Umeå universitet). "Martin och Servera" stays one: better to ask than to tear a name apart.
 */
export function splitLast(name: string, known: ReadonlySet<string>): readonly string[] {
  const halves = halvesOf(name)
  if (halves === null) return [name]
  const clear = halves.every((half) => known.has(normaliseOrganisationName(half)) || saysWhatItIs(half))
  return clear ? halves : [name]
}

function saysWhatItIs(half: string): boolean {
  return half.includes(' ') && guessKind(half).confidence === 'sure' && !/ (ab|hb|kb)$/i.test(half)
}

function halvesOf(name: string): [string, string] | null {
  const found = /^(.+?) (?:och|samt|and|&) (.+)$/u.exec(name)
  const [first, second] = [tidyLine(found?.[1] ?? ''), tidyLine(found?.[2] ?? '')]
  return first === '' || second === '' ? null : [first, second]
}
