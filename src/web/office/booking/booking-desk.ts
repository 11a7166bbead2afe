import {
  getBookingHours,
  listBusyTimes,
  listCalled,
  listClosed,
  listKnownPlaces,
  listSchoolBreaks,
  listSlots,
  listSubjectsToBook,
  listTravelTimes,
  proposeRound,
  travelBy,
  type CalledTo,
  type ClosedBecause,
  type RoundProposed,
  type RowProposed,
  type SubjectToBook,
} from '#domain/booking'
import type { Reading } from '#domain/history'
import { findTemplate, listMeetings, type AgendaEntry } from '#domain/meetings'
import { addDays, type PlainDate } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { everything, firstDay, keyOf, lastDay, type BookingRequest } from './booking-request.ts'

/** A subject with those called to its meeting. */
export interface SubjectCalled {
  readonly key: string
  readonly subject: SubjectToBook
  readonly called: CalledTo
}

export interface RowShown extends SubjectCalled {
  readonly row: RowProposed
}

/** A proposal with all that its page says. */
export interface Proposal {
  readonly request: BookingRequest
  readonly rows: readonly RowShown[]
  readonly isProved: boolean
  readonly closed: readonly ClosedBecause[]
  readonly hasBreaks: boolean
  readonly hasTravelTimes: boolean
  /** Titles of the meetings that stand in people's way. */
  readonly titles: ReadonlyMap<string, Translated>
  readonly agenda: readonly AgendaEntry[]
}

/** What is booked when everything is: what has a Lead and no meeting under way. */
export function withoutMeeting(subjects: readonly SubjectToBook[]): SubjectToBook[] {
  return subjects.filter(({ meeting }) => meeting === null)
}

/** Everything that can be booked, with those called, and the places known. */
export async function readWhatToBook(reading: Reading, request: BookingRequest, today: PlainDate) {
  const subjects = await listSubjectsToBook(reading, today)
  const asked = subjects.find(({ id }) => id === request.subject)
  const called: SubjectCalled[] = []
  for (const subject of subjects) called.push({ key: keyOf(subject), subject, called: await listCalled(reading, subject, request) })
  return {
    subjects: called,
    places: await listKnownPlaces(reading),
    // Lists elsewhere know a subject by its id.
    request: asked === undefined ? request : { ...request, subject: keyOf(asked) },
  }
}

/** Proposes times for what is asked. Null: there is no such subject, or nothing left to book. */
export async function readProposal(reading: Reading, request: BookingRequest, today: PlainDate, zone: string): Promise<Proposal | null> {
  const all = await listSubjectsToBook(reading, today)
  const asked =
    request.subject === everything
      ? withoutMeeting(all).filter((subject) => !request.left.includes(keyOf(subject)))
      : all.filter((subject) => keyOf(subject) === request.subject)
  if (asked.length === 0) return null
  const subjects: SubjectCalled[] = []
  for (const subject of asked) subjects.push({ key: keyOf(subject), subject, called: await listCalled(reading, subject, request) })

  const [fromOn, untilOn] = [firstDay(request, today), lastDay(request)]
  const [hours, breaks, times] = [await getBookingHours(reading), await listSchoolBreaks(reading, today), await listTravelTimes(reading)]
  const people = [
    ...new Set(subjects.flatMap(({ called }) => [...called.seats.flatMap((seat) => seat.people.map(idOf)), ...called.optional])),
  ]
  const busy = await listBusyTimes(reading, { fromOn, untilOn, people })
  const round = proposeRound({
    meetings: subjects.map(({ key, called }) => ({
      key,
      seats: called.seats,
      quorum: quorumOf(request, called.seats.length),
      optional: called.optional,
      place: placeOf(request, key),
    })),
    slots: listSlots({ fromOn, untilOn, minutes: request.minutes, hours, breaks, zone }),
    weighing: { fromOn, hours, wishes: request, busy, travel: travelBy(times) },
    pinned: request.pinned,
  })
  return {
    request,
    rows: rowsOf(subjects, round),
    isProved: round.isProved,
    closed: listClosed({ fromOn, untilOn, breaks }),
    hasBreaks: breaks.some((spell) => spell.untilOn >= addDays(fromOn, -200)),
    hasTravelTimes: times.length > 0,
    titles: await readTitles(reading, today),
    agenda: (await findTemplate(reading, 'lead'))?.agenda ?? [],
  }
}

function rowsOf(subjects: readonly SubjectCalled[], round: RoundProposed): RowShown[] {
  return subjects.flatMap((subject, index) => {
    const row = round.rows[index]
    return row === undefined ? [] : [{ ...subject, row }]
  })
}

/** Where a subject's meeting would be; null: nobody has said, or it is online. */
export function placeOf(request: BookingRequest, key: string): string | null {
  return (request.places.get(key) ?? request.place) || null
}

function quorumOf({ quorum }: BookingRequest, seats: number): number {
  if (quorum === 'all') return seats
  return quorum === 'half' ? Math.ceil(seats / 2) : Math.min(1, seats)
}

function idOf({ personId }: { readonly personId: string }): string {
  return personId
}

async function readTitles(reading: Reading, today: PlainDate): Promise<ReadonlyMap<string, Translated>> {
  const { meetings } = await listMeetings(reading, { when: 'coming', today, for: 'office', limit: 200 })
  return new Map(meetings.map(({ id, title }) => [id, title]))
}
