import { Kysely, PGliteDialect, sql } from 'kysely'
import { fromPglite, PgBoss } from 'pg-boss'
import { afterEach, expect, test } from 'vitest'
import { OuterHandleInTransaction, openDatabase, type Database, type Limits, type PgliteLike } from '#platform/database'
import { migratedDump } from '#tests/support/test-database.ts'

interface Schema {
  votes: { n: number }
}

let database: Database<Schema>
const owner = { role: 'owner', settings: {} } as const

async function open(limits: Partial<Limits> = {}): Promise<PgliteLike> {
  database = await openDatabase<Schema>({ memory: true, fromDump: await migratedDump() }, { limits })
  await database.session((session) => session.script('create table votes (n int)'))
  if (database.engine.kind !== 'embedded') throw new Error('embedded expected')
  return database.engine.pglite
}
afterEach(() => database.close())

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const votes = async () => (await database.kysely.selectFrom('votes').select('n').orderBy('n').execute()).map(({ n }) => n)

test('transactions take turns, and a plain statement waits for the one that is open', async () => {
  await open()
  const order: string[] = []
  const slow = database.kysely.transaction().execute(async (tx) => {
    await tx.insertInto('votes').values({ n: 1 }).execute()
    await pause(50)
    order.push('transaction')
    throw new Error('undone')
  })
  const seen = votes().then((rows) => (order.push('statement'), rows))
  await expect(slow).rejects.toThrow('undone')
  expect(await seen).toEqual([])
  expect(order).toEqual(['transaction', 'statement'])
})

test('two users of the one connection never step into each other’s transaction', async () => {
  const pglite = await open()
  const kept = database.kysely.transaction().execute(async (tx) => {
    for (let n = 0; n < 5; n++) await tx.insertInto('votes').values({ n }).execute()
  })
  const undone = pglite.transaction(async (tx) => {
    for (let n = 10; n < 15; n++) await tx.query('insert into votes values ($1)', [n])
    throw new Error('undone')
  })
  await Promise.allSettled([kept, undone])
  expect(await votes()).toEqual([0, 1, 2, 3, 4])
})

test('Kysely’s own PGlite dialect lets a read-only transaction write; ours does not', async () => {
  const pglite = await open()
  const theirs = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  const write = (kysely: Kysely<Schema>) =>
    kysely
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => tx.insertInto('votes').values({ n: 1 }).execute())
  await expect(write(theirs)).resolves.toBeDefined()
  await expect(write(database.kysely)).rejects.toThrow(/read-only/)
})

test('Kysely’s own PGlite dialect never answers when a transaction cannot begin; ours says so', async () => {
  const pglite = await open()
  const refused = Promise.reject(new Error('busy'))
  refused.catch(() => {})
  const refusing = { ...pglite, ready: true, closed: false, waitReady: Promise.resolve(), transaction: () => refused }
  const theirs = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: refusing }) })
  const answer = theirs.transaction().execute(async () => 'begun')
  expect(await Promise.race([answer, pause(100).then(() => 'silence')])).toBe('silence')
  await database.close()
  await expect(database.kysely.transaction().execute(async () => 'begun')).rejects.toThrow(/closed/)
})

test('beyond the queue’s length the answer is busy', async () => {
  const pglite = await open({ queueLength: 2 })
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => pglite.query('insert into votes values ($1)', [n])))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
  expect(outcomes[3]).toMatchObject({ reason: { name: 'DatabaseBusy' } })
})

test('nobody waits longer than the longest wait', async () => {
  await open({ waitMs: 50 })
  const holding = database.transaction(owner, () => pause(200))
  await expect(votes()).rejects.toMatchObject({ name: 'DatabaseBusy' })
  await holding
  expect(await votes()).toEqual([])
})

test('a statement that runs too long is stopped and the database goes on', async () => {
  const pglite = await open({ statementMs: 300 })
  const endless = pglite.query('select count(*) from generate_series(1, 1000000000)')
  const waiting = pglite.query('select 1 as n')
  await expect(endless).rejects.toMatchObject({ name: 'StatementTimedOut' })
  expect((await waiting).rows).toEqual([{ n: 1 }])
})

test('a transaction left open too long is rolled back by the watchdog', async () => {
  await open({ transactionMs: 100 })
  const forgotten = database.transaction(owner, async (tx) => {
    await tx.insertInto('votes').values({ n: 1 }).execute()
    await new Promise(() => {})
  })
  await expect(forgotten).rejects.toMatchObject({ name: 'TransactionTimedOut' })
  expect(await votes()).toEqual([])
})

test('a statement after the watchdog has struck is refused, not done outside the transaction', async () => {
  await open({ transactionMs: 80 })
  const late = Promise.withResolvers<unknown>()
  const slow = database.transaction(owner, async (tx) => {
    await pause(160)
    late.resolve(
      await tx
        .insertInto('votes')
        .values({ n: 1 })
        .execute()
        .catch((error: unknown) => error),
    )
  })
  await expect(slow).rejects.toMatchObject({ name: 'TransactionTimedOut' })
  expect(await late.promise).toMatchObject({ name: 'TransactionTimedOut' })
  expect(await votes()).toEqual([])
})

test('the outer handle inside a transaction fails at once, and works again after it', async () => {
  await open()
  await expect(database.transaction(owner, () => votes())).rejects.toThrow(OuterHandleInTransaction)
  await expect(database.transaction(owner, () => database.transaction(owner, async () => 1))).rejects.toThrow(OuterHandleInTransaction)
  expect(await votes()).toEqual([])
})

test('a transaction that a library forgot to end does not reach the next', async () => {
  const pglite = await open()
  await pglite.exec('begin; insert into votes values (1)')
  expect(await votes()).toEqual([])
})

test('errors carry what PostgreSQL says', async () => {
  const pglite = await open()
  await pglite.exec('alter table votes add primary key (n)')
  await pglite.query('insert into votes values (1)')
  await expect(pglite.query('insert into votes values (1)')).rejects.toMatchObject({
    code: '23505',
    constraint: 'votes_pkey',
    table: 'votes',
  })
})

test('a commit of a failed transaction is an error, not a success', async () => {
  await open()
  const failed = database.transaction(owner, async (tx) => {
    await tx.insertInto('votes').values({ n: 1 }).execute()
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(failed).rejects.toThrow(/rolled back/)
})

test('a message is heard by its listeners until they leave, also after the engine was started anew', async () => {
  const pglite = await open({ statementMs: 300 })
  const heard: string[] = []
  const leave = await database.listen('contract_changed', (payload) => heard.push(payload))
  await pglite.query(`select pg_notify('contract_changed', 'one')`)
  await pglite.query('select count(*) from generate_series(1, 1000000000)').catch(() => {})
  await pause(50)
  await pglite.query(`select pg_notify('contract_changed', 'two')`)
  await leave()
  await pglite.query(`select pg_notify('contract_changed', 'three')`)
  expect(heard).toEqual(['one', 'two'])
})

test('jobs run on the embedded database beside transactions of our own', async () => {
  const pglite = await open()
  const boss = new PgBoss({ db: fromPglite(pglite as never), backend: 'pglite' } as never)
  await boss.start()
  await boss.createQueue('mails')
  const done: unknown[] = []
  await boss.work('mails', { pollingIntervalSeconds: 0.5 }, async (jobs) => void done.push(...jobs.map((job) => job.data)))
  await Promise.all(
    [1, 2, 3].map((n) =>
      boss.send('mails', { n }).then(() => database.transaction(owner, (tx) => tx.insertInto('votes').values({ n }).execute())),
    ),
  )
  await expect.poll(() => done.length, { timeout: 15_000 }).toBe(3)
  await boss.stop({ graceful: false })
  expect(await votes()).toEqual([1, 2, 3])
})
