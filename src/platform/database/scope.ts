import { AsyncLocalStorage } from 'node:async_hooks'
import { sql, type Kysely, type RawBuilder, type Transaction as KyselyTransaction } from 'kysely'
import { OuterHandleInTransaction, translateFailure } from './failures.ts'
import type { Scope } from './store.ts'

/** The role as which all of the app's work is done: no login, no ownership, behind row-level security. */
export const appRole = 'ledstjarna_app'

/** The one statement that puts on the scope; everything in it is local to the transaction. */
export function scopeStatement(scope: Scope): RawBuilder<unknown> | null {
  const settings: [string, string][] = Object.entries(scope.settings)
  for (const [key] of settings) if (!/^[a-z_]+\.[a-z_]+$/.test(key)) throw new RangeError(`Setting ${key} is not namespaced`)
  if (scope.role === 'app') settings.unshift(['role', appRole])
  if (settings.length === 0) return null
  return sql`select ${sql.join(settings.map(([key, value]) => sql`set_config(${key}, ${value}, true)`))}`
}

/** What runs inside one `transaction`: it may take one connection, its own, until it ends. */
export interface TransactionTask {
  readonly handle: object
  open: boolean
  taken: boolean
  /** Called by the watchdog with the reason, so that a function that never comes back does not hold its caller. */
  onAbort: (reason: Error) => void
}

const currentTask = new AsyncLocalStorage<TransactionTask>()

/** Called by both engines before a connection is handed out. Fails at once instead of waiting for ourselves for ever. */
export function takeForCurrentTask(handle: object): TransactionTask | null {
  const task = currentTask.getStore()
  if (task === undefined || !task.open || task.handle !== handle) return null
  if (task.taken) throw new OuterHandleInTransaction()
  task.taken = true
  return task
}

/** Runs fn in one transaction within its scope. `handle` is the engine that will be asked for the connection. */
export function runInScope<T, R>(
  handle: object,
  kysely: Kysely<T>,
  scope: Scope,
  fn: (tx: KyselyTransaction<T>) => Promise<R>,
): Promise<R> {
  const statement = scopeStatement(scope)
  if (currentTask.getStore()?.open === true && currentTask.getStore()?.handle === handle)
    return Promise.reject(new OuterHandleInTransaction())
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const task: TransactionTask = { handle, open: true, taken: false, onAbort: reject }
  const begin = scope.readOnly === true ? kysely.transaction().setAccessMode('read only') : kysely.transaction()
  const work = currentTask.run(task, () =>
    begin.execute(async (tx) => {
      if (statement !== null) await statement.execute(tx)
      return fn(tx)
    }),
  )
  return Promise.race([work, aborted])
    .catch((error: unknown) => {
      throw translateFailure(error)
    })
    .finally(() => {
      task.open = false
    })
}
