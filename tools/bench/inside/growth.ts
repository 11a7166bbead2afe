import { findPages } from '#tests/performance/find-pages.ts'
import { get, openApp } from '#tests/performance/cacheless-app.ts'
import type { App } from '../../../src/app.ts'
import type { Figure } from '../part.ts'
import { percentile, timePage } from './measure.ts'
import { copyContract, openWorld, type EngineKind, type Inside } from './world.ts'

const rounds = 30

/** Every public page with 1,000 contracts in the database against one, the same requests in turn; on both engines. */
export async function* growth(inside: Inside): AsyncIterable<Figure> {
  for (const kind of ['embedded', 'server'] as const) yield* onEngine(inside, kind)
}

async function* onEngine(inside: Inside, kind: EngineKind): AsyncIterable<Figure> {
  const [one, thousand] = [await openWorld(inside, kind), await openWorld(inside, kind)]
  try {
    await copyContract(thousand, 999)
    const [small, large] = [openApp(one.database, inside), openApp(thousand.database, inside)]
    const pages = await findPages((path) => get(small, path), '/polstad', '/polstad', ['public'])
    const all: [number[], number[]] = [[], []]
    const ratios: { path: string; ratio: number }[] = []
    for (const { path } of pages) {
      const times: [number[], number[]] = [[], []]
      for (let round = -5; round < rounds; round += 1) {
        const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
        for (const which of order) {
          const took = await timePage(which === 0 ? small : large, path)
          if (round >= 0) times[which].push(took)
        }
      }
      all[0].push(...times[0])
      all[1].push(...times[1])
      ratios.push({ path, ratio: percentile(times[1], 0.5) / percentile(times[0], 0.5) })
    }
    const sorted = ratios.toSorted((a, b) => a.ratio - b.ratio)
    yield {
      what: `${kind}: p50 of ${pages.length} public pages, 1,000 contracts / one`,
      value: percentile(all[1], 0.5) / percentile(all[0], 0.5),
      unit: '×',
      budget: 1.2,
    }
    yield {
      what: `${kind}: of single pages, whose p50 of 30 is less sure, the one that grows most (${sorted.at(-1)?.path})`,
      value: sorted.at(-1)?.ratio ?? Number.NaN,
      unit: '×',

      spread: [sorted[0]?.ratio ?? Number.NaN, sorted.at(-1)?.ratio ?? Number.NaN],
    }
    yield { what: `${kind}: p50 with 1,000 contracts`, value: percentile(all[1], 0.5), unit: 'ms' }
    yield* spreadOut(kind, large)
  } finally {
    await one.close()
    await thousand.close()
  }
}

/** Readers of a thousand cities, each page from another contract: nothing of theirs was at hand. */
async function* spreadOut(kind: EngineKind, app: App): AsyncIterable<Figure> {
  const times: number[] = []
  for (let number = 1; number <= 999; number += 3) times.push(await timePage(app, `/stad-${number}`))
  yield {
    what: `${kind}: p50 of the overview of ${times.length} different contracts, each for the first time`,
    value: percentile(times, 0.5),
    unit: 'ms',
    spread: [Math.min(...times), Math.max(...times)],
  }
}
