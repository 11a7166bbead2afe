import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { syncPath } from '../embedded/durable-node-fs.ts'
import { dumpDataDirectory } from '../embedded/open-embedded.ts'
import { ownFile } from '#platform/own-file'

/**
 * Writes an embedded database as plain SQL (gzipped when the name ends in .gz) that a PostgreSQL server from 15 on, or an
 * empty embedded database of any later release, reads. The file appears whole or not at all.
 */
export async function writeBackup(database: object, file: string): Promise<void> {
  const scratch = mkdtempSync(join(dirname(file), '.backup-'))
  try {
    const tar = join(scratch, 'data.tar')
    const dump = join(scratch, 'dump.sql')
    writeFileSync(tar, await dumpDataDirectory(database))
    await runDumper(tar, dump)
    const draft = file.endsWith('.gz') ? join(scratch, 'dump.sql.gz') : dump
    if (draft !== dump) await pipeline(createReadStream(dump), createGzip(), createWriteStream(draft, { flush: true }))
    renameSync(draft, file)
    syncPath(dirname(file))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function runDumper(tar: string, target: string): Promise<void> {
  const child = spawn(process.execPath, [ownFile('src/platform/database/backup/sql-dumper.ts'), tar, target], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4_000)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`The dump failed: ${complaint}`))))
  })
}
