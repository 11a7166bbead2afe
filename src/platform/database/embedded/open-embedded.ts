import { Kysely } from 'kysely'
import { systemClock, type Clock } from '#platform/clock'
import { silentLog, type Log } from '#platform/log'
import { runInScope } from '../scope.ts'
import type { Database, Limits, Row, Session } from '../store.ts'
import { prepareDirectory } from './data-directory.ts'
import { createDiskGuard, explainByDisk } from './disk-guard.ts'
import { lockDirectory, type DirectoryLock } from './directory-lock.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import { EmbeddedEngine } from './embedded-engine.ts'
import type { Lease } from './lease.ts'
import { createListeners } from './listeners.ts'
import { servePglite } from './serve-pglite.ts'
import type { WorkerStart } from './worker-messages.ts'

export type EmbeddedWhereabouts = { readonly directory: string } | { readonly memory: true; readonly fromDump?: Blob | Uint8Array }

export interface EmbeddedOptions {
  readonly limits: Limits
  readonly log?: Log
  readonly clock?: Clock
  readonly freeDisk?: (directory: string) => Promise<number>
}

const engines = new WeakMap<object, EmbeddedEngine>()

/** The embedded database: locked, in its own thread, with fsync. */
export async function openEmbedded<T>(where: EmbeddedWhereabouts, options: EmbeddedOptions): Promise<Database<T>> {
  const { limits, log = silentLog, clock = systemClock } = options
  const lock = 'directory' in where ? lockDirectory(where.directory, clock.now()) : null
  try {
    const explain = async () => ('directory' in where ? explainByDisk(where.directory, options.freeDisk) : null)
    const engine = new EmbeddedEngine(await workerStart(where), limits, log, explain)
    await engine.open()
    const mayWrite = 'directory' in where ? createDiskGuard(where.directory, limits.freeDiskFloor, options.freeDisk) : async () => {}
    return assemble<T>(engine, mayWrite, lock, limits, log)
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function workerStart(where: EmbeddedWhereabouts): Promise<WorkerStart> {
  if ('directory' in where) return { directory: where.directory, fresh: prepareDirectory(where.directory).fresh, dump: null }
  const { fromDump } = where
  return {
    directory: null,
    fresh: false,
    dump: fromDump === undefined ? null : new Uint8Array(fromDump instanceof Blob ? await fromDump.arrayBuffer() : fromDump),
  }
}

function assemble<T>(
  engine: EmbeddedEngine,
  mayWrite: (sql: string) => Promise<void>,
  lock: DirectoryLock | null,
  limits: Limits,
  log: Log,
): Database<T> {
  const kysely = new Kysely<T>({ dialect: embeddedDialect(engine, mayWrite) })
  const { listen } = createListeners(engine)
  const session = <R>(fn: (session: Session) => Promise<R>) => runSession(engine, fn)
  const stopCheckpoints = checkpointWhenDirty(session, limits.checkpointEveryMs, log)
  const close = async () => {
    stopCheckpoints()
    await engine.close()
    lock?.release()
  }
  const database: Database<T> = {
    kind: 'embedded',
    kysely,
    get healthy() {
      return engine.healthy
    },
    transaction: (scope, fn) => runInScope(engine, kysely, scope, fn),
    session,
    listen,
    maintain: () => session((open) => open.script('vacuum analyze')),
    engine: { kind: 'embedded', pglite: servePglite(engine, mayWrite, listen, close) },
    close,
  }
  engines.set(database, engine)
  return database
}

async function runSession<R>(engine: EmbeddedEngine, fn: (session: Session) => Promise<R>): Promise<R> {
  const lease = await engine.acquire({ unlimited: true })
  try {
    return await fn(sessionOn(lease))
  } finally {
    await lease.release()
  }
}

function sessionOn(lease: Lease): Session {
  return {
    async query(sql, parameters = []) {
      const { results } = await lease.send({ kind: 'query', sql, parameters, rowMode: 'object' })
      return (results[0]?.rows ?? []) as Row[]
    },
    async script(sql) {
      await lease.send({ kind: 'exec', sql })
    },
  }
}

/** There is no checkpointer beside us: without this the log grows and a start after a crash takes ever longer. */
function checkpointWhenDirty(session: Database<unknown>['session'], everyMs: number, log: Log): () => void {
  let written = ''
  const look = () =>
    session(async (open) => {
      const [row] = await open.query('select pg_current_wal_insert_lsn()::text as lsn')
      if (row?.['lsn'] === written) return
      await open.script('checkpoint')
      const [after] = await open.query('select pg_current_wal_insert_lsn()::text as lsn')
      written = String(after?.['lsn'])
    }).catch((error: unknown) => log.warn('checkpoint failed', { error }))
  const timer = setInterval(look, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** The whole data directory of an embedded database as a tar, taken between two statements. */
export async function dumpDataDirectory(database: object): Promise<Uint8Array> {
  const engine = engines.get(database)
  if (engine === undefined) throw new Error('Only an embedded database has a data directory to dump.')
  const lease = await engine.acquire({ unlimited: true })
  try {
    const { dump } = await lease.send({ kind: 'dump' })
    if (dump === undefined) throw new Error('The engine gave no dump.')
    return dump
  } finally {
    await lease.release()
  }
}
