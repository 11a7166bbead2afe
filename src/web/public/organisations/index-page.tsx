import type { JSX } from 'preact'
import type { OrganisationListed } from '#domain/organisations'
import type { Visit } from '#web/visit'
import { PublicPage } from '../public-page.tsx'

/** Everybody who has joined, in Swedish order. */
export function OrganisationsPage({ visit, organisations }: { readonly visit: Visit<'public/organisations/index'>; readonly organisations: readonly OrganisationListed[] }): JSX.Element {
  const { t, href } = visit
  return (
    <PublicPage visit={visit} title={t('site.nav.organisations')} section="organisations">
      <h1>{t('site.nav.organisations')}</h1>
      <ul>
        {organisations.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={href('public/organisations/show', { slug })}>{name}</a>
          </li>
        ))}
      </ul>
    </PublicPage>
  )
}
