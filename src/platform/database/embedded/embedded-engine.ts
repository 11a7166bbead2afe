import { Worker } from 'node:worker_threads'
import type { Log } from '#platform/log'
import { DatabaseBusy, DatabaseUnavailable, translateFailure } from '../failures.ts'
import { takeForCurrentTask, type TransactionTask } from '../scope.ts'
import type { Limits } from '../store.ts'
import { Lease, Refusal } from './lease.ts'
import { ownFile } from '#platform/own-file'
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
  readonly #explain: () => Promise<Error | null>
  readonly #waiting: Waiting[] = []
  readonly #pending = new Map<number, Pending>()
  readonly #onNotification = new Set<(channel: string, payload: string) => void>()
  #sessionStatements: () => readonly string[] = () => []
  #onReopened: () => void = () => {}
  #worker: Worker | null = null
  #opening: Promise<void> | null = null
  #ending: Promise<unknown> = Promise.resolve()
  #opened = false
  #lease: Lease | null = null
  #lastId = 0
  #closing = false
  healthy = false

  /** `explain` is asked when the engine does not start, and may know a better reason than it gives itself. */
  constructor(start: WorkerStart, limits: Limits, log: Log, explain: () => Promise<Error | null> = async () => null) {
    this.#start = start
    this.#explain = explain
    this.#limits = limits
    this.#log = log
  }

  get closed(): boolean {
    return this.#closing
  }

  /** Starts the worker if it is not running. After the first time the directory is no longer fresh. */
  open(): Promise<void> {
    this.#opening ??= this.#openWorker().catch(async (error: unknown) => {
      this.#forget(error instanceof Error ? error : new DatabaseUnavailable('The embedded database did not start.'))
      throw (await this.#explain()) ?? error
    })
    return this.#opening
  }

  async #openWorker(): Promise<void> {
    // Two engines on one directory would corrupt it: the old thread must be gone first.
    await this.#ending
    const again = this.#opened
    const start: WorkerStart = again && this.#start.directory !== null ? { ...this.#start, fresh: false, dump: null } : this.#start
    const worker = new Worker(ownFile('src/platform/database/embedded/pglite-worker.ts'), {
      workerData: start,
      name: 'embedded-database',
      execArgv: [],
    })
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
    if (again) for (const sql of this.#sessionStatements()) await this.send({ kind: 'exec', sql })
    this.healthy = true
    if (again) this.#onReopened()
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
    if (this.#worker !== null) this.#ending = this.#worker.terminate()
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
    this.#log.warn('the embedded database is stopped and opened again', { reason: reason.name })
    this.#forget(reason)
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
      if (this.#closing) throw new DatabaseUnavailable('The database is closed.')
      await this.open()
    } catch (error) {
      lease.die(error instanceof Error ? error : new DatabaseUnavailable('The database could not be opened.'))
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

  /** What a session started anew must be told before anybody else speaks to it, and who hears of it afterwards. */
  onReopened(sessionStatements: () => readonly string[], reopened: () => void): void {
    this.#sessionStatements = sessionStatements
    this.#onReopened = reopened
  }

  async close(): Promise<void> {
    if (this.#closing) return
    const lease = this.#opening === null ? null : await this.acquire({ unlimited: true }).catch(() => null)
    this.#closing = true
    if (lease !== null)
      await this.send({ kind: 'close' }).catch((error: unknown) =>
        this.#log.error('the embedded database did not close cleanly', { error }),
      )
    this.#forget(new DatabaseUnavailable('The database is closed.'))
    await this.#ending
  }
}
