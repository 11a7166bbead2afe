/**
 * Reads a backup into an empty database: `node tools/restore.ts <file>`. The database is the one the program would open with the
 * same settings: DATABASE_URL, or the folder of DATA_DIR. This is also how one moves to a server, or to a newer embedded engine.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '#platform/config'
import { openDatabase, restoreBackup, tableChecksums } from '#platform/database'

process.exitCode = await restore(process.argv[2])

async function restore(file: string | undefined): Promise<number> {
  if (file === undefined) return refuse('Which backup? node tools/restore.ts <file>')
  if (!existsSync(file)) return refuse(`There is no file ${file}.`)
  const read = readConfig(process.env)
  if (!read.ok) return refuse(read.problems.join('\n'))
  const { databaseUrl, dataDirectory } = read.config
  try {
    const database = await openDatabase(
      databaseUrl === null ? { directory: join(resolve(dataDirectory), 'postgres') } : { url: databaseUrl },
    )
    try {
      await restoreBackup(database, file)
      process.stdout.write(`${file} is restored: ${(await tableChecksums(database)).size} tables.\n`)
    } finally {
      await database.close()
    }
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  return 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
