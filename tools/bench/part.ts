export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The most it may be. */
  readonly budget?: number
  /** Lowest and highest of the rounds. */
  readonly spread?: readonly [number, number]
}

/** One part of the bench: what it measures, and the figures as they come. */
export interface Part {
  readonly name: string
  readonly says: string
  measure(): AsyncIterable<Figure>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
