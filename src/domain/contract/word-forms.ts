import { sentenceCase, tidyLine } from '#platform/text'
import type { ContractWord, WordKey } from './set-words.ts'
import { declensionOf } from './swedish-declension.ts'

export type SwedishWord = ContractWord['sv']
export type EnglishWord = ContractWord['en']
export type WordForm = Exclude<keyof SwedishWord, 'gender'>

/** Words cities use today, to choose from. A city may write its own instead. */
export const wordChoices: Readonly<Record<WordKey, readonly ContractWord[]>> = {
  contract: [
    word('klimatfärdplan', 'climate roadmap'),
    word('klimatkontrakt', 'climate contract'),
    word('klimatprotokoll', 'climate protocol'),
    word('klimatavtal', 'climate agreement'),
    word('klimatlöfte', 'climate pledge'),
    word('klimatpakt', 'climate pact'),
    word('klimatallians', 'climate alliance'),
    word('klimatnätverk', 'climate network'),
  ],
  organisation: [
    word('ansluten organisation', 'affiliated organisation'),
    word('partner', 'partner'),
    word('medlem', 'member'),
    word('aktör', 'participant'),
  ],
  meeting: [word('träff', 'meeting'), word('möte', 'meeting')],
}

/** A guess at a Swedish word's forms from its dictionary form, with or without an adjective before it: the secretariat corrects. */
export function guessSwedishForms(dictionaryForm: string, gender?: 'en' | 'ett'): SwedishWord {
  const words = tidyLine(dictionaryForm).split(' ')
  const noun = words.at(-1) ?? ''
  const adjectives = words.slice(0, -1)
  const declined = declensionOf(noun, gender)
  const definiteAdjectives = adjectives.map(definiteAdjective)
  const before = (article: string) => (adjectives.length === 0 ? '' : `${[article, ...definiteAdjectives].join(' ')} `)
  const definite = before(declined.gender === 'en' ? 'den' : 'det') + declined.definite
  return {
    gender: declined.gender,
    singular: words.join(' '),
    definite,
    definiteGenitive: genitive(definite, 'sv'),
    plural: [...definiteAdjectives, declined.plural].join(' '),
    definitePlural: before('de') + declined.definitePlural,
  }
}

/** A guess at an English word's plural: of its last word. */
export function guessEnglishForms(dictionaryForm: string): EnglishWord {
  const singular = tidyLine(dictionaryForm)
  const plural = /[^aeiou]y$/i.test(singular)
    ? `${singular.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/i.test(singular)
      ? `${singular}es`
      : `${singular}s`
  return { singular, plural: singular === '' ? '' : plural }
}

/** Genitive of any form or name: klimatfärdplanens, AFRY:s, Tyréns; the roadmap's, the partners'. */
export function genitive(text: string, language: 'sv' | 'en'): string {
  if (text === '') return ''
  if (language === 'en') return /s$/i.test(text) ? `${text}’` : `${text}’s`
  if (/[sxz]$/i.test(text)) return text
  return /(?:^|[ -])[\p{Lu}\d]{2,}$/u.test(text) ? `${text}:s` : `${text}s`
}

/** "en klimatfärdplan", "ett möte"; "a meeting", "an affiliated organisation". */
export function withArticle({ sv, en }: ContractWord, language: 'sv' | 'en'): string {
  if (language === 'sv') return `${sv.gender} ${sv.singular}`
  return `${/^[aeiou]/i.test(en.singular) ? 'an' : 'a'} ${en.singular}`
}

/** A form for the middle of a sentence, or with a capital for its beginning. English has no forms but number: *the* stands for definite. */
export function wordForm({ sv, en }: ContractWord, form: WordForm, language: 'sv' | 'en', at: 'middle' | 'beginning' = 'middle'): string {
  const text = language === 'sv' ? sv[form] : englishForm(en, form)
  return at === 'beginning' ? sentenceCase(text) : text
}

function englishForm({ singular, plural }: EnglishWord, form: WordForm): string {
  switch (form) {
    case 'singular':
      return singular
    case 'plural':
      return plural
    case 'definite':
      return `the ${singular}`
    case 'definitePlural':
      return `the ${plural}`
    case 'definiteGenitive':
      return genitive(`the ${singular}`, 'en')
    default:
      return form satisfies never
  }
}

/** ansluten, anslutet → anslutna; engagerad, engagerat → engagerade; lokal, lokalt → lokala. */
function definiteAdjective(adjective: string): string {
  if (/[ae]$/.test(adjective)) return adjective
  if (/(en|et)$/.test(adjective)) return `${adjective.slice(0, -2)}na`
  if (/(ad|at)$/.test(adjective)) return `${adjective.slice(0, -1)}de`
  return adjective.endsWith('t') ? `${adjective.slice(0, -1)}a` : `${adjective}a`
}

function word(swedish: string, english: string): ContractWord {
  return { sv: guessSwedishForms(swedish), en: guessEnglishForms(english) }
}
