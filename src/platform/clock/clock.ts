/** What time it is. Injected everywhere, so that worlds and tests can tell another time. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export interface SteadyClock extends Clock {
  moveTo(instant: string | Date): void
  advance(milliseconds: number): void
}

/** @example const clock = steadyClock('2023-03-30T13:00:00+02:00') */
export function steadyClock(instant: string | Date): SteadyClock {
  let now = new Date(instant)
  return {
    now: () => new Date(now),
    moveTo(next) {
      now = new Date(next)
    },
    advance(milliseconds) {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}
