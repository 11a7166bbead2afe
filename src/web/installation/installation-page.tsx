import type { ComponentChildren, JSX } from 'preact'
import { translatorFor } from '#locales'
import type { Language } from '#platform/i18n'
import { Document } from '#ui/document'
import { MinimalLayout } from '#ui/minimal-layout'
import { pageStyle } from '../assets.ts'
import { styleAssets } from '../style-assets.ts'

export interface InstallationPageProps {
  readonly language: Language
  readonly title: string
  /** The page's own address in the other language. */
  readonly otherLanguage: string
  /** Pages with forms need the styles of the office too, and may load them. */
  readonly hasForm?: boolean
  readonly children: ComponentChildren
}

/** The frame of the installation's own pages, which belong to no city. */
export function InstallationPage({ language, title, otherLanguage, hasForm = false, children }: InstallationPageProps): JSX.Element {
  const t = translatorFor(language)
  const style = pageStyle(styleAssets(), {}, 'plain')
  const { officeCssHref } = styleAssets()
  const other: Language = language === 'sv' ? 'en' : 'sv'
  return (
    <Document
      lang={language}
      title={`${title} – Ledstjärna`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      stylesheets={hasForm && officeCssHref !== '' ? [officeCssHref] : []}
    >
      <MinimalLayout
        brand={{ name: 'Ledstjärna', href: '/' }}
        languages={[{ href: otherLanguage, lang: other, name: t('founding.list.otherLanguage') }]}
        footer={<p>{t('site.footer.platform')}</p>}
      >
        {children}
      </MinimalLayout>
    </Document>
  )
}
