import type { ComponentChildren, JSX } from 'preact'
import { isStanding, type LeadTimelineItem } from '#domain/leads'
import { dayOf, formatDate, formatShortDay } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Breadcrumbs } from '#ui/breadcrumbs'
import { DefinitionList } from '#ui/definition-list'
import { PageHead } from '#ui/heading'
import { More } from '#ui/more'
import { Columns, Section } from '#ui/section'
import { TimelineList } from '#ui/timeline-list'
import { ProblemSummary } from '../../frame.tsx'
import { HistoryLines } from '../../history-lines.tsx'
import { LeadMark, LeadOf, SubjectName } from '../../lead-words.tsx'
import { GrownGroups } from '../groups/grown-groups.tsx'
import { OfficePage } from '../office-page.tsx'
import { canBeUndone } from '../undo/undoers.ts'
import { EditForm } from './edit-form.tsx'
import { Need } from './index-page.tsx'
import { LeadDeeds } from './lead-deeds.tsx'
import { Person } from './person.tsx'
import type { LeadPageProps } from './lead-page-props.ts'

/** One Lead as the secretariat works with it: what is so, what can be done, what has happened. */
export function LeadPage(props: LeadPageProps): JSX.Element {
  const { visit, lead, timeline, history, refused } = props
  const { t, href, site } = visit
  const organisation = lead.organisation?.name ?? ''
  return (
    <OfficePage
      visit={visit}
      title={`${organisation}: ${inLanguage(lead.subject.name, site.language).text}`}
      section="leads"
      above={<Breadcrumbs label={t('leads.crumbs')} crumbs={[{ label: t('leads.index.title'), href: href('office/leads/index') }]} />}
    >
      {refused !== null && <ProblemSummary t={t} problems={refused.problems} />}
      <PageHead
        over={<LeadMark t={t} language={site.language} lead={lead} />}
        title={organisation}
        lede={<LeadOf t={t} language={site.language} subject={lead.subject} />}
      />
      <Need visit={visit} lead={lead} />
      {isStanding(lead.state) ? (
        <Columns split="aside">
          <Facts {...props} />
          <LeadDeeds {...props} />
        </Columns>
      ) : (
        <Facts {...props} />
      )}
      <Section id="historik" title={t('leads.show.historyTitle')}>
        <TimelineList items={timeline.map((item) => timelineItem(visit, item, timeline))} />
        <More summary={t('leads.show.allHistory')}>
          <HistoryLines visit={visit} lines={history} canUndo={canBeUndone} />
        </More>
      </Section>
    </OfficePage>
  )
}

function Facts(props: LeadPageProps): JSX.Element {
  const { visit, lead, others, grown } = props
  const { t, href, site } = visit
  const { language } = site
  const { office } = lead
  const day = (date: string | null) => (date === null ? undefined : formatDate(date, language))
  const items: { term: string; value: ComponentChildren }[] = [
    {
      term: t('leads.show.organisation'),
      value:
        lead.organisation === null ? undefined : (
          <>
            <a href={href('office/organisations/show', { slug: lead.organisation.slug })}>{lead.organisation.name}</a>
            {lead.isConvener && ` (${t('leads.convener')})`}
          </>
        ),
    },
    { term: t('leads.show.intent'), value: lead.intent },
    { term: t('leads.show.firstStep'), value: lead.firstStep },
    { term: t('leads.show.contact'), value: office?.contact ? <Person person={office.contact} /> : undefined },
    { term: t('leads.show.deputy'), value: office?.deputy ? <Person person={office.deputy} /> : undefined },
    { term: t('leads.show.taken'), value: <Taken visit={visit} lead={lead} /> },
    ...(lead.state === 'taken' ? [{ term: t('leads.show.confirmBy'), value: day(office?.confirmBy ?? null) }] : []),
    ...(lead.confirmedOn === null ? [] : [{ term: t('leads.show.confirmed'), value: day(lead.confirmedOn) }]),
    ...(lead.leavesOn === null ? [] : [{ term: t('leads.show.leaves'), value: day(lead.leavesOn) }]),
    ...(lead.untilOn === null
      ? [{ term: t('leads.show.heard'), value: office === null ? undefined : day(dayOf(office.lastHeardAt, site.contract.timeZone)) }]
      : [{ term: t('leads.show.ended'), value: day(lead.untilOn) }]),
    ...(others.length === 0 ? [] : [{ term: t('leads.show.others'), value: <Others visit={visit} others={others} /> }]),
    ...(office === null || office.handedOverToId === null
      ? []
      : [
          {
            term: t('leads.state.handed-over'),
            value: <a href={href('office/leads/show', { lead: office.handedOverToId })}>{t('leads.show.handedOverTo')}</a>,
          },
        ]),
  ]
  return (
    <Section id="om" title={t('leads.show.factsTitle')}>
      <DefinitionList unknown={t('leads.show.missing')} items={items} />
      {isStanding(lead.state) && (
        <GrownGroups visit={visit} groups={grown} from={`lead:${lead.id}`} about={lead.organisation?.name ?? ''} />
      )}
      {isStanding(lead.state) && <EditForm {...props} />}
    </Section>
  )
}

function Taken({ visit: { href, site }, lead }: Pick<LeadPageProps, 'visit' | 'lead'>): JSX.Element {
  const meeting = lead.office?.meeting ?? null
  return (
    <>
      {formatDate(lead.fromOn, site.language)}
      {meeting !== null && (
        <>
          ,{' '}
          <a href={href('office/meetings/show', { meeting: meeting.id })}>
            <SubjectName name={meeting.title} language={site.language} />
          </a>
        </>
      )}
    </>
  )
}

function Others({ visit: { t, href, site }, others }: Pick<LeadPageProps, 'visit' | 'others'>): JSX.Element {
  return (
    <ul class="plain-list">
      {others.map((other) => (
        <li key={other.id}>
          <a href={href('office/leads/show', { lead: other.id })}>{other.organisation?.name}</a>{' '}
          <LeadMark t={t} language={site.language} lead={other} />
        </li>
      ))}
    </ul>
  )
}

function timelineItem({ t, site }: LeadPageProps['visit'], item: LeadTimelineItem, all: readonly LeadTimelineItem[]) {
  const before = all[all.indexOf(item) - 1]
  const isLeavingNews = item.leavesOn !== null && before?.toState === item.toState
  return {
    when: formatDate(item.effectiveOn, site.language),
    iso: item.effectiveOn,
    text: isLeavingNews
      ? t('leads.timeline.leaving', { date: formatShortDay(item.leavesOn, site.language) })
      : t(`leads.timeline.${item.toState}`),
    detail: [item.reason, item.personName].filter((part) => part !== null).join(' · '),
  }
}
