import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { steadyClock } from '#platform/clock'
import { migrate, openDatabase, type Database } from '#platform/database'
import type { Tables } from '#generated/tables'
import { polstad } from '#seeds/polstad/polstad.ts'
import { tellInventedWorld } from '#seeds/tell/tell-invented-world.ts'
import { today } from '#tests/performance/cacheless-app.ts'
import { startPostgresServer } from '#tests/support/postgres-server.ts'

/** What a part is given: where the project lies, and its built styles. */
export interface Inside {
  readonly root: string
  readonly assets: string
}

export type EngineKind = 'embedded' | 'server'

/** A database with Polstad in it, of its own for one part. */
export interface World {
  readonly kind: EngineKind
  readonly database: Database<Tables>
  readonly contractId: string
  /** As whoever no fence stops: for making many contracts at once. */
  asOwner(sql: string): Promise<void>
  close(): Promise<void>
}

/** Opens a fresh database of the kind, migrated, and tells Polstad in it. */
export async function openWorld({ root }: Inside, kind: EngineKind): Promise<World> {
  const opened = kind === 'embedded' ? await openEmbeddedWorld() : await openServerWorld()
  await migrate(opened.database, join(root, 'migrations'))
  const store = { database: opened.database, clock: steadyClock(today), changes: { announce() {} } }
  const { contractId } = await tellInventedWorld({ store }, polstad)
  await opened.database.maintain()
  return { kind, contractId, ...opened }
}

type Opened = Omit<World, 'kind' | 'contractId'>

async function openEmbeddedWorld(): Promise<Opened> {
  const directory = await mkdtemp(join(tmpdir(), 'ledstjarna-bench-'))
  const database = await openDatabase<Tables>({ directory: join(directory, 'postgres') })
  return {
    database,
    asOwner: (sql) => database.session((session) => session.script(sql)),
    async close() {
      await database.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function openServerWorld(): Promise<Opened> {
  const server = await startPostgresServer()
  await asSuperuser(server.url, 'create role ledstjarna login createrole')
  await asSuperuser(server.url, 'create database ledstjarna owner ledstjarna')
  const url = (login: string) => {
    const address = new URL(server.url)
    address.username = login
    address.pathname = '/ledstjarna'
    return address.href
  }
  const database = await openDatabase<Tables>({ url: url('ledstjarna') })
  return {
    database,
    asOwner: (sql) => asSuperuser(url('postgres'), sql),
    async close() {
      await database.close()
      await server.remove()
    },
  }
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Makes further contracts as large as the one told: every row of it again, under another contract. Ids are unique within a contract only. */
export async function copyContract(world: World, copies: number): Promise<void> {
  const { database, contractId } = world
  const tables = await database.session((session) =>
    session.query(`select c.table_name as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
      from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relkind = 'r'
      where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.table_name in (select table_name from information_schema.columns where table_schema = 'public' and column_name = 'contract_id')
      group by c.table_name`),
  )
  const newId = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
  const series = `generate_series(1, ${copies}) n`
  const contractColumns = (await columnsOf(database, 'contracts')).map((column) =>
    column === 'id' ? newId : column === 'slug' ? `'stad-' || n` : column === 'hostname' ? 'null' : `c.${column}`,
  )
  const statements = [
    `insert into contracts (${(await columnsOf(database, 'contracts')).join(', ')}) select ${contractColumns.join(', ')} from contracts c, ${series} where c.id = '${contractId}'`,
    ...tables.map(({ name, columns }) => {
      const selected = String(columns)
        .split(', ')
        .map((column) => (column === 'contract_id' ? newId : `r.${column}`))
      return `insert into ${String(name)} (${String(columns)}) select ${selected.join(', ')} from ${String(name)} r, ${series} where r.contract_id = '${contractId}'`
    }),
  ]
  await world.asOwner(`set session_replication_role = replica; ${statements.join('; ')}; set session_replication_role = origin`)
  await world.asOwner('vacuum analyze')
  await world.asOwner('checkpoint')
}

async function columnsOf(database: Database<Tables>, table: string): Promise<string[]> {
  const rows = await database.session((session) =>
    session.query(
      'select quote_ident(column_name) as name from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position',
      ['public', table],
    ),
  )
  return rows.map(({ name }) => String(name))
}
