import { resolveCircle, type CircleGap } from '#domain/invitations'
import { findMeetingById, type MeetingListed } from '#domain/meetings'
import {
  addOptions,
  answerPoll,
  decidePoll,
  findPollOfMeeting,
  makePoll,
  moveDeadline,
  remindAsked,
  removeOption,
  tallyOf,
  tellNow,
  withdrawPoll,
} from '#domain/polls'
import { isMessageKey } from '#locales'
import { formatDate, parsePlainDate } from '#platform/dates'
import type { Outcome } from '#platform/outcome'
import type { Problems } from '#web/form'
import { invalid, notFound, page, seeOther, type Flash, type Reply } from '#web/reply'
import { reasonKey, type Controller, type Visit } from '#web/visit'
import { readPollEntry } from '../../poll-entry.ts'
import { sayDay } from '../../poll-lines.ts'
import type { PollView } from '../../poll-view.ts'
import { circleOf, emptyPoll, newPollProblem, quorumOf, readDays, readPollForm, suggestedDays } from './new-entry.ts'
import { NewPollPage } from './new-page.tsx'
import { PollPage, warningsNow } from './show-page.tsx'
import { WeighPage } from './weigh-page.tsx'

type PollVisit = Visit<'office/meetings/poll'>

export const pollController = {
  'office/meetings/poll': {
    GET: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { meeting, view, gaps } = found
      if (view === null || (view.poll.state !== 'open' && visit.query.has('ny')))
        return page(<NewPollPage visit={visit} meeting={meeting} entry={emptyPoll(meeting, visit.today)} />)
      return page(<PollPage visit={visit} meeting={meeting} view={view} gaps={gaps} />)
    },
    POST: async (visit) => {
      const found = await load(visit)
      if (found === null) return notFound
      const { meeting, view } = found
      if (view === null || view.poll.state !== 'open')
        return visit.form.get('do') === 'tell-now' && view !== null ? tell(visit, view) : open(visit, meeting)
      return change(visit, { ...found, view })
    },
  },
} satisfies Controller

interface Found {
  readonly meeting: MeetingListed
  readonly view: PollView | null
  /** Organisations in the circle with nobody to ask. */
  readonly gaps: readonly CircleGap[]
}

type FoundPoll = Found & { readonly view: PollView }

function load(visit: PollVisit): Promise<Found | null> {
  return visit.read(async (reading) => {
    const meeting = await findMeetingById(reading, visit.params.meeting)
    if (meeting === null) return null
    const poll = await findPollOfMeeting(reading, meeting.id)
    if (poll === null) return { meeting, view: null, gaps: [] }
    const gaps = poll.state === 'open' ? (await resolveCircle(reading, poll.circle)).gaps : []
    return { meeting, view: { poll, tally: tallyOf(poll) }, gaps }
  })
}

async function open(visit: PollVisit, meeting: MeetingListed): Promise<Reply> {
  const { form, site } = visit
  const entry = readPollForm(form)
  const again = (problems: Problems) => invalid(<NewPollPage visit={visit} meeting={meeting} entry={entry} problems={problems} />)
  if (form.get('do') === 'more') return page(<NewPollPage visit={visit} meeting={meeting} entry={entry} />)
  const { options, rows } = suggestedDays(entry.days, site.language)
  const deadline = parsePlainDate(entry.deadline)
  const outcome = await visit.write((writing) =>
    makePoll(writing, {
      meetingId: meeting.id,
      options,
      circle: circleOf(entry.who, meeting),
      quorum: quorumOf(entry),
      deadline: deadline.ok ? deadline.value : entry.deadline,
    }),
  )
  if (outcome.ok) return back(visit, { key: 'polls.opened', values: { count: outcome.value.asked } })
  if (outcome.reason === 'already-done') return back(visit, { key: 'site.alreadyDone' })
  return again(newPollProblem(outcome.reason, rowOf(outcome, rows)))
}

function change(visit: PollVisit, found: FoundPoll): Promise<Reply> | Reply {
  const { form } = visit
  const act = form.get('do')
  if (act === 'weigh' || act === 'decide') return decide(visit, found, act)
  if (act === 'add' || act === 'more') return add(visit, found)
  if (act === 'deadline') return setDeadline(visit, found)
  if (act === 'answer') return answerFor(visit, found)
  if (act === 'tell-now') return tell(visit, found.view)
  return doIt(visit, found, act)
}

/** Acts of one button. */
async function doIt(visit: PollVisit, { view: { poll } }: FoundPoll, act: string): Promise<Reply> {
  const pollId = poll.id
  if (act === 'remind') {
    const outcome = await visit.write((writing) => remindAsked(writing, { pollId }))
    return outcome.ok ? back(visit, { key: 'polls.change.reminded', values: { count: outcome.value.reminded } }) : refused(visit, outcome)
  }
  if (act === 'remove') {
    const outcome = await visit.write((writing) => removeOption(writing, { pollId, optionId: visit.form.get('option') }))
    return outcome.ok ? back(visit, { key: 'polls.change.removed', undoEventId: outcome.value.eventId }) : refused(visit, outcome)
  }
  if (act === 'withdraw') {
    const outcome = await visit.write((writing) => withdrawPoll(writing, { pollId }))
    return outcome.ok ? back(visit, { key: 'polls.change.withdrawn', undoEventId: outcome.value.eventId }) : refused(visit, outcome)
  }
  return back(visit, null)
}

async function tell(visit: PollVisit, { poll }: PollView): Promise<Reply> {
  const outcome = await visit.write((writing) => tellNow(writing, { pollId: poll.id }))
  return outcome.ok ? back(visit, { key: 'polls.change.toldNow' }) : refused(visit, outcome)
}

async function decide(visit: PollVisit, { meeting, view }: FoundPoll, act: 'weigh' | 'decide'): Promise<Reply> {
  const { form, site, today, actor } = visit
  const option = view.tally.options.find((each) => each.option.id === form.get('option'))
  if (option === undefined) return refused(visit, { ok: false, reason: 'unknown-option' })
  const warnings = warningsNow(visit, view, option)
  const weigh = (hasChanged: boolean) => (
    <WeighPage visit={visit} meeting={meeting} option={option} warnings={warnings} hasChanged={hasChanged} />
  )
  if (act === 'weigh') return page(weigh(false))
  const inviteFrom = form.has('invite') ? { inviteFrom: { name: actor.name ?? view.poll.from.name, email: actor.email } } : {}
  const outcome = await visit.write((writing) =>
    decidePoll(writing, { pollId: view.poll.id, optionId: option.option.id, seen: form.get('seen'), ...inviteFrom }),
  )
  if (!outcome.ok && outcome.reason === 'needs-a-look') return invalid(weigh(true), 409)
  if (!outcome.ok) return refused(visit, outcome)
  const day = sayDay(option.option, site.language, today)
  return back(visit, { key: 'polls.change.decided', values: { day }, undoEventId: outcome.value.eventId })
}

async function add(visit: PollVisit, found: FoundPoll): Promise<Reply> {
  const { form, site } = visit
  const days = readDays(form)
  const again = (problems: Problems, status: 200 | 422) => {
    const shown = <PollPage visit={visit} {...found} problems={problems} days={days} />
    return status === 200 ? page(shown) : invalid(shown)
  }
  if (form.get('do') === 'more') return again({}, 200)
  const { options, rows } = suggestedDays(days, site.language)
  const outcome = await visit.write((writing) => addOptions(writing, { pollId: found.view.poll.id, options }))
  if (outcome.ok)
    return back(visit, { key: 'polls.change.added', values: { count: outcome.value.added }, undoEventId: outcome.value.eventId })
  return outcome.reason === 'already-done'
    ? back(visit, { key: 'site.alreadyDone' })
    : again(newPollProblem(outcome.reason, rowOf(outcome, rows)), 422)
}

async function setDeadline(visit: PollVisit, found: FoundPoll): Promise<Reply> {
  const { form, site } = visit
  const read = parsePlainDate(form.get('deadline'))
  const deadline = read.ok ? read.value : form.get('deadline').slice(0, 40)
  const outcome = await visit.write((writing) => moveDeadline(writing, { pollId: found.view.poll.id, deadline }))
  if (outcome.ok)
    return back(visit, {
      key: 'polls.change.deadlineMoved',
      values: { date: formatDate(deadline, site.language) },
      undoEventId: outcome.value.eventId,
    })
  if (outcome.reason !== 'deadline-past' && outcome.reason !== 'deadline-not-understood') return refused(visit, outcome)
  return invalid(<PollPage visit={visit} {...found} problems={{ deadline: `polls.reason.${outcome.reason}` }} />)
}

/** An answer given by phone: what the person wrote beside an earlier one stays. */
async function answerFor(visit: PollVisit, { view: { poll } }: FoundPoll): Promise<Reply> {
  const asked = poll.asked.find(({ person }) => person.id === visit.form.get('person'))
  if (asked === undefined) return refused(visit, { ok: false, reason: 'not-asked' })
  const { answers } = readPollEntry(visit.form)
  const outcome = await visit.write((writing) =>
    answerPoll(writing, {
      pollId: poll.id,
      personId: asked.person.id,
      answers,
      remark: asked.remark ?? '',
      colleague: asked.colleague ?? '',
      by: 'office',
    }),
  )
  return outcome.ok ? back(visit, { key: 'polls.call.saved' }) : refused(visit, outcome)
}

/** The row of the form that the option a verb complained about came from. */
function rowOf(outcome: Outcome<unknown>, rows: readonly number[]): number | undefined {
  const number = outcome.ok ? undefined : outcome.details?.['number']
  return typeof number === 'number' ? rows[number - 1] : undefined
}

function back(visit: PollVisit, flash: Flash | null): Reply {
  return seeOther(visit.href('office/meetings/poll', visit.params), flash)
}

function refused(visit: PollVisit, outcome: { readonly ok: false; readonly reason: string }): Reply {
  return back(visit, { key: reasonKey(isMessageKey, 'polls', outcome.reason), tone: 'warning' })
}
