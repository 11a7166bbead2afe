/** The part of PGlite's own interface that Kysely, pg-boss and better-auth use, served by our worker. */
export interface PgliteLike {
  readonly ready: boolean
  readonly closed: boolean
  readonly waitReady: Promise<void>
  query<R = Record<string, unknown>>(sql: string, parameters?: unknown[], options?: QueryOptions): Promise<Results<R>>
  /** Several statements by the simple protocol; one result each. */
  exec(sql: string): Promise<Results<Record<string, unknown>>[]>
  /** Exclusive: nothing else reaches the database until fn is done. */
  transaction<R>(fn: (tx: PgliteTransaction) => Promise<R>): Promise<R>
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export interface PgliteTransaction {
  query<R = Record<string, unknown>>(sql: string, parameters?: unknown[], options?: QueryOptions): Promise<Results<R>>
  exec(sql: string): Promise<Results<Record<string, unknown>>[]>
  rollback(): Promise<void>
  readonly closed: boolean
}

export interface QueryOptions {
  readonly rowMode?: 'array' | 'object'
}

export interface Results<R> {
  rows: R[]
  affectedRows?: number
  fields: { name: string; dataTypeID: number }[]
  command?: string
}
