import type { JSX } from 'preact'
import { inLanguage } from '#platform/i18n'
import { EmptyState } from '#ui/empty-state'
import { Lede } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Columns, Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { Chart } from '../chart.tsx'
import { ContactSection } from '../contact-section.tsx'
import { LeadTables } from '../lead-tables.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { newsItem } from '../news-items.ts'
import { PublicPage } from '../public-page.tsx'
import { EmissionsSection } from './emissions-section.tsx'
import { FactsBeside } from './facts-beside.tsx'
import { MembersSection } from './members-section.tsx'
import { OpenSection } from './open-section.tsx'
import type { OverviewFacts } from './overview-facts.ts'
import { headline, poleOf } from './overview-words.ts'

const tableId = 'tabell'

/** A contract's start page: one sentence, who has Lead, what is open, what happens, and how to join. */
export function OverviewPage({ visit, facts }: { readonly visit: Visit<'public/overview'>; readonly facts: OverviewFacts }): JSX.Element {
  const { t, href } = visit
  const { coverage } = facts
  const hasSomething = coverage.areas.length + coverage.challengesWithoutArea.length + coverage.questions.length > 0
  return (
    <PublicPage visit={visit} title={null} description={headline(visit, facts)} section="overview" styles="overview">
      <Columns split="hero">
        <div>
          <h1>{headline(visit, facts)}</h1>
          <Lede>{hasSomething ? t(coverage.leadsKnown ? 'overview.lede' : 'overview.ledeUnknown') : purposeOrEmpty(visit)}</Lede>
          <FactsBeside visit={visit} facts={facts} />
        </div>
        <Chart visit={visit} coverage={coverage} pole={poleOf(visit, facts.goals)} tableId={tableId} />
      </Columns>
      {hasSomething && (
        <Section id="lead" title={t('overview.who')} actions={<a href={href('public/leads/index')}>{t('overview.whoAll')}</a>}>
          <LeadTables visit={visit} coverage={coverage} id={tableId} />
        </Section>
      )}
      <OpenSection visit={visit} facts={facts} />
      <Columns>
        <MeetingsSection visit={visit} facts={facts} />
        <NewsSection visit={visit} facts={facts} />
      </Columns>
      <EmissionsSection visit={visit} facts={facts} />
      <MembersSection visit={visit} facts={facts} />
      <Section id="anslut" title={t('overview.join')}>
        <p>{t('overview.joinText')}</p>
        <p>
          <strong>
            <a href={href('public/join')}>{t('overview.joinLink')}</a>
          </strong>
        </p>
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

function purposeOrEmpty({ t, site }: AnyVisit): string {
  return inLanguage(site.contract.purpose, site.language).text || t('overview.ledeEmpty')
}

function MeetingsSection({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="traffar" title={t('overview.meetings')} actions={<a href={href('public/meetings/index')}>{t('overview.meetingsAll')}</a>}>
      {facts.coming.length === 0 ? (
        <EmptyState next={<a href={href('public/meetings/index')}>{t('overview.meetingsNoneNext')}</a>}>
          {t('overview.meetingsNone')}
        </EmptyState>
      ) : (
        <MeetingList items={facts.coming.map((meeting) => meetingItem(visit, meeting))} />
      )}
    </Section>
  )
}

function NewsSection({ visit, facts }: { readonly visit: AnyVisit; readonly facts: OverviewFacts }): JSX.Element {
  const { t, href } = visit
  return (
    <Section id="nytt" title={t('overview.news')} actions={<a href={href('public/news/index')}>{t('overview.newsAll')}</a>}>
      {facts.news.length === 0 ? (
        <EmptyState next={<a href={href('public/meetings/index')}>{t('overview.newsNoneNext')}</a>}>{t('overview.newsNone')}</EmptyState>
      ) : (
        <MeetingList items={facts.news.map((item) => ({ ...newsItem(visit, item), detail: undefined }))} />
      )}
    </Section>
  )
}
