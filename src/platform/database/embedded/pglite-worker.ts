/**
 * The worker thread in which PGlite runs, so that a slow statement never stalls the web. It is a plain file run from
 * `src` also when the server itself is bundled. One request at a time: the other side keeps the queue.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { markInitialised } from './data-directory.ts'
import { DurableNodeFS } from './durable-node-fs.ts'
import { parsers } from './parsers.ts'
import { startParameters } from './start-parameters.ts'
import { toPlainError, type Answer, type FromWorker, type Numbered, type Request, type WorkerStart } from './worker-messages.ts'
import type { Results } from './pglite-like.ts'

const start = workerData as WorkerStart
const tell = (message: FromWorker) => parentPort?.postMessage(message)

async function open(): Promise<PGlite> {
  const onDisk = start.directory === null ? {} : { fs: new DurableNodeFS(start.directory) }
  const fromDump = start.dump === null ? {} : { loadDataDir: new Blob([new Uint8Array(start.dump)]) }
  const pglite = await PGlite.create({
    ...onDisk,
    ...fromDump,
    startParams: startParameters({ durable: start.directory !== null }),
    extensions: { pg_trgm, unaccent },
    parsers: parsers(types),
  })
  if (start.directory !== null && start.fresh) markInitialised(start.directory)
  pglite.onNotification((channel, payload) => tell({ kind: 'notification', channel, payload }))
  return pglite
}

async function answer(pglite: PGlite, request: Request): Promise<Answer> {
  switch (request.kind) {
    case 'query': {
      if (request.begin !== undefined) await pglite.exec(request.begin)
      const result = await pglite.query(request.sql, [...request.parameters], { rowMode: request.rowMode })
      return { results: [result as Results<Record<string, unknown>>], inTransaction: inTransaction(pglite) }
    }
    case 'exec': {
      const results = await pglite.exec(request.sql)
      return { results: results as Results<Record<string, unknown>>[], inTransaction: inTransaction(pglite) }
    }
    case 'dump': {
      const dump = await pglite.dumpDataDir('none')
      return { results: [], inTransaction: false, dump: new Uint8Array(await dump.arrayBuffer()) }
    }
    case 'close':
      await pglite.exec('checkpoint')
      await pglite.close()
      return { results: [], inTransaction: false }
  }
}

function inTransaction(pglite: PGlite): boolean {
  return pglite.isInTransaction()
}

async function serve(): Promise<void> {
  const pglite = await open()
  parentPort?.on('message', async ({ id, request }: Numbered) => {
    try {
      tell({ kind: 'answer', id, answer: await answer(pglite, request) })
    } catch (error) {
      tell({ kind: 'refused', id, error: toPlainError(error), inTransaction: !pglite.closed && inTransaction(pglite) })
    }
  })
  tell({ kind: 'ready' })
}

serve().catch((error: unknown) => tell({ kind: 'failed', error: toPlainError(error) }))
