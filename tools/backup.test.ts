import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, openDatabase } from '#platform/database'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'tools-'))
const file = join(scratch, 'backup.sql.gz')
const from = { DATA_DIR: join(scratch, 'from') }
const directory = join(from.DATA_DIR, 'postgres')

const run = (tool: string, argument: string, settings: Record<string, string>) =>
  spawnSync(process.execPath, [join(root, 'tools', `${tool}.ts`), argument], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...settings },
  })

beforeAll(async () => {
  const database = await openDatabase({ directory })
  await migrate(database, join(root, 'migrations'))
  await database.session((session) => session.script('create table trial (word text); insert into trial values ($$Å$$)'))
  await database.close()
})
afterAll(() => rmSync(scratch, { recursive: true }))

test('the backup tool explains who holds the data', async () => {
  const database = await openDatabase({ directory })
  const refused = run('backup', file, from)
  await database.close()
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(new RegExp(`in use by process ${process.pid} `)) })
})

test('what the backup tool writes, the restore tool reads into an empty place, and only there', async () => {
  expect(run('backup', file, from)).toMatchObject({ status: 0, stderr: '' })
  const to = { DATA_DIR: join(scratch, 'to') }
  expect(run('restore', file, to)).toMatchObject({ status: 0, stderr: '' })
  expect(run('restore', file, to)).toMatchObject({ status: 1, stderr: expect.stringMatching(/not empty/) })
  const restored = await openDatabase({ directory: join(to.DATA_DIR, 'postgres') })
  expect(await restored.session((session) => session.query('select word from trial'))).toEqual([{ word: 'Å' }])
  expect(await migrate(restored, join(root, 'migrations'))).toEqual({ applied: [] })
  await restored.close()
})

test('the backup tool points to pg_dump for a server, and never overwrites a file', () => {
  expect(run('backup', file, { DATABASE_URL: 'postgres://localhost/none' }).stderr).toMatch(/pg_dump/)
  expect(run('backup', file, from).stderr).toMatch(/exists already/)
})
