import type { JSX } from 'preact'
import type { YourTurn } from '#domain/follow-up'
import type { LeadSeen } from '#domain/leads'
import type { MeetingListed, OutcomeShown } from '#domain/meetings'
import type { OpenPoll } from '#domain/polls'
import {
  formatDateWithPrecision,
  formatDay,
  formatRelativeDay,
  formatShortDay,
  formatTimeRange,
  formatTinyDay,
  formatWeek,
} from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { Button, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { PageHead } from '#ui/heading'
import { MeetingList, type DatedItem } from '#ui/meeting-list'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import type { Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import { MemberPage } from '../../member-page.tsx'
import { LeadName, LeadStateTag } from '../say-lead.tsx'

type TurnVisit = Visit<'member/your-turn'>

/** One page per person: what waits for them, oldest first, each with one button. */
export function YourTurnPage({ visit, turn }: { readonly visit: TurnVisit; readonly turn: YourTurn }): JSX.Element {
  const { t } = visit
  const waiting = [
    ...turn.toConfirm.map((lead) => ({ on: lead.office?.confirmBy ?? '9999', item: confirmation(visit, lead) })),
    ...turn.invitations.map((invitation) => ({ on: invitation.meeting.on?.date ?? '9999', item: toAnswer(visit, invitation) })),
    ...turn.tasks.map((task) => ({ on: task.due?.date ?? '9999', item: nextStep(visit, task) })),
    ...turn.polls.map((poll) => ({ on: poll.deadline, item: pollItem(visit, poll) })),
  ]
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ item }) => item)
  return (
    <MemberPage visit={visit} title={t('member.turn.title')} organisations={turn.organisations} section="your-turn">
      <PageHead
        title={t('member.turn.title')}
        lede={
          turn.organisations.length === 0 && turn.meetings.length === 0
            ? t('member.turn.noOrganisation')
            : t('member.turn.lede', { count: waiting.length })
        }
      />
      {waiting.length > 0 && <MeetingList items={waiting} />}
      <Section id="meetings" title={t('member.turn.meetings')}>
        {turn.meetings.length === 0 ? (
          <p>{t('member.turn.meetingsNone')}</p>
        ) : (
          <MeetingList items={turn.meetings.map((meeting) => meetingItem(visit, meeting))} />
        )}
      </Section>
      <OwnLeads visit={visit} turn={turn} />
    </MemberPage>
  )
}

function OwnLeads({ visit, turn }: { readonly visit: TurnVisit; readonly turn: YourTurn }): JSX.Element | null {
  const { t, href } = visit
  if (turn.leads.length === 0 && turn.toConfirm.length > 0) return null
  return (
    <Section id="leads" title={t('member.turn.leads')}>
      {turn.leads.length === 0 ? (
        <EmptyState next={<a href={href('public/leads/index')}>{t('member.turn.leadsOpen')}</a>}>{t('member.turn.leadsNone')}</EmptyState>
      ) : (
        <ul class="plain-list">
          {turn.leads.map((lead) => (
            <li key={lead.id}>
              <a href={href('member/leads/show', { lead: lead.id })}>
                <LeadName visit={visit} lead={lead} />
              </a>{' '}
              <LeadStateTag visit={visit} lead={lead} />
              {turn.organisations.length > 1 && <span class="note"> {lead.organisation?.name}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function confirmation(visit: TurnVisit, lead: LeadSeen): DatedItem {
  const { t, href, site, today } = visit
  const by = lead.office?.confirmBy ?? null
  const address = href('member/leads/show', { lead: lead.id })
  return {
    ...(by === null
      ? { undated: t('member.turn.noDate') }
      : {
          date: {
            day: formatTinyDay(by, site.language),
            under: by < today ? t('member.turn.confirmLate') : formatRelativeDay(by, today, site.language),
            iso: by,
          },
        }),
    title: (
      <>
        {t('member.turn.confirm')}: <LeadName visit={visit} lead={lead} />
      </>
    ),
    href: address,
    detail: t('member.turn.confirmDetail', { date: formatShortDay(lead.fromOn, site.language) }),
    after: <ButtonLink href={address}>{t('member.turn.look')}</ButtonLink>,
  }
}

function toAnswer(visit: TurnVisit, { id, meeting }: YourTurn['invitations'][number]): DatedItem {
  const { t, href, site, today } = visit
  const title = inLanguage(meeting.title, site.language)
  const address = href('member/invitations/show', { invitation: id })
  const { on } = meeting
  return {
    ...(on?.precision === 'day'
      ? {
          date: { day: formatTinyDay(on.date, site.language), under: formatRelativeDay(on.date, today, site.language), iso: on.date },
        }
      : { undated: t('member.turn.noDate') }),
    title: (
      <>
        {t('invitations.member.title')}: <span lang={title.isFallback ? title.lang : undefined}>{title.text}</span>
      </>
    ),
    href: address,
    detail: meeting.place ?? '',
    after: <ButtonLink href={address}>{t('invitations.member.answer')}</ButtonLink>,
  }
}

function pollItem(visit: TurnVisit, poll: OpenPoll): DatedItem {
  const { t, href, site, today } = visit
  const address = href('member/poll', { poll: poll.id })
  const date = formatShortDay(poll.deadline, site.language)
  return {
    date: {
      day: formatTinyDay(poll.deadline, site.language),
      under: formatRelativeDay(poll.deadline, today, site.language),
      iso: poll.deadline,
    },
    title: t('polls.turn.title', { title: inLanguage(poll.meetingTitle, site.language).text }),
    href: address,
    detail:
      poll.organisation === null ? t('polls.turn.detailOne', { date }) : t('polls.turn.detail', { organisation: poll.organisation, date }),
    after: <ButtonLink href={address}>{t('polls.turn.answer')}</ButtonLink>,
  }
}

function nextStep(visit: TurnVisit, task: OutcomeShown): DatedItem {
  const { t, site, today } = visit
  const text = inLanguage(task.text, site.language)
  const meeting = inLanguage(task.meeting.title, site.language)
  return {
    ...(task.due === null
      ? { undated: t('member.turn.noDate') }
      : {
          date:
            task.due.precision === 'day' || task.due.precision === 'no-later-than'
              ? {
                  day: formatTinyDay(task.due.date, site.language),
                  under: formatRelativeDay(task.due.date, today, site.language),
                  iso: task.due.date,
                }
              : { day: formatDateWithPrecision(task.due, site.language) },
        }),
    title: text.text,
    ...(text.isFallback ? { lang: text.lang } : {}),
    detail: t('member.turn.task', { meeting: meeting.text }),
    after: (
      <PostForm class="inline-form">
        <input type="hidden" name="task" value={task.id} />
        <input
          class="input"
          name="note"
          maxLength={1000}
          aria-label={`${t('meeting-room.tasks.line')}: ${text.text}`}
          placeholder={t('meeting-room.tasks.line')}
        />
        <Button look="secondary" about={text.text}>
          {t('member.turn.taskDone')}
        </Button>
      </PostForm>
    ),
  }
}

function meetingItem(visit: TurnVisit, meeting: MeetingListed): DatedItem {
  const { t, href, site, actor } = visit
  const title = inLanguage(meeting.title, site.language)
  const { on } = meeting
  const hours =
    meeting.startsAt === null || meeting.endsAt === null ? '' : ` ${formatTimeRange(meeting.startsAt, meeting.endsAt, site.language)}`
  const leads = actor.facilitates.includes(meeting.id)
  return {
    ...(on === null
      ? { undated: t('member.turn.meetingBooking') }
      : {
          date:
            on.precision === 'day'
              ? { day: formatTinyDay(on.date, site.language), under: formatWeek(on.date, site.language), iso: on.date }
              : { day: formatDateWithPrecision(on, site.language) },
        }),
    title: title.text,
    ...(title.isFallback ? { lang: title.lang } : {}),
    href: leads ? href('office/meetings/show', { meeting: meeting.id }) : href('public/meetings/show', { slug: meeting.slug }),
    detail: [on?.precision === 'day' ? formatDay(on.date, site.language) + hours : null, meeting.place]
      .filter((part) => part !== null)
      .join(' · '),
    state: leads ? <Tag tone="good">{t('member.turn.leadMeeting')}</Tag> : undefined,
  }
}
