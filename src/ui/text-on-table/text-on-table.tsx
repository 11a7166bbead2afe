import type { JSX } from 'preact'

export interface TextOnTableProps {
  /** Paragraphs are set apart by an empty line. */
  readonly text: string
  readonly lang?: string | undefined
  readonly id?: string | undefined
}

/** The exact words a room agrees on: large, calm, to be read aloud. */
export function TextOnTable({ text, lang, id }: TextOnTableProps): JSX.Element {
  return (
    <blockquote class="on-table" lang={lang} id={id}>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </blockquote>
  )
}
