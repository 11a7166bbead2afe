import type { ComponentChildren, JSX } from 'preact'
import { Document } from '#ui/document'
import { PublicLayout } from '#ui/public-layout'
import { inLanguage } from '#platform/i18n'
import { pageStyle, type PageStyleName } from '#web/assets'
import { addressOf, otherLanguages, SiteFooter } from '../frame.tsx'
import { logoOf } from '#web/logo'
import type { RouteId } from '#web/routes'
import { styleAssets } from '#web/style-assets'
import type { AnyVisit } from '#web/visit'

export interface PublicPageProps {
  readonly visit: AnyVisit
  /** The page's own name; the contract's is added. Null on the overview. */
  readonly title: string | null
  readonly description?: string
  readonly section?: Section
  readonly above?: ComponentChildren
  /** `overview` or `chart` on pages that show the star chart. */
  readonly styles?: PageStyleName
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
export function PublicPage({ visit, title, description, section, above, styles = 'public', children }: PublicPageProps): JSX.Element {
  const { site, t, href } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme, styles)
  const notice = site.contract.exampleNotice
  const items = sections.map(([key, id]) => ({ label: t(`site.nav.${key}`), href: addressOf(visit, id), current: key === section }))
  return (
    <Document
      lang={site.language}
      title={title === null ? name : `${title} – ${name}`}
      description={description}
      inlineCss={style.inlineCss}
      brand={style.brand}
      head={<Alternates visit={visit} />}
    >
      <PublicLayout
        skipLabel={t('site.skip')}
        brand={{ name, href: href('public/overview'), logo: logoOf(visit) }}
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

function Alternates({ visit }: { readonly visit: AnyVisit }): JSX.Element {
  return (
    <>
      {otherLanguages(visit).map(({ href, lang }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={visit.t('site.nav.news')} href={visit.href('feeds/news')} />
    </>
  )
}
