import { minutesOfTime, timeOfMinutes, type ClockTime } from '#platform/dates'

export interface AgendaTime {
  /** Null from the first item on whose beginning nobody can know. */
  readonly from: ClockTime | null
  readonly to: ClockTime | null
}

export interface AgendaTimes {
  /** One for each item, in its order. After midnight the clock begins anew. */
  readonly items: readonly AgendaTime[]
  /** Minutes of all items that have any. */
  readonly planned: number
  /** Items without minutes. */
  readonly withoutMinutes: number
  /** Minutes left of the meeting, negative when the agenda is longer; null when the meeting's length is unknown. */
  readonly left: number | null
  /** `open`: there is an item without minutes, and room for it. */
  readonly fit: 'fits' | 'too-long' | 'time-left' | 'open' | 'unknown'
}

/** Clock times run from the meeting's start through its items; the sum is held against its length in minutes. */
export function agendaTimes(startsAt: ClockTime | null, length: number | null, minutes: readonly (number | null)[]): AgendaTimes {
  let clock = startsAt === null ? null : minutesOfTime(startsAt)
  const items = minutes.map((own): AgendaTime => {
    const from = clock
    clock = clock === null || own === null ? null : clock + own
    return { from: from === null ? null : timeOfMinutes(from), to: clock === null ? null : timeOfMinutes(clock) }
  })
  const planned = minutes.reduce<number>((total, own) => total + (own ?? 0), 0)
  const withoutMinutes = minutes.filter((own) => own === null).length
  const left = length === null ? null : length - planned
  return { items, planned, withoutMinutes, left, fit: fitOf(left, withoutMinutes) }
}

function fitOf(left: number | null, withoutMinutes: number): AgendaTimes['fit'] {
  if (left === null) return 'unknown'
  if (left < 0) return 'too-long'
  if (withoutMinutes > 0) return left > 0 ? 'open' : 'too-long'
  return left === 0 ? 'fits' : 'time-left'
}
