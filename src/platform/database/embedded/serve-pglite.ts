import type { EmbeddedEngine } from './embedded-engine.ts'
import type { Lease } from './lease.ts'
import type { PgliteLike, PgliteTransaction, QueryOptions, Results } from './pglite-like.ts'

type AnyResults = Results<Record<string, unknown>>

/** PGlite's interface over the engine's queue: each call outside a transaction is a turn of its own. */
export function servePglite(
  engine: EmbeddedEngine,
  mayWrite: (sql: string) => Promise<void>,
  listen: PgliteLike['listen'],
  close: () => Promise<void>,
): PgliteLike {
  const within = <R>(use: (lease: Lease) => Promise<R>) => withLease(engine, use)
  return {
    get ready() {
      return engine.healthy
    },
    get closed() {
      return engine.closed
    },
    get waitReady() {
      return engine.open()
    },
    query: <R>(sql: string, parameters?: unknown[], options?: QueryOptions) =>
      within(async (lease) => {
        await mayWrite(sql)
        return query<R>(lease, sql, parameters, options)
      }),
    exec: (sql) =>
      within(async (lease) => {
        await mayWrite(sql)
        return exec(lease, sql)
      }),
    transaction: (fn) => within((lease) => runTransaction(lease, mayWrite, fn)),
    listen,
    close,
  }
}

async function withLease<R>(engine: EmbeddedEngine, use: (lease: Lease) => Promise<R>): Promise<R> {
  const lease = await engine.acquire()
  try {
    return await use(lease)
  } finally {
    await lease.release()
  }
}

async function runTransaction<R>(
  lease: Lease,
  mayWrite: (sql: string) => Promise<void>,
  fn: (tx: PgliteTransaction) => Promise<R>,
): Promise<R> {
  await exec(lease, 'begin')
  let closed = false
  const open = () => {
    if (closed) throw new Error('Transaction is closed')
  }
  const result = await fn({
    query: async <Q>(sql: string, parameters?: unknown[], options?: QueryOptions) => {
      open()
      await mayWrite(sql)
      return query<Q>(lease, sql, parameters, options)
    },
    exec: async (sql) => {
      open()
      await mayWrite(sql)
      return exec(lease, sql)
    },
    rollback: async () => {
      open()
      closed = true
      await exec(lease, 'rollback')
    },
    get closed() {
      return closed
    },
  })
  if (!closed) {
    closed = true
    const [done] = await exec(lease, 'commit')
    if (done?.command === 'ROLLBACK') throw new Error('The transaction had failed and was rolled back instead of committed.')
  }
  return result
}

async function query<R>(
  lease: Lease,
  sql: string,
  parameters: unknown[] = [],
  { rowMode = 'object' }: QueryOptions = {},
): Promise<Results<R>> {
  const { results } = await lease.send({ kind: 'query', sql, parameters, rowMode })
  return (results[0] ?? { rows: [], fields: [] }) as Results<R>
}

async function exec(lease: Lease, sql: string): Promise<AnyResults[]> {
  const { results } = await lease.send({ kind: 'exec', sql })
  return results
}
