import type { Translated } from '#platform/i18n'

/** What stands for something else in each mail. */
export type MergeWord = 'first-name' | 'name' | 'organisation'

/** How people write them, in either language. */
const spellings: Readonly<Record<string, MergeWord>> = {
  förnamn: 'first-name',
  fornamn: 'first-name',
  'first name': 'first-name',
  firstname: 'first-name',
  namn: 'name',
  name: 'name',
  organisation: 'organisation',
  organization: 'organisation',
  organisationen: 'organisation',
}

const anyWord = /\{([^{}\n]{0,60})\}/g

/** The words in braces that stand for nothing we know, as they were written, each once. */
export function unknownMergeWords(...texts: readonly Translated[]): string[] {
  const written = texts.flatMap((text) => Object.values(text)).flatMap((text) => [...(text ?? '').matchAll(anyWord)])
  return [...new Set(written.filter(([, word = '']) => mergeWord(word) === null).map(([all]) => all))]
}

/** Which words a text uses. */
export function mergeWordsIn(...texts: readonly Translated[]): ReadonlySet<MergeWord> {
  const written = texts.flatMap((text) => Object.values(text)).flatMap((text) => [...(text ?? '').matchAll(anyWord)])
  return new Set(written.flatMap(([, word = '']) => mergeWord(word) ?? []))
}

/** The text with each word in braces replaced by what it stands for. What stands for nothing is left as it is. */
export function fillMergeWords(text: string, valueOf: (word: MergeWord) => string): string {
  return text.replaceAll(anyWord, (all: string, written: string) => {
    const word = mergeWord(written)
    return word === null ? all : valueOf(word)
  })
}

function mergeWord(written: string): MergeWord | null {
  const word = written.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return Object.hasOwn(spellings, word) ? (spellings[word] ?? null) : null
}
