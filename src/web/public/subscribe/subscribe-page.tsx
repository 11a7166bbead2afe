import type { JSX } from 'preact'
import { inLanguage, type Translated } from '#platform/i18n'
import { PageHead } from '#ui/heading'
import { PlainList } from '#ui/name-list'
import { Section } from '#ui/section'
import { subscriptionOf } from '#web/calendar-file'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { Named } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'

interface Followed {
  readonly slug: string
  readonly name: Translated
}

export interface SubscribePageProps {
  readonly visit: Visit<'public/subscribe'>
  readonly areas: readonly Followed[]
  readonly groups: readonly Followed[]
}

/** How the meetings come into one's own calendar, told for those who have never heard of a feed (C14). */
export function SubscribePage({ visit, areas, groups }: SubscribePageProps): JSX.Element {
  const { t, href, site } = visit
  const contract = inLanguage(site.contract.name, site.language).text
  return (
    <PublicPage visit={visit} title={t('calendars.title')} section="meetings">
      <PageHead title={t('calendars.title')} lede={t('calendars.lede')} />
      <Section id="alla" title={t('calendars.all', { contract })}>
        <Address visit={visit} path={href('feeds/meetings-ics')} name={contract} />
      </Section>
      {areas.length > 0 && (
        <Section id="omraden" title={t('calendars.areas')}>
          <Several visit={visit} items={areas} pathOf={(slug) => href('feeds/area-ics', { slug })} />
        </Section>
      )}
      {groups.length > 0 && (
        <Section id="grupper" title={t('calendars.groups')}>
          <Several visit={visit} items={groups} pathOf={(slug) => href('feeds/group-ics', { slug })} />
        </Section>
      )}
      <Section id="sa-gor-du" title={t('calendars.how')}>
        <ol>
          <li>{t('calendars.how.tap')}</li>
          <li>{t('calendars.how.outlook')}</li>
          <li>{t('calendars.how.google')}</li>
        </ol>
        <p>{t('calendars.how.then')}</p>
        <p>{t('calendars.how.own')}</p>
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function Several({
  visit,
  items,
  pathOf,
}: {
  readonly visit: AnyVisit
  readonly items: readonly Followed[]
  readonly pathOf: (slug: string) => string
}): JSX.Element {
  return (
    <PlainList>
      {items.map(({ slug, name }) => {
        const path = pathOf(slug)
        const { https, webcal } = subscriptionOf(visit, path)
        return (
          <li>
            <a href={webcal}>
              <Named visit={visit} text={name} />
            </a>
            <br />
            <a href={path}>
              <small>{https}</small>
            </a>
          </li>
        )
      })}
    </PlainList>
  )
}

function Address({ visit, path, name }: { readonly visit: AnyVisit; readonly path: string; readonly name: string }): JSX.Element {
  const { https, webcal } = subscriptionOf(visit, path)
  return (
    <p>
      <a href={webcal}>{visit.t('calendars.add', { name })}</a>
      <br />
      <a href={path}>
        <small>{https}</small>
      </a>
    </p>
  )
}
