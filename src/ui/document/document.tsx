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

/** A whole page from `<html>` inwards; whoever sends it writes the doctype before it. */
export function Document(props: DocumentProps): JSX.Element {
  const css = `${props.inlineCss ?? ''}${props.brand ?? ''}`
  return (
    <html lang={props.lang} data-theme={props.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{props.title}</title>
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
