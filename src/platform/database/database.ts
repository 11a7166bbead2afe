import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql, type Transaction as KyselyTransaction } from 'kysely'

export interface Database<T> {
  readonly kind: 'embedded' | 'server'
  readonly kysely: Kysely<T>
  transaction<R>(scope: Scope, fn: (tx: KyselyTransaction<T>) => Promise<R>): Promise<R>
  readonly healthy: boolean
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
export interface Scope {
  readonly role: 'app' | 'owner'
  readonly settings: Readonly<Record<string, string>>
  readonly readOnly?: boolean
}
export class DatabaseHeld extends Error {}

export async function openDatabase<T>(options: { directory?: string; url?: string; memory?: true }): Promise<Database<T>> {
  const pglite = new PGlite(options.directory === undefined ? undefined : options.directory)
  await pglite.waitReady
  const kysely = new Kysely<T>({ dialect: new PGliteDialect({ pglite: pglite as never }) })
  let queue: Promise<unknown> = Promise.resolve()
  return {
    kind: 'embedded',
    kysely,
    healthy: true,
    transaction(scope, fn) {
      const run = queue.then(() =>
        kysely.transaction().execute(async (tx) => {
          const settings = Object.entries({ ...(scope.role === 'app' ? { role: 'ledstjarna_app' } : {}), ...scope.settings })
          await sql`select ${sql.join(settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`.execute(tx)
          return fn(tx)
        }),
      )
      queue = run.catch(() => {})
      return run
    },
    listen: async () => async () => {},
    close: () => pglite.close(),
  }
}

export async function migrate<T>(database: Database<T>, directory: string): Promise<{ applied: string[] }> {
  await sql`create role ledstjarna_app nologin`.execute(database.kysely)
  await sql`create collation swedish (provider=icu, locale='und', rules='&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø')`.execute(database.kysely)
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of files) {
    const text = await readFile(join(directory, name), 'utf8')
    for (const statement of splitStatements(text)) await sql.raw(statement).execute(database.kysely)
  }
  return { applied: files }
}

function splitStatements(text: string): string[] {
  const parts: string[] = []
  let current = ''
  let quoted = false
  for (const line of text.split('\n')) {
    if ((line.split('$$').length - 1) % 2 === 1) quoted = !quoted
    current += `${line}\n`
    if (!quoted && /;\s*(--.*)?$/.test(line)) {
      parts.push(current)
      current = ''
    }
  }
  if (current.replace(/--.*$/gm, '').trim() !== '') parts.push(current)
  return parts
}

export function isUnavailable(_error: unknown): boolean {
  return false
}
export function isBusy(_error: unknown): boolean {
  return false
}
