import type { JSX } from 'preact'
import { warningMark, warningsAgainst, type OptionTally, type PollWarning } from '#domain/polls'
import { formatDate, formatTime, formatWeek, listInWords, toInstant, toLocal } from '#platform/dates'
import { sentenceCase } from '#platform/text'
import { Button, ButtonLink, HiddenFields } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import { sayDay } from '../../poll-lines.ts'
import type { PollView } from '../../poll-view.ts'
import { MeetingFrame } from '../meetings/meeting-frame.tsx'
import { ChangeForms } from './change-forms.tsx'
import type { PollPageProps, PollVisit } from './page-props.ts'
import { PollGrid } from './poll-grid.tsx'
import { sayWarning } from './say-warning.ts'

/** How a poll stands: what to do now, the days with what speaks for and against them, the answers, and what can be changed. */
export function PollPage(props: PollPageProps): JSX.Element {
  const { visit, meeting, view, gaps, problems = {} } = props
  const { t, href } = visit
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('polls.tab')}>
      <ProblemSummary t={t} problems={problems} />
      <Standing {...props} />
      {gaps.length > 0 && (
        <Notice
          tone="warning"
          title={t('polls.show.unreachable', {
            names: listInWords(
              gaps.map(({ organisation }) => organisation),
              visit.site.language,
            ),
          })}
        >
          {' '}
          <a href={href('office/people/new')}>{t('polls.show.unreachableNext')}</a>
        </Notice>
      )}
      {view.poll.state === 'open' && <Days {...props} />}
      <Section id="answers" title={t('polls.grid.title')}>
        {view.tally.rows.length === 0 ? (
          <EmptyState next={t('polls.new.who.hint')}>{t('polls.show.noOne')}</EmptyState>
        ) : (
          <PollGrid visit={visit} view={view} />
        )}
      </Section>
      {view.poll.state === 'open' ? <ChangeForms {...props} /> : <AskAgain {...props} />}
    </MeetingFrame>
  )
}

function Standing({ visit, view: { poll, tally } }: PollPageProps): JSX.Element {
  const { t, site, today, href } = visit
  const { language } = site
  const decided = poll.options.find(({ id }) => id === poll.decidedOptionId)
  const tones = { open: 'plain', decided: 'good', withdrawn: 'warning' } as const
  const date = formatDate(poll.deadline, language)
  const values = { answered: tally.answered, asked: tally.rows.length, date }
  return (
    <div class="poll-standing">
      {!(poll.state === 'open' && tally.haveAllAnswered) && (
        <p>
          <Tag tone={tones[poll.state]}>{t(`polls.state.${poll.state}`)}</Tag>
        </p>
      )}
      <p class="lede">
        {poll.state === 'decided' && decided !== undefined && t('polls.show.decided', { day: sayDay(decided, language, today) })}
        {poll.state === 'withdrawn' && t('polls.show.withdrawn')}
        {poll.state === 'open' &&
          (tally.haveAllAnswered
            ? t('polls.show.allAnswered')
            : t(poll.deadline < today ? 'polls.show.answeredLate' : 'polls.show.answered', values))}
      </p>
      {poll.state === 'open' && tally.leads > 0 && <p>{sayQuorum(visit, tally.needed, tally.leads)}</p>}
      <Mailing visit={visit} asked={poll.asked} />
      {poll.state === 'decided' && (
        <ButtonLink href={href('office/meetings/invitations', visit.params)}>{t('polls.next.invite')}</ButtonLink>
      )}
    </div>
  )
}

function sayQuorum({ t }: PollVisit, needed: number, leads: number): string {
  if (needed === 0) return t('polls.show.quorum.none')
  return needed === leads ? t('polls.show.quorum.all', { count: leads }) : t('polls.show.quorum.some', { needed, count: leads })
}

/** Mail that waits: until when, and the way to let it go at once. */
function Mailing({
  visit,
  asked,
}: {
  readonly visit: PollVisit
  readonly asked: PollPageProps['view']['poll']['asked']
}): JSX.Element | null {
  const { t, site, clock } = visit
  const waiting = asked.filter(({ due }) => due !== null)
  const last = waiting.map(({ dueAt }) => dueAt?.getTime() ?? 0).toSorted((one, other) => other - one)[0]
  if (last === undefined) return null
  if (last <= clock.now().getTime()) return <p>{t('polls.show.mailingNow', { count: waiting.length })}</p>
  const { time } = toLocal(new Date(last), site.contract.timeZone)
  return (
    <PostForm class="inline-form">
      {t('polls.show.mailing', { count: waiting.length, when: formatTime(time, site.language) })}{' '}
      <Button look="secondary" name="do" value="tell-now">
        {t('polls.show.tellNow')}
      </Button>
    </PostForm>
  )
}

function Days({ visit, view }: PollPageProps): JSX.Element {
  const { t } = visit
  return (
    <Section id="days" title={t('polls.show.days')}>
      <ul class="poll-days">
        {view.tally.options.map((option) => (
          <li key={option.option.id}>
            <Day visit={visit} view={view} option={option} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What speaks against a day now. */
export function warningsNow(visit: PollVisit, { tally }: PollView, option: OptionTally): PollWarning[] {
  const begins = toInstant({ date: option.option.date, time: option.option.startsAt }, visit.site.contract.timeZone)
  return warningsAgainst(tally, option, begins <= visit.clock.now())
}

function Day({ visit, view, option }: { readonly visit: PollVisit; readonly view: PollView; readonly option: OptionTally }): JSX.Element {
  const { t, site, today } = visit
  const { language } = site
  const { tally } = view
  const day = sayDay(option.option, language, today)
  const warnings = warningsNow(visit, view, option)
  const place = option.option.place ?? option.option.onlineUrl
  return (
    <>
      <h3>
        {sentenceCase(day)} {tally.best.includes(option.option.id) && <Tag tone="good">{t('polls.day.best')}</Tag>}
      </h3>
      <p class="note">{[formatWeek(option.option.date, language), ...(place === null ? [] : [place])].join(' · ')}</p>
      <p>
        {tally.leads > 0 && (
          <>
            <strong>{sayLeads(visit, option, tally.leads)}</strong>
            <br />
          </>
        )}
        {t('polls.day.sums', { yes: option.yes.length, maybe: option.maybe.length, no: option.no.length, silent: option.silent.length })}
      </p>
      {warnings.length > 0 && (
        <ul class="poll-warnings">
          {warnings.map((warning) => (
            <li key={warning.kind}>{sayWarning(t, language, warning)}</li>
          ))}
        </ul>
      )}
      <PostForm class="actions">
        <HiddenFields fields={{ option: option.option.id, seen: warningMark(warnings) }} />
        {warnings.length === 0 && <Checkbox name="invite" id={`invite-${option.option.id}`} label={t('polls.day.invite')} value="yes" />}
        <Button
          look={warnings.length === 0 ? 'primary' : 'secondary'}
          name="do"
          value={warnings.length === 0 ? 'decide' : 'weigh'}
          about={day}
        >
          {t('polls.day.choose')}
        </Button>
        {tally.options.length > 1 && (
          <Button look="quiet" name="do" value="remove" about={day}>
            {t('polls.day.remove')}
          </Button>
        )}
      </PostForm>
    </>
  )
}

function sayLeads({ t }: PollVisit, { leadsThatCan }: OptionTally, leads: number): string {
  return leadsThatCan === leads ? t('polls.day.allLeads', { count: leads }) : t('polls.day.leads', { can: leadsThatCan, leads })
}

/** After one question another can be asked, as long as the meeting has not been held. */
function AskAgain({ visit, meeting, view }: PollPageProps): JSX.Element | null {
  if (view.poll.state !== 'withdrawn' || (meeting.state !== 'draft' && meeting.state !== 'booked')) return null
  return (
    <p>
      <ButtonLink href={visit.href('office/meetings/poll', visit.params, { ny: 1 })}>{visit.t('polls.new.again')}</ButtonLink>
    </p>
  )
}
