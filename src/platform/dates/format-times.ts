import type { Language } from '#platform/i18n'
import { formatDate, formatDay } from './format-dates.ts'
import { homeZone, toLocal, type ClockTime } from './zoned-time.ts'

/** "kl. 13", "kl. 13.30"; in English the 24-hour clock, "13:00". */
export function formatTime(time: ClockTime, language: Language): string {
  return language === 'sv' ? `kl. ${swedishTime(time, isWholeHour(time))}` : time
}

/** "kl. 13–17", "kl. 13.00–16.30"; "13:00–17:00". */
export function formatTimeRange(from: ClockTime, to: ClockTime, language: Language): string {
  if (language === 'en') return `${from}–${to}`
  const short = isWholeHour(from) && isWholeHour(to)
  return `kl. ${swedishTime(from, short)}–${swedishTime(to, short)}`
}

/** "13.05" or "13:05" without "kl.": for columns and running clocks. */
export function formatClock(time: ClockTime, language: Language): string {
  return language === 'sv' ? swedishTime(time, false) : time
}

/** When something happened: "30 mars 2023 kl. 13.05", "30 March 2023, 13:05". */
export function formatMoment(instant: Date, language: Language, zone: string = homeZone): string {
  const { date, time } = toLocal(instant, zone)
  return `${formatDate(date, language)}${language === 'sv' ? ` kl. ${swedishTime(time, false)}` : `, ${time}`}`
}

/** When a meeting is: "torsdag 30 mars 2023 kl. 13–17", "Thursday 30 March 2023, 13:00–17:00". */
export function formatMomentRange(from: Date, to: Date, language: Language, zone: string = homeZone): string {
  const [start, end] = [toLocal(from, zone), toLocal(to, zone)]
  const comma = language === 'sv' ? ' ' : ', '
  const begins = `${formatDay(start.date, language)}${comma}`
  if (start.date === end.date) return begins + formatTimeRange(start.time, end.time, language)
  return `${begins}${formatTime(start.time, language)} – ${formatDay(end.date, language)}${comma}${formatTime(end.time, language)}`
}

/** A length in minutes: "4 timmar", "1 timme 30 minuter", "45 minutes". Rounded to whole minutes, never below none. */
export function formatDuration(minutes: number, language: Language): string {
  const whole = Number.isFinite(minutes) ? Math.max(0, Math.round(minutes)) : 0
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const [hour, hourPlural, minute, minutePlural] = lengths[language]
  const parts: string[] = []
  if (hours > 0) parts.push(`${hours} ${hours === 1 ? hour : hourPlural}`)
  if (rest > 0 || hours === 0) parts.push(`${rest} ${rest === 1 ? minute : minutePlural}`)
  return parts.join(' ')
}

const lengths: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  sv: ['timme', 'timmar', 'minut', 'minuter'],
  en: ['hour', 'hours', 'minute', 'minutes'],
}

function isWholeHour(time: ClockTime): boolean {
  return time.endsWith(':00')
}

function swedishTime(time: ClockTime, short: boolean): string {
  return short ? String(Number(time.slice(0, 2))) : time.replace(':', '.')
}
