import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/database'
import { inRolledBackTransaction, openTestDatabase } from './test-database.ts'

interface Schema {
  trial: { word: string }
}

let database: Database<Schema>
beforeAll(async () => {
  database = await openTestDatabase<Schema>()
  await database.session((session) =>
    session.script('create table trial (word text primary key); grant select, insert on trial to ledstjarna_app'),
  )
})
afterAll(() => database.close())

const app = { role: 'app', settings: { 'ledstjarna.contract_id': 'one' } } as const

test('a test database is migrated', async () => {
  const { rows } = await sql<{ names: number }>`select count(*) as names from schema_migrations`.execute(database.kysely)
  expect(rows[0]?.names).toBeGreaterThan(0)
})

test('what one test writes is gone for the next', async () => {
  await inRolledBackTransaction(database, async (inner) => {
    await inner.transaction(app, (tx) => tx.insertInto('trial').values({ word: 'sol' }).execute())
    expect(await inner.kysely.selectFrom('trial').selectAll().execute()).toEqual([{ word: 'sol' }])
  })
  expect(await database.kysely.selectFrom('trial').selectAll().execute()).toEqual([])
})

test('inside a test a failed transaction takes only itself away', async () => {
  const words = await inRolledBackTransaction(database, async (inner) => {
    await inner.transaction(app, (tx) => tx.insertInto('trial').values({ word: 'sol' }).execute())
    await expect(inner.transaction(app, (tx) => tx.insertInto('trial').values({ word: 'sol' }).execute())).rejects.toThrow(/duplicate/)
    return inner.kysely.selectFrom('trial').selectAll().execute()
  })
  expect(words).toEqual([{ word: 'sol' }])
})

test('inside a test each transaction wears its own role and settings only', async () => {
  const who = sql<{
    role: string
    contract: string
  }>`select current_user::text as role, current_setting('ledstjarna.contract_id', true) as contract`
  await inRolledBackTransaction(database, async (inner) => {
    const within = await inner.transaction(app, (tx) => who.execute(tx))
    expect(within.rows).toEqual([{ role: 'ledstjarna_app', contract: 'one' }])
    const after = await who.execute(inner.kysely)
    expect(after.rows[0]?.role).not.toBe('ledstjarna_app')
    expect(after.rows[0]?.contract).toBe('')
  })
})

test('inside a test a read-only transaction cannot write, and the next one can', async () => {
  await inRolledBackTransaction(database, async (inner) => {
    const insert = (readOnly: boolean) =>
      inner.transaction({ ...app, readOnly }, (tx) => tx.insertInto('trial').values({ word: 'måne' }).execute())
    await expect(insert(true)).rejects.toThrow(/read-only/)
    await expect(insert(false)).resolves.toBeDefined()
  })
})
