/** Ways of looking through a whole world, for its tests. */
import type { Key } from './world-data.ts'

export const keys = (things: readonly { readonly key: Key }[]) => things.map((thing) => thing.key)
export const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index)

/** Every value anywhere below, with the path that leads to it. */
export function* walk(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  yield [path, value]
  if (typeof value !== 'object' || value === null) return
  for (const [name, below] of Object.entries(value)) yield* walk(below, `${path}.${name}`)
}

export const texts = (world: unknown) =>
  [...walk(world)].filter(
    ([path, value]) => typeof value === 'object' && value !== null && 'sv' in value && 'en' in value && !path.includes('.words'),
  )

export const strings = (world: unknown) =>
  [...walk(world)].filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string')
