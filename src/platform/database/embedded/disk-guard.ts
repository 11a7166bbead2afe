import { statfs } from 'node:fs/promises'
import { DiskFull } from '../failures.ts'

const lookEveryMs = 2_000
const writes = /^\s*(insert|update|delete|merge|create|alter|drop|truncate|copy|refresh|reindex|vacuum|cluster|call|do|comment|grant)\b/i
const writesWithin = /^\s*(with|begin|explain)\b[^]*\b(insert\s+into|update|delete\s+from|merge\s+into|create|alter)\b/i

/** Refuses statements that write while the disk has less free than the floor; looks at most every two seconds. */
export function createDiskGuard(
  directory: string,
  floor: number,
  freeDisk: (directory: string) => Promise<number> = freeBytes,
): (sql: string) => Promise<void> {
  let looked = Number.NEGATIVE_INFINITY
  let free = Number.POSITIVE_INFINITY
  return async (sql) => {
    if (!writes.test(sql) && !writesWithin.test(sql)) return
    const now = performance.now()
    if (now - looked > lookEveryMs || free < floor) {
      looked = now
      free = await freeDisk(directory)
    }
    if (free < floor)
      throw new DiskFull(`The disk of the database has ${megabytes(free)} MB free; writing stops below ${megabytes(floor)} MB.`)
  }
}

/** Opening needs room for two pieces of the log, of 16 MB each; with less the engine only says that it failed. */
const neededToOpen = 40 * 1024 * 1024

export async function explainByDisk(
  directory: string,
  freeDisk: (directory: string) => Promise<number> = freeBytes,
): Promise<DiskFull | null> {
  const free = await freeDisk(directory).catch(() => Number.POSITIVE_INFINITY)
  if (free >= neededToOpen) return null
  return new DiskFull(
    `The disk of the database has ${megabytes(free)} MB free and cannot be opened. Make at least ${megabytes(neededToOpen)} MB free; nothing is lost.`,
  )
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024)
