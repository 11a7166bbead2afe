import type { ComponentChildren, JSX } from 'preact'
import { Document } from '#ui/document'
import { Footer, PublicLayout } from '#ui/public-layout'
import { inLanguage, isLanguage, type Language } from '#platform/i18n'
import { pageStyle } from '#web/assets'
import type { RouteId } from '#web/routes'
import { inOtherLanguage } from '#web/site'
import { styleAssets } from '#web/style-assets'
import type { Visit } from '#web/visit'

export interface PublicPageProps {
  readonly visit: Visit<never>
  /** The page's own name; the contract's is added. Null on the overview. */
  readonly title: string | null
  readonly description?: string
  readonly section?: Section
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

export type Section = 'overview' | 'focusAreas' | 'leads' | 'meetings' | 'organisations' | 'news'

const sections: readonly (readonly [Section, RouteId])[] = [
  ['overview', 'public/overview'],
  ['focusAreas', 'public/focus-areas/index'],
  ['leads', 'public/leads/index'],
  ['meetings', 'public/meetings/index'],
  ['organisations', 'public/organisations/index'],
  ['news', 'public/news/index'],
]

/** The frame of every public page: title, languages, navigation, notice and footer. */
export function PublicPage({ visit, title, description, section, above, children }: PublicPageProps): JSX.Element {
  const { site, t, href } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme)
  const notice = site.contract.exampleNotice
  const items = sections.map(([key, id]) => ({ label: t(`site.nav.${key}`), href: staticHref(visit, id), current: key === section }))
  return (
    <Document lang={site.language} title={title === null ? name : `${title} – ${name}`} description={description} inlineCss={style.inlineCss} brand={style.brand} head={<Alternates visit={visit} />}>
      <PublicLayout
        skipLabel={t('site.skip')}
        brand={{ name, href: href('public/overview') }}
        navigation={{ label: t('site.nav.label'), menuWord: t('site.nav.menu'), items }}
        languages={otherLanguages(visit)}
        notice={notice === null ? undefined : inLanguage(notice, site.language).text}
        above={above}
        footer={<SiteFooter visit={visit} name={name} />}
      >
        {children}
      </PublicLayout>
    </Document>
  )
}

/** The contact of the secretariat and the pages about the site: help in the same place everywhere. */
export function SiteFooter({ visit, name }: { readonly visit: Visit<never>; readonly name: string }): JSX.Element {
  const { t, href, site } = visit
  const { phone, email } = site.contract.secretariat
  const links = [
    { label: t('site.footer.accessibility'), href: href('public/accessibility') },
    { label: t('site.footer.privacy'), href: href('public/privacy') },
    { label: t('site.footer.feed'), href: href('feeds/news') },
    { label: t('site.footer.signIn'), href: href('account/sign-in') },
  ]
  return (
    <Footer links={links} label={t('site.footer.label')}>
      <p>
        {t('site.footer.secretariat', { name })}
        {phone !== undefined && <> · <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a></>}
        {email !== undefined && <> · <a href={`mailto:${email}`}>{email}</a></>}
      </p>
      <p>{t('site.footer.platform')}</p>
    </Footer>
  )
}

/** The same page in the contract's other languages, for the header. */
export function otherLanguages(visit: Visit<never>): { href: string; lang: Language; name: string }[] {
  const { site } = visit
  return site.contract.languages
    .filter(isLanguage)
    .filter((language) => language !== site.language)
    .map((language) => ({ href: sameAddress(visit, language), lang: language, name: language === 'sv' ? 'Svenska' : 'English' }))
}

function Alternates({ visit }: { readonly visit: Visit<never> }): JSX.Element {
  return (
    <>
      {otherLanguages(visit).map(({ href, lang }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={visit.t('site.nav.news')} href={visit.href('feeds/news')} />
    </>
  )
}

function sameAddress(visit: Visit<never>, language: Language): string {
  const address: (id: RouteId, params: Readonly<Record<string, string>>) => string = inOtherLanguage(visit.site, language) as never
  return address(visit.id, visit.params) + visit.url.search
}

function staticHref(visit: Visit<never>, id: RouteId): string {
  const address: (id: RouteId) => string = visit.href as never
  return address(id)
}
