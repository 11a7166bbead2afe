import type { Clock } from '#platform/clock'
import type { Log } from '#platform/log'
import { openEmbedded } from './embedded/open-embedded.ts'
import { openServer } from './server/open-server.ts'
import { defaultLimits, type Database, type Limits } from './store.ts'

/** Where the data lives. A url that cannot be reached is an error: there is no falling back to another place. */
export type Whereabouts =
  | { readonly directory: string }
  | { readonly url: string; readonly poolSize?: number }
  | { readonly memory: true; readonly fromDump?: Blob | Uint8Array }

export interface OpenOptions {
  readonly limits?: Partial<Limits>
  readonly log?: Log
  readonly clock?: Clock
  /** For tests only: a superuser is not stopped by row-level security outside the app's role. */
  readonly allowSuperuser?: boolean
  /** For tests: bytes free on the disk of a directory. */
  readonly freeDisk?: (directory: string) => Promise<number>
}

/** Opens the embedded database in a directory or in memory, or a PostgreSQL server (15 or later). */
export async function openDatabase<T>(where: Whereabouts, options: OpenOptions = {}): Promise<Database<T>> {
  const limits = { ...defaultLimits, ...options.limits }
  if ('url' in where) return openServer<T>(where, { ...options, limits })
  return openEmbedded<T>(where, { ...options, limits })
}
