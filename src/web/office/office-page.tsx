import type { ComponentChildren, JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { Document } from '#ui/document'
import { OfficeLayout } from '#ui/office-layout'
import { pageStyle } from '#web/assets'
import { logoOf } from '#web/logo'
import type { RouteId } from '#web/routes'
import { styleAssets } from '#web/style-assets'
import type { AnyVisit } from '#web/visit'
import { addressOf, Flashed, otherLanguages, PostForm, SiteFooter } from '../frame.tsx'

export interface OfficePageProps {
  readonly visit: AnyVisit
  readonly title: string
  readonly section?: OfficeSection
  /** Breadcrumbs or tabs above the heading. */
  readonly above?: ComponentChildren
  /** Scripts this page is better with: names of islands. */
  readonly islands?: readonly string[]
  readonly children: ComponentChildren
}

export type OfficeSection =
  | 'overview'
  | 'meetings'
  | 'leads'
  | 'organisations'
  | 'people'
  | 'groups'
  | 'roadmap'
  | 'reports'
  | 'mails'
  | 'settings'

const sections: readonly (readonly [OfficeSection, RouteId])[] = [
  ['overview', 'office/overview'],
  ['meetings', 'office/meetings/index'],
  ['leads', 'office/leads/index'],
  ['organisations', 'office/organisations/index'],
  ['people', 'office/people/index'],
  ['groups', 'office/groups/index'],
  ['roadmap', 'office/roadmap/index'],
  ['reports', 'office/reports/index'],
  ['mails', 'office/mails/index'],
  ['settings', 'office/settings/contract'],
]

/** The frame of the secretariat's pages, and of a facilitator's one meeting. The heading is the page's own. */
export function OfficePage({ visit, title, section, above, islands = [], children }: OfficePageProps): JSX.Element {
  const { site, t, href, actor } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme)
  const { officeCssHref } = styleAssets()
  const items = actor.isSecretariat
    ? sections
        .filter(([key]) => key !== 'settings' || actor.isAdministrator)
        .map(([key, id]) => ({ label: t(`site.office.nav.${key}`), href: addressOf(visit, id), current: key === section }))
    : []
  const scripts = islands.flatMap((island) => styleAssets().script(island) ?? [])
  return (
    <Document
      lang={site.language}
      title={`${title} – ${name}`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      stylesheets={officeCssHref === '' ? [] : [officeCssHref]}
      head={scripts.map((source) => (
        <script key={source} type="module" src={source} />
      ))}
    >
      <OfficeLayout
        skipLabel={t('site.skip')}
        brand={{ name, href: actor.isSecretariat ? href('office/overview') : href('public/overview'), logo: logoOf(visit) }}
        navigation={{ label: t('site.nav.office'), menuWord: t('site.nav.menu'), items }}
        languages={otherLanguages(visit)}
        person={{
          name: actor.name ?? '',
          role: actor.isSecretariat ? t('site.office.role') : undefined,
          items: personItems(visit),
          signOut: <SignOut visit={visit} />,
        }}
        practice={site.contract.practiceMode ? t('site.office.practice') : undefined}
        flash={<Flashed visit={visit} />}
        above={above}
        footer={<SiteFooter visit={visit} name={name} />}
      >
        {children}
      </OfficeLayout>
    </Document>
  )
}

/** One's own pages, and the history of everything. */
function personItems({ t, href, actor }: AnyVisit): { label: string; href: string }[] {
  return [
    { label: t('site.office.publicSite'), href: href('public/overview') },
    ...(actor.isSecretariat ? [{ label: t('office.history.nav'), href: href('office/history') }] : []),
    ...(actor.organisationIds.length > 0 ? [{ label: t('member.nav.yourTurn'), href: href('member/your-turn') }] : []),
    { label: t('member.nav.account'), href: href('account/show') },
  ]
}

function SignOut({ visit }: { readonly visit: AnyVisit }): JSX.Element {
  return (
    <PostForm action={visit.href('account/sign-out')} class="inline-form">
      <button class="button quiet">{visit.t('site.office.signOut')}</button>
    </PostForm>
  )
}
