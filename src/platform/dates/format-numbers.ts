import type { Language } from '#platform/i18n'

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' }
const formatters = new Map<string, Intl.NumberFormat>()
const nbsp = '\u00A0'

/** "1 267 090" with no-break spaces, "1,267,090". Whole numbers unless decimals are asked for. */
export function formatNumber(value: number, language: Language, decimals: number = 0): string {
  return formatter(language, decimals).format(value)
}

/** A share 0–1 as "55 %", "55%". */
export function formatPercent(share: number, language: Language, decimals: number = 0): string {
  return `${formatNumber(share * 100, language, decimals)}${language === 'sv' ? nbsp : ''}%`
}

/** Tonnes: "316 773 ton", "316,773 tonnes". */
export function formatTonnes(tonnes: number, language: Language, decimals: number = 0): string {
  const unit = language === 'sv' ? 'ton' : Math.abs(tonnes) === 1 ? 'tonne' : 'tonnes'
  return `${formatNumber(tonnes, language, decimals)}${nbsp}${unit}`
}

/** Whole numbers up to twelve in words, others in digits: "tre", "three". Swedish one is "en" or "ett" by the counted word's gender. */
export function numberInWords(value: number, language: Language, gender: 'en' | 'ett' = 'en'): string {
  if (language === 'sv' && value === 1) return gender
  return smallNumbers[language][value] ?? formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
}

/** "tre av fyra", "three of four": reduced where it becomes small enough to say in words, else as counted ("11 av 17"). */
export function shareInWords(part: number, whole: number, language: Language): string {
  const divisor = whole > 10 && part > 0 && part < whole ? greatestCommonDivisor(part, whole) : 1
  const [few, all] = whole / divisor <= 10 ? [part / divisor, whole / divisor] : [part, whole]
  const of = language === 'sv' ? 'av' : 'of'
  if (all > 12) return `${formatNumber(few, language)} ${of} ${formatNumber(all, language)}`
  return `${numberInWords(few, language, 'ett')} ${of} ${numberInWords(all, language, 'ett')}`
}

/** "a, b och c", "a, b and c". Where an item has an *och* of its own the last one is joined by *samt*, so that no name is cut in two. */
export function listInWords(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const rest = items.slice(0, -1).join(', ')
  const holdsAnd = items.some((item) => item.includes(language === 'sv' ? ' och ' : ' and '))
  if (language === 'sv') return `${rest} ${holdsAnd ? 'samt' : 'och'} ${last}`
  return `${rest}${holdsAnd ? ',' : ''} and ${last}`
}

const smallNumbers: Readonly<Record<Language, readonly string[]>> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

function formatter(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`
  let found = formatters.get(key)
  if (found === undefined) {
    found = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // "−0 %" reads as a mistake.
      signDisplay: 'negative',
    })
    formatters.set(key, found)
  }
  return found
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
