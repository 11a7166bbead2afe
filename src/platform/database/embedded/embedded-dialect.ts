import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { EmbeddedEngine } from './embedded-engine.ts'
import type { Lease } from './lease.ts'

/**
 * Kysely on the embedded engine. Kysely's own PGliteDialect hands one shared connection to everybody, ignores `read only`
 * and hangs for ever when BEGIN fails; here a connection is a lease of the engine's queue.
 */
export function embeddedDialect(engine: EmbeddedEngine, mayWrite: (sql: string) => Promise<void>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(engine, mayWrite),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class EmbeddedDriver implements Driver {
  readonly #engine: EmbeddedEngine
  readonly #mayWrite: (sql: string) => Promise<void>

  constructor(engine: EmbeddedEngine, mayWrite: (sql: string) => Promise<void>) {
    this.#engine = engine
    this.#mayWrite = mayWrite
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EmbeddedConnection> {
    return new EmbeddedConnection(await this.#engine.acquire(), this.#mayWrite)
  }

  async beginTransaction(connection: EmbeddedConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    connection.begin(['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' '))
  }

  async commitTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.end('commit')
  }

  async rollbackTransaction(connection: EmbeddedConnection): Promise<void> {
    await connection.end('rollback')
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quoted(name)}`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to ${quoted(name)}`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release ${quoted(name)}`))
  }

  async releaseConnection(connection: EmbeddedConnection): Promise<void> {
    await connection.release()
  }

  async destroy(): Promise<void> {}
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

class EmbeddedConnection implements DatabaseConnection {
  readonly #lease: Lease
  readonly #mayWrite: (sql: string) => Promise<void>
  #begin: string | undefined

  constructor(lease: Lease, mayWrite: (sql: string) => Promise<void>) {
    this.#lease = lease
    this.#mayWrite = mayWrite
  }

  /** BEGIN travels with the first statement, which saves a round trip to the worker. */
  begin(statement: string): void {
    this.#begin = statement
  }

  async end(command: 'commit' | 'rollback'): Promise<void> {
    if (this.#begin !== undefined) {
      this.#begin = undefined
      return
    }
    if (command === 'rollback' && this.#lease.dead) return
    const { results } = await this.#lease.send({ kind: 'exec', sql: command })
    if (command === 'commit' && results[0]?.command === 'ROLLBACK')
      throw new Error('The transaction had failed and was rolled back instead of committed.')
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    await this.#mayWrite(sql)
    const begin = this.#begin
    this.#begin = undefined
    const { results } = await this.#lease.send({ kind: 'query', sql, parameters, rowMode: 'object', begin })
    const result = results[0]
    const rows = (result?.rows ?? []) as R[]
    return result?.affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(result.affectedRows) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }

  async release(): Promise<void> {
    await this.#lease.release()
  }
}
