import type { JSX } from 'preact'
import type { DispatchUnderWay } from '#domain/dispatches'
import type { NearestMeeting, OfficeOverview } from '#domain/follow-up'
import {
  formatDate,
  formatDateWithPrecision,
  formatDay,
  formatRelativeDay,
  formatTimeRange,
  formatTinyDay,
  formatWeek,
  formatWeekday,
} from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { StateMark, Tag } from '#ui/state-mark'
import type { Visit } from '#web/visit'
import { HistoryLines } from '../../history-lines.tsx'
import { OfficePage } from '../office-page.tsx'
import { canBeUndone } from '../undo/undoers.ts'
import { ToTakeHoldOf } from './to-take-hold-of.tsx'
import { UnderWay } from './under-way.tsx'
import { Pending, Silent } from './leads-in-wait.tsx'

export type OverviewVisit = Visit<'office/overview'>

/** The secretariat's day: what is nearest, what needs a hand, and what has happened since one was here. */
export function OverviewPage({
  visit,
  overview,
  underWay,
  showAll,
}: {
  readonly visit: OverviewVisit
  readonly overview: OfficeOverview
  /** Utskick that can still be stopped, or are being sent. */
  readonly underWay: readonly DispatchUnderWay[]
  readonly showAll: boolean
}): JSX.Element {
  const { t, href, site, today } = visit
  const weekday = formatWeekday(today, site.language)
  return (
    <OfficePage visit={visit} title={t('office.overview.title')} section="overview">
      <PageHead
        over={t('office.overview.greeting', {
          weekday: weekday.charAt(0).toUpperCase() + weekday.slice(1),
          date: formatDate(today, site.language),
          week: formatWeek(today, site.language),
        })}
        title={t('office.overview.title')}
        actions={
          <>
            <ButtonLink href={href('office/meetings/new')}>{t('office.overview.newMeeting')}</ButtonLink>
            <ButtonLink href={href('office/dispatches/new')} look="secondary">
              {t('dispatches.new')}
            </ButtonLink>
            <ButtonLink href={href('office/organisations/new')} look="secondary">
              {t('office.overview.newOrganisation')}
            </ButtonLink>
          </>
        }
      />
      <UnderWay visit={visit} underWay={underWay} />
      <Nearest visit={visit} meeting={overview.nearest} />
      <ToTakeHoldOf visit={visit} items={overview.toTakeHoldOf} showAll={showAll} />
      <Pending visit={visit} leads={overview.pending} />
      <Silent visit={visit} leads={overview.silent} />
      <OpenForLead visit={visit} overview={overview} />
      <ComingWeeks visit={visit} overview={overview} />
      <Happened visit={visit} overview={overview} />
    </OfficePage>
  )
}

function Nearest({ visit, meeting }: { readonly visit: OverviewVisit; readonly meeting: NearestMeeting | null }): JSX.Element {
  const { t, href, site, today } = visit
  if (meeting === null || meeting.on === null) {
    return (
      <Section id="nearest" title={t('office.nearest.title')}>
        <EmptyState next={<a href={href('office/meetings/new')}>{t('office.nearest.noneNext')}</a>}>{t('office.nearest.none')}</EmptyState>
      </Section>
    )
  }
  const title = inLanguage(meeting.title, site.language)
  const isDay = meeting.on.precision === 'day'
  const when = isDay ? formatDay(meeting.on.date, site.language) : formatDateWithPrecision(meeting.on, site.language)
  const hours =
    meeting.startsAt === null
      ? ''
      : meeting.endsAt === null
        ? ` ${meeting.startsAt}`
        : ` ${formatTimeRange(meeting.startsAt, meeting.endsAt, site.language)}`
  const relative = formatRelativeDay(meeting.on.date, today, site.language)
  return (
    <Section id="nearest" title={t('office.nearest.title')}>
      <p class="lede">
        {isDay ? t('office.nearest.when', { relative: relative.charAt(0).toUpperCase() + relative.slice(1), when: when + hours }) : when}
        <br />
        <a href={href('office/meetings/show', { meeting: meeting.id })} lang={title.isFallback ? title.lang : undefined}>
          <strong>{title.text}</strong>
        </a>
      </p>
      <p>
        {meeting.place ?? t('office.nearest.noPlace')}
        {meeting.members !== null && ` · ${t('office.nearest.members', { count: meeting.members })}`}
      </p>
      {meeting.replies !== null && (
        <p>
          <a href={href('office/meetings/invitations', { meeting: meeting.id })}>
            {t('invitations.office.answered', {
              answered: meeting.replies.organisationsAnswered,
              all: meeting.replies.organisations,
            })}
          </a>
        </p>
      )}
      <ButtonLink href={href('office/meetings/show', { meeting: meeting.id })} look="secondary">
        {t('office.nearest.open')}
      </ButtonLink>
    </Section>
  )
}

function OpenForLead({ visit, overview }: { readonly visit: OverviewVisit; readonly overview: OfficeOverview }): JSX.Element {
  const { t, href, site } = visit
  const all = <a href={href('public/leads/index')}>{t('office.open.all')}</a>
  if (!overview.leadsKnown || overview.open.length === 0) {
    return (
      <Section id="open" title={t('office.open.title')} actions={all}>
        <p>{overview.leadsKnown ? t('office.open.empty') : t('office.open.unknown')}</p>
      </Section>
    )
  }
  return (
    <Section id="open" title={t('office.open.title')} intro={t('office.open.intro', { count: overview.openInAll })} actions={all}>
      <ul class="plain-list">
        {overview.open.map((subject) => {
          const name = inLanguage(subject.name, site.language)
          const address =
            subject.kind === 'question'
              ? href('public/questions/show', { slug: subject.slug })
              : href('public/challenges/show', { slug: subject.slug })
          return (
            <li key={subject.id}>
              <StateMark state="open">
                <a href={address} lang={name.isFallback ? name.lang : undefined}>
                  {name.text}
                </a>
                {subject.kind === 'challenge' && (
                  <span class="note">
                    {' '}
                    {subject.adopters > 0 ? t('office.open.ask', { count: subject.adopters }) : t('office.open.nobody')}
                  </span>
                )}
              </StateMark>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function ComingWeeks({ visit, overview }: { readonly visit: OverviewVisit; readonly overview: OfficeOverview }): JSX.Element {
  const { t, href, site } = visit
  return (
    <Section id="weeks" title={t('office.weeks.title')}>
      {overview.coming.length === 0 ? (
        <p>{t('office.weeks.empty')}</p>
      ) : (
        <MeetingList
          items={overview.coming.map((meeting) => {
            const title = inLanguage(meeting.title, site.language)
            const on = meeting.on
            const date =
              on === null
                ? undefined
                : on.precision === 'day'
                  ? { day: formatTinyDay(on.date, site.language), under: formatWeek(on.date, site.language), iso: on.date }
                  : { day: formatDateWithPrecision(on, site.language) }
            return {
              ...(date === undefined ? { undated: t('office.weeks.undated') } : { date }),
              title: title.text,
              ...(title.isFallback ? { lang: title.lang } : {}),
              href: href('office/meetings/show', { meeting: meeting.id }),
              detail:
                [...meeting.groups, ...meeting.areas].map(({ name }) => inLanguage(name, site.language).text).join(' · ') || meeting.place,
              state: meeting.state === 'draft' ? <Tag>{t('office.nearest.state.draft')}</Tag> : undefined,
            }
          })}
        />
      )}
    </Section>
  )
}

function Happened({ visit, overview }: { readonly visit: OverviewVisit; readonly overview: OfficeOverview }): JSX.Element {
  const { t, href } = visit
  const title = overview.visit.previousAt === null ? t('office.happened.titleFirst') : t('office.happened.title')
  return (
    <Section id="happened" title={title} actions={<a href={href('office/history')}>{t('office.happened.all')}</a>}>
      {overview.happened.length === 0 ? (
        <p>{t('office.happened.empty')}</p>
      ) : (
        <HistoryLines visit={visit} lines={overview.happened} canUndo={canBeUndone} />
      )}
    </Section>
  )
}
