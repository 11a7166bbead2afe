import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where uploaded files lie: a local folder here; any store that keeps bytes by key will do. */
export interface Files {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  remove(key: string): Promise<void>
  /** The keys that begin like this. */
  list(prefix: string): Promise<string[]>
}

const keyShape = /^[a-z0-9][a-z0-9._-]{0,120}$/

/** Files in a folder. Written beside, flushed and renamed, so that a reader never sees half a file. */
export function createLocalFiles(directory: string): Files {
  const place = (key: string) => {
    if (!keyShape.test(key)) throw new Error(`not a file key: ${JSON.stringify(key)}`)
    return join(directory, key)
  }
  return {
    async put(key, bytes) {
      const target = place(key)
      await mkdir(directory, { recursive: true })
      const beside = `${target}.${randomUUID()}.part`
      const handle = await open(beside, 'w')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(beside, target)
    },
    async get(key) {
      if (!keyShape.test(key)) return null
      try {
        return new Uint8Array(await readFile(place(key)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    async remove(key) {
      await rm(place(key), { force: true })
    },
    async list(prefix) {
      const names = await readdir(directory).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
        throw error
      })
      return names.filter((name) => name.startsWith(prefix) && !name.endsWith('.part'))
    },
  }
}
