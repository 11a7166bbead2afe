import { closeSync, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * A model of what is left when the power goes: of each file the content as of its last fsync, and of each directory the
 * names as of its last fsync. A file's own fsync also makes its name last, as on ext4. Everything else is lost.
 */
export class PowerlessDisk {
  readonly #root: string
  readonly #contents = new Map<number, Buffer>()
  readonly #names = new Map<string, Map<string, number>>()

  constructor(root: string) {
    this.#root = root
  }

  /** Given to whatever does the fsyncs. */
  readonly synced = (path: string): void => {
    const stat = statSync(path)
    const place = relative(this.#root, path)
    if (stat.isDirectory()) {
      const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile())
      this.#names.set(place, new Map(entries.map((entry) => [entry.name, lstatSync(join(path, entry.name)).ino])))
      return
    }
    this.#contents.set(stat.ino, readWhole(path))
    const directory = place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : ''
    const names = this.#names.get(directory) ?? new Map<string, number>()
    this.#names.set(directory, names.set(place.slice(directory === '' ? 0 : directory.length + 1), stat.ino))
  }

  /** Writes what would be left into an empty directory and gives it back. */
  asAfterPowerLoss(target: string): string {
    for (const [directory, names] of this.#names) {
      mkdirSync(join(target, directory), { recursive: true, mode: 0o700 })
      for (const [name, inode] of names) writeFileSync(join(target, directory, name), this.#contents.get(inode) ?? '')
    }
    return target
  }
}

function readWhole(path: string): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(fstatSync(descriptor).size)
    readSync(descriptor, buffer)
    return buffer
  } finally {
    closeSync(descriptor)
  }
}
