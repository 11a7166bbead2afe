import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseUnsuitable } from '../failures.ts'
import { syncPath, syncTree, type OnSync } from './durable-node-fs.ts'

/** The major version of PostgreSQL inside the pinned PGlite. */
export const embeddedMajor = '18'

const doneMark = 'ledstjarna-initialised'
const startedMark = 'ledstjarna-initialising'

/** What PostgreSQL itself lays in a fresh directory. A half made one holding anything else is somebody's, and left alone. */
const ownEntries = new Set(
  `base global pg_commit_ts pg_dynshmem pg_hba.conf pg_ident.conf pg_logical pg_multixact pg_notify pg_replslot pg_serial pg_snapshots pg_stat
   pg_stat_tmp pg_subtrans pg_tblspc pg_twophase PG_VERSION pg_wal pg_xact postgresql.auto.conf postgresql.conf postmaster.pid postmaster.opts
   ${startedMark}`.split(/\s+/),
)

/** Looks before opening: a whole directory of our version, or an empty one made ready for initialisation. Anything else is refused. */
export function prepareDirectory(directory: string): { readonly fresh: boolean } {
  const path = resolve(directory)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const entries = readdirSync(path)
  if (entries.includes(doneMark)) {
    refuseOtherMajor(path)
    return { fresh: false }
  }
  if (entries.includes(startedMark)) {
    const foreign = entries.filter((entry) => !ownEntries.has(entry))
    if (foreign.length > 0) {
      throw new DatabaseUnsuitable(
        `${path} is a half made database and also holds ${foreign.slice(0, 5).join(', ')}. Move those away, or choose an empty directory.`,
      )
    }
    for (const entry of entries) if (entry !== startedMark) rmSync(join(path, entry), { recursive: true, force: true })
  } else if (entries.length > 0) {
    if (entries.includes('PG_VERSION')) refuseOtherMajor(path)
    throw new DatabaseUnsuitable(
      `${path} is not empty and was not made by this program. Choose an empty directory, or restore a backup into one.`,
    )
  }
  writeFileSync(join(path, startedMark), '')
  syncPath(join(path, startedMark))
  syncPath(path)
  return { fresh: true }
}

/** Called once the engine stands: everything to the disk first, the mark last. */
export function markInitialised(directory: string, onSync?: OnSync): void {
  syncTree(directory, onSync)
  const mark = join(directory, doneMark)
  writeFileSync(mark, `PostgreSQL ${embeddedMajor}\n`)
  syncPath(mark, onSync)
  rmSync(join(directory, startedMark), { force: true })
  syncPath(directory, onSync)
  syncPath(dirname(resolve(directory)), onSync)
}

function refuseOtherMajor(path: string): void {
  const file = join(path, 'PG_VERSION')
  if (!existsSync(file))
    throw new DatabaseUnsuitable(`${path} has lost its PG_VERSION: it is damaged. Restore the latest backup into an empty directory.`)
  const major = readFileSync(file, 'utf8').trim()
  if (major === embeddedMajor) return
  throw new DatabaseUnsuitable(
    `${path} was written by PostgreSQL ${major}; this program reads ${embeddedMajor}. Make a backup with the release that wrote it and restore that into an empty directory.`,
  )
}
