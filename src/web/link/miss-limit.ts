/** Counts how often something was looked for in vain, and says when it has been too often: codes are short, and guessing must not pay. */
export interface MissLimit {
  /** Too many lately? */
  isReached(now: Date): boolean
  miss(now: Date): void
}

/** At most so many misses in a span of milliseconds, all visitors together: the room itself misses a few, a script thousands. */
export function createMissLimit(most: number, span: number): MissLimit {
  let misses: number[] = []
  const recent = (now: Date) => misses.filter((at) => at > now.getTime() - span)
  return {
    isReached: (now) => recent(now).length >= most,
    miss: (now) => {
      misses = [...recent(now), now.getTime()].slice(-most)
    },
  }
}
