import { calendarChanged, refreshInvitees, sendInvitations, setCircle } from '#domain/invitations'
import type { Writing } from '#domain/history'
import { editMeeting, findMeetingById, type MeetingFacts, type MeetingListed } from '#domain/meetings'
import { isPlainDate, minutesOfTime, toInstant } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { afterGrace, changePoll, haveBeenTold, lockPoll, markDue, recordPoll, unmarkDue, type LockedPoll } from './lock-poll.ts'
import type { PollOption } from './poll.ts'
import { findPoll, type PollSeen } from './poll-queries.ts'
import { tallyOf } from './poll-tally.ts'
import { warningMark, warningsAgainst } from './weigh-option.ts'

export interface DecidePoll {
  readonly pollId: string
  readonly optionId: string
  /** `warningMark` of the warnings that were shown; '' when there were none. Anything else than today's is shown first. */
  readonly seen: string
  /** Calendar invitations go out at once, from this colleague. */
  readonly inviteFrom?: { readonly name: string; readonly email: string | null }
}

export type CannotDecidePoll = 'no-such-poll' | 'poll-closed' | 'unknown-option' | 'needs-a-look' | 'meeting-not-bookable' | 'nobody-listed'

/**
 * A day is chosen: the meeting gets it, and everybody who was asked hears of it (C21), two minutes later so that it can be taken back in
 * silence. The circle asked becomes the meeting's list of invitees when it has none.
 */
export async function decidePoll(writing: Writing, input: DecidePoll): Promise<Outcome<{ eventId: string }, CannotDecidePoll>> {
  const poll = await lockPoll(writing, input.pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  const seen = await findPoll(writing, poll.id)
  const meeting = await findMeetingById(writing, poll.meetingId)
  const option = seen?.options.find(({ id }) => id === input.optionId)
  if (seen === null || option === undefined) return notDone('unknown-option')
  if (meeting === null || (meeting.state !== 'draft' && meeting.state !== 'booked')) return notDone('meeting-not-bookable')
  if (currentMark(seen, option, writing.clock.now(), poll.timeZone) !== input.seen) return notDone('needs-a-look')

  const booked = await editMeeting(writing, {
    ...factsOf(meeting),
    ...timeOf(option, meeting),
    meetingId: meeting.id,
    revision: meeting.revision,
  })
  if (!booked.ok) return notDone('meeting-not-bookable')
  await changePoll(writing, poll, { state: 'decided', ended_at: writing.clock.now(), decided_option_id: option.id })
  await unmarkDue(writing, poll.id, 'question')
  await markDue(writing, poll.id, 'result', afterGrace(writing))
  const invited = await invite(writing, poll, input)
  if (!invited.ok) return invited
  const eventId = await recordPoll(writing, poll, 'PollDecided', {
    optionId: option.id,
    date: option.date,
    before: { on: meeting.on, startsAt: meeting.startsAt, minutes: meeting.minutes, place: meeting.place, onlineUrl: meeting.onlineUrl },
  })
  return done({ eventId })
}

export type CannotReopenPoll = 'no-such-poll' | 'poll-closed' | 'already-told' | 'poll-open-already' | 'meeting-not-bookable'

interface PollEvent {
  readonly id: string
  readonly subject_id: string
  readonly at: Date
  readonly particulars: Readonly<Record<string, unknown>>
}

/** Takes a decision back, as long as nobody has been mailed about it: the poll is open again and the meeting is as it was. */
export async function undoPollDecided(writing: Writing, event: PollEvent): Promise<Outcome<null, CannotReopenPoll>> {
  const poll = await lockPoll(writing, event.subject_id)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'decided') return notDone('poll-closed')
  if (await haveBeenTold(writing, poll.id, { kind: 'result', since: event.at })) return notDone('already-told')
  const meeting = await findMeetingById(writing, poll.meetingId)
  if (meeting === null || meeting.state !== 'booked') return notDone('meeting-not-bookable')
  if (await hasOpenPoll(writing, poll)) return notDone('poll-open-already')

  const restored = await editMeeting(writing, {
    ...factsOf(meeting),
    ...timeBefore(event),
    meetingId: meeting.id,
    revision: meeting.revision,
  })
  if (!restored.ok) return notDone('meeting-not-bookable')
  await calendarChanged(writing, meeting.id)
  await changePoll(writing, poll, { state: 'open', ended_at: null, decided_option_id: null })
  await unmarkDue(writing, poll.id, 'result')
  await recordPoll(writing, poll, 'PollDecisionUndone', {}, event.id)
  return done(null)
}

/** Nobody is asked any more and no day was chosen. Those asked hear of it, two minutes later. */
export async function withdrawPoll(
  writing: Writing,
  { pollId }: { readonly pollId: string },
): Promise<Outcome<{ eventId: string }, 'no-such-poll' | 'poll-closed'>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'open') return notDone('poll-closed')
  await changePoll(writing, poll, { state: 'withdrawn', ended_at: writing.clock.now() })
  await unmarkDue(writing, poll.id, 'question')
  await markDue(writing, poll.id, 'withdrawn', afterGrace(writing))
  return done({ eventId: await recordPoll(writing, poll, 'PollWithdrawn') })
}

/** The poll is open again, as long as nobody has been mailed that it is not. */
export async function undoPollWithdrawn(writing: Writing, event: PollEvent): Promise<Outcome<null, CannotReopenPoll>> {
  const poll = await lockPoll(writing, event.subject_id)
  if (poll === null) return notDone('no-such-poll')
  if (poll.state !== 'withdrawn') return notDone('poll-closed')
  if (await haveBeenTold(writing, poll.id, { kind: 'withdrawn', since: event.at })) return notDone('already-told')
  if (await hasOpenPoll(writing, poll)) return notDone('poll-open-already')
  await changePoll(writing, poll, { state: 'open', ended_at: null })
  await unmarkDue(writing, poll.id, 'withdrawn')
  await recordPoll(writing, poll, 'PollReopened', {}, event.id)
  return done(null)
}

/** Mail that waits for its minutes of grace leaves now. */
export async function tellNow(
  writing: Writing,
  { pollId }: { readonly pollId: string },
): Promise<Outcome<{ told: number }, 'no-such-poll' | 'nobody-to-tell'>> {
  const poll = await lockPoll(writing, pollId)
  if (poll === null) return notDone('no-such-poll')
  const { transaction, contractId, clock } = writing
  const result = await transaction
    .updateTable('poll_asked')
    .set({ due_at: clock.now() })
    .where('contract_id', '=', contractId)
    .where('poll_id', '=', poll.id)
    .where('due', 'is not', null)
    .where('due_at', '>', clock.now())
    .executeTakeFirst()
  const told = Number(result.numUpdatedRows)
  if (told === 0) return notDone('nobody-to-tell')
  await recordPoll(writing, poll, 'PollToldNow', { told })
  return done({ told })
}

function currentMark(poll: PollSeen, option: PollOption, now: Date, timeZone: string): string {
  const tally = tallyOf(poll)
  const found = tally.options.find((each) => each.option.id === option.id)
  if (found === undefined) return ''
  return warningMark(warningsAgainst(tally, found, toInstant({ date: option.date, time: option.startsAt }, timeZone) <= now))
}

async function invite(writing: Writing, poll: LockedPoll, { inviteFrom }: DecidePoll): Promise<Outcome<null, 'nobody-listed'>> {
  const followed = await refreshInvitees(writing, poll.meetingId)
  if (!followed.ok) await setCircle(writing, { meetingId: poll.meetingId, circle: poll.circle })
  if (inviteFrom === undefined) return done(null)
  const sent = await sendInvitations(writing, { meetingId: poll.meetingId, from: inviteFrom })
  return sent.ok ? done(null) : notDone('nobody-listed')
}

async function hasOpenPoll({ transaction, contractId }: Writing, { meetingId }: LockedPoll): Promise<boolean> {
  const row = await transaction
    .selectFrom('polls')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row !== undefined
}

/** A meeting's facts as they are, to be changed in part. */
function factsOf(meeting: MeetingListed): MeetingFacts {
  return {
    title: meeting.title,
    kind: meeting.kind,
    description: meeting.description,
    groupIds: meeting.groups.map(({ id }) => id),
    areaIds: meeting.areas.map(({ id }) => id),
    questionIds: meeting.questions.map(({ id }) => id),
    followsId: meeting.followsId,
    on: meeting.on,
    startsAt: meeting.startsAt,
    minutes: meeting.minutes,
    place: meeting.place,
    onlineUrl: meeting.onlineUrl,
    convenedBy: meeting.convenedBy?.id ?? null,
    hostedBy: meeting.hostedBy?.id ?? null,
    ledBy: meeting.ledBy?.id ?? null,
    listedPublicly: meeting.listedPublicly,
  }
}

/** The chosen time. Where the option says no place, the meeting's own stands. */
function timeOf(option: PollOption, meeting: MeetingListed) {
  return {
    on: { date: option.date, precision: 'day' },
    startsAt: option.startsAt,
    minutes: minutesOfTime(option.endsAt) - minutesOfTime(option.startsAt),
    place: option.place ?? meeting.place,
    onlineUrl: option.onlineUrl ?? meeting.onlineUrl,
  } as const
}

function timeBefore({ particulars }: PollEvent): Pick<MeetingFacts, 'on' | 'startsAt' | 'minutes' | 'place' | 'onlineUrl'> {
  const before: Readonly<Record<string, unknown>> = toRecord(particulars['before'])
  const on = toRecord(before['on'])
  const date = on['date']
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const isDay = typeof date === 'string' && isPlainDate(date) && on['precision'] === 'day'
  return {
    on: isDay ? { date, precision: 'day' } : null,
    startsAt: isDay ? text(before['startsAt']) : null,
    minutes: typeof before['minutes'] === 'number' ? before['minutes'] : null,
    place: text(before['place']),
    onlineUrl: text(before['onlineUrl']),
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
