import type { Limits } from '#platform/limits'

/** Codes are short, and guessing them must not pay: so many misses a minute, all senders and processes together. */
const mostMisses = 120

const everybody = 'misses'
const one = (sender: string) => `misses of ${sender}`

/**
 * Whether this sender has guessed too often. The room itself misses a few, a script thousands: beyond the limit only those are turned away who
 * have missed themselves, so that a script cannot keep a whole room from its offer.
 */
export async function missesReached(limits: Limits, sender: string): Promise<boolean> {
  const [all = 0, own = 0] = await limits.count([everybody, one(sender)], 1)
  return all >= mostMisses && own > 0
}

/** Notes that a code was looked for in vain. */
export async function missed(limits: Limits, sender: string): Promise<void> {
  await limits.allows(everybody, mostMisses, 1)
  await limits.allows(one(sender), 1, 1)
}
