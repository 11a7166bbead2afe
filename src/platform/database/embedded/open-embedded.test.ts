import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { sql, type Kysely } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { openDatabase, type Database, type OpenOptions } from '#platform/database'
import { initialisedDirectory, removeDirectories } from '#tests/support/embedded-directory.ts'
import { emptyDump } from '#tests/support/test-database.ts'

interface Schema {
  votes: { n: number }
}

const owner = { role: 'owner', settings: {} } as const
const opened: Database<Schema>[] = []
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(removeDirectories)

async function openOnDisk(options: OpenOptions = {}): Promise<Database<Schema>> {
  const database = await openDatabase<Schema>({ directory: await initialisedDirectory() }, options)
  opened.push(database)
  await database.session((session) => session.script('create table votes (n int)'))
  return database
}

const vote = (database: Database<Schema>, n: number) => database.transaction(owner, (tx) => tx.insertInto('votes').values({ n }).execute())

test('below the floor of free disk nothing is written, everything is read, and writing comes back', async () => {
  let free = 1_000_000
  const database = await openOnDisk({ limits: { freeDiskFloor: 2_000_000 }, freeDisk: async () => free })
  await expect(vote(database, 1)).rejects.toMatchObject({ name: 'DiskFull', message: expect.stringContaining('0 MB free') })
  await expect(sql`with old as (delete from votes returning n) select n from old`.execute(database.kysely)).rejects.toMatchObject({
    name: 'DiskFull',
  })
  expect(await database.kysely.selectFrom('votes').select('n').execute()).toEqual([])
  free = 3_000_000
  await vote(database, 1)
  expect(await database.kysely.selectFrom('votes').select('n').execute()).toEqual([{ n: 1 }])
})

test('a database that does not start for want of disk says so', async () => {
  const directory = await initialisedDirectory()
  writeFileSync(join(directory, 'global/pg_control'), '')
  await expect(openDatabase({ directory }, { freeDisk: async () => 5_000_000 })).rejects.toMatchObject({ name: 'DiskFull' })
})

test('a damaged database is reported and its directory given back', async () => {
  const directory = await initialisedDirectory()
  writeFileSync(join(directory, 'global/pg_control'), '')
  await expect(openDatabase({ directory })).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  await expect(openDatabase({ directory })).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
})

const lastCheckpoint = async (database: Database<Schema>) =>
  (await database.session((session) => session.query('select checkpoint_lsn::text as at from pg_control_checkpoint()')))[0]?.['at']

test('checkpoints are made while there is something new, and only then', async () => {
  const database = await openOnDisk({ limits: { checkpointEveryMs: 50 } })
  const before = await lastCheckpoint(database)
  await vote(database, 1)
  await expect.poll(() => lastCheckpoint(database)).not.toBe(before)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const rested = await lastCheckpoint(database)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await lastCheckpoint(database)).toBe(rested)
})

test('a closed database needs no recovery when it is opened again', async () => {
  const directory = await initialisedDirectory()
  const first = await openDatabase<Schema>({ directory }, { limits: { checkpointEveryMs: 3_600_000 } })
  await first.session((session) => session.script('create table votes (n int); insert into votes values (1)'))
  const [before] = await first.session((session) => session.query('select pg_current_wal_insert_lsn() as at'))
  await first.close()
  const again = await openDatabase<Schema>({ directory })
  opened.push(again)
  const [row] = await again.session((session) =>
    session.query('select redo_lsn >= $1::pg_lsn as clean from pg_control_checkpoint()', [before?.['at']]),
  )
  expect(row).toEqual({ clean: true })
})

test('a write stopped by the time limit is undone, and what was written before it stays', async () => {
  const database = await openOnDisk({ limits: { statementMs: 400 } })
  await vote(database, 1)
  const endless = database.transaction(owner, async (tx) => {
    await tx.insertInto('votes').values({ n: 2 }).execute()
    await sql`insert into votes select 3 from generate_series(1, 100000000)`.execute(tx)
  })
  await expect(endless).rejects.toMatchObject({ name: 'StatementTimedOut' })
  await vote(database, 4)
  expect(await database.kysely.selectFrom('votes').select('n').execute()).toEqual([{ n: 1 }, { n: 4 }])
  expect(database.healthy).toBe(true)
})

test('maintenance counts the rows for the planner', async () => {
  const database = await openOnDisk()
  await database.session((session) => session.script('insert into votes select generate_series(1, 1000)'))
  await database.maintain()
  expect(await database.session((session) => session.query(`select reltuples::int as rows from pg_class where relname = 'votes'`))).toEqual(
    [{ rows: 1000 }],
  )
})

test('accounts open their own transactions beside ours without stepping into them', async () => {
  const database = await openDatabase<Schema>({ memory: true, fromDump: await emptyDump() })
  opened.push(database)
  await database.session((session) => session.script('create table votes (n int)'))
  const auth = betterAuth({
    database: { db: database.kysely as unknown as Kysely<never>, type: 'postgres', transaction: true },
    emailAndPassword: { enabled: true },
    secret: 'x'.repeat(32),
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
  })
  await (await getMigrations(auth.options)).runMigrations()
  const signUp = (n: number) =>
    auth.api.signUpEmail({ body: { name: `Åsa ${n}`, email: `asa${n}@polstad.example`, password: 'norrsken-över-älven' } })
  const undone = (n: number) =>
    database
      .transaction(owner, async (tx) => {
        await tx.insertInto('votes').values({ n }).execute()
        throw new Error('undone')
      })
      .catch(() => {})
  await Promise.all([1, 2, 3].flatMap((n) => [signUp(n), undone(n), vote(database, n)]))
  const [row] = await database.session((session) =>
    session.query('select (select count(*) from "user") as people, (select array_agg(n order by n) from votes) as votes'),
  )
  expect(row).toEqual({ people: 3, votes: [1, 2, 3] })
})
