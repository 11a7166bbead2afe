import { addDays, minutesOfTime, timeOfMinutes, weekdayOf, type PlainDate } from '#platform/dates'
import type { PlaceableChoice } from './placeable-choice.ts'
import { remarksOn, slotName, weeksFrom, type DayRemark, type Slot, type WorkingHours } from './slots.ts'

/** Something that keeps a person busy: a meeting of the contract, an absence somebody has noted, an answer to a date poll. */
export interface Busy {
  readonly date: PlainDate
  /** Minutes of the day. */
  readonly from: number
  readonly until: number
  readonly place: string | null
  /** The meeting's title is the reader's to say; null: away, and why is nobody's business. */
  readonly meetingId: string | null
}

/** What people have in their way, by person. The secretariat stands there as `office`. */
export type BusyTimes = ReadonlyMap<string, readonly Busy[]>

/** The secretariat as somebody who is needed at a meeting. */
export const office = 'office'

export interface SeatPerson {
  readonly personId: string
  readonly name: string
}

/** An organisation's Lead: somebody of theirs must be there. Its contact first, then the deputy. */
export interface Seat {
  readonly organisationId: string
  readonly organisation: string
  readonly people: readonly SeatPerson[]
}

/** A meeting that has no time yet. */
export interface MeetingWanted {
  readonly key: string
  readonly seats: readonly Seat[]
  /** How many of the seats must be taken for there to be a meeting at all. */
  readonly quorum: number
  /** Those it would be good to have there. */
  readonly optional: readonly string[]
  readonly place: string | null
}

export interface Wishes {
  readonly partOfDay: 'any' | 'morning' | 'afternoon'
  /** Monday 1 … Friday 5; empty: any. */
  readonly weekdays: readonly number[]
  /** The secretariat takes part itself. */
  readonly withOffice: boolean
}

export interface Weighing {
  readonly fromOn: PlainDate
  readonly hours: WorkingHours
  readonly wishes: Wishes
  readonly busy: BusyTimes
  /** Minutes between two places, 0 when unknown. */
  readonly travel: (one: string | null, other: string | null) => number
}

/** Who takes a seat at a time: its contact, its deputy, or nobody, and what is in their way. */
export interface SeatAt {
  readonly seat: Seat
  readonly by: SeatPerson | null
  readonly isDeputy: boolean
  readonly inTheWay: Busy | null
}

export type Remark = DayRemark | 'not-the-wished-time' | 'not-the-wished-day'

/** A slot a meeting could have, and all there is to say about it. */
export interface Choice extends PlaceableChoice {
  readonly name: string
  readonly place: string | null
  readonly seats: readonly SeatAt[]
  readonly optionalThere: number
  readonly optionalInAll: number
  readonly remarks: readonly Remark[]
  /** What keeps the secretariat away. */
  readonly officeBusy: Busy | null
  /** The seats needed are taken and the secretariat can come. */
  readonly isPossible: boolean
}

/** What each thing that is not as one would wish costs. A Lead that cannot come outweighs everything else together. */
const weights = {
  missingLead: 2000,
  deputy: 40,
  optionalAway: 10,
  'not-the-wished-time': 30,
  'not-the-wished-day': 30,
  'bridge-day': 40,
  'friday-afternoon': 25,
  'short-day': 25,
  'over-lunch': 15,
  /** Nobody says so, but most would rather. */
  earlyOrLate: 5,
  weekLater: 2,
} as const

/** What each pair of a round's meetings in one week costs: spread before early, whole Leads before spread. */
export const crowding = 20

/** Everything there is to say of a meeting at a time. */
export function weighChoice(meeting: MeetingWanted, slot: Slot, weighing: Weighing): Choice {
  const { wishes, hours, fromOn } = weighing
  const inTheWay = (personId: string) => findInTheWay(personId, slot, meeting.place, weighing)
  const seats = meeting.seats.map((seat) => takeSeat(seat, inTheWay))
  const taken = seats.filter(({ by }) => by !== null)
  const optionalThere = meeting.optional.filter((personId) => inTheWay(personId) === null).length
  const officeBusy = wishes.withOffice ? inTheWay(office) : null
  const remarks: Remark[] = [
    ...remarksOn(slot, hours),
    ...(isAsWished(slot, wishes.partOfDay) ? [] : (['not-the-wished-time'] as const)),
    ...(wishes.weekdays.length === 0 || wishes.weekdays.includes(weekdayOf(slot.date)) ? [] : (['not-the-wished-day'] as const)),
  ]
  const week = weeksFrom(fromOn, slot.date)
  return {
    ...slot,
    name: slotName(slot),
    place: meeting.place,
    week,
    needs: [...new Set([...(wishes.withOffice ? [office] : []), ...taken.flatMap(({ by }) => by?.personId ?? [])])],
    seats,
    optionalThere,
    optionalInAll: meeting.optional.length,
    remarks,
    officeBusy,
    isPossible: officeBusy === null && taken.length >= meeting.quorum,
    cost:
      weights.missingLead * (seats.length - taken.length) +
      weights.deputy * taken.filter(({ isDeputy }) => isDeputy).length +
      weights.optionalAway * (meeting.optional.length - optionalThere) +
      weights.weekLater * week +
      (isEarlyOrLate(slot) ? weights.earlyOrLate : 0) +
      remarks.reduce((sum, remark) => sum + weights[remark], 0),
  }
}

function takeSeat(seat: Seat, inTheWay: (personId: string) => Busy | null): SeatAt {
  const index = seat.people.findIndex(({ personId }) => inTheWay(personId) === null)
  const by = seat.people[index] ?? null
  const contact = seat.people[0]
  return { seat, by, isDeputy: index > 0, inTheWay: index === 0 || contact === undefined ? null : inTheWay(contact.personId) }
}

function findInTheWay(personId: string, slot: Slot, place: string | null, { busy, travel }: Weighing): Busy | null {
  return (
    busy.get(personId)?.find((other) => {
      if (other.date !== slot.date) return false
      const minutes = travel(place, other.place)
      return slot.from < other.until + minutes && other.from < slot.until + minutes
    }) ?? null
  )
}

/** Before nine and after four people come and go: from home, from school, from another town. */
function isEarlyOrLate({ from, until }: Slot): boolean {
  return from < minutesOfTime('09:00') || until > minutesOfTime('16:00')
}

function isAsWished({ from, until }: Slot, partOfDay: Wishes['partOfDay']): boolean {
  if (partOfDay === 'morning') return until <= minutesOfTime('12:30')
  return partOfDay === 'any' || from >= minutesOfTime('12:00')
}

/** An absence from a time of one day to a time of another, as busy times day by day. */
export function busyDays(absence: {
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  readonly fromTime: string | null
  readonly untilTime: string | null
}): Busy[] {
  const days: Busy[] = []
  for (let date = absence.fromOn; date <= absence.untilOn; date = addDays(date, 1))
    days.push({
      date,
      from: absence.fromTime === null ? 0 : minutesOfTime(absence.fromTime),
      until: absence.untilTime === null ? 1440 : minutesOfTime(absence.untilTime),
      place: null,
      meetingId: null,
    })
  return days
}

/** 13:00 of a slot's beginning, for a form. */
export function startOf({ from }: Pick<Slot, 'from'>): string {
  return timeOfMinutes(from)
}
