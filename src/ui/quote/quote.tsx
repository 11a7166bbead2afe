import type { ComponentChildren, JSX } from 'preact'

export interface QuoteProps {
  readonly children: ComponentChildren
  /** Who said it: a person by own choice, or an organisation. */
  readonly by?: ComponentChildren
  readonly lang?: string | undefined
}

/** Somebody's own words. */
export function Quote({ children, by, lang }: QuoteProps): JSX.Element {
  return (
    <figure class="quote">
      <blockquote lang={lang}>{children}</blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  )
}
