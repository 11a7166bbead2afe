import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MigrationRefused } from './failures.ts'
import { prepareStore } from './prepare-store.ts'
import type { Database, Session } from './store.ts'

interface Migration {
  readonly name: string
  readonly hash: string
  readonly sql: string
}

/** Any number will do, as long as every release uses the same. */
const advisoryLock = 7_302_030

/**
 * Applies the plain `.sql` files of a directory in the order of their names, each in one transaction, forward only.
 * A file already applied must never change. Two processes at once: the second waits and finds nothing to do.
 */
export async function migrate<T>(
  database: Pick<Database<T>, 'kind' | 'session'>,
  directory: string,
): Promise<{ readonly applied: string[] }> {
  const migrations = await readMigrations(directory)
  return database.session(async (session) => {
    if (database.kind === 'server') await session.query('select pg_advisory_lock($1)', [advisoryLock])
    try {
      return { applied: await applyPending(session, migrations) }
    } finally {
      if (database.kind === 'server') await session.query('select pg_advisory_unlock($1)', [advisoryLock])
    }
  })
}

/** The files of a directory that are migrations: `0001_foundation.sql`. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of names)
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) throw new MigrationRefused(`${name} is not named like 0001_foundation.sql.`)
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (twice !== undefined) throw new MigrationRefused(`Two migrations are numbered ${twice}.`)
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
    }),
  )
}

async function applyPending(session: Session, migrations: readonly Migration[]): Promise<string[]> {
  await prepareStore(session)
  await session.script(
    'create table if not exists public.schema_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const known = new Map(
    (await session.query('select name, hash from public.schema_migrations')).map((row) => [String(row['name']), String(row['hash'])]),
  )
  refuseChangedPast(migrations, known)
  const pending = migrations.filter(({ name }) => !known.has(name))
  for (const migration of pending) await apply(session, migration)
  return pending.map(({ name }) => name)
}

function refuseChangedPast(migrations: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const names = new Set(migrations.map(({ name }) => name))
  const missing = [...known.keys()].filter((name) => !names.has(name))
  if (missing.length > 0)
    throw new MigrationRefused(
      `The database has ${missing.join(', ')}, which this release does not know: it is older than the data. Start the newer release.`,
    )
  const changed = migrations.filter(({ name, hash }) => known.has(name) && known.get(name) !== hash)
  if (changed.length > 0)
    throw new MigrationRefused(
      `${changed.map(({ name }) => name).join(', ')} was changed after it was applied. Put it back as it was and write a new file instead.`,
    )
  const last = [...known.keys()].sort().at(-1)
  const late = last === undefined ? undefined : migrations.find(({ name }) => !known.has(name) && name < last)
  if (late !== undefined)
    throw new MigrationRefused(`${late.name} is new but stands before ${last}, which is applied. Give it the next number.`)
}

async function apply(session: Session, { name, sql, hash }: Migration): Promise<void> {
  await session.script('begin')
  try {
    await session.script(sql)
    await session.query('insert into public.schema_migrations (name, hash) values ($1, $2)', [name, hash])
    await session.script('commit')
  } catch (error) {
    await session.script('rollback').catch(() => {})
    const why = error instanceof Error ? error.message : String(error)
    throw new MigrationRefused(`${name} failed and nothing of it is kept: ${why}`, { cause: error })
  }
}
