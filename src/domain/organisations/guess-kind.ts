import { tidyLine } from '#platform/text'
import { kindMarks, municipalTrades, type Confidence, type KindMark } from './kind-marks.ts'
import type { OrganisationKind } from './organisation.ts'

export type { Confidence }

export interface KindGuess {
  readonly kind: OrganisationKind
  readonly confidence: Confidence
  /** Whether it belongs to *kommunen och kommunala bolag* of this contract; `maybe` is for the secretariat to say. */
  readonly municipalSphere: 'yes' | 'maybe' | 'no'
}

/**
 * What kind of organisation a name sounds like, in a contract of that locality ("Umeå"). A name without any sign is guessed
 * to be a company. Only ever a suggestion: the secretariat confirms.
 */
export function guessKind(name: string, locality: string = ''): KindGuess {
  const words = wordsOf(name)
  const text = words.join(' ')
  const local = isLocal(words, locality)

  const municipal = guessMunicipal(words, text, local, locality !== '')
  if (municipal !== null) return municipal
  const mark = kindMarks.find((one) => fits(one, words, text))
  if (mark !== undefined) return { kind: mark.kind, confidence: mark.confidence, municipalSphere: 'no' }
  return { kind: 'company', confidence: isCompany(words) ? 'sure' : 'guess', municipalSphere: 'no' }
}

/** Lower-case words, dots and brackets gone: "Umeå Energi AB (publ.)" → umeå, energi, ab, publ. */
function wordsOf(name: string): string[] {
  return tidyLine(name)
    .toLowerCase()
    .replace(/[.()"“”,;:!?]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
}

/** Does the name begin with the locality, with or without a genitive s: Umeå energi, Polstads bostäder. */
function isLocal(words: readonly string[], locality: string): boolean {
  const place = wordsOf(locality)
  if (place.length === 0) return false
  return place.every((word, index) => words[index] === word || (index === place.length - 1 && words[index] === `${word}s`))
}

function guessMunicipal(words: readonly string[], text: string, local: boolean, knowsLocality: boolean): KindGuess | null {
  const ours = local ? 'yes' : knowsLocality ? 'no' : 'maybe'
  if (/(^| )(kommun|kommunen|kommuns|kommunstyrelsen|kommunfullmäktige)( |$)/u.test(text)) {
    return { kind: 'municipality', confidence: 'sure', municipalSphere: words[0] === 'kommunen' ? 'yes' : ours }
  }
  if (/kommunföretag|kommunala bolag|kommunbolag|(^| )stadshus( ab)?$|(^| )rådhus ab$/u.test(text)) {
    return { kind: 'municipal-company', confidence: 'sure', municipalSphere: ours }
  }
  if (words.length >= 2 && words.at(-1) === 'stad' && words[0]?.endsWith('s'))
    return { kind: 'municipality', confidence: 'likely', municipalSphere: ours }
  if (/kommunalförbund|räddningstjänst|brandförsvar/u.test(text)) return { kind: 'other', confidence: 'likely', municipalSphere: 'maybe' }
  const trade = words.some((word) => municipalTrades.test(word))
  // A namesake of the city in housing, energy or water is mostly, but far from always, the city's own.
  if (local && trade && !saysOtherForm(words)) return { kind: 'municipal-company', confidence: 'likely', municipalSphere: 'maybe' }
  return null
}

/** An association or a housing cooperative named after the city is not its company. */
function saysOtherForm(words: readonly string[]): boolean {
  return words.some((word) => /förening|stiftelse|^brf$|förbund|^hb$|^kb$|universitet|högskol/u.test(word))
}

function fits(mark: KindMark, words: readonly string[], text: string): boolean {
  if (mark.unlessCompany === true && isCompany(words)) return false
  return mark.in === 'word' ? words.some((word) => mark.pattern.test(word)) : mark.pattern.test(text)
}

function isCompany(words: readonly string[]): boolean {
  return words.some((word) => /^(ab|aktiebolag|aktiebolaget|hb|handelsbolag|kb|kommanditbolag|ltd|inc|oy|oyj|gmbh|plc|asa)$/.test(word))
}
