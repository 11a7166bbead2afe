import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

let found: string | null = null

/**
 * A file of ours, by its path from the project's root. Workers and child processes are run un-built from `src` also when the server itself is
 * bundled, because a bundle has no such file beside it.
 */
export function ownFile(path: string): string {
  found ??= projectRoot(import.meta.dirname)
  return join(found, path)
}

function projectRoot(from: string): string {
  for (let directory = from; ; directory = dirname(directory)) {
    const manifest = join(directory, 'package.json')
    if (existsSync(manifest) && /"name":\s*"ledstjarna"/.test(readFileSync(manifest, 'utf8'))) return directory
    if (directory === dirname(directory)) throw new Error(`No package.json of ours above ${from}`)
  }
}
