import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseHeld, type Holder } from '../failures.ts'

export interface DirectoryLock {
  release(): void
}

/**
 * Takes a lock in the kernel on a small SQLite file beside the directory. Two writers would corrupt the data silently;
 * this refuses another process, another container on the same disk and the same process twice, and is freed when the holder dies.
 */
export function lockDirectory(directory: string, now: Date): DirectoryLock {
  const parent = dirname(resolve(directory))
  mkdirSync(parent, { recursive: true })
  const beside = join(realpathSync(parent), basename(resolve(directory)))
  const lock = new DatabaseSync(`${beside}.lock`)
  const card = `${beside}.held-by.json`
  try {
    lock.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new DatabaseHeld(resolve(directory), readHolder(card))
  }
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    command: process.argv.slice(1).join(' ') || process.title,
  }
  writeFileSync(card, JSON.stringify(holder))
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      rmSync(card, { force: true })
      lock.close()
    },
  }
}

/** The card may be missing or half written; the lock is the truth, the card only says who. */
function readHolder(card: string): Holder | null {
  try {
    return JSON.parse(readFileSync(card, 'utf8')) as Holder
  } catch {
    return null
  }
}
