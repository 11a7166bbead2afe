import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type Kysely, type Transaction as KyselyTransaction } from 'kysely'
import { Client } from 'pg'
import type { Tables } from '#generated/tables'
import { dumpDataDirectory, migrate, openDatabase, readMigrations, scopeStatement, type Database, type Scope } from '#platform/database'

const root = join(import.meta.dirname, '../..')
const migrationsDirectory = join(root, 'migrations')
const cache = join(root, '.cache')

/**
 * A migrated, empty database for one test file or worker: in memory from a cached dump, or, with TEST_DATABASE_URL,
 * a database of its own on that server. Close it when done.
 */
export async function openTestDatabase<T = Tables>(): Promise<Database<T>> {
  const url = process.env['TEST_DATABASE_URL']
  return url === undefined ? openFromCachedDump<T>() : openOnServer<T>(url)
}

async function openFromCachedDump<T>(): Promise<Database<T>> {
  return openDatabase<T>({ memory: true, fromDump: await migratedDump() })
}

/** A migrated, empty database as `openDatabase({ memory: true, fromDump })` takes it. */
export async function migratedDump(): Promise<Uint8Array> {
  return cachedDump(`test-database-${await fingerprint()}`, (database) => migrate(database, migrationsDirectory))
}

/** A database without anything: initialising one takes seconds. */
export async function emptyDump(): Promise<Uint8Array> {
  return cachedDump(`empty-database-${await fingerprint()}`, async () => {})
}

/** Several workers may write the same dump at once: each writes its own and the renames agree. */
async function cachedDump(name: string, prepare: (database: Database<never>) => Promise<unknown>): Promise<Uint8Array> {
  const file = join(cache, `${name}.tar`)
  if (existsSync(file)) return readFileSync(file)
  const database = await openDatabase<never>({ memory: true })
  try {
    await prepare(database)
    const dump = await dumpDataDirectory(database)
    mkdirSync(cache, { recursive: true })
    const draft = `${file}.${randomUUID()}`
    writeFileSync(draft, dump)
    renameSync(draft, file)
    return dump
  } finally {
    await database.close()
  }
}

/** Changes with any migration and with the engine and the steps before the first migration. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const migration of await readMigrations(migrationsDirectory)) hash.update(migration.name).update(migration.hash)
  hash.update(await readFile(join(root, 'src/platform/database/prepare-store.ts')))
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  return hash.digest('hex').slice(0, 16)
}

async function openOnServer<T>(url: string): Promise<Database<T>> {
  const template = `ledstjarna_template_${await fingerprint()}`
  const name = `ledstjarna_test_${randomUUID().replaceAll('-', '')}`
  await onServer(url, async (admin) => {
    await admin.query('select pg_advisory_lock(7302031)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(admin, url, template)
    await admin.query(`create database ${name} template ${template}`)
  })
  const database = await openDatabase<T>({ url: withDatabase(url, name), poolSize: 4 }, { allowSuperuser: true })
  const close = async () => {
    await database.close()
    await onServer(url, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)))
  }
  return Object.create(database, { close: { value: close } })
}

async function makeTemplate(admin: Client, url: string, template: string): Promise<void> {
  const draft = `${template}_draft`
  await admin.query(`drop database if exists ${draft} with (force)`)
  await admin.query(`create database ${draft}`)
  const database = await openDatabase<never>({ url: withDatabase(url, draft), poolSize: 1 }, { allowSuperuser: true })
  try {
    await migrate(database, migrationsDirectory)
  } finally {
    await database.close()
  }
  await admin.query(`alter database ${draft} rename to ${template}`)
}

async function onServer(url: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: url })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/**
 * Runs a test against a database whose transactions are savepoints of one transaction that is rolled back at the end:
 * nothing of a test is left to the next. `kysely` is that transaction, with the login's own rights.
 */
export async function inRolledBackTransaction<T, R>(database: Database<T>, test: (database: Database<T>) => Promise<R>): Promise<R> {
  const rolledBack = new RolledBack<R>()
  try {
    await database.transaction({ role: 'owner', settings: {} }, async (outer) => {
      rolledBack.result = await test(withinTransaction(database, outer))
      throw rolledBack
    })
  } catch (error) {
    if (error !== rolledBack) throw error
  }
  return rolledBack.result as R
}

class RolledBack<R> extends Error {
  result: R | undefined
}

function withinTransaction<T>(database: Database<T>, outer: KyselyTransaction<T>): Database<T> {
  let tail: Promise<unknown> = Promise.resolve()
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = tail.then(work)
    tail = turn.catch(() => {})
    return turn
  }
  return {
    kind: database.kind,
    kysely: outer as Kysely<T>,
    healthy: true,
    engine: database.engine,
    transaction: (scope, fn) => inTurn(() => runInSavepoint(outer, scope, fn)),
    session: (fn) =>
      inTurn(() =>
        fn({
          query: async (text, parameters = []) => (await outer.executeQuery<Record<string, unknown>>(compiled(text, parameters))).rows,
          script: async (text) => void (await outer.executeQuery(compiled(text, []))),
        }),
      ),
    listen: (channel, onMessage, onGap) => database.listen(channel, onMessage, onGap),
    maintain: async () => {},
    close: async () => {},
  }
}

const compiled = (text: string, parameters: readonly unknown[]) => ({
  sql: text,
  parameters,
  query: { kind: 'RawNode' as const, sqlFragments: [text], parameters: [] },
  queryId: { queryId: 'test' },
})

async function runInSavepoint<T, R>(outer: KyselyTransaction<T>, scope: Scope, fn: (tx: KyselyTransaction<T>) => Promise<R>): Promise<R> {
  await sql`savepoint one_transaction`.execute(outer)
  try {
    await scopeStatement(scope)?.execute(outer)
    if (scope.readOnly === true) await sql`select set_config('transaction_read_only', 'on', true)`.execute(outer)
    const result = await fn(outer)
    await sql`release one_transaction`.execute(outer)
    await takeOff(outer, scope)
    return result
  } catch (error) {
    await sql`rollback to one_transaction`.execute(outer)
    await sql`release one_transaction`.execute(outer)
    throw error
  }
}

/** A released savepoint leaves its settings to the transaction around it; the next must not inherit them. */
async function takeOff<T>(outer: KyselyTransaction<T>, scope: Scope): Promise<void> {
  const settings = Object.keys(scope.settings).map((key) => sql`set_config(${key}, '', true)`)
  await sql`select ${sql.join([sql`set_config('role', 'none', true)`, ...settings])}`.execute(outer)
}
