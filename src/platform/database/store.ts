import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Pool } from 'pg'
import type { PgliteLike } from './embedded/pglite-like.ts'

/** A generic store of SQL: knows no word of the contract. T = table types. */
export interface Database<T> {
  readonly kind: 'embedded' | 'server'
  /** Whole handle, with the login's own rights (migrations, accounts). Never use inside `transaction`. */
  readonly kysely: Kysely<T>
  /** Runs fn in one transaction as the app's restricted role with settings local to it: three statements of overhead. */
  transaction<R>(scope: Scope, fn: (tx: KyselyTransaction<T>) => Promise<R>): Promise<R>
  /** One connection for as long as fn runs, with the login's own rights and no time limits: scripts, locks, dumps. */
  session<R>(fn: (session: Session) => Promise<R>): Promise<R>
  /** True as long as the last contact succeeded. */
  readonly healthy: boolean
  /** LISTEN across processes (embedded: this process only). `onGap` is called when messages may have been missed. Returns an unsubscribe. */
  listen(channel: string, onMessage: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  /** VACUUM ANALYZE: nightly, and after imports. */
  maintain(): Promise<void>
  /** What pg-boss and the like are given: `fromPglite(engine.pglite)`, or the pool. */
  readonly engine: Engine
  close(): Promise<void>
}

/** `settings` are namespaced keys (`ledstjarna.contract_id`), local to the transaction. */
export interface Scope {
  readonly role: 'app' | 'owner'
  readonly settings: Readonly<Record<string, string>>
  readonly readOnly?: boolean
}

export type Row = Readonly<Record<string, unknown>>

export interface Session {
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>
  /** Several statements in one text; one transaction unless the text says otherwise. */
  script(sql: string): Promise<void>
}

export type Engine =
  | { readonly kind: 'embedded'; readonly pglite: PgliteLike }
  | { readonly kind: 'server'; readonly pool: Pool; readonly url: string }

/** Milliseconds and bytes; each has a default in `defaultLimits`. */
export interface Limits {
  /** How many may wait for the one connection (embedded). */
  readonly queueLength: number
  /** How long one may wait for a connection. */
  readonly waitMs: number
  readonly statementMs: number
  /** How long a server may be silent before it is asked whether it is still there. */
  readonly silenceMs: number
  readonly transactionMs: number
  readonly checkpointEveryMs: number
  /** Writes are refused when the disk has less free than this (embedded). */
  readonly freeDiskFloor: number
}

export const defaultLimits: Limits = {
  queueLength: 500,
  waitMs: 10_000,
  statementMs: 15_000,
  silenceMs: 3_000,
  transactionMs: 30_000,
  checkpointEveryMs: 3 * 60_000,
  freeDiskFloor: 200 * 1024 * 1024,
}

/** Rows affected by a write, or `command` of a COMMIT. */
export interface StatementResult {
  readonly rows: readonly Row[]
  readonly affectedRows?: number | undefined
  readonly command?: string | undefined
}
