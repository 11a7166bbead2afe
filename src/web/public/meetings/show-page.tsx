import type { ComponentChildren, JSX } from 'preact'
import { findStated, statedFactKeys } from '#domain/evidence'
import { shortNoteLines, type ShortNote } from '#domain/meeting-notes'
import type { MeetingListed, OrganisationNamed, OutcomeShown } from '#domain/meetings'
import { formatDateWithPrecision, formatDay, formatDuration, formatTime, formatTimeRange } from '#platform/dates'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { DefinitionList, type Definition } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { StateMark } from '#ui/state-mark'
import type { AnyVisit, Visit } from '#web/visit'
import { NameList, PlainList } from '#ui/name-list'
import { hrefOf } from '../chart.tsx'
import { ContactSection } from '../contact-section.tsx'
import { isSaid, Named, nameOf, Paragraphs } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'
import { Coming, Join, Papers, Programme, type MeetingPageFacts } from './before-meeting.tsx'

export interface MeetingPageProps {
  readonly visit: Visit<'public/meetings/show'>
  readonly facts: MeetingPageFacts
}

/** A meeting's public page before it, and after it until the secretariat's report is published. */
export function MeetingPage({ visit, facts }: MeetingPageProps): JSX.Element {
  const { t } = visit
  const { meeting, agenda, attendance, outcomes } = facts
  const wasHeld = attendance.length > 0 || outcomes.length > 0
  const canSignUp = meeting.state !== 'cancelled' && facts.rules !== null && facts.rules.openTo !== 'nobody'
  return (
    <MeetingFrame visit={visit} meeting={meeting}>
      <PageHead over={overOf(visit, meeting)} title={<Named visit={visit} text={meeting.title} />} />
      {meeting.state === 'cancelled' && (
        <Notice tone="warning" title={t('public.meeting.cancelled')}>
          {meeting.cancelReason}
        </Notice>
      )}
      {isSaid(meeting.description) && <Paragraphs visit={visit} text={meeting.description} />}
      {!wasHeld && <DefinitionList unknown={t('site.unknown')} items={practicalities(visit, meeting)} />}
      {!wasHeld && canSignUp && <Join visit={visit} facts={facts} />}
      {!wasHeld && facts.coming.length > 0 && <Coming visit={visit} names={facts.coming} />}
      {wasHeld && <After visit={visit} facts={facts} />}
      {agenda.length > 0 && <Programme visit={visit} facts={facts} />}
      <Papers visit={visit} facts={facts} />
      <Sources visit={visit} sources={meeting.sources} />
      {!wasHeld && meeting.state !== 'cancelled' && !canSignUp && <Join visit={visit} facts={facts} />}
      <ContactSection visit={visit} />
    </MeetingFrame>
  )
}

/** The frame of a meeting's page; the published report stands in the same one. */
export function MeetingFrame({
  visit,
  meeting,
  children,
}: {
  readonly visit: AnyVisit
  readonly meeting: Pick<MeetingListed, 'title'>
  readonly children: ComponentChildren
}): JSX.Element {
  const { t, href } = visit
  return (
    <PublicPage
      visit={visit}
      title={nameOf(visit, meeting.title).text}
      section="meetings"
      above={
        <Breadcrumbs
          label={t('public.breadcrumbs')}
          crumbs={[{ label: t('public.meetings.title'), href: href('public/meetings/index') }]}
        />
      }
    >
      {children}
    </PublicPage>
  )
}

function overOf(visit: AnyVisit, meeting: MeetingListed): ComponentChildren {
  const groups = meeting.groups.map(({ name }) => nameOf(visit, name).text)
  return [dateInWords(visit, meeting), ...(groups.length > 0 ? groups : [visit.t(`public.meetings.kind.${meeting.kind}`)])].join(' · ')
}

function dateInWords({ t, site }: AnyVisit, { on }: MeetingListed): string {
  if (on === null) return t('public.meeting.isBeingBooked')
  return on.precision === 'day' ? formatDay(on.date, site.language) : formatDateWithPrecision(on, site.language)
}

function practicalities(visit: AnyVisit, meeting: MeetingListed): Definition[] {
  const { t, site } = visit
  const { startsAt, endsAt, place, onlineUrl, areas, groups, minutes } = meeting
  const time =
    startsAt === null ? '' : endsAt === null ? formatTime(startsAt, site.language) : formatTimeRange(startsAt, endsAt, site.language)
  return [
    { term: t('public.meeting.when'), value: [dateInWords(visit, meeting), time].filter((part) => part !== '').join(', ') },
    ...(minutes === null || startsAt !== null ? [] : [{ term: t('public.meeting.length'), value: formatDuration(minutes, site.language) }]),
    { term: t('public.meeting.where'), value: place ?? undefined },
    // The link itself is for those invited or registered: it stands in their invitation and in what confirms their place.
    ...(onlineUrl === null ? [] : [{ term: t('public.meeting.online'), value: t('public.meeting.onlineHow') }]),
    ...(areas.length === 0
      ? []
      : [{ term: t('public.meeting.about'), value: <PlaceLinks visit={visit} places={areas} route="public/focus-areas/show" /> }]),
    ...(groups.length === 0
      ? []
      : [{ term: t('public.meeting.group'), value: <PlaceLinks visit={visit} places={groups} route="public/groups/show" /> }]),
    ...organisationLine(visit, t('public.meeting.convenedBy'), meeting.convenedBy),
    ...organisationLine(visit, t('public.meeting.hostedBy'), meeting.hostedBy),
    ...organisationLine(visit, t('public.meeting.ledBy'), meeting.ledBy),
  ]
}

function organisationLine({ href }: AnyVisit, term: string, organisation: OrganisationNamed | null): Definition[] {
  return organisation === null
    ? []
    : [{ term, value: <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a> }]
}

function PlaceLinks({
  visit,
  places,
  route,
}: {
  readonly visit: AnyVisit
  readonly places: MeetingListed['areas']
  readonly route: 'public/focus-areas/show' | 'public/groups/show'
}): JSX.Element {
  return (
    <>
      {places.map(({ slug, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={visit.href(route, { slug })}>
            <Named visit={visit} text={name} />
          </a>
        </>
      ))}
    </>
  )
}

/** What is noted of a meeting that has been: who came, what was agreed, who took Lead, what comes next. */
function After({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element {
  const { t } = visit
  const { meeting, outcomes } = facts
  const tasks = outcomes.filter(({ kind }) => kind === 'task')
  const others = outcomes.filter(({ kind }) => kind !== 'task')
  return (
    <>
      {facts.shortNote === null ? <p>{t('public.meeting.noReport')}</p> : <InShort note={facts.shortNote} visit={visit} />}
      <CameFrom visit={visit} facts={facts} />
      <Agreed visit={visit} facts={facts} />
      <TookLead visit={visit} facts={facts} />
      {others.length > 0 && (
        <Section id="beslut" title={t('public.meeting.decided')}>
          <ul>
            {others.map(({ text }) => (
              <li>
                <Named visit={visit} text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tasks.length > 0 && (
        <Section id="sedan" title={t('public.meeting.next')}>
          <ul>
            {tasks.map((task) => (
              <TaskLine visit={visit} task={task} />
            ))}
          </ul>
        </Section>
      )}
      <DefinitionList unknown={t('site.unknown')} items={practicalities(visit, meeting)} />
    </>
  )
}

/** The secretariat's three lines. */
function InShort({ visit, note }: { readonly visit: AnyVisit; readonly note: ShortNote }): JSX.Element {
  const { t, site } = visit
  const lang = note.language === site.language ? undefined : note.language
  return (
    <Section id="kort" title={t('notes.short.public.title')}>
      <DefinitionList
        unknown={t('site.unknown')}
        items={shortNoteLines.map((line) => ({ term: t(`notes.short.${line}`), value: <span lang={lang}>{note[line]}</span> }))}
      />
    </Section>
  )
}

function CameFrom({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element | null {
  const { t, href } = visit
  const { attendance, meeting, stated } = facts
  if (attendance.length === 0) return null
  const fact = findStated(stated, statedFactKeys.attendance, meeting.id)
  return (
    <Section
      id="kom-fran"
      title={t('public.meeting.cameFrom')}
      intro={
        fact === undefined
          ? undefined
          : t('public.meeting.cameFromStated', { wording: nameOf(visit, fact.wording).text, named: attendance.length })
      }
    >
      <NameList>
        {attendance.map(({ slug, name }) => (
          <li>
            <a href={href('public/organisations/show', { slug })}>{name}</a>
          </li>
        ))}
      </NameList>
      {fact !== undefined && <Sources visit={visit} sources={[fact.source]} />}
    </Section>
  )
}

function Agreed({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element | null {
  const { t } = visit
  const { agreement } = facts
  if (agreement === null) return null
  return (
    <Section id="overens" title={t('public.meeting.agreed')} intro={t('public.meeting.agreedNote')}>
      <blockquote>
        <Paragraphs visit={visit} text={agreement.text} />
      </blockquote>
      <Sources visit={visit} sources={agreement.sources} />
    </Section>
  )
}

function TookLead({ visit, facts }: { readonly visit: AnyVisit; readonly facts: MeetingPageFacts }): JSX.Element | null {
  const { t, site, href } = visit
  const { leads, stated } = facts
  const fact = findStated(stated, statedFactKeys.organisationsWithLead)
  if (!site.contract.leadsKnown) {
    if (fact?.asOfOn !== facts.meeting.on?.date || fact === undefined) return null
    return (
      <Section id="tog-lead" title={t('public.meeting.tookLead')}>
        <p>
          <q>{nameOf(visit, fact.wording).text}</q> {t('overview.fact.leadsStated')}. {t('public.meeting.tookLeadUnknown')}
        </p>
        <Sources visit={visit} sources={[fact.source]} />
      </Section>
    )
  }
  if (leads.length === 0) return null
  return (
    <Section id="tog-lead" title={t('public.meeting.tookLead')}>
      <PlainList>
        {leads.map(({ organisation, subject }) => (
          <li>
            <StateMark state={organisation === null ? 'pending' : 'one'}>
              {organisation === null ? (
                t('public.meeting.pendingOrganisation')
              ) : (
                <a href={href('public/organisations/show', { slug: organisation.slug })}>{organisation.name}</a>
              )}
              <small>
                {' '}
                ·{' '}
                <a href={hrefOf(visit, subject)}>
                  <Named visit={visit} text={subject.name} />
                </a>
              </small>
            </StateMark>
          </li>
        ))}
      </PlainList>
    </Section>
  )
}

function TaskLine({ visit, task }: { readonly visit: AnyVisit; readonly task: OutcomeShown }): JSX.Element {
  const { t, site } = visit
  const { owner, ownerRole, due, doneAt } = task
  const who = owner?.name ?? (ownerRole === null ? '' : t(`public.meeting.owner.${ownerRole}`))
  const when =
    doneAt !== null
      ? t('public.meeting.done')
      : due === null
        ? ''
        : t('public.meeting.due', { date: formatDateWithPrecision(due, site.language) })
  const remarks = [who, when].filter((part) => part !== '')
  return (
    <li>
      <Named visit={visit} text={task.text} />
      {remarks.length > 0 && <small> · {remarks.join(', ')}</small>}
    </li>
  )
}
