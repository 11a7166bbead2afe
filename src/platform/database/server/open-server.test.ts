import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { OuterHandleInTransaction, openDatabase, type Database, type Limits } from '#platform/database'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'

interface Schema {
  votes: { n: number }
}

let server: PostgresServer
const opened: Database<Schema>[] = []
const owner = { role: 'owner', settings: {} } as const
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  server = await startPostgresServer()
  const database = await open()
  await database.session((session) =>
    session.script(
      `create table votes (n int); create role plain login createrole; create role beyond login bypassrls; grant all on votes to plain; grant create on schema public to plain`,
    ),
  )
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(() => server.remove())

async function open(limits: Partial<Limits> = {}, poolSize = 2): Promise<Database<Schema>> {
  const database = await openDatabase<Schema>({ url: server.url, poolSize }, { limits, allowSuperuser: true })
  opened.push(database)
  return database
}
const as = (login: string) => server.url.replace('postgres@', `${login}@`)

test('a login that row-level security does not stop is refused with the way out', async () => {
  await expect(openDatabase({ url: server.url })).rejects.toThrow(/postgres is a superuser.+create role ledstjarna login/)
  await expect(openDatabase({ url: as('beyond') })).rejects.toThrow(/beyond has BYPASSRLS/)
})

test('a plain login is let in and can take the restricted role', async () => {
  const database = await openDatabase<Schema>({ url: as('plain') })
  opened.push(database)
  await database.session((session) => session.script('create role ledstjarna_app nologin; grant ledstjarna_app to plain'))
  const { rows } = await database.transaction({ role: 'app', settings: {} }, (tx) => sql`select current_user::text as role`.execute(tx))
  expect(rows).toEqual([{ role: 'ledstjarna_app' }])
})

test('a server that cannot be reached is said so, and nothing else is opened', async () => {
  const refusal: unknown = await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ name: 'DatabaseUnavailable' })
  expect(String(refusal)).toMatch(/127\.0\.0\.1:1.+embedded database is never used instead/s)
})

test('settings and role end with their transaction', async () => {
  const database = await open({}, 1)
  await database.transaction({ role: 'owner', settings: { 'ledstjarna.contract_id': 'one' } }, async () => {})
  const { rows } = await sql`select coalesce(current_setting('ledstjarna.contract_id', true), '') as contract`.execute(database.kysely)
  expect(rows).toEqual([{ contract: '' }])
})

test('a read-only transaction cannot write', async () => {
  const database = await open()
  await expect(
    database.transaction({ ...owner, readOnly: true }, (tx) => tx.insertInto('votes').values({ n: 1 }).execute()),
  ).rejects.toThrow(/read-only/)
})

test('a transaction costs three statements and its own', async () => {
  const database = await open({}, 1)
  const said: string[] = []
  if (database.engine.kind === 'server') {
    const client = await database.engine.pool.connect()
    const query = client.query.bind(client) as (...all: unknown[]) => unknown
    client.query = ((...all: unknown[]) => (said.push(String(all[0])), query(...all))) as never
    client.release()
  }
  await database.transaction({ role: 'owner', settings: { 'ledstjarna.contract_id': 'one', 'ledstjarna.worker': 'on' } }, (tx) =>
    tx.selectFrom('votes').select('n').execute(),
  )
  expect(said).toHaveLength(4)
})

test('the outer handle inside a transaction fails at once', async () => {
  const database = await open()
  await expect(database.transaction(owner, () => database.kysely.selectFrom('votes').select('n').execute())).rejects.toThrow(
    OuterHandleInTransaction,
  )
})

test('a connection lost in the middle of a transaction ends that transaction, not the process', async () => {
  const database = await open()
  const cut = database.transaction(owner, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const other = await open()
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.kysely)
    await pause(50)
    await tx.insertInto('votes').values({ n: 1 }).execute()
  })
  await expect(cut).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  expect(await database.kysely.selectFrom('votes').select('n').execute()).toEqual([])
})

test('an exhausted pool answers busy', async () => {
  const database = await open({ waitMs: 100 }, 1)
  const holding = database.transaction(owner, () => pause(300))
  await pause(20)
  await expect(database.kysely.selectFrom('votes').select('n').execute()).rejects.toMatchObject({ name: 'DatabaseBusy' })
  await holding
})

test('statements and transactions that run too long are stopped', async () => {
  const database = await open({ statementMs: 200, transactionMs: 300 })
  await expect(sql`select pg_sleep(5)`.execute(database.kysely)).rejects.toMatchObject({ name: 'StatementTimedOut' })
  await expect(database.transaction(owner, () => new Promise(() => {}))).rejects.toMatchObject({ name: 'TransactionTimedOut' })
  expect(await database.kysely.selectFrom('votes').select('n').execute()).toEqual([])
})

test('while the server is away every call says so, and it is used again by itself within five seconds of its return', async () => {
  const database = await open()
  const heard: string[] = []
  let gaps = 0
  await database.listen(
    'contract_changed',
    (payload) => heard.push(payload),
    () => gaps++,
  )
  await server.stop('kill')
  await expect(database.transaction(owner, (tx) => sql`select 1`.execute(tx))).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
  expect(database.healthy).toBe(false)
  await server.start()
  await expect.poll(() => database.healthy && gaps, { timeout: 5_000 }).toBe(1)
  await sql`select pg_notify('contract_changed', 'one')`.execute(database.kysely)
  await expect.poll(() => heard, { timeout: 1_000 }).toEqual(['one'])
})
