/**
 * Writes a backup of the embedded database: `node tools/backup.ts [file]`. Takes the data directory's lock, so it runs while the
 * program is stopped; says who holds the data if it is not. A server is backed up with its own pg_dump.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readConfig } from '#platform/config'
import { openDatabase, writeBackup } from '#platform/database'

process.exitCode = await backup(process.argv[2])

async function backup(wanted: string | undefined): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) return refuse(read.problems.join('\n'))
  const { databaseUrl, dataDirectory } = read.config
  if (databaseUrl !== null) {
    return refuse(
      'DATABASE_URL is set: back the server up with its own tools, on the server, as a login that row-level security does not stop:\n  sudo -u postgres pg_dump --no-owner --format=custom ledstjarna > ledstjarna.dump',
    )
  }
  const directory = join(resolve(dataDirectory), 'postgres')
  if (!existsSync(directory)) return refuse(`There is no database in ${directory}. Set DATA_DIR to the folder that holds it.`)
  const file = resolve(wanted ?? join(dataDirectory, 'backups', `ledstjarna-${stamp(new Date())}.sql.gz`))
  if (existsSync(file)) return refuse(`${file} exists already and is kept. Choose another name.`)
  mkdirSync(dirname(file), { recursive: true })
  try {
    const database = await openDatabase({ directory })
    await writeBackup(database, file).finally(() => database.close())
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  process.stdout.write(`${file} (${Math.ceil(statSync(file).size / 1024)} kB)\n`)
  const files = join(dataDirectory, 'files')
  if (existsSync(files)) process.stdout.write(`The uploaded files are not in it: copy ${files} too.\n`)
  return 0
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

function stamp(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', '-').replace(':', '')
}
