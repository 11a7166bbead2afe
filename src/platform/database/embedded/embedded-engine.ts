import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Log } from '#platform/log'
import { DatabaseBusy, DatabaseUnavailable, StatementTimedOut, TransactionTimedOut, translateFailure } from '../failures.ts'
import { takeForCurrentTask, type TransactionTask } from '../scope.ts'
import type { Limits } from '../store.ts'
import { StatementFailed, type Answer, type FromWorker, type Numbered, type Request, type WorkerStart } from './worker-messages.ts'

type Waiting = { readonly grant: () => void }
type Pending = { readonly resolve: (answer: Answer) => void; readonly reject: (error: unknown, inTransaction: boolean) => void }

export interface LeaseOptions {
  /** No statement or transaction limit: migrations, dumps, maintenance. */
  readonly unlimited?: boolean
}

/** The one connection, and the queue before it. Whoever holds the lease is alone with the database. */
export class EmbeddedEngine {
  readonly #limits: Limits
  readonly #log: Log
  readonly #start: WorkerStart
  readonly #waiting: Waiting[] = []
  readonly #pending = new Map<number, Pending>()
  readonly #onNotification = new Set<(channel: string, payload: string) => void>()
  readonly #onReopened = new Set<() => void>()
  #worker: Worker | null = null
  #opening: Promise<void> | null = null
  #opened = false
  #lease: Lease | null = null
  #lastId = 0
  #closing = false
  healthy = false

  constructor(start: WorkerStart, limits: Limits, log: Log) {
    this.#start = start
    this.#limits = limits
    this.#log = log
  }

  get closed(): boolean {
    return this.#closing
  }

  /** Starts the worker if it is not running. After the first time the directory is no longer fresh. */
  open(): Promise<void> {
    this.#opening ??= this.#openWorker().catch((error: unknown) => {
      this.#opening = null
      throw error
    })
    return this.#opening
  }

  async #openWorker(): Promise<void> {
    const again = this.#opened
    const start: WorkerStart = again && this.#start.directory !== null ? { ...this.#start, fresh: false, dump: null } : this.#start
    const worker = new Worker(workerFile(), { workerData: start, name: 'embedded-database', execArgv: [] })
    this.#worker = worker
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve()
        else if (message.kind === 'failed') reject(new DatabaseUnavailable(`The embedded database did not start: ${message.error.message}`))
        else this.#receive(message)
      })
      worker.on('error', (error) => this.#lost(worker, error, reject))
      worker.on('exit', (code) => this.#lost(worker, new Error(`the database thread ended with ${code}`), reject))
    })
    this.#opened = true
    this.healthy = true
    if (again) for (const reopened of this.#onReopened) reopened()
  }

  #receive(message: Exclude<FromWorker, { kind: 'ready' | 'failed' }>): void {
    if (message.kind === 'notification') {
      for (const hear of this.#onNotification) hear(message.channel, message.payload)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.kind === 'answer') pending?.resolve(message.answer)
    else pending?.reject(translateFailure(new StatementFailed(message.error)), message.inTransaction)
  }

  #lost(worker: Worker, error: Error, reject: (error: Error) => void): void {
    const failure = new DatabaseUnavailable(`The embedded database stopped: ${error.message}`, { cause: error })
    reject(failure)
    if (this.#worker !== worker) return
    this.#forget(failure)
    if (!this.#closing) this.#log.error('the embedded database stopped; it is opened again', { error })
  }

  #forget(reason: Error): void {
    this.#worker = null
    this.#opening = null
    this.healthy = false
    this.#lease?.die(reason)
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject } of pending) reject(reason, false)
  }

  /** Stops whatever runs, at once, and opens again: the only statement timeout that PGlite obeys. */
  async restart(reason: Error): Promise<void> {
    const worker = this.#worker
    this.#forget(reason)
    await worker?.terminate()
    if (!this.#closing) await this.open()
  }

  send(request: Request): Promise<Answer> {
    const worker = this.#worker
    if (worker === null) return Promise.reject(new DatabaseUnavailable('The embedded database is being opened again.'))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject: (error, inTransaction) => reject(new Refusal(error, inTransaction)) })
      try {
        worker.postMessage({ id, request } satisfies Numbered)
      } catch (error) {
        this.#pending.delete(id)
        reject(new Refusal(error, false))
      }
    })
  }

  /** Waits its turn. Beyond the queue's length or the longest wait the answer is `DatabaseBusy`. */
  async acquire(options: LeaseOptions = {}): Promise<Lease> {
    if (this.#closing) throw new DatabaseUnavailable('The database is closed.')
    const task = takeForCurrentTask(this)
    if (this.#lease === null && this.#waiting.length === 0) return this.#grant(task, options)
    if (this.#waiting.length >= this.#limits.queueLength) throw new DatabaseBusy('Too many are waiting for the database.')
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        grant: () => {
          clearTimeout(timer)
          resolve()
        },
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(new DatabaseBusy('The database did not become free in time.'))
      }, this.#limits.waitMs)
      this.#waiting.push(waiting)
    })
    return this.#grant(task, options)
  }

  async #grant(task: TransactionTask | null, options: LeaseOptions): Promise<Lease> {
    const lease = new Lease(this, options.unlimited === true ? null : this.#limits, (reason) => task?.onAbort(reason))
    this.#lease = lease
    try {
      await this.open()
    } catch (error) {
      this.passOn(lease)
      throw error
    }
    return lease
  }

  /** Gives the connection to the next in line. The slot is kept taken until the next one runs, so that nobody slips in. */
  passOn(lease: Lease): void {
    if (this.#lease !== lease) return
    const next = this.#waiting.shift()
    if (next === undefined) this.#lease = null
    else next.grant()
  }

  onNotification(hear: (channel: string, payload: string) => void): () => void {
    this.#onNotification.add(hear)
    return () => this.#onNotification.delete(hear)
  }

  onReopened(reopened: () => void): void {
    this.#onReopened.add(reopened)
  }

  async close(): Promise<void> {
    if (this.#closing) return
    const lease = this.#opening === null ? null : await this.acquire({ unlimited: true })
    this.#closing = true
    for (const waiting of this.#waiting.splice(0)) waiting.grant()
    if (lease !== null) await this.send({ kind: 'close' }).catch((error: unknown) => this.#log.error('the embedded database did not close cleanly', { error }))
    const worker = this.#worker
    this.#forget(new DatabaseUnavailable('The database is closed.'))
    await worker?.terminate()
  }
}

/** Carries back whether the failed statement left a transaction open. */
class Refusal extends Error {
  readonly reason: unknown
  readonly inTransaction: boolean
  constructor(reason: unknown, inTransaction: boolean) {
    super('refused')
    this.reason = reason
    this.inTransaction = inTransaction
  }
}

/** Alone with the database until `release`. Limits: each statement, and the whole lease. */
export class Lease {
  readonly #engine: EmbeddedEngine
  readonly #statementMs: number | null
  readonly #watchdog: ReturnType<typeof setTimeout> | null
  readonly #onAbort: (reason: Error) => void
  #tail: Promise<unknown> = Promise.resolve()
  #running = false
  #inTransaction = false
  #dead: Error | null = null

  constructor(engine: EmbeddedEngine, limits: Limits | null, onAbort: (reason: Error) => void) {
    this.#engine = engine
    this.#statementMs = limits?.statementMs ?? null
    this.#onAbort = onAbort
    this.#watchdog = limits === null ? null : setTimeout(() => void this.#abort(), limits.transactionMs)
    this.#watchdog?.unref()
  }

  get inTransaction(): boolean {
    return this.#inTransaction
  }

  /** One statement after the other, also when the caller does not wait. */
  send(request: Request): Promise<Answer> {
    const turn = this.#tail.then(() => this.#send(request))
    this.#tail = turn.catch(() => {})
    return turn
  }

  async #send(request: Request): Promise<Answer> {
    if (this.#dead !== null) throw this.#dead
    const timer = this.#statementMs === null ? null : setTimeout(() => this.#stopStatement(), this.#statementMs)
    this.#running = true
    try {
      const answer = await this.#engine.send(request)
      this.#inTransaction = answer.inTransaction
      return answer
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#inTransaction = error.inTransaction
      throw error.reason
    } finally {
      this.#running = false
      if (timer !== null) clearTimeout(timer)
    }
  }

  #stopStatement(): void {
    this.#restart(new StatementTimedOut('A statement took too long and was stopped.'))
  }

  /** The watchdog: the holder has had the database too long. */
  async #abort(): Promise<void> {
    const reason = new TransactionTimedOut('A transaction stayed open too long and was rolled back.')
    if (this.#running) this.#restart(reason)
    else {
      this.#dead = reason
      await this.#rollBackAndPassOn()
    }
    this.#onAbort(reason)
  }

  #restart(reason: Error): void {
    this.#engine.restart(reason).catch(() => {})
  }

  /** The worker is gone. The holder hears of it at its next statement; the queue goes on now. */
  die(reason: Error): void {
    if (this.#dead !== null) return
    this.#dead = reason
    this.#finish()
  }

  async release(): Promise<void> {
    await this.#tail
    if (this.#dead !== null) return
    this.#dead = new Error('The lease was given back.')
    await this.#rollBackAndPassOn()
  }

  /** Nothing half done is left to the next: a transaction that somebody forgot is rolled back. */
  async #rollBackAndPassOn(): Promise<void> {
    try {
      if (this.#inTransaction) await this.#engine.send({ kind: 'exec', sql: 'rollback' })
    } catch {
      // the worker is gone, and the transaction with it
    } finally {
      this.#finish()
    }
  }

  #finish(): void {
    if (this.#watchdog !== null) clearTimeout(this.#watchdog)
    this.#engine.passOn(this)
  }
}

let foundWorkerFile: string | null = null

/** The worker is run from `src` by path, because a bundle has no such file beside it. */
function workerFile(): string {
  foundWorkerFile ??= join(projectRoot(import.meta.dirname), 'src/platform/database/embedded/pglite-worker.ts')
  return foundWorkerFile
}

/** The nearest directory above with our package.json. */
export function projectRoot(from: string): string {
  for (let directory = from; ; directory = dirname(directory)) {
    const manifest = join(directory, 'package.json')
    if (existsSync(manifest) && /"name":\s*"ledstjarna"/.test(readFileSync(manifest, 'utf8'))) return directory
    if (directory === dirname(directory)) throw new Error(`No package.json of ours above ${from}`)
  }
}
