/** The one place where dates, times and numbers are read and written for people. */
export {
  addDays,
  addMonths,
  comparePlainDates,
  dayParts,
  daysBetween,
  isoWeek,
  isPlainDate,
  plainDate,
  weekdayOf,
  type DayParts,
  type PlainDate,
} from './plain-date.ts'
export { parsePlainDate, type CannotReadDate } from './parse-plain-date.ts'
export {
  compareDatesWithPrecision,
  datePrecisions,
  exactly,
  isOnOrBefore,
  parseDateWithPrecision,
  possibleDays,
  seasonOf,
  type DatePrecision,
  type DateWithPrecision,
  type PossibleDays,
} from './date-with-precision.ts'
export type { Season } from './date-words.ts'
export {
  dayOf,
  homeZone,
  isClockTime,
  parseClockTime,
  isTimeZone,
  minutesOfTime,
  occurrences,
  timeOfMinutes,
  toInstant,
  toLocal,
  type ClockTime,
  type LocalMoment,
} from './zoned-time.ts'
export {
  formatDate,
  formatDateWithPrecision,
  formatDay,
  formatDayRange,
  formatMonth,
  formatRelativeDay,
  formatSeason,
  formatShortDay,
  formatTinyDay,
  formatWeek,
  formatWeekday,
} from './format-dates.ts'
export { formatClock, formatDuration, formatMoment, formatMomentRange, formatTime, formatTimeRange } from './format-times.ts'
export { formatNumber, formatPercent, formatTonnes, listInWords, numberInWords, shareInWords } from './format-numbers.ts'
