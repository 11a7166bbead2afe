import type { JSX } from 'preact'
import { diffWords } from './diff-words.ts'

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
      {diffWords(before, after).map(({ kind, text }) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          <del>
            <span class="unseen"> [{removedWord}:</span>
            {text}
            <span class="unseen">]</span>
          </del>
        ) : (
          <ins>
            <span class="unseen"> [{addedWord}:</span>
            {text}
            <span class="unseen">]</span>
          </ins>
        ),
      )}
    </p>
  )
}
