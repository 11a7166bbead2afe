import type { Pool, PoolClient } from 'pg'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { DatabaseBusy, DatabaseUnavailable, TransactionTimedOut, translateFailure } from '../failures.ts'
import { takeForCurrentTask } from '../scope.ts'
import type { Limits } from '../store.ts'
import type { Health } from './health.ts'

/** The pool as Kysely sees it: clear errors, a watchdog on each connection lent out, and no second one inside a transaction. */
export function guardPool(pool: Pool, limits: Limits, health: Health): PostgresPool {
  return {
    options: pool.options,
    end: async () => {},
    async connect() {
      const task = takeForCurrentTask(pool)
      if (health.away) throw new DatabaseUnavailable('The database is away.')
      const client = await connect(pool, health)
      return lend(client, limits, health, (reason) => task?.onAbort(reason))
    },
  }
}

export async function connect(pool: Pool, health: Health): Promise<PoolClient> {
  try {
    const client = await pool.connect()
    health.succeeded()
    return client
  } catch (error) {
    if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message)) {
      if (pool.totalCount >= pool.options.max && pool.idleCount === 0)
        throw new DatabaseBusy('No connection became free in time.', { cause: error })
      health.failed()
      throw new DatabaseUnavailable('The database server does not answer.', { cause: error })
    }
    const failure = translateFailure(error)
    if (failure instanceof DatabaseUnavailable) health.failed()
    throw failure
  }
}

function lend(client: PoolClient, limits: Limits, health: Health, onAbort: (reason: Error) => void): PostgresPoolClient {
  let dead: Error | null = null
  const watchdog = setTimeout(() => {
    dead = new TransactionTimedOut('A transaction stayed open too long and was rolled back.')
    client.release(dead)
    onAbort(dead)
  }, limits.transactionMs)
  watchdog.unref()
  const giveUp = () => {
    if (dead !== null) return
    dead = new DatabaseUnavailable('The database server does not answer.')
    clearTimeout(watchdog)
    client.release(dead)
  }
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (dead !== null) throw dead
    try {
      return await answerOf(client.query(sql, [...parameters]), limits, health, giveUp)
    } catch (error) {
      const failure = dead ?? translateFailure(error)
      if (failure instanceof DatabaseUnavailable) health.failed()
      throw failure
    }
  }
  const lent = {
    query,
    release(destroy?: boolean) {
      clearTimeout(watchdog)
      if (dead !== null) return
      dead = new Error('The connection was given back.')
      client.release(destroy === true)
    },
  }
  return lent as unknown as PostgresPoolClient
}

/** A statement's own limit is the server's to keep. A server that is gone keeps nothing: after a while of silence it is asked. */
async function answerOf<R>(answer: Promise<R>, { silenceMs, statementMs }: Limits, health: Health, giveUp: () => void): Promise<R> {
  const { promise: silence, reject } = Promise.withResolvers<never>()
  const end = () => {
    giveUp()
    reject(new DatabaseUnavailable('The database server does not answer.'))
  }
  const asking = setTimeout(() => {
    void health.answers().then((isThere) => {
      if (!isThere && !answered) end()
    })
  }, silenceMs)
  const ending = setTimeout(end, statementMs + silenceMs)
  let answered = false
  try {
    return await Promise.race([answer, silence])
  } finally {
    answered = true
    clearTimeout(asking)
    clearTimeout(ending)
    answer.catch(() => {})
  }
}
