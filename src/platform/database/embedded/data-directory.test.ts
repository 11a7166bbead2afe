import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { DatabaseHeld, openDatabase, type Database } from '#platform/database'
import { emptyDirectory, initialisedDirectory, removeDirectories } from '#tests/support/embedded-directory.ts'

const open: Database<unknown>[] = []
async function opened(directory: string) {
  const database = await openDatabase<unknown>({ directory })
  open.push(database)
  return database
}
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})
afterAll(removeDirectories)

/** Another process that opens the directory, says so and keeps it. */
async function otherProcess(directory: string) {
  const script = `import { openDatabase } from '#platform/database'
    await openDatabase({ directory: ${JSON.stringify(directory)} }); console.log('open'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  return { pid: child.pid, kill: () => (child.kill('SIGKILL'), gone) }
}

test('a directory is initialised once and then opened as it is', async () => {
  const directory = emptyDirectory()
  const first = await opened(directory)
  await first.session((session) => session.script('create table kept (n int); insert into kept values (1)'))
  await first.close()
  const again = await opened(directory)
  expect(await again.session((session) => session.query('select n from kept'))).toEqual([{ n: 1 }])
  expect(readFileSync(join(directory, 'ledstjarna-initialised'), 'utf8')).toBe('PostgreSQL 18\n')
})

test('an initialisation that was cut short is done again', async () => {
  const directory = await initialisedDirectory()
  rmSync(join(directory, 'ledstjarna-initialised'))
  rmSync(join(directory, 'global'), { recursive: true })
  writeFileSync(join(directory, 'ledstjarna-initialising'), '')
  const database = await opened(directory)
  expect(await database.session((session) => session.query('select 1 as n'))).toEqual([{ n: 1 }])
})

test('a half made directory that holds something else is left alone', async () => {
  const directory = emptyDirectory()
  mkdirSync(directory)
  writeFileSync(join(directory, 'ledstjarna-initialising'), '')
  writeFileSync(join(directory, 'bilder.zip'), 'precious')
  await expect(opened(directory)).rejects.toThrow(/also holds bilder\.zip/)
  expect(readFileSync(join(directory, 'bilder.zip'), 'utf8')).toBe('precious')
})

test('a directory of somebody else is refused untouched', async () => {
  const directory = emptyDirectory()
  mkdirSync(directory)
  writeFileSync(join(directory, 'brev.txt'), 'precious')
  await expect(opened(directory)).rejects.toThrow(/not empty and was not made by this program/)
  expect(existsSync(join(directory, 'ledstjarna-initialising'))).toBe(false)
})

test('data of another PostgreSQL major is refused with the way out', async () => {
  const directory = await initialisedDirectory()
  writeFileSync(join(directory, 'PG_VERSION'), '17\n')
  await expect(opened(directory)).rejects.toThrow(/written by PostgreSQL 17; this program reads 18\. Make a backup/)
})

test('the same process cannot open a directory twice', async () => {
  const directory = await initialisedDirectory()
  await opened(directory)
  await expect(opened(directory)).rejects.toThrow(DatabaseHeld)
})

test('another process is refused and told who holds the data; a kill frees it', async () => {
  const directory = await initialisedDirectory()
  const holder = await otherProcess(directory)
  const refusal: unknown = await opened(directory).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ name: 'DatabaseHeld', holder: { pid: holder.pid } })
  expect(String(refusal)).toMatch(new RegExp(`process ${holder.pid} on .+ since 20..-`))
  await holder.kill()
  await expect(opened(directory)).resolves.toBeDefined()
})
