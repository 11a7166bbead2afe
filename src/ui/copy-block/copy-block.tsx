import type { JSX } from 'preact'

export interface CopyBlockProps {
  /** Unique on the page. */
  readonly id: string
  readonly label: string
  /** How to copy it, in plain words. */
  readonly howTo: string
  readonly text: string
  readonly rows?: number | undefined
}

/** Text to take elsewhere: HTML for the city's own site, a list of addresses. */
export function CopyBlock({ id, label, howTo, text, rows = 6 }: CopyBlockProps): JSX.Element {
  return (
    <div class="field copy">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {howTo}
      </p>
      <textarea class="input" id={id} rows={rows} readonly spellcheck={false} aria-describedby={`${id}-hint`}>
        {text}
      </textarea>
    </div>
  )
}
