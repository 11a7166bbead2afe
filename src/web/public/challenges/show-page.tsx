import type { JSX } from 'preact'
import type { AreaCoverage, Coverage, LeadSeen, SubjectCoverage } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import type { Adopter, RoadmapItem } from '#domain/roadmap'
import { formatDate, formatDateWithPrecision } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Link } from '#ui/link'
import { MeetingList } from '#ui/meeting-list'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { TimelineList } from '#ui/timeline-list'
import type { AnyVisit, Visit } from '#web/visit'
import { NameList } from '#ui/name-list'
import { hrefOf } from '../chart.tsx'
import { ContactSection } from '../contact-section.tsx'
import { NoLead } from '../focus-areas/show-page.tsx'
import { LeadLines } from '../lead-lines.tsx'
import { LeadNames } from '../lead-mark.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { isSaid, Named, nameOf, Paragraphs } from '../named.tsx'
import { NextMeeting } from '../next-meeting.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'

export interface ItemFacts {
  readonly item: RoadmapItem
  readonly coverage: Coverage
  readonly adopters: readonly Adopter[]
  /** Every Lead it has had, the newest first. */
  readonly history: readonly LeadSeen[]
  /** Of a question only. */
  readonly meetings: readonly MeetingListed[]
}

/** One challenge or question: who has Lead, who has adopted it, and who had Lead before. */
export function ItemPage({
  visit,
  facts,
}: {
  readonly visit: Visit<'public/challenges/show'> | Visit<'public/questions/show'>
  readonly facts: ItemFacts
}): JSX.Element {
  const { t, href, site } = visit
  const { item, coverage } = facts
  const covered = findCovered(coverage, item.id)
  const area = coverage.areas.find(({ id }) => id === item.focusAreaId)
  const isChallenge = item.kind === 'challenge'
  const crumbs = [
    { label: t('areas.title'), href: href('public/focus-areas/index') },
    ...(area === undefined || item.areaIsSuggestion ? [] : [crumbOf(visit, area)]),
  ]
  return (
    <PublicPage
      visit={visit}
      title={nameOf(visit, item.name).text}
      section="focusAreas"
      above={<Breadcrumbs label={t('public.breadcrumbs')} crumbs={crumbs} />}
    >
      <PageHead
        over={isChallenge ? t('areas.over.challenge', { number: item.number }) : t('areas.over.question')}
        title={<Named visit={visit} text={item.name} />}
      />
      {item.retiredOn !== null && <Notice title={t('areas.retired', { date: formatDate(item.retiredOn, site.language) })} />}
      {isSaid(item.description) && <Paragraphs visit={visit} text={item.description} />}
      {isChallenge && <AreaLine visit={visit} item={item} area={area} />}
      <Sources visit={visit} sources={item.sources} />
      <Section id="lead" title={isChallenge ? t('areas.challenge.lead') : t('areas.question.lead')}>
        {covered !== undefined && covered.leads.length > 0 ? (
          <LeadLines visit={visit} leads={covered.leads} />
        ) : (
          <NoLead visit={visit} known={coverage.leadsKnown}>
            {facts.adopters.length > 0 ? t('areas.leadNoneAdopted', { count: facts.adopters.length }) : undefined}
          </NoLead>
        )}
        {area !== undefined && covered?.areaHasLead === true && <InArea visit={visit} area={area} />}
      </Section>
      {isChallenge ? (
        <Adopters visit={visit} facts={facts} />
      ) : (
        <Meetings visit={visit} facts={facts} hasLead={(covered?.leads.length ?? 0) > 0} />
      )}
      <History visit={visit} history={facts.history} />
      <ContactSection visit={visit} />
    </PublicPage>
  )
}

/** The meetings of a question: with Lead there is one coming, or being booked. */
function Meetings({
  visit,
  facts,
  hasLead,
}: {
  readonly visit: AnyVisit
  readonly facts: ItemFacts
  readonly hasLead: boolean
}): JSX.Element | null {
  const { meetings } = facts
  if (meetings.length === 0 && !hasLead) return null
  return (
    <Section id="traffar" title={visit.t('public.meetings.title')}>
      <NextMeeting visit={visit} meetings={meetings} hasLead={hasLead} />
      {meetings.length > 0 && <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />}
    </Section>
  )
}

function findCovered({ areas, challengesWithoutArea, questions }: Coverage, itemId: string): SubjectCoverage | undefined {
  return [...areas.flatMap(({ challenges }) => challenges), ...challengesWithoutArea, ...questions].find(({ id }) => id === itemId)
}

function crumbOf(visit: AnyVisit, area: AreaCoverage) {
  const { text, lang } = nameOf(visit, area.name)
  return { label: text, href: hrefOf(visit, area), ...(lang === undefined ? {} : { lang }) }
}

function AreaLine({
  visit,
  item,
  area,
}: {
  readonly visit: AnyVisit
  readonly item: RoadmapItem
  readonly area: AreaCoverage | undefined
}): JSX.Element {
  const { t } = visit
  if (area === undefined) return <p>{t('areas.areaUnknown')}</p>
  const { text, lang } = nameOf(visit, area.name)
  return (
    <p>
      {t('areas.areaIs')}:{' '}
      <Link href={hrefOf(visit, area)} lang={lang}>
        {text}
      </Link>
      {item.areaIsSuggestion && <small> ({t('public.area.suggestion')})</small>}
    </p>
  )
}

/** A Lead on the whole area is told here, and never counted as the challenge's own. */
function InArea({ visit, area }: { readonly visit: AnyVisit; readonly area: AreaCoverage }): JSX.Element {
  const { t } = visit
  const awake = area.leads.filter(({ state }) => state !== 'resting')
  return (
    <p>
      <strong>{t('areas.inArea')}:</strong> <LeadNames visit={visit} leads={awake} />. <small>{t('areas.inAreaNote')}</small>
    </p>
  )
}

function Adopters({ visit, facts }: { readonly visit: AnyVisit; readonly facts: ItemFacts }): JSX.Element {
  const { t, href, site } = visit
  const { adopters } = facts
  const isPartial = !site.contract.membersKnown
  return (
    <Section id="antagit" title={t('areas.adopters')} intro={t('areas.adoptersIntro')}>
      {adopters.length === 0 ? (
        <EmptyState next={<a href={href('public/join')}>{t('areas.adoptersNoneNext')}</a>}>
          {t(isPartial ? 'areas.adoptersUnknown' : 'areas.adoptersNone')}
        </EmptyState>
      ) : (
        <>
          <NameList>
            {adopters.map(({ slug, name, adoptedOn, adoptedPrecision }) => (
              <li>
                <a href={href('public/organisations/show', { slug })}>{name}</a>
                {adoptedOn !== null && adoptedPrecision !== null && (
                  <small> · {formatDateWithPrecision({ date: adoptedOn, precision: adoptedPrecision }, site.language)}</small>
                )}
              </li>
            ))}
          </NameList>
          {isPartial && <p>{t('areas.adoptersSome')}</p>}
          <Sources visit={visit} sources={[...new Set(adopters.flatMap(({ sources }) => sources))]} />
        </>
      )}
    </Section>
  )
}

/** What has ended or been handed over; what stands is told above. */
function History({ visit, history }: { readonly visit: AnyVisit; readonly history: readonly LeadSeen[] }): JSX.Element | null {
  const { t, site, href } = visit
  const past = history.filter(({ untilOn }) => untilOn !== null)
  if (past.length === 0) return null
  return (
    <Section id="historik" title={t('areas.history')}>
      <TimelineList
        items={past.map(({ organisation, fromOn, untilOn, intent }) => ({
          when: t('areas.historyLine', {
            from: formatDate(fromOn, site.language),
            until: untilOn === null ? t('areas.historyNow') : formatDate(untilOn, site.language),
          }),
          text:
            organisation === null ? (
              t('areas.pending')
            ) : (
              <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
            ),
          detail: intent === '' ? undefined : intent,
        }))}
      />
    </Section>
  )
}
