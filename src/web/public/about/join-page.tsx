import type { JSX } from 'preact'
import type { PeriodFact } from '#domain/evidence'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { PageHead } from '#ui/heading'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { ContactSection } from '../contact-section.tsx'
import { isSaid, Paragraphs } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'

/** How an organisation joins: the steps by the period's own rule, the text it signs, and whom to phone. */
export function JoinPage({
  visit,
  periods,
}: {
  readonly visit: Visit<'public/join'>
  readonly periods: readonly PeriodFact[]
}): JSX.Element {
  const { t, href, site, today } = visit
  const { locality } = site.contract
  const name = inLanguage(site.contract.name, site.language).text
  const period = periods.findLast(({ fromOn }) => fromOn <= today) ?? periods[0]
  return (
    <PublicPage visit={visit} title={t('about.join.title')}>
      <PageHead title={t('about.join.title')} lede={t('about.join.lede', { name, locality })} />
      <Section id="sa-har" title={t('about.join.how')}>
        <ol>
          <li>{t('about.join.step1')}</li>
          <li>
            {ruleInWords(visit, period)} <a href={href('public/focus-areas/index')}>{t('about.join.challengesLink')}</a>
          </li>
          <li>{t('about.join.step3')}</li>
          <li>{t('about.join.step4')}</li>
        </ol>
        {period !== undefined && (
          <p>
            {t('about.join.period', { from: formatDate(period.fromOn, site.language), until: formatDate(period.untilOn, site.language) })}
          </p>
        )}
        <Sources visit={visit} sources={period?.sources ?? []} />
      </Section>
      {period !== undefined && isSaid(period.instrumentText) && (
        <Section id="text" title={t('about.join.instrument')}>
          <blockquote>
            <Paragraphs visit={visit} text={period.instrumentText} />
          </blockquote>
        </Section>
      )}
      <Section id="lead" title={t('about.join.lead')}>
        <p>{t('about.join.leadText')}</p>
        <p>
          <a href={href('public/leads/index')}>{t('about.join.leadLink')}</a>
        </p>
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** The rule of the period is data; each kind has its sentence. */
function ruleInWords({ t }: AnyVisit, period: PeriodFact | undefined): string {
  const { kind, challenges, ticked, of } = period?.rule ?? {}
  if (kind === 'at-least' && typeof challenges === 'number') return t('about.join.step2.at-least', { count: challenges })
  if (kind === 'tick' && typeof ticked === 'number' && typeof of === 'number') return t('about.join.step2.tick', { ticked, of })
  if (kind === 'free-text') return t('about.join.step2.free-text')
  return kind === 'none' ? t('about.join.step2.none') : t('about.join.step2.unknown')
}
