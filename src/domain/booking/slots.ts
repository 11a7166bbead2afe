import { addDays, isoWeek, minutesOfTime, occurrences, timeOfMinutes, weekdayOf, type ClockTime, type PlainDate } from '#platform/dates'
import { holidayOn, isBridgeDay, isShortDay, type Holiday } from './swedish-holidays.ts'

/** A time a meeting could have, on the contract's own clocks. */
export interface Slot {
  readonly date: PlainDate
  /** Minutes of the day. */
  readonly from: number
  readonly until: number
}

/** When people work, HH:MM. Nobody is called outside it. */
export interface WorkingHours {
  readonly from: ClockTime
  readonly until: ClockTime
  readonly lunchFrom: ClockTime
  readonly lunchUntil: ClockTime
}

export const usualHours: WorkingHours = { from: '08:00', until: '17:00', lunchFrom: '12:00', lunchUntil: '13:00' }

export const breakKinds = ['winter', 'easter', 'summer', 'autumn', 'christmas', 'other'] as const
/** sportlov, påsklov, sommarlov, höstlov, jullov, and anything else nobody should be called in. */
export type BreakKind = (typeof breakKinds)[number]

export interface SchoolBreak {
  readonly id: string
  readonly kind: BreakKind
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
}

export interface SlotsWanted {
  readonly fromOn: PlainDate
  readonly untilOn: PlainDate
  /** The length of the meeting. */
  readonly minutes: number
  readonly hours: WorkingHours
  readonly breaks: readonly SchoolBreak[]
  readonly zone: string
}

/** Why nobody is called on a working day. */
export type ClosedBecause =
  | { readonly kind: 'holiday'; readonly holiday: Holiday; readonly date: PlainDate }
  | { readonly kind: 'break'; readonly break: SchoolBreak; readonly fromOn: PlainDate; readonly untilOn: PlainDate }

/** Times between the starts offered. */
const stepMinutes = 60

/** Every time a meeting could have within working hours, on the hour, on days that are neither weekend, holiday nor break. */
export function listSlots(wanted: SlotsWanted): Slot[] {
  const { fromOn, untilOn, minutes, hours, breaks, zone } = wanted
  const slots: Slot[] = []
  for (let date = fromOn; date <= untilOn; date = addDays(date, 1)) {
    if (weekdayOf(date) > 5 || holidayOn(date) !== null || breaks.some((spell) => spell.fromOn <= date && date <= spell.untilOn)) continue
    for (let from = minutesOfTime(hours.from); from + minutes <= minutesOfTime(hours.until); from += stepMinutes) {
      const slot = { date, from, until: from + minutes }
      if (isOnTheClock(slot, zone)) slots.push(slot)
    }
  }
  return slots
}

/** Whether it begins and ends at times that occur once that day: never in the hour that summer time skips or doubles. */
export function isOnTheClock({ date, from, until }: Slot, zone: string): boolean {
  return [from, until].every((minute) => minute < 1440 && occurrences({ date, time: timeOfMinutes(minute) }, zone) === 1)
}

/** What keeps working days of a period free from meetings, in the order of the days. A break that weekends frame is told whole. */
export function listClosed({ fromOn, untilOn, breaks }: Pick<SlotsWanted, 'fromOn' | 'untilOn' | 'breaks'>): ClosedBecause[] {
  const spells = breaks
    .filter((spell) => spell.fromOn <= untilOn && spell.untilOn >= fromOn)
    .map((spell): ClosedBecause => ({
      kind: 'break',
      break: spell,
      fromOn: spell.fromOn < fromOn ? fromOn : spell.fromOn,
      untilOn: spell.untilOn > untilOn ? untilOn : spell.untilOn,
    }))
  const days: ClosedBecause[] = []
  for (let date = fromOn; date <= untilOn; date = addDays(date, 1)) {
    const holiday = weekdayOf(date) > 5 ? null : holidayOn(date)
    if (holiday !== null && !breaks.some((spell) => spell.fromOn <= date && date <= spell.untilOn))
      days.push({ kind: 'holiday', holiday, date })
  }
  return [...spells, ...days].toSorted((one, other) => startOf(one).localeCompare(startOf(other)))
}

function startOf(closed: ClosedBecause): PlainDate {
  return closed.kind === 'break' ? closed.fromOn : closed.date
}

/** How a slot is written in an address: 2026-10-06T13:00. Its length is the meeting's. */
export function slotName({ date, from }: Pick<Slot, 'date' | 'from'>): string {
  return `${date}T${timeOfMinutes(from)}`
}

/** What makes a day worse than another, whoever is called. */
export function remarksOn({ date, from, until }: Slot, hours: WorkingHours): DayRemark[] {
  const remarks: DayRemark[] = []
  if (isBridgeDay(date)) remarks.push('bridge-day')
  if (isShortDay(date) && until > noon) remarks.push('short-day')
  if (weekdayOf(date) === 5 && until > 13 * 60) remarks.push('friday-afternoon')
  if (from < minutesOfTime(hours.lunchUntil) && until > minutesOfTime(hours.lunchFrom)) remarks.push('over-lunch')
  return remarks
}

export type DayRemark = 'bridge-day' | 'short-day' | 'friday-afternoon' | 'over-lunch'

const noon = 12 * 60

/** Weeks from the first day's, so that periods over New Year go on counting. */
export function weeksFrom(fromOn: PlainDate, date: PlainDate): number {
  const monday = (day: PlainDate) => addDays(day, 1 - weekdayOf(day))
  let week = 0
  for (let day = monday(fromOn); day < monday(date); day = addDays(day, 7)) week += 1
  return week
}

/** Monday of a week written 2026-W41, or null. */
export function mondayOfWeek(text: string): PlainDate | null {
  const found = /^(\d{4})-W(\d{2})$/.exec(text)
  if (found === null) return null
  const [year, week] = [Number(found[1]), Number(found[2])]
  if (year < 2000 || year > 9000 || week < 1) return null
  const fourth = `${found[1] ?? ''}-01-04`
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
  const back = isoWeek(monday)
  return back.year === year && back.week === week ? monday : null
}

/** A day's week written 2026-W41. */
export function weekName(date: PlainDate): string {
  const { year, week } = isoWeek(date)
  return `${year}-W${String(week).padStart(2, '0')}`
}
