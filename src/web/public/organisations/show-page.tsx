import type { JSX } from 'preact'
import type { PublicAffiliation, PublicOrganisation } from '#domain/evidence'
import { isStanding, type LeadSeen } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import { formatDate, formatDateWithPrecision, type DatePrecision } from '#platform/dates'
import { sentenceCase } from '#platform/text'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { DefinitionList } from '#ui/definition-list'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { Link } from '#ui/link'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { StateMark } from '#ui/state-mark'
import { TimelineList } from '#ui/timeline-list'
import type { AnyVisit, Visit } from '#web/visit'
import { PlainList } from '#ui/name-list'
import { hrefOf } from '../chart.tsx'
import { CalendarLine } from '../calendar-line.tsx'
import { meetingItem } from '../meeting-items.tsx'
import { isSaid, Named, Paragraphs } from '../named.tsx'
import { PublicPage } from '../public-page.tsx'
import { Sources } from '../sources.tsx'
import { kindInWords } from './kind-words.ts'

export interface OrganisationPageProps {
  readonly visit: Visit<'public/organisations/show'>
  readonly organisation: PublicOrganisation
  readonly leads: readonly LeadSeen[]
  readonly meetings: readonly MeetingListed[]
}

/** What an organisation has signed, adopted, leads and taken part in. */
export function OrganisationPage({ visit, organisation, leads, meetings }: OrganisationPageProps): JSX.Element {
  const { t, href } = visit
  const { name, affiliation } = organisation
  return (
    <PublicPage
      visit={visit}
      title={name}
      section="organisations"
      above={
        <Breadcrumbs
          label={t('public.breadcrumbs')}
          crumbs={[{ label: t('public.organisations.title'), href: href('public/organisations/index') }]}
        />
      }
    >
      <PageHead
        over={sentenceCase(kindInWords(visit, organisation))}
        title={name}
        lede={affiliation?.state === 'affiliated' ? undefined : standingInWords(visit, affiliation)}
      />
      {isSaid(organisation.description) && <Paragraphs visit={visit} text={organisation.description} />}
      <Leads visit={visit} name={name} leads={leads} />
      <Section id="om" title={t('public.organisation.facts')}>
        <DefinitionList unknown={t('site.unknown')} items={definitionsOf(visit, organisation)} />
        <Sources visit={visit} sources={[...new Set([...organisation.sources, ...(affiliation?.sources ?? [])])]} />
      </Section>
      <Adopted visit={visit} organisation={organisation} />
      {organisation.groups.length > 0 && (
        <Section id="grupper" title={t('public.organisation.groups')}>
          <ul>
            {organisation.groups.map(({ slug, name: group, isConvener }) => (
              <li>
                <a href={href('public/groups/show', { slug })}>
                  <Named visit={visit} text={group} />
                </a>
                {isConvener && ` (${t('public.group.convener')})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {meetings.length > 0 && (
        <Section id="traffar" title={t('public.organisation.meetings', { name })}>
          <MeetingList items={meetings.map((meeting) => meetingItem(visit, meeting))} />
          <CalendarLine visit={visit} path={visit.href('feeds/organisation-ics', { slug: visit.params.slug })} />
        </Section>
      )}
    </PublicPage>
  )
}

function standingInWords({ t, site }: AnyVisit, affiliation: PublicAffiliation | null): string {
  if (affiliation?.leftOn == null) return t('public.organisation.notAffiliated')
  return t('public.organisation.left', { date: formatDate(affiliation.leftOn, site.language) })
}

function Leads({
  visit,
  name,
  leads,
}: {
  readonly visit: AnyVisit
  readonly name: string
  readonly leads: readonly LeadSeen[]
}): JSX.Element {
  const { t, site, href } = visit
  const standing = leads.filter(({ state }) => isStanding(state))
  const past = leads.filter(({ state }) => !isStanding(state))
  return (
    <Section id="lead" title={t('public.organisation.leads')}>
      {standing.length > 0 && (
        <PlainList>
          {standing.map((lead) => (
            <LeadItem visit={visit} lead={lead} />
          ))}
        </PlainList>
      )}
      {standing.length === 0 && (
        <EmptyState next={<a href={href('public/leads/index')}>{t('public.organisation.leadsNoneNext')}</a>}>
          {t(site.contract.leadsKnown ? 'public.organisation.leadsNone' : 'public.organisation.leadsUnknown', { name })}
        </EmptyState>
      )}
      {past.length > 0 && (
        <>
          <h3>{t('areas.history')}</h3>
          <TimelineList
            items={past.map(({ subject, fromOn, untilOn }) => ({
              when: t('areas.historyLine', {
                from: formatDate(fromOn, site.language),
                until: untilOn === null ? '' : formatDate(untilOn, site.language),
              }),
              text: (
                <a href={hrefOf(visit, subject)}>
                  <Named visit={visit} text={subject.name} />
                </a>
              ),
            }))}
          />
        </>
      )}
    </Section>
  )
}

function LeadItem({ visit, lead }: { readonly visit: AnyVisit; readonly lead: LeadSeen }): JSX.Element {
  const { t, site } = visit
  const { subject, state, leavesOn, fromOn, intent } = lead
  const mark = state === 'taken' ? 'pending' : state === 'resting' ? 'resting' : leavesOn === null ? 'one' : 'leaving'
  const remarks = [
    t('areas.since', { date: formatDate(fromOn, site.language) }),
    state === 'resting' ? t('areas.resting') : '',
    lead.isConvener ? t('areas.convener') : '',
    leavesOn === null ? '' : t('areas.leaving', { date: formatDate(leavesOn, site.language) }),
  ].filter((remark) => remark !== '')
  return (
    <li>
      <StateMark state={mark}>
        <a href={hrefOf(visit, subject)}>
          <Named visit={visit} text={subject.name} />
        </a>
        <small> · {remarks.join(' · ')}</small>
        {intent !== '' && <q>{intent}</q>}
      </StateMark>
    </li>
  )
}

function definitionsOf(visit: AnyVisit, organisation: PublicOrganisation) {
  const { t, site, href } = visit
  const { affiliation, parent, municipalSphere, website } = organisation
  const date = (on: string | null | undefined, precision: DatePrecision | null | undefined) =>
    on == null || precision == null ? undefined : formatDateWithPrecision({ date: on, precision }, site.language)
  return [
    { term: t('public.organisation.joined'), value: date(affiliation?.joinedOn, affiliation?.joinedPrecision) },
    { term: t('public.organisation.signed'), value: date(affiliation?.signedOn, affiliation?.signedPrecision) },
    ...(affiliation?.diplomaOn == null && site.contract.membersKnown
      ? []
      : [{ term: t('public.organisation.diploma'), value: date(affiliation?.diplomaOn, affiliation?.diplomaPrecision) }]),
    {
      term: t('public.organisation.sphere'),
      value: municipalSphere === null ? undefined : t(municipalSphere ? 'public.organisation.sphereYes' : 'public.organisation.sphereNo'),
    },
    ...(parent === null
      ? []
      : [
          {
            term: t('public.organisation.parent'),
            value: <a href={href('public/organisations/show', { slug: parent.slug })}>{parent.name}</a>,
          },
        ]),
    ...(website === null
      ? []
      : [
          {
            term: t('public.organisation.website'),
            value: <Link href={website}>{website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</Link>,
          },
        ]),
  ]
}

function Adopted({ visit, organisation }: { readonly visit: AnyVisit; readonly organisation: PublicOrganisation }): JSX.Element {
  const { t, href, site } = visit
  const { adopted, name } = organisation
  if (adopted.length === 0) {
    return (
      <Section id="antagit" title={t('public.organisation.adopted')}>
        <EmptyState next={<a href={href('public/focus-areas/index')}>{t('public.organisation.adoptedNoneNext')}</a>}>
          {t(site.contract.membersKnown ? 'public.organisation.adoptedNone' : 'public.organisation.adoptedUnknown', { name })}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section id="antagit" title={t('public.organisation.adopted')} intro={t('public.organisation.adoptedCount', { count: adopted.length })}>
      <ul>
        {adopted.map(({ slug, name: challenge }) => (
          <li>
            <a href={href('public/challenges/show', { slug })}>
              <Named visit={visit} text={challenge} />
            </a>
          </li>
        ))}
      </ul>
      <Sources visit={visit} sources={[...new Set(adopted.flatMap(({ sources }) => sources))]} />
    </Section>
  )
}
