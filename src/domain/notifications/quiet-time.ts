import { addDays, dayOf, toInstant, toLocal, type ClockTime } from '#platform/dates'

/** Hours of the day in which somebody wants no mail, local to the contract. May run past midnight. */
export interface QuietHours {
  /** HH:MM */
  readonly from: ClockTime
  readonly until: ClockTime
}

/** When the daily mail is written, local to the contract. */
const morning: ClockTime = '07:00'

/** The first moment from now on that lies outside somebody's quiet hours. */
export function afterQuietHours(now: Date, quiet: QuietHours | null, zone: string): Date {
  if (quiet === null || quiet.from === quiet.until) return now
  const { date, time } = toLocal(now, zone)
  const runsPastMidnight = quiet.from > quiet.until
  const isQuiet = runsPastMidnight ? time >= quiet.from || time < quiet.until : time >= quiet.from && time < quiet.until
  if (!isQuiet) return now
  const day = runsPastMidnight && time >= quiet.from ? addDays(date, 1) : date
  return toInstant({ date: day, time: quiet.until }, zone)
}

/** The next morning on which a daily mail is written. */
export function nextMorning(now: Date, zone: string): Date {
  const today = toInstant({ date: dayOf(now, zone), time: morning }, zone)
  return now < today ? today : toInstant({ date: addDays(dayOf(now, zone), 1), time: morning }, zone)
}
