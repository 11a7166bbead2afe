/** Counts how often something was looked for in vain, and says when it has been too often: codes are short, and guessing must not pay. */
export interface MissLimit {
  /** Too many lately, for this sender? */
  isReached(now: Date, sender: string): boolean
  miss(now: Date, sender: string): void
}

/**
 * At most so many misses in a span of milliseconds, all senders together: the room itself misses a few, a script thousands. Beyond it only
 * those are turned away who have missed themselves, so that a script cannot keep a whole room from its offer.
 */
export function createMissLimit(most: number, span: number): MissLimit {
  let misses: { readonly at: number; readonly sender: string }[] = []
  const recent = (now: Date) => misses.filter(({ at }) => at > now.getTime() - span)
  return {
    isReached: (now, sender) => {
      const lately = recent(now)
      return lately.length >= most && lately.some((miss) => miss.sender === sender)
    },
    miss: (now, sender) => {
      misses = [...recent(now), { at: now.getTime(), sender }].slice(-most * 10)
    },
  }
}
