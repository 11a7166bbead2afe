import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { DatabaseUnsuitable } from '../failures.ts'
import type { Database } from '../store.ts'
import { completeMark } from './portable-sql.ts'

/** Reads a file of `writeBackup` into an empty database: all of it in one transaction, or nothing. */
export async function restoreBackup<T>(database: Database<T>, file: string): Promise<void> {
  const content = await readFile(file)
  const dump = (file.endsWith('.gz') ? await promisify(gunzip)(content) : content).toString('utf8')
  if (!dump.trimEnd().endsWith(completeMark))
    throw new DatabaseUnsuitable(`${file} is not a whole backup: its end is missing. Nothing was changed.`)
  await database.session(async (session) => {
    const [found] = await session.query(
      `select count(*)::int as tables from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    if (found?.['tables'] !== 0)
      throw new DatabaseUnsuitable('The database to restore into is not empty. Choose an empty one; nothing was changed.')
    await session.script('begin')
    try {
      await session.script(dump)
      await session.script('commit')
    } catch (error) {
      await session.script('rollback').catch(() => {})
      throw error
    } finally {
      // The dump empties the session's search path.
      await session.script('reset all').catch(() => {})
    }
  })
  await database.maintain()
}
