/** Chance that can be had again: the same seed, the same choices. */
export interface Chance {
  readonly seed: number
  below(limit: number): number
  happens(probability: number): boolean
  pick<Value>(from: readonly Value[]): Value
}

/** A seed given by SEED, else one of its own for long runs and the same one for short runs. */
export function seedOfRun(): number {
  const given = process.env['SEED']
  if (given !== undefined) return Number(given)
  return isLong ? Math.floor(Math.random() * 2 ** 31) : 20_261_123
}

/** LONG=1: the figures of the promises instead of a sample of them. */
export const isLong = process.env['LONG'] === '1'

/** Mulberry32: small, quick and good enough to surprise. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    seed,
    below,
    happens: (probability) => next() < probability,
    pick(from) {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
  }
}
