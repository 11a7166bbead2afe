import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { sendInvitations, setCircle, type CannotSendInvitations, type CannotSetCircle, type Circle } from '#domain/invitations'
import { makeMeeting, type AgendaEntry, type CannotMakeMeeting } from '#domain/meetings'
import { makePoll, type CannotMakePoll, type SuggestedOption } from '#domain/polls'
import { dayOf, isClockTime, isPlainDate, minutesOfTime, timeOfMinutes, type ClockTime, type PlainDate } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { done, notDone, type NotDone, type Outcome } from '#platform/outcome'
import { isOnTheClock } from './slots.ts'

/** One meeting to book, about a focus area or a question. */
export interface MeetingToBook {
  readonly subject: { readonly kind: 'area' | 'question'; readonly id: string }
  readonly title: Translated
  readonly minutes: number
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly circle: Circle
  readonly agenda: readonly AgendaEntry[]
  /** A time of the contract's own clocks, or days to ask those called about. */
  readonly when:
    | { readonly on: PlainDate; readonly startsAt: ClockTime }
    | { readonly options: readonly SuggestedOption[]; readonly quorum: number | null; readonly deadline: PlainDate }
}

export interface BookMeetings {
  readonly meetings: readonly MeetingToBook[]
  /** Everybody is mailed an invitation at once; null: they are listed, and invited later. */
  readonly invite: { readonly name: string; readonly email: string | null } | null
  /** When the proposal was looked at: what somebody else has booked since is not booked twice. */
  readonly seenAt: Date
  readonly zone: string
}

export type CannotBook =
  | 'nothing-to-book'
  | 'time-not-understood'
  | 'no-such-hour'
  | 'time-past'
  | 'booked-meanwhile'
  | CannotMakeMeeting
  | CannotSetCircle
  | CannotSendInvitations
  | CannotMakePoll

export interface Booked {
  readonly eventId: string
  readonly meetingIds: readonly string[]
  readonly invited: number
}

/** More would be a mistake: a contract has some ten areas. */
const mostAtOnce = 30

/** Books a round of meetings, all or none: each is made with its agenda and its circle, and those called are invited, listed or asked about days. */
export async function bookMeetings(
  writing: Writing,
  { meetings, invite, seenAt, zone }: BookMeetings,
): Promise<Outcome<Booked, CannotBook>> {
  if (meetings.length === 0 || meetings.length > mostAtOnce) return notDone('nothing-to-book')
  const wrong = findWrongTime(meetings, writing.clock.now(), zone)
  if (wrong !== null) return wrong
  await holdSubjects(writing)
  const twice = await findBookedSince(writing, meetings, seenAt)
  if (twice !== null) return notDone('booked-meanwhile', { number: twice + 1 })

  const meetingIds: string[] = []
  let invited = 0
  for (const meeting of meetings) {
    const booked = await bookOne(writing, meeting, invite)
    if (!booked.ok) return booked
    meetingIds.push(booked.value.meetingId)
    invited += booked.value.invited
  }
  const isAsking = meetings.some(({ when }) => 'options' in when)
  const eventId = await record(writing, {
    kind: isAsking ? 'MeetingsAskedAbout' : 'MeetingsBooked',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { meetingIds, count: meetingIds.length, invited },
  })
  return done({ eventId, meetingIds, invited })
}

async function bookOne(
  writing: Writing,
  { subject, title, minutes, place, onlineUrl, circle, agenda, when }: MeetingToBook,
  invite: BookMeetings['invite'],
): Promise<Outcome<{ meetingId: string; invited: number }, CannotBook>> {
  const made = await makeMeeting(writing, {
    title,
    kind: 'focus-area',
    ...(subject.kind === 'area' ? { areaIds: [subject.id] } : { questionIds: [subject.id] }),
    minutes,
    place,
    onlineUrl,
    agenda,
    ...('on' in when ? { on: { date: when.on, precision: 'day' }, startsAt: when.startsAt } : {}),
  })
  if (!made.ok) return made
  const { meetingId } = made.value
  const called = await setCircle(writing, { meetingId, circle })
  if (!called.ok) return called
  if ('options' in when) {
    const asked = await makePoll(writing, { ...when, meetingId, circle })
    return asked.ok ? done({ meetingId, invited: asked.value.asked }) : asked
  }
  if (invite === null) return done({ meetingId, invited: 0 })
  const sent = await sendInvitations(writing, { meetingId, from: invite })
  // A meeting nobody can be called to yet is booked all the same: the list follows when somebody takes Lead.
  if (!sent.ok) return sent.reason === 'nobody-listed' ? done({ meetingId, invited: 0 }) : sent
  return done({ meetingId, invited: sent.value.invited })
}

function findWrongTime(meetings: readonly MeetingToBook[], now: Date, zone: string): NotDone<CannotBook> | null {
  for (const [index, { when, minutes }] of meetings.entries()) {
    const number = index + 1
    if ('options' in when) continue
    if (!isPlainDate(when.on) || !isClockTime(when.startsAt)) return notDone('time-not-understood', { number })
    if (when.on <= dayOf(now, zone)) return notDone('time-past', { number })
    const from = minutesOfTime(when.startsAt)
    if (!isOnTheClock({ date: when.on, from, until: Math.min(from + minutes, 1439) }, zone)) return notDone('no-such-hour', { number })
  }
  return null
}

/** Two who book at once take turns. */
async function holdSubjects({ transaction, contractId }: Writing): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`booking ${contractId}`}, 0))`.execute(transaction)
}

/** The first of these whose area or question somebody has given a meeting since the proposal was looked at. */
async function findBookedSince(
  { transaction, contractId }: Writing,
  meetings: readonly MeetingToBook[],
  seenAt: Date,
): Promise<number | null> {
  const { rows } = await sql<{ subject_id: string }>`
    select coalesce(a.focus_area_id, q.question_id) as subject_id
    from meetings m
    left join meeting_areas a on a.contract_id = m.contract_id and a.meeting_id = m.id
    left join meeting_questions q on q.contract_id = m.contract_id and q.meeting_id = m.id
    where m.contract_id = ${contractId} and m.made_at > ${seenAt} and m.state in ('draft', 'booked')`.execute(transaction)
  const taken = new Set(rows.map((row) => row.subject_id))
  const index = meetings.findIndex(({ subject }) => taken.has(subject.id))
  return index === -1 ? null : index
}

/** The end of a meeting, HH:MM, for days that are asked about. */
export function endOf(startsAt: ClockTime, minutes: number): ClockTime {
  return timeOfMinutes(minutesOfTime(startsAt) + minutes)
}
