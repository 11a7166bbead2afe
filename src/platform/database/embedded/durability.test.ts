import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import { openDatabase } from '#platform/database'
import { emptyDirectory, initialisedDirectory, removeDirectories } from '#tests/support/embedded-directory.ts'
import { PowerlessDisk } from '#tests/support/powerless-disk.ts'
import { DurableNodeFS, syncTree } from './durable-node-fs.ts'
import { startParameters } from './start-parameters.ts'

afterAll(removeDirectories)

async function openCounted(directory: string, onSync: (path: string) => void) {
  return PGlite.create({ fs: new DurableNodeFS(directory, onSync), startParams: startParameters({ durable: true }) })
}

test('each commit waits for the disk', async () => {
  const synced: string[] = []
  const pglite = await openCounted(await initialisedDirectory(), (path) => synced.push(path))
  await pglite.exec('create table votes (n int)')
  const before = synced.length
  for (let n = 0; n < 10; n++) await pglite.query('insert into votes values ($1)', [n])
  const log = synced.slice(before).filter((path) => path.includes('pg_wal'))
  expect(log.length).toBeGreaterThanOrEqual(10)
  await pglite.close()
})

test('reading does not touch the disk', async () => {
  let synced = 0
  const pglite = await openCounted(await initialisedDirectory(), () => synced++)
  await pglite.query('select 1')
  const before = synced
  for (let n = 0; n < 10; n++) await pglite.query('select count(*) from pg_class')
  expect(synced).toBe(before)
  await pglite.close()
})

test('a checkpoint brings the tables themselves to the disk', async () => {
  const synced: string[] = []
  const pglite = await openCounted(await initialisedDirectory(), (path) => synced.push(path))
  await pglite.exec('create table votes (n int); insert into votes values (1)')
  synced.length = 0
  await pglite.exec('checkpoint')
  expect(synced.some((path) => path.includes('/base/'))).toBe(true)
  expect(synced.some((path) => path.endsWith('pg_control'))).toBe(true)
  await pglite.close()
})

test('after a loss of power at any acknowledged row, every acknowledged row is there', async () => {
  const directory = await initialisedDirectory()
  const disk = new PowerlessDisk(directory)
  syncTree(directory, disk.synced)
  const pglite = await openCounted(directory, disk.synced)
  await pglite.exec('create table votes (n int primary key, filling text)')
  const images: { readonly image: string; readonly acknowledged: number }[] = []
  for (let n = 1; n <= 30; n++) {
    await pglite.query('insert into votes values ($1, repeat($2, 3000))', [n, 'x'])
    if (n === 17) await pglite.exec('checkpoint')
    if (n % 10 === 0) images.push({ image: disk.asAfterPowerLoss(emptyDirectory()), acknowledged: n })
  }
  for (const { image, acknowledged } of images) {
    const database = await openDatabase({ directory: image })
    const [row] = await database.session((session) => session.query('select count(*) as n, max(n) as last from votes'))
    expect(row).toEqual({ n: acknowledged, last: acknowledged })
    await database.close()
  }
  await pglite.close()
})

const writer = (directory: string, round: number) => `
  import { sql } from 'kysely'
  import { openDatabase } from '#platform/database'
  const database = await openDatabase({ directory: ${JSON.stringify(directory)} })
  for (let n = 0; ; n++) {
    const word = '${round}-' + n
    await database.transaction({ role: 'owner', settings: {} }, async (tx) => {
      await sql\`insert into votes values (\${word}, 1)\`.execute(tx)
      await sql\`insert into votes values (\${word}, 2)\`.execute(tx)
    })
    process.stdout.write(word + '\\n')
  }`

/** Starts a writer, kills it at a random moment and gives the words it acknowledged. */
async function killWhileWriting(directory: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer(directory, round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (heard === '') setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 300)
    heard += chunk.toString()
  })
  await new Promise((resolve) => child.once('close', resolve))
  return heard.split('\n').slice(0, -1)
}

test('after kill -9 at random moments every acknowledged write is there, and none is half there', { timeout: 90_000 }, async () => {
  const directory = emptyDirectory()
  mkdirSync(directory, { recursive: true })
  const making = await openDatabase({ directory })
  await making.session((session) => session.script('create table votes (word text, half int, primary key (word, half))'))
  await making.close()
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round++) {
    acknowledged.push(...(await killWhileWriting(directory, round)))
    const database = await openDatabase({ directory })
    const rows = await database.session((session) => session.query('select word, count(*) as halves from votes group by word'))
    await database.close()
    const kept = new Map(rows.map((row) => [row['word'], row['halves']]))
    expect(acknowledged.filter((word) => kept.get(word) !== 2)).toEqual([])
    expect([...kept.values()].filter((halves) => halves !== 2)).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(20)
})
