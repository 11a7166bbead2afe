import type { ComponentChildren, JSX } from 'preact'
import { Document } from '#ui/document'
import { MinimalLayout } from '#ui/minimal-layout'
import type { PageStyle } from './assets.ts'

export interface PlainPageProps {
  readonly lang: string
  readonly title: string
  readonly brand: { readonly name: string; readonly href: string }
  readonly style: PageStyle
  readonly children: ComponentChildren
}

/** A page of few words outside the ordinary shells: errors, and the installation's own pages. */
export function PlainPage({ lang, title, brand, style, children }: PlainPageProps): JSX.Element {
  return (
    <Document lang={lang} title={`${title} – ${brand.name}`} inlineCss={style.inlineCss} brand={style.brand}>
      <MinimalLayout brand={brand}>
        <h1>{title}</h1>
        {children}
      </MinimalLayout>
    </Document>
  )
}
