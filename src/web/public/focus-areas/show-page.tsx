import type { JSX } from 'preact'
import { isLit, type Coverage } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import type { RoadmapItem } from '#domain/roadmap'
import { formatDate } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import type { AnyVisit, Visit } from '#web/visit'
import { CalendarLine } from '../calendar-line.tsx'
import { ContactSection } from '../contact-section.tsx'
import { LeadLines } from '../lead-lines.tsx'
import { areSuggested, ItemTable } from '../lead-tables.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { isSaid, Named, nameOf, Paragraphs } from '../named.tsx'
import { NextMeeting } from '../next-meeting.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'
import { summaryOf } from './index-page.tsx'

export interface FocusAreaPageProps {
  readonly visit: Visit<'public/focus-areas/show'>
  readonly item: RoadmapItem
  readonly coverage: Coverage
  readonly meetings: readonly MeetingListed[]
}

/** One focus area: who has Lead in it, its challenges and its meetings. */
export function FocusAreaPage({ visit, item, coverage, meetings }: FocusAreaPageProps): JSX.Element {
  const { t, href, site } = visit
  const area = coverage.areas.find(({ id }) => id === item.id)
  const name = nameOf(visit, item.name)
  const questions = coverage.questions.filter(({ areaId }) => areaId === item.id)
  return (
    <PublicPage
      visit={visit}
      title={name.text}
      section="focusAreas"
      above={<Breadcrumbs label={t('public.breadcrumbs')} crumbs={[{ label: t('areas.title'), href: href('public/focus-areas/index') }]} />}
    >
      <PageHead
        over={t('areas.over.area', { number: item.number })}
        title={<Named visit={visit} text={item.name} />}
        lede={area === undefined ? undefined : summaryOf(visit, area)}
      />
      {item.retiredOn !== null && <Notice title={t('areas.retired', { date: formatDate(item.retiredOn, site.language) })} />}
      {isSaid(item.description) && <Paragraphs visit={visit} text={item.description} />}
      <Sources visit={visit} sources={item.sources} />
      <Section id="lead" title={t('areas.area.lead', { area: name.text })}>
        {area !== undefined && area.leads.length > 0 ? (
          <LeadLines visit={visit} leads={area.leads} />
        ) : (
          <NoLead visit={visit} known={coverage.leadsKnown} />
        )}
      </Section>
      <Section id="utmaningar" title={t('areas.challenges')}>
        {area === undefined || area.challenges.length === 0 ? (
          <EmptyState next={<a href="#kontakt">{t('areas.challengesNoneNext')}</a>}>{t('areas.challengesNone')}</EmptyState>
        ) : (
          <>
            {areSuggested(area.challenges) && (
              <p>
                <small>{t('public.area.suggestionAll')}</small>
              </p>
            )}
            <ItemTable visit={visit} items={area.challenges} caption={t('areas.challenges')} />
          </>
        )}
      </Section>
      {questions.length > 0 && (
        <Section id="fragor" title={t('areas.questions')} intro={t('areas.questionsIntro')}>
          <ItemTable visit={visit} items={questions} caption={t('areas.questions')} />
        </Section>
      )}
      <Section id="traffar" title={t('areas.meetings', { area: name.text })}>
        <NextMeeting visit={visit} meetings={meetings} hasLead={coverage.leadsKnown && area !== undefined && isLit(area.state)} />
        {meetings.length === 0 ? (
          <EmptyState next={<a href={href('public/meetings/index')}>{t('areas.meetingsNoneNext')}</a>}>
            {t('areas.meetingsNone')}
          </EmptyState>
        ) : (
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
        <CalendarLine visit={visit} path={visit.href('feeds/area-ics', { slug: visit.params.slug })} />
      </Section>
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** Nobody has Lead, which is an invitation; or nobody knows, which is said. */
export function NoLead({
  visit,
  known,
  children,
}: {
  readonly visit: AnyVisit
  readonly known: boolean
  readonly children?: string | undefined
}): JSX.Element {
  const { t } = visit
  return (
    <EmptyState next={<a href="#kontakt">{t('areas.leadNoneNext')}</a>}>
      {known ? (children ?? t('areas.leadNone')) : t('areas.leadUnknown')}
    </EmptyState>
  )
}
