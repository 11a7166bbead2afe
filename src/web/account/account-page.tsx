import type { ComponentChildren, JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { Document } from '#ui/document'
import { MinimalLayout } from '#ui/minimal-layout'
import { pageStyle } from '#web/assets'
import { styleAssets } from '#web/style-assets'
import type { AnyVisit } from '#web/visit'
import { Flashed, otherLanguages, SiteFooter } from '../frame.tsx'

/** The frame of signing in: one thing to do, no navigation. */
export function AccountPage({
  visit,
  title,
  children,
}: {
  readonly visit: AnyVisit
  readonly title: string
  readonly children: ComponentChildren
}): JSX.Element {
  const { site, href } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme)
  const { officeCssHref } = styleAssets()
  return (
    <Document
      lang={site.language}
      title={`${title} – ${name}`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      stylesheets={officeCssHref === '' ? [] : [officeCssHref]}
    >
      <MinimalLayout
        brand={{ name, href: href('public/overview') }}
        languages={otherLanguages(visit)}
        notice={site.contract.exampleNotice === null ? undefined : inLanguage(site.contract.exampleNotice, site.language).text}
        flash={<Flashed visit={visit} />}
        footer={<SiteFooter visit={visit} name={name} />}
      >
        {children}
      </MinimalLayout>
    </Document>
  )
}
