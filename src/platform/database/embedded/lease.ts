import { StatementTimedOut, TransactionTimedOut } from '../failures.ts'
import type { Limits } from '../store.ts'
import type { Answer, Request } from './worker-messages.ts'

/** What a lease needs of the engine it was given by. */
export interface Lender {
  send(request: Request): Promise<Answer>
  restart(reason: Error): Promise<void>
  passOn(lease: Lease): void
}

/** Carries back whether the failed statement left a transaction open. */
export class Refusal extends Error {
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
  readonly #engine: Lender
  readonly #statementMs: number | null
  readonly #watchdog: ReturnType<typeof setTimeout> | null
  readonly #onAbort: (reason: Error) => void
  #tail: Promise<unknown> = Promise.resolve()
  #running = false
  #inTransaction = false
  #dead: Error | null = null

  constructor(engine: Lender, limits: Limits | null, onAbort: (reason: Error) => void) {
    this.#engine = engine
    this.#statementMs = limits?.statementMs ?? null
    this.#onAbort = onAbort
    this.#watchdog = limits === null ? null : setTimeout(() => void this.#abort(), limits.transactionMs)
    this.#watchdog?.unref()
  }

  /** Its transaction, if any, is already gone. */
  get dead(): boolean {
    return this.#dead !== null
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
