import type { ComponentChildren, JSX } from 'preact'

export interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4
  /** The size of another level, when the page's order and its looks differ. */
  readonly size?: 1 | 2 | 3 | 4 | undefined
  readonly id?: string | undefined
  readonly lang?: string | undefined
  readonly children: ComponentChildren
}

/** A heading on the scale of sizes. Plain `<h1>` to `<h4>` look the same; this one lets level and size differ. */
export function Heading({ level, size, id, lang, children }: HeadingProps): JSX.Element {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} lang={lang} class={size === undefined || size === level ? undefined : `size-${size}`}>
      {children}
    </Tag>
  )
}

/** The sentence or two under a page's heading. */
export function Lede({ children, lang }: { readonly children: ComponentChildren; readonly lang?: string | undefined }): JSX.Element {
  return (
    <p class="lede" lang={lang}>
      {children}
    </p>
  )
}

export interface PageHeadProps {
  readonly title: ComponentChildren
  /** A line above the heading: the date and group of a meeting, the kind of thing this is. */
  readonly over?: ComponentChildren
  readonly lede?: ComponentChildren
  /** The page's main buttons. */
  readonly actions?: ComponentChildren
}

/** How a page begins: a line, its heading, a sentence, and what can be done. */
export function PageHead({ title, over, lede, actions }: PageHeadProps): JSX.Element {
  return (
    <div class="page-head">
      {over && <p class="over">{over}</p>}
      <h1>{title}</h1>
      {lede && <Lede>{lede}</Lede>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  )
}
