export interface DeclinedNoun {
  readonly gender: 'en' | 'ett'
  readonly definite: string
  readonly plural: string
  readonly definitePlural: string
}

/** What is taken off the end, and what comes on instead. */
interface Pattern {
  readonly gender: 'en' | 'ett'
  readonly drop?: number
  readonly definite: string
  readonly plural: string
  readonly definitePlural: string
}

const er: Pattern = { gender: 'en', definite: 'en', plural: 'er', definitePlural: 'erna' }
const ar: Pattern = { gender: 'en', definite: 'en', plural: 'ar', definitePlural: 'arna' }
const or: Pattern = { gender: 'en', drop: 1, definite: 'an', plural: 'or', definitePlural: 'orna' }
const none: Pattern = { gender: 'ett', definite: 'et', plural: '', definitePlural: 'en' }
const n: Pattern = { gender: 'ett', definite: 't', plural: 'n', definitePlural: 'na' }

/** Endings, of which compounds take their last: klimatfärdplan declines as plan. The first that fits wins. */
const endings: readonly (readonly [pattern: RegExp, declension: Pattern])[] = [
  [/partner$/, { gender: 'en', definite: 'n', plural: '', definitePlural: 'na' }],
  [/medlem$/, { gender: 'en', definite: 'men', plural: 'mar', definitePlural: 'marna' }],
  [/program$/, { gender: 'ett', definite: 'met', plural: '', definitePlural: 'men' }],
  [/(rum|forum)$/, { gender: 'ett', definite: 'et', plural: '', definitePlural: 'en' }],
  [/(gemenskap|kunskap|egenskap)$/, er],
  [
    /(avtal|samtal|kontrakt|protokoll|råd|verk|företag|bolag|förslag|uppdrag|initiativ|projekt|mål|sällskap|partnerskap|medlemskap|manifest|dokument|labb|år|team|lag|steg|bud|ord)$/,
    none,
  ],
  [/(möte|löfte|arbete|ande|ende|fäste)$/, n],
  [/(träff|klubb|dag|ing|del|krets)$/, ar],
  // Here the plural loses its e: deltagare, deltagarna.
  [/are$/, { gender: 'en', drop: 1, definite: 'en', plural: 'e', definitePlural: 'na' }],
  [/else$/, { gender: 'en', definite: 'n', plural: 'r', definitePlural: 'rna' }],
  [/(i|é)$/, { gender: 'en', definite: 'n', plural: 'er', definitePlural: 'erna' }],
  [/(plan|ion|ör|het|allians|pakt|part|grupp|färd|dialog|konferens|kommun)$/, er],
  [/a$/, or],
  [/e$/, { gender: 'en', drop: 1, definite: 'en', plural: 'ar', definitePlural: 'arna' }],
]

const byGender: Readonly<Record<'en' | 'ett', Pattern>> = { en: er, ett: none }

/** A guess at a Swedish noun's forms by its ending; when its gender is told and the ending speaks of the other, the gender decides. */
export function declensionOf(noun: string, gender?: 'en' | 'ett'): DeclinedNoun {
  const found = endings.find(([pattern]) => pattern.test(noun.toLowerCase()))?.[1]
  const fits = found !== undefined && (gender === undefined || found.gender === gender)
  const told = gender ?? 'en'
  const { drop = 0, ...pattern } = fits ? found : told === 'ett' && /[aeiouyåäö]$/i.test(noun) ? n : byGender[told]
  const stem = noun.slice(0, noun.length - drop)
  if (noun === '') return { gender: told, definite: '', plural: '', definitePlural: '' }
  return {
    gender: pattern.gender,
    definite: stem + pattern.definite,
    plural: stem + pattern.plural,
    definitePlural: stem + pattern.definitePlural,
  }
}
