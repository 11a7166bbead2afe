import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Told of every fsync, with the path on our side; tests count and copy. */
export type OnSync = (path: string) => void

type Preparation = Parameters<NodeFS['init']>
interface Stream {
  readonly nfd: number
  readonly node: unknown
}
interface Module {
  readonly NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number }
    realPath(node: unknown): string
    tryFSOperation<R>(fn: () => R): R
  }
}

/**
 * PGlite's file system on a directory, with the fsync it lacks: as shipped, `fsync` and `fdatasync` do nothing
 * and a loss of power loses acknowledged rows.
 */
export class DurableNodeFS extends NodeFS {
  readonly #onSync: OnSync

  constructor(directory: string, onSync: OnSync = () => {}) {
    super(directory)
    this.#onSync = onSync
  }

  override async init(...[pg, options]: Preparation): ReturnType<NodeFS['init']> {
    const addFsync = (module: unknown) => {
      const { NODEFS } = module as Module
      NODEFS.stream_ops.fsync = (stream) => {
        NODEFS.tryFSOperation(() => fsyncSync(stream.nfd))
        this.#onSync(NODEFS.realPath(stream.node))
        return 0
      }
    }
    return super.init(pg, { ...options, preRun: [...(options.preRun ?? []), addFsync] })
  }
}

/** fsync of every file and directory below, and of the directory itself. */
export function syncTree(directory: string, onSync: OnSync = () => {}): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) syncTree(path, onSync)
    else if (entry.isFile()) syncPath(path, onSync)
  }
  syncPath(directory, onSync)
}

export function syncPath(path: string, onSync: OnSync = () => {}): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  onSync(path)
}
