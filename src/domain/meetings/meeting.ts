import type { DatePrecision, DateWithPrecision } from '#platform/dates'
import { datePrecisions } from '#platform/dates'

export const meetingKinds = [
  'strategic',
  'focus-area',
  'thematic',
  'follow-up',
  'summit',
  'partnership-day',
  'seminar',
  'study-visit',
  'signing',
  'other',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Kinds one signs up for and whose programme is told with times and speakers. */
export const activityKinds: readonly MeetingKind[] = ['summit', 'partnership-day', 'seminar', 'study-visit', 'signing']

/** draft → booked → open → closed → reported, or cancelled. A draft that is listed reads *bokas just nu*. */
export const meetingStates = ['draft', 'booked', 'open', 'closed', 'reported', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

const moves: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  draft: ['booked', 'open', 'cancelled'],
  booked: ['draft', 'open', 'cancelled'],
  open: ['closed'],
  closed: ['open', 'reported'],
  reported: ['closed'],
  cancelled: ['draft', 'booked'],
}

/** May a meeting go from one state to another? A closed one can be opened again; what has begun is never cancelled. */
export function mayMeetingBecome(from: MeetingState, to: MeetingState): boolean {
  return moves[from].includes(to)
}

/** Before it is held a meeting is booked when its day is set, and being booked until then. */
export function stateByDate(on: DateWithPrecision | null): 'draft' | 'booked' {
  return on?.precision === 'day' ? 'booked' : 'draft'
}

/** Strategic meetings and summits are not done until their report is public or waived; other meetings owe a three-line note. */
export function owesWholeReport(kind: MeetingKind): boolean {
  return kind === 'strategic' || kind === 'summit'
}

export function isMeetingKind(text: string): text is MeetingKind {
  return meetingKinds.some((kind) => kind === text)
}

export function isMeetingState(text: string): text is MeetingState {
  return meetingStates.some((state) => state === text)
}

export function meetingKind(text: string): MeetingKind {
  return isMeetingKind(text) ? text : 'other'
}

export function meetingState(text: string): MeetingState {
  return isMeetingState(text) ? text : 'draft'
}

/** A date and its precision as the database keeps them, or null where there is none. */
export function withPrecision(date: string | null, precision: string | null): DateWithPrecision | null {
  const known = datePrecisions.find((each): each is DatePrecision => each === precision)
  return date === null || known === undefined ? null : { date, precision: known }
}
