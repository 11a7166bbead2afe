import type { JSX } from 'preact'
import { diffWords } from './diff-words.ts'

export { diffWords } from './diff-words.ts'
export type { DiffPart } from './diff-words.ts'

export interface DiffTextProps {
  readonly before: string
  readonly after: string
  /** Said before what was taken away and what was put in: "borttaget", "tillagt". */
  readonly removedWord: string
  readonly addedWord: string
  readonly lang?: string | undefined
}

/** One text as it was and as it became: what went is struck through, what came is underlined. */
export function DiffText({ before, after, removedWord, addedWord, lang }: DiffTextProps): JSX.Element {
  return (
    <p class="diff" lang={lang}>
      {diffWords(before, after).map(({ kind, text }) => {
        if (kind === 'same') return text
        const word = text.trimStart()
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return (
          <>
            {text.slice(0, text.length - word.length)}
            <Tag>
              <span class="unseen">[{kind === 'removed' ? removedWord : addedWord}: </span>
              {word}
              <span class="unseen">] </span>
            </Tag>
          </>
        )
      })}
    </p>
  )
}
