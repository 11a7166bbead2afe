import type { JSX } from 'preact'
import type { AreaCoverage, Coverage } from '#domain/leads'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Link } from '#ui/link'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { PlainList } from '#ui/name-list'
import { hrefOf } from '../chart.tsx'
import { LeadMark } from '../lead-mark.tsx'
import { areSuggested, ItemTable } from '../lead-tables.tsx'
import { Named, nameOf } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'

/** Every focus area with its challenges, then what lies in none. */
export function FocusAreasPage({
  visit,
  coverage,
}: {
  readonly visit: Visit<'public/focus-areas/index'>
  readonly coverage: Coverage
}): JSX.Element {
  const { t, href } = visit
  const { areas, challengesWithoutArea, questions } = coverage
  const challenges = areas.reduce((sum, { total }) => sum + total, challengesWithoutArea.length)
  return (
    <PublicPage visit={visit} title={t('areas.title')} section="focusAreas">
      <PageHead title={t('areas.title')} lede={areas.length === 0 ? undefined : t('areas.lede', { count: areas.length, challenges })} />
      {areas.length === 0 && <EmptyState next={<a href={href('public/join')}>{t('areas.noneNext')}</a>}>{t('areas.none')}</EmptyState>}
      {areas.map((area) => (
        <AreaSection visit={visit} area={area} />
      ))}
      {challengesWithoutArea.length > 0 && (
        <Section id="utan-omrade" title={t('areas.withoutArea')}>
          <ItemTable visit={visit} items={challengesWithoutArea} caption={t('areas.withoutArea')} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="fragor" title={t('areas.questions')} intro={t('areas.questionsIntro')}>
          <ItemTable visit={visit} items={questions} caption={t('areas.questions')} />
        </Section>
      )}
    </PublicPage>
  )
}

function AreaSection({ visit, area }: { readonly visit: AnyVisit; readonly area: AreaCoverage }): JSX.Element {
  const { text, lang } = nameOf(visit, area.name)
  return (
    <Section
      id={area.slug}
      title={
        <Link href={hrefOf(visit, area)} lang={lang}>
          {text}
        </Link>
      }
      intro={summaryOf(visit, area)}
    >
      {area.leads.length > 0 && (
        <p>
          {visit.t('leads-public.area')}: <LeadMark visit={visit} covered={area} />
        </p>
      )}
      {areSuggested(area.challenges) && (
        <p>
          <small>{visit.t('public.area.suggestionAll')}</small>
        </p>
      )}
      <PlainList>
        {area.challenges.map((item) => (
          <li>
            <a href={hrefOf(visit, item)}>
              <Named visit={visit} text={item.name} />
            </a>
            {item.areaIsSuggestion && !areSuggested(area.challenges) && <small> ({visit.t('public.area.suggestion')})</small>}
          </li>
        ))}
      </PlainList>
    </Section>
  )
}

/** How many challenges, and how many of them have Lead, where that is known. */
export function summaryOf({ t }: AnyVisit, { total, led }: AreaCoverage): string {
  const counted = led === null || total === 0 ? '' : ` ${t('areas.challengesLit', { lit: led })}`
  return t('areas.challengesCount', { total }) + counted
}
