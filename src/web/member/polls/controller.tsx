import type { JSX } from 'preact'
import { listOwnOrganisations, type OwnOrganisation } from '#domain/follow-up'
import { answerPoll, type Asked } from '#domain/polls'
import { formatDate } from '#platform/dates'
import { inLanguage } from '#platform/i18n'
import { ButtonLink } from '#ui/button'
import { PageHead } from '#ui/heading'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther } from '#web/reply'
import type { Controller, Visit } from '#web/visit'
import { ProblemSummary } from '../../frame.tsx'
import { MemberPage } from '../../member-page.tsx'
import { pollProblem, readPollEntry, type PollEntry } from '../../poll-entry.ts'
import { entryOf, OwnAnswers, PollForm } from '../../poll-form.tsx'
import { sayDay } from '../../poll-lines.ts'
import { loadView, type PollView } from '../../poll-view.ts'

type PollVisit = Visit<'member/poll'>

/** A date poll for somebody who is signed in: the same questions as behind the link in the mail. */
export const memberPollController = {
  'member/poll': {
    GET: async (visit) => {
      const found = await load(visit)
      return found === null ? notFound : page(<MemberPollPage visit={visit} {...found} entry={entryOf(found.asked)} />)
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const entry = readPollEntry(visit.form)
      const { poll } = found.view
      const outcome = await visit.write((writing) =>
        answerPoll(writing, { ...entry, pollId: poll.id, personId: found.asked.person.id, by: 'account' }),
      )
      if (outcome.ok || outcome.reason === 'already-done') return seeOther(visit.href('member/your-turn'), { key: 'polls.saved.title' })
      const problems = pollProblem(outcome.reason, outcome.reason === 'poll-closed' ? '' : (poll.options[0]?.id ?? ''))
      return invalid(
        <MemberPollPage visit={visit} {...found} entry={entry} problems={problems} />,
        outcome.reason === 'poll-closed' ? 409 : 422,
      )
    },
  },
} satisfies Controller

interface Found {
  readonly view: PollView
  readonly asked: Asked
  readonly organisations: readonly OwnOrganisation[]
}

/** Null: no such poll, or somebody else was asked. */
function load(visit: PollVisit): Promise<Found | null> {
  return visit.read(async (reading) => {
    const view = await loadView(reading, visit.params.poll)
    const asked = view?.poll.asked.find(({ person }) => person.id === visit.actor.personId)
    if (view === null || asked === undefined) return null
    return { view, asked, organisations: await listOwnOrganisations(reading, visit.actor) }
  })
}

interface MemberPollProps extends Found {
  readonly visit: PollVisit
  readonly entry: PollEntry
  readonly problems?: Problems
}

function MemberPollPage({ visit, view, asked, organisations, entry, problems = {} }: MemberPollProps): JSX.Element {
  const { t, site, today, href } = visit
  const { language } = site
  const { poll } = view
  const heading = t(asked.organisation === null ? 'polls.ask.titleOne' : 'polls.ask.title')
  const decided = poll.options.find(({ id }) => id === poll.decidedOptionId)
  const meeting = inLanguage(poll.meeting.title, language)
  const title =
    poll.state === 'open'
      ? heading
      : decided === undefined
        ? t('polls.over.withdrawn')
        : t('polls.over.decided', { day: sayDay(decided, language, today) })
  return (
    <MemberPage visit={visit} title={title} organisations={organisations} section="your-turn">
      <ProblemSummary t={t} problems={problems} />
      <PageHead
        over={meeting.isFallback ? <span lang={meeting.lang}>{meeting.text}</span> : meeting.text}
        title={title}
        lede={
          poll.state !== 'open'
            ? t(poll.state === 'decided' ? 'polls.over.decidedLede' : 'polls.over.withdrawnLede')
            : poll.deadline < today
              ? t('polls.ask.late', { date: formatDate(poll.deadline, language) })
              : t('polls.ask.ledeOne', { date: formatDate(poll.deadline, language) })
        }
      />
      {poll.state === 'open' ? (
        <PollForm t={t} language={language} today={today} view={view} asked={asked} entry={entry} problems={problems} />
      ) : (
        <>
          <h2>{t('polls.saved.yours')}</h2>
          <OwnAnswers t={t} language={language} today={today} view={view} asked={asked} />
          <ButtonLink look="secondary" href={href('member/your-turn')}>
            {t('member.nav.yourTurn')}
          </ButtonLink>
        </>
      )}
    </MemberPage>
  )
}
