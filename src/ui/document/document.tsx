import type { ComponentChildren, JSX } from 'preact'

export { brandCss } from './brand-css.ts'
export type { BrandColours } from './brand-css.ts'

export interface DocumentProps {
  readonly lang: string
  /** The page's title; for a form with errors it begins by saying so. */
  readonly title: string
  readonly description?: string | undefined
  /** CSS put in the page itself, so that it paints without a further request. Never from users. */
  readonly inlineCss?: string | undefined
  /** The city's colours, as `brandCss` writes them. */
  readonly brand?: string | undefined
  /** The content security policy's nonce, when the policy asks for one. */
  readonly nonce?: string | undefined
  readonly stylesheets?: readonly string[] | undefined
  /** A theme chosen by the person; the device's own when left out. */
  readonly theme?: 'light' | 'dark' | undefined
  /** Further elements of the head: canonical and alternate links, feeds, scripts of an island. */
  readonly head?: ComponentChildren
  readonly bodyClass?: string | undefined
  readonly children: ComponentChildren
}

/* The guiding star, in the page itself: no browser asks for an icon of its own accord and finds none. */
const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='%23b45309' d='M8 0 10 6 16 8 10 10 8 16 6 10 0 8 6 6'/></svg>"

/** A whole page from `<html>` inwards; whoever sends it writes the doctype before it. */
export function Document(props: DocumentProps): JSX.Element {
  const css = `${props.inlineCss ?? ''}${props.brand ?? ''}`
  return (
    <html lang={props.lang} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{props.title}</title>
        <link rel="icon" href={icon} />
        {props.description !== undefined && <meta name="description" content={props.description} />}
        {props.stylesheets?.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {css !== '' && <style nonce={props.nonce} dangerouslySetInnerHTML={{ __html: css.replaceAll('</', '<\\/') }} />}
        {props.head}
      </head>
      <body class={props.bodyClass}>{props.children}</body>
    </html>
  )
}
