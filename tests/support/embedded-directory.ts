import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/database'

const cache = join(import.meta.dirname, '../../.cache')
const made = new Set<string>()

/** An empty directory of its own; all are removed by `removeDirectories`. */
export function emptyDirectory(): string {
  const parent = mkdtempSync(join(tmpdir(), 'ledstjarna-directory-'))
  made.add(parent)
  return join(parent, 'postgres')
}

/** An initialised data directory, copied from one made once: initialisation takes seconds. */
export async function initialisedDirectory(): Promise<string> {
  const pattern = join(cache, 'embedded-directory')
  if (!existsSync(pattern)) {
    mkdirSync(cache, { recursive: true })
    const draft = join(mkdtempSync(join(cache, 'draft-')), 'postgres')
    const database = await openDatabase({ directory: draft })
    await database.close()
    if (!existsSync(pattern)) renameSync(draft, pattern)
  }
  const directory = emptyDirectory()
  cpSync(pattern, directory, { recursive: true })
  return directory
}

export function removeDirectories(): void {
  for (const directory of made) rmSync(directory, { recursive: true, force: true })
  made.clear()
}
