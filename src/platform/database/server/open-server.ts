import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool } from 'pg'
import { silentLog, type Log } from '#platform/log'
import { DatabaseUnavailable, DatabaseUnsuitable, translateFailure } from '../failures.ts'
import { runInScope } from '../scope.ts'
import type { Database, Limits, Row, Session } from '../store.ts'
import { connect, guardPool } from './guarded-pool.ts'
import { watchHealth, type Health } from './health.ts'
import { Listening } from './listening.ts'
import { typeParsers } from './type-parsers.ts'

export interface ServerOptions {
  readonly limits: Limits
  readonly log?: Log
  readonly allowSuperuser?: boolean
}

const oldestMajor = 15

/** A PostgreSQL server. Refused: older than 15, and a login that row-level security would not stop. */
export async function openServer<T>(
  { url, poolSize = 10 }: { readonly url: string; readonly poolSize?: number },
  options: ServerOptions,
): Promise<Database<T>> {
  const { limits, log = silentLog } = options
  const pool = createPool(url, poolSize, limits)
  const health = watchHealth(() => knockAt(url))
  const lost = (error: Error) => {
    log.warn('a database connection was lost', { error })
    health.failed()
  }
  pool.on('error', lost)
  // The pool hears only of idle connections; one lost while lent out would otherwise end the process.
  pool.on('connect', (client) => client.on('error', lost))
  try {
    await refuseUnsuitable(pool, options.allowSuperuser === true)
  } catch (error) {
    health.stop()
    await pool.end()
    throw error
  }
  return assemble<T>(pool, url, limits, health, new Listening(url, log))
}

/** A connection of its own: those of the pool may hang on a line that has gone dead. */
async function knockAt(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    void client.end().catch(() => {})
  }
}

function createPool(url: string, poolSize: number, limits: Limits): Pool {
  return new Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'ledstjarna',
    connectionTimeoutMillis: limits.waitMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: limits.statementMs,
    idle_in_transaction_session_timeout: limits.transactionMs,
    options: '-c timezone=UTC',
    types: typeParsers as never,
  })
}

async function refuseUnsuitable(pool: Pool, allowSuperuser: boolean): Promise<void> {
  const { rows } = await pool
    .query(
      `select current_setting('server_version_num')::int / 10000 as major, current_user::text as login, rolsuper, rolbypassrls
       from pg_roles where rolname = current_user`,
    )
    .catch((error: unknown) => {
      throw unreachable(error, pool)
    })
  const { major, login, rolsuper, rolbypassrls } = rows[0]
  if (major < oldestMajor) throw new DatabaseUnsuitable(`The server is PostgreSQL ${major}; ${oldestMajor} or later is needed.`)
  if (allowSuperuser || (!rolsuper && !rolbypassrls)) return
  const right = rolsuper ? 'is a superuser' : 'has BYPASSRLS'
  throw new DatabaseUnsuitable(
    `The login ${login} ${right}, so the fence between contracts would not hold. Use a plain owner of the database instead: ` +
      `create role ledstjarna login createrole password '…'; create database ledstjarna owner ledstjarna;`,
  )
}

function unreachable(error: unknown, pool: Pool): unknown {
  const failure =
    error instanceof Error && /timeout/i.test(error.message)
      ? new DatabaseUnavailable('no answer in time', { cause: error })
      : translateFailure(error)
  if (!(failure instanceof DatabaseUnavailable)) return failure
  const { host, port } = pool.options
  return new DatabaseUnavailable(
    `The database server of DATABASE_URL${host === undefined ? '' : ` (${host}:${port ?? 5432})`} cannot be reached: ${failure.message} ` +
      `Start it or correct the address; the embedded database is never used instead.`,
    { cause: error },
  )
}

function assemble<T>(pool: Pool, url: string, limits: Limits, health: Health, listening: Listening): Database<T> {
  const kysely = new Kysely<T>({ dialect: new PostgresDialect({ pool: guardPool(pool, limits, health) }) })
  const session = <R>(fn: (session: Session) => Promise<R>) => runSession(pool, limits, health, fn)
  let closing: Promise<void> | null = null
  return {
    kind: 'server',
    kysely,
    get healthy() {
      return health.healthy
    },
    transaction: (scope, fn) => runInScope(pool, kysely, scope, fn),
    session,
    listen: (channel, hear, onGap) => listening.listen(channel, hear, onGap),
    maintain: () => session((open) => open.script('vacuum analyze')),
    engine: { kind: 'server', pool, url },
    close() {
      health.stop()
      closing ??= listening.close().then(() => pool.end())
      return closing
    },
  }
}

async function runSession<R>(pool: Pool, limits: Limits, health: Health, fn: (session: Session) => Promise<R>): Promise<R> {
  const client = await connect(pool, health)
  let broken = false
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    const result = await fn({
      query: async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows as Row[],
      script: async (sql) => {
        await client.query(sql)
      },
    })
    await client.query(`set statement_timeout = ${limits.statementMs}; set idle_in_transaction_session_timeout = ${limits.transactionMs}`)
    return result
  } catch (error) {
    broken = true
    throw translateFailure(error)
  } finally {
    client.release(broken)
  }
}
