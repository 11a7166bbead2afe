import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccounts } from '#platform/accounts'
import { systemClock } from '#platform/clock'
import { openDatabase, type Database } from '#platform/database'
import { createLocalFiles } from '#platform/files'
import { silentLog } from '#platform/log'
import type { Tables } from '#generated/tables'
import { loadAssets } from '#web/assets'
import { attackConfig } from '#tests/security/attack-world.ts'
import { createApp, type App } from '../../src/app.ts'
import { dataDirectory, faultPath, foundOn, slug } from './founded-data.ts'

/** A full disk (R7): reading goes on, writing says 503 and when to come back, nothing is half there, and all is well when there is room again. */
const directory = dataDirectory()
let free = Number.MAX_SAFE_INTEGER
let database: Database<Tables>
let app: App

beforeAll(async () => {
  const where = { directory: join(directory.path, 'postgres') }
  await foundOn(where)
  database = await openDatabase<Tables>(where, { freeDisk: async () => free })
  const accounts = createAccounts({ kysely: database.kysely, secret: attackConfig.secret, baseUrl: attackConfig.baseUrl })
  app = createApp({
    database,
    clock: systemClock,
    config: attackConfig,
    files: createLocalFiles(join(directory.path, 'files')),
    assets: loadAssets('nowhere'),
    accounts,
    log: silentLog,
  })
}, 60_000)
afterAll(async () => {
  await database?.close()
  directory.remove()
})

const tell = () =>
  app.fetch(
    new Request(`http://localhost${faultPath}`, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _key: randomUUID(), text: 'Fel' }),
    }),
  )
const count = async () => Number((await database.session((session) => session.query('select count(*) as n from fault_reports')))[0]?.['n'])
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test(
  'with the disk full pages are shown and forms answer 503, nothing is kept of them, and with room again they are',
  { timeout: 30_000 },
  async () => {
    expect((await tell()).status).toBe(303)
    free = 1_000_000
    await pause(2_100)
    const refused = await tell()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect((await app.fetch(new Request(`http://localhost/${slug}/organisationer`))).status).toBe(200)
    expect(await count()).toBe(1)
    free = Number.MAX_SAFE_INTEGER
    expect((await tell()).status).toBe(303)
    expect(await count()).toBe(2)
  },
)
