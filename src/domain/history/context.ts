import { sql, type Transaction as KyselyTransaction } from 'kysely'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { newId } from '#platform/ids'
import type { Outcome } from '#platform/outcome'
import type { Tables } from '#generated/tables'
import type { Actor } from './actor.ts'

export type Transaction = KyselyTransaction<Tables>

/** What everything stands on: the database, the clock, and word of each change to caches and listeners. */
export interface Store {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly changes: {
    announce(contractId: string): void
    /** Another number after each change, also of other processes: what was loaded under the same number still holds. */
    revisionOf?(contractId: string): number
  }
}

/** A look into one contract. Cannot write: the transaction behind it is read only. */
export interface Reading {
  readonly transaction: Transaction
  readonly contractId: string
  readonly clock: Clock
}

declare const mayWrite: unique symbol

/** A change to one contract, given out by `writing` only. All of it happens or none. */
export interface Writing extends Reading {
  readonly actor: Actor
  readonly [mayWrite]: true
}

export interface WritingOptions {
  readonly contractId: string
  readonly actor: Actor
  /** The key of the form that was sent; the same key twice is the same act. */
  readonly requestKey?: string | undefined
  /** `answers`: only answers to a date poll have changed, which no ready page shows; they come by the hundred. */
  readonly changes?: 'answers' | undefined
}

/** Reads one contract in one read-only transaction behind the fence. */
export function reading<Value>(store: Store, contractId: string, read: (reading: Reading) => Promise<Value>): Promise<Value> {
  return store.database.transaction({ role: 'app', readOnly: true, settings: fence(contractId) }, (transaction) =>
    read({ transaction, contractId, clock: store.clock }),
  )
}

/** Changes one contract in one transaction. An outcome that is not done rolls everything back. */
export async function writing<Value, Reason extends string>(
  store: Store,
  options: WritingOptions,
  write: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  tries = 3,
): Promise<Outcome<Value, Reason | 'already-done'>> {
  const { contractId, actor, requestKey, changes } = options
  try {
    const outcome = await store.database.transaction({ role: 'app', settings: fence(contractId) }, async (transaction) => {
      if (requestKey !== undefined && !(await claimRequestKey(transaction, contractId, requestKey, store.clock))) {
        throw new NotDoneAfterAll({ ok: false, reason: 'already-done' })
      }
      const result = await write({ transaction, contractId, clock: store.clock, actor, [brand]: true } as unknown as Writing)
      if (!result.ok) throw new NotDoneAfterAll(result)
      await notifyOtherProcesses(transaction, store, contractId, changes)
      return result
    })
    if (changes === undefined) store.changes.announce(contractId)
    return outcome
  } catch (thrown) {
    if (thrown instanceof NotDoneAfterAll) return thrown.outcome as Outcome<Value, Reason | 'already-done'>
    // Two that waited for each other: the database let one go, and this one is simply done after it.
    if (isDeadlock(thrown) && tries > 1) return writing(store, options, write, tries - 1)
    throw thrown
  }
}

export const contractChanged = 'contract_changed'

const brand = Symbol('may write')

/** Carries an outcome out of the transaction so that it rolls back. Never seen outside this file. */
class NotDoneAfterAll extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('not done')
    this.outcome = outcome
  }
}

function isDeadlock(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === '40P01' || thrown.code === '40001')
}

function fence(contractId: string): Record<string, string> {
  return { 'ledstjarna.contract_id': contractId }
}

async function claimRequestKey(transaction: Transaction, contractId: string, key: string, clock: Clock): Promise<boolean> {
  const claimed = await transaction
    .insertInto('request_keys')
    .values({ contract_id: contractId, key, at: clock.now(), location: null })
    .onConflict((conflict) => conflict.columns(['contract_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return claimed !== undefined
}

async function notifyOtherProcesses(
  transaction: Transaction,
  store: Store,
  contractId: string,
  changes: WritingOptions['changes'],
): Promise<void> {
  if (store.database.kind !== 'server') return
  const payload = [contractId, processId, ...(changes === undefined ? [] : [changes])].join(' ')
  await sql`select pg_notify(${contractChanged}, ${payload})`.execute(transaction)
}

/** Lets a process recognise its own notifications. */
export const processId = newId()
