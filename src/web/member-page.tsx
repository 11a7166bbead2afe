import type { ComponentChildren, JSX } from 'preact'
import type { OwnOrganisation } from '#domain/follow-up'
import { inLanguage } from '#platform/i18n'
import { Document } from '#ui/document'
import { OfficeLayout } from '#ui/office-layout'
import { pageStyle } from './assets.ts'
import { Flashed, otherLanguages, PostForm, SiteFooter } from './frame.tsx'
import { styleAssets } from './style-assets.ts'
import type { AnyVisit } from './visit.ts'

export interface MemberPageProps {
  readonly visit: AnyVisit
  readonly title: string
  readonly organisations: readonly OwnOrganisation[]
  /** `your-turn`, `account`, or the slug of the organisation whose page it is. */
  readonly section?: string
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of pages for those who are signed in: what waits for them, their organisations' pages, their account. */
export function MemberPage({ visit, title, organisations, section, above, children }: MemberPageProps): JSX.Element {
  const { site, t, href, actor } = visit
  const name = inLanguage(site.contract.name, site.language).text
  const style = pageStyle(styleAssets(), site.contract.theme)
  const { officeCssHref } = styleAssets()
  const items = [
    ...(actor.isSecretariat ? [{ label: t('member.nav.office'), href: href('office/overview') }] : []),
    { label: t('member.nav.yourTurn'), href: href('member/your-turn'), current: section === 'your-turn' },
    ...organisations.map((organisation) => ({
      label: organisations.length === 1 ? t('member.nav.yourPage') : t('member.nav.pageOf', { organisation: organisation.name }),
      href: href('member/organisations/show', { slug: organisation.slug }),
      current: section === organisation.slug,
    })),
    { label: t('member.nav.account'), href: href('account/show'), current: section === 'account' },
    { label: t('member.nav.publicSite'), href: href('public/overview') },
  ]
  return (
    <Document
      lang={site.language}
      title={`${title} – ${name}`}
      inlineCss={style.inlineCss}
      brand={style.brand}
      stylesheets={officeCssHref === '' ? [] : [officeCssHref]}
    >
      <OfficeLayout
        skipLabel={t('site.skip')}
        brand={{ name, href: href('member/your-turn') }}
        navigation={{ label: t('member.nav.label'), menuWord: t('site.nav.menu'), items }}
        languages={otherLanguages(visit)}
        person={{
          name: actor.name ?? '',
          role: organisations.map((organisation) => organisation.name).join(', ') || undefined,
          items: [{ label: t('member.nav.account'), href: href('account/show') }],
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

function SignOut({ visit }: { readonly visit: AnyVisit }): JSX.Element {
  return (
    <PostForm action={visit.href('account/sign-out')} class="inline-form">
      <button class="button quiet">{visit.t('site.office.signOut')}</button>
    </PostForm>
  )
}
