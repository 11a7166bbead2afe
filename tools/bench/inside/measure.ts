import { get } from '#tests/performance/cacheless-app.ts'

import type { App } from '../../../src/app.ts'

/** Milliseconds from request to the last byte, as the server sees it. */
export async function timePage(app: App, path: string, as?: string): Promise<number> {
  const since = performance.now()
  await get(app, path, as)
  return performance.now() - since
}

/** The value below which the given share of the values lies: 0.5 is the median. The next higher of two, never between them. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
