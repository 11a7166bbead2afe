import { isClockTime, isPlainDate, minutesOfTime, occurrences, toInstant } from '#platform/dates'
import { done, notDone, type Outcome } from '#platform/outcome'
import { safeUrl, tidyLine } from '#platform/text'
import { mostOptions, type PollOption } from './poll.ts'

/** A day and time as somebody suggests it. */
export interface SuggestedOption {
  /** YYYY-MM-DD */
  readonly date: string
  /** HH:MM */
  readonly startsAt: string
  readonly endsAt: string
  readonly place?: string | null
  readonly onlineUrl?: string | null
}

export type CannotUseOptions =
  | 'options-missing'
  | 'too-many-options'
  | 'date-not-understood'
  | 'time-not-understood'
  | 'ends-before-start'
  | 'no-such-hour'
  | 'option-past'
  | 'address-not-safe'

export type CheckedOption = Omit<PollOption, 'id'>

export interface OptionRules {
  readonly now: Date
  readonly timeZone: string
  /** Those there are already: the same day and time twice is one option. */
  readonly existing: readonly CheckedOption[]
  /** Fewest new ones: at least one. */
  readonly fewest?: number
}

/** Options as they are kept: tidied, in order of time, each once. `details.number` says which one cannot be used, counted from one. */
export function checkOptions(
  suggested: readonly SuggestedOption[],
  { now, timeZone, existing, fewest = 1 }: OptionRules,
): Outcome<CheckedOption[], CannotUseOptions> {
  if (suggested.length > mostOptions) return notDone('too-many-options', { most: mostOptions })
  const checked = new Map<string, CheckedOption>()
  const taken = new Set(existing.map(keyOf))
  for (const [index, option] of suggested.entries()) {
    const wrong = whatIsWrong(option, now, timeZone)
    if (wrong !== null) return notDone(wrong, { number: index + 1 })
    const onlineUrl = tidyLine(option.onlineUrl ?? '')
    const place = tidyLine(option.place ?? '').slice(0, 300)
    const tidy = {
      date: option.date,
      startsAt: option.startsAt,
      endsAt: option.endsAt,
      place: place === '' ? null : place,
      onlineUrl: onlineUrl === '' ? null : safeUrl(onlineUrl),
    }
    if (!taken.has(keyOf(tidy)) && !checked.has(keyOf(tidy))) checked.set(keyOf(tidy), tidy)
  }
  if (checked.size < fewest) return notDone('options-missing')
  if (checked.size + existing.length > mostOptions) return notDone('too-many-options', { most: mostOptions })
  return done([...checked.values()].toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))))
}

function whatIsWrong({ date, startsAt, endsAt, onlineUrl }: SuggestedOption, now: Date, timeZone: string): CannotUseOptions | null {
  if (!isPlainDate(date)) return 'date-not-understood'
  if (!isClockTime(startsAt) || !isClockTime(endsAt)) return 'time-not-understood'
  if (minutesOfTime(endsAt) <= minutesOfTime(startsAt)) return 'ends-before-start'
  // In spring an hour is skipped: a meeting then would be at another time in every calendar.
  if (occurrences({ date, time: startsAt }, timeZone) === 0 || occurrences({ date, time: endsAt }, timeZone) === 0) return 'no-such-hour'
  if (toInstant({ date, time: startsAt }, timeZone) <= now) return 'option-past'
  const address = tidyLine(onlineUrl ?? '')
  return address !== '' && safeUrl(address) === null ? 'address-not-safe' : null
}

function keyOf({ date, startsAt, endsAt, place, onlineUrl }: CheckedOption): string {
  return [date, startsAt, endsAt, place ?? '', onlineUrl ?? ''].join('\n')
}
