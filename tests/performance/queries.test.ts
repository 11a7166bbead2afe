import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '#domain/history'
import { steadyClock } from '#platform/clock'
import { polstad } from '#seeds/polstad/polstad.ts'
import { tellInventedWorld } from '#seeds/tell/tell-invented-world.ts'
import { tellSourcedWorld } from '#seeds/tell/tell-sourced-world.ts'
import { umea } from '#seeds/umea/umea.ts'
import type { RouteId } from '#web/routes'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { get, openApp, today } from './cacheless-app.ts'
import { findPages, pageRoutes } from './find-pages.ts'
import { watchQueries } from './watched-queries.ts'

const database = await openTestDatabase()
const watched = watchQueries(database)
const app = openApp(watched.database)
const mark = Math.random().toString(36).slice(2, 8)
const most = 5
/** Pictures are files and no pages; the worlds told here have none. */
const files: readonly RouteId[] = ['public/pictures/show', 'public/logo', 'public/meetings/paper']

beforeAll(async () => {
  const store: Store = { database, clock: steadyClock(today), changes: { announce() {} } }
  await tellInventedWorld({ store }, { ...polstad, contract: { ...polstad.contract, slug: `polstad-${mark}` } })
  await tellSourcedWorld(store, { ...umea, slug: `umea-${mark}` })
}, 120_000)
afterAll(() => database.close())

test.each(['polstad', 'umea'])('no public page of %s asks the database more than five times', async (city) => {
  const root = `/${city}-${mark}`
  const pages = await findPages((path) => get(app, path), root, root, ['public'], 3)
  const asked: Record<string, number> = {}
  for (const path of [...pages.map((page) => page.path), `${root}/vem-har-lead?datum=2025-06-01`]) {
    watched.take()
    await get(app, path)
    asked[path] = watched.take().length
  }
  expect(Object.keys(asked).length).toBeGreaterThan(15)
  expect(Object.entries(asked).filter(([, count]) => count > most)).toEqual([])
})

test('every public page there is, is among those counted', async () => {
  const root = `/polstad-${mark}`
  const pages = await findPages((path) => get(app, path), root, root, ['public'])
  expect(pageRoutes(['public']).filter((id) => !files.includes(id) && !pages.some((page) => page.id === id))).toEqual([])
})
