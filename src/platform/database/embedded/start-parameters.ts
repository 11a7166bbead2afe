import { PGlite } from '@electric-sql/pglite'

/** PGlite's own start parameters, but with fsync when the data is to last (`-F` turns it off, and is its default). */
export function startParameters({ durable }: { readonly durable: boolean }): string[] {
  const common = ['-c', 'shared_buffers=16MB', '-c', 'timezone=UTC']
  if (!durable) return [...PGlite.defaultStartParams, ...common]
  const lasting = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on']
  return [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...lasting, ...common]
}
