import { holidayOn } from '#domain/booking'
import { addDays, toInstant, toLocal, weekdayOf, type ClockTime, type PlainDate } from '#platform/dates'

/** An utskick leaves between these hours of a working day, local to the contract. */
export const earliest: ClockTime = '07:00'
export const latest: ClockTime = '18:00'

/** When one that was held goes out. */
const morning: ClockTime = '08:00'

/** The first moment from one on at which people are at work: evenings, weekends and holidays are waited out until the next morning. */
export function nextWorkingMoment(moment: Date, zone: string): Date {
  const { date, time } = toLocal(moment, zone)
  const isWorking = isWorkingDay(date)
  if (isWorking && time >= earliest && time < latest) return moment
  let day = isWorking && time < earliest ? date : addDays(date, 1)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return toInstant({ date: day, time: morning }, zone)
}

function isWorkingDay(date: PlainDate): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date) === null
}
