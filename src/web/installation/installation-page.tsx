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
  readonly children: ComponentChildren
}

/** The frame of the installation's own pages, which belong to no city. */
export function InstallationPage({ language, title, otherLanguage, children }: InstallationPageProps): JSX.Element {
  const t = translatorFor(language)
  const style = pageStyle(styleAssets(), {})
  const { officeCssHref } = styleAssets()
  const other: Language = language === 'sv' ? 'en' : 'sv'
  return (
    <Document lang={language} title={`${title} – Ledstjärna`} inlineCss={style.inlineCss} brand={style.brand} stylesheets={officeCssHref === '' ? [] : [officeCssHref]}>
      <MinimalLayout brand={{ name: 'Ledstjärna', href: '/' }} languages={[{ href: otherLanguage, lang: other, name: t('founding.list.otherLanguage') }]} footer={<p>{t('site.footer.platform')}</p>}>
        {children}
      </MinimalLayout>
    </Document>
  )
}
