import type { Clock } from '#platform/clock'

/** Counts how often something is tried. Kept in memory: each process counts for itself, and a restart begins anew. */
export interface Limits {
  /** Counts one more try of `key`. False: there have been `most` within the last `minutes` already. */
  allows(key: string, most: number, minutes: number): boolean
}

/** Enough for a large town signing in at once; beyond it the oldest counts are forgotten, so memory stays bounded. */
const mostKeys = 20_000

/** @example limits.allows(`code ${address}`, 5, 15) */
export function createLimits(clock: Clock): Limits {
  const tries = new Map<string, number[]>()
  return {
    allows(key, most, minutes) {
      const now = clock.now().getTime()
      const recent = (tries.get(key) ?? []).filter((at) => at > now - minutes * 60_000)
      const allowed = recent.length < most
      if (allowed) recent.push(now)
      // Taken out and put back: the Map's order is then the order of use.
      tries.delete(key)
      tries.set(key, recent)
      if (tries.size > mostKeys) forgetOldest(tries)
      return allowed
    },
  }
}

function forgetOldest(tries: Map<string, number[]>): void {
  const oldest = tries.keys().next()
  if (oldest.done !== true) tries.delete(oldest.value)
}
