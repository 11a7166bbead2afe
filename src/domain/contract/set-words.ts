import { changedColumns, record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'

/** A word in the forms Swedish sentences need, and its English counterpart. */
export interface ContractWord {
  readonly sv: {
    readonly gender: 'en' | 'ett'
    readonly singular: string
    readonly definite: string
    readonly definiteGenitive: string
    readonly plural: string
    readonly definitePlural: string
  }
  readonly en: { readonly singular: string; readonly plural: string }
}

/** The things every city calls by a name of its own. */
export const wordKeys = ['contract', 'organisation', 'meeting'] as const
export type WordKey = (typeof wordKeys)[number]
export type ContractWords = Readonly<Record<WordKey, ContractWord>>

/** The contract's words as they are kept; a word nobody has chosen is the usual one. */
export function wordsOf(kept: Readonly<Record<string, unknown>>, usual: Readonly<Record<WordKey, ContractWord>>): ContractWords {
  const read = (key: WordKey): ContractWord => {
    const word = kept[key]
    if (!isTexts(word) || !isTexts(word['sv'])) return usual[key]
    return {
      sv: formsOf(word['sv'], usual[key].sv),
      en: isTexts(word['en']) ? { singular: textOf(word['en'], 'singular'), plural: textOf(word['en'], 'plural') } : usual[key].en,
    }
  }
  return { contract: read('contract'), organisation: read('organisation'), meeting: read('meeting') }
}

function formsOf(forms: Readonly<Record<string, unknown>>, usual: ContractWord['sv']): ContractWord['sv'] {
  return {
    gender: forms['gender'] === 'ett' ? 'ett' : forms['gender'] === 'en' ? 'en' : usual.gender,
    singular: textOf(forms, 'singular'),
    definite: textOf(forms, 'definite'),
    definiteGenitive: textOf(forms, 'definiteGenitive'),
    plural: textOf(forms, 'plural'),
    definitePlural: textOf(forms, 'definitePlural'),
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function textOf(value: Readonly<Record<string, unknown>>, name: string): string {
  const text = value[name]
  return typeof text === 'string' ? text : ''
}

/** The city chooses its own words: klimatfärdplan or klimatkontrakt, ansluten organisation or partner, träff or möte. */
export async function setWords(
  writing: Writing,
  input: { readonly revision: number; readonly words: ContractWords },
): Promise<Outcome<{ eventId: string }, 'word-missing' | 'changed-meanwhile'>> {
  const words = Object.fromEntries(wordKeys.map((key) => [key, tidyWord(input.words[key])]))
  if (wordKeys.some((key) => isIncomplete(input.words[key]))) return notDone('word-missing')
  const before = await writing.transaction
    .selectFrom('contracts')
    .select('words')
    .where('id', '=', writing.contractId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const after = await writing.transaction
    .updateTable('contracts')
    .set({ words: JSON.stringify(words), revision: input.revision + 1 })
    .where('id', '=', writing.contractId)
    .where('revision', '=', input.revision)
    .returning('words')
    .executeTakeFirst()
  if (after === undefined) return notDone('changed-meanwhile')
  const eventId = await record(writing, {
    kind: 'WordsSet',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { ...changedColumns(before, after) },
  })
  return done({ eventId })
}

function tidyWord({ sv, en }: ContractWord): ContractWord {
  return {
    sv: {
      gender: sv.gender,
      singular: tidyLine(sv.singular),
      definite: tidyLine(sv.definite),
      definiteGenitive: tidyLine(sv.definiteGenitive),
      plural: tidyLine(sv.plural),
      definitePlural: tidyLine(sv.definitePlural),
    },
    en: { singular: tidyLine(en.singular), plural: tidyLine(en.plural) },
  }
}

function isIncomplete({ sv }: ContractWord): boolean {
  return [sv.singular, sv.definite, sv.definiteGenitive, sv.plural, sv.definitePlural].some((form) => tidyLine(form) === '')
}
