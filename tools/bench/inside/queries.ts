import { findPages } from '#tests/performance/find-pages.ts'
import { watchQueries, wholeTablesRead, type SeenQuery } from '#tests/performance/watched-queries.ts'
import { get, openApp } from '#tests/performance/cacheless-app.ts'
import type { Figure } from '../part.ts'
import { copyContract, openWorld, type EngineKind, type Inside, type World } from './world.ts'

/** How many queries each public page asks, and whether each plan goes by index among 1,000 contracts; on both engines. */
export async function* queries(inside: Inside): AsyncIterable<Figure> {
  for (const kind of ['embedded', 'server'] as const) yield* onEngine(inside, kind)
}

async function* onEngine(inside: Inside, kind: EngineKind): AsyncIterable<Figure> {
  const world = await openWorld(inside, kind)
  try {
    await tellStatedFacts(world)
    await copyContract(world, 999)
    const watched = watchQueries(world.database, { explain: true })
    const app = openApp(watched.database, inside)
    await get(app, '/polstad')
    const atFirst = watched.take().length
    const pages = await findPages((path) => get(app, path), '/polstad', '/polstad', ['public'])
    const paths = [...pages.map(({ path }) => path), '/polstad/vem-har-lead?datum=2025-06-01', '/polstad/organisationer?q=a']
    watched.take()
    let most: { path: string; asked: readonly SeenQuery[] } = { path: '', asked: [] }
    const whole = new Map<string, string>()
    for (const path of paths) {
      await get(app, path)
      const asked = watched.take()
      if (asked.length > most.asked.length) most = { path, asked }
      for (const { plan } of asked) for (const table of plan === null ? [] : wholeTablesRead(plan)) whole.set(table, path)
    }
    yield {
      what: `${kind}: most queries of any of ${paths.length} public pages (${most.path})`,
      value: most.asked.length,
      unit: 'queries',
      budget: 5,
    }
    yield { what: `${kind}: the overview as the very first page of a process, with finding the contract`, value: atFirst, unit: 'queries' }
    const where = [...whole].map(([table, path]) => `${table} at ${path}`).join(', ')
    yield {
      what: `${kind}: tables read from end to end with 1,000 contracts${where === '' ? '' : ` (${where})`}`,
      value: whole.size,
      unit: 'tables',
      budget: 0,
    }
  } finally {
    await world.close()
  }
}

/** Polstad knows for itself what Umeå's sources state; with nobody's facts in it the table would be read whole, and rightly. */
function tellStatedFacts({ asOwner, contractId }: World): Promise<void> {
  return asOwner(`insert into stated_facts (contract_id, id, key, wording, source, recorded_at)
    select '${contractId}', gen_random_uuid(), 'bench-' || n, '{"sv": "drygt tio"}', 'https://polstad.example', now() from generate_series(1, 5) n`)
}
