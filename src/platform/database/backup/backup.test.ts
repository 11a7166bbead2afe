import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, restoreBackup, tableChecksums, writeBackup, type Database } from '#platform/database'
import { emptyDirectory, removeDirectories } from '#tests/support/embedded-directory.ts'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'
import { migratedDump, withDatabase } from '#tests/support/test-database.ts'
import { portableSql } from './portable-sql.ts'

let server: PostgresServer
let original: Database<unknown>
const scratch = mkdtempSync(join(tmpdir(), 'backup-'))
const file = join(scratch, 'backup.sql.gz')

beforeAll(async () => {
  server = await startPostgresServer()
  original = await openDatabase({ memory: true, fromDump: await migratedDump() })
  await original.session((session) =>
    session.script(`
      create table notes (id int primary key, body text, at timestamptz, day date, share float8, facts jsonb, picture bytea, words text[]);
      alter table notes enable row level security; alter table notes force row level security;
      create policy all_of_them on notes using (true); grant select, insert on notes to ledstjarna_app; grant update (body) on notes to ledstjarna_app;
      insert into notes select n, E'SET transaction_timeout = 0;\\n-- Name: å\\'\\\\n ' || n, '2023-03-30 13:00+02'::timestamptz + n * interval '1 day', '2023-03-30', n / 7.0,
        jsonb_build_object('n', n), decode('00ff27', 'hex'), array['å', 'ö', null, '"'] from generate_series(1, 500) n;
      create index notes_in_order on notes (body collate swedish)`),
  )
  await writeBackup(original, file)
})
afterAll(async () => {
  await original.close()
  await server.remove()
  removeDirectories()
  rmSync(scratch, { recursive: true })
})

async function emptyOnServer(name: string): Promise<Database<unknown>> {
  const admin = await openDatabase({ url: server.url, poolSize: 1 }, { allowSuperuser: true })
  await admin.session((session) => session.script(`create database ${name}`))
  await admin.close()
  return openDatabase({ url: withDatabase(server.url, name), poolSize: 2 }, { allowSuperuser: true })
}

/** What the restricted role may do, and that the fence and the Swedish order came along. */
const whole = sql`select has_table_privilege('ledstjarna_app', 'notes', 'insert') as may_insert, has_table_privilege('ledstjarna_app', 'notes', 'delete') as may_delete,
  has_column_privilege('ledstjarna_app', 'notes', 'body', 'update') as may_update_body,
  (select relforcerowsecurity from pg_class where relname = 'notes') as fenced, 'Z' < 'Å' collate swedish and 'Å' < 'Ä' collate swedish as swedish`
const expected = [{ may_insert: true, may_delete: false, may_update_body: true, fenced: true, swedish: true }]

test('the backup of a living database leaves it writable', async () => {
  await original.session((session) => session.script('create table after_backup (n int); drop table after_backup'))
})

test('a backup restores whole into a PostgreSQL server', async () => {
  const restored = await emptyOnServer('restored')
  await restoreBackup(restored, file)
  expect(await tableChecksums(restored)).toEqual(await tableChecksums(original))
  expect((await whole.execute(restored.kysely)).rows).toEqual(expected)
  await restored.close()
})

test('a backup restores whole into an empty directory', async () => {
  const restored = await openDatabase({ directory: emptyDirectory() })
  await restoreBackup(restored, file)
  expect(await tableChecksums(restored)).toEqual(await tableChecksums(original))
  expect((await whole.execute(restored.kysely)).rows).toEqual(expected)
  await restored.close()
})

test('a backup is never restored over data', async () => {
  await expect(restoreBackup(original, file)).rejects.toThrow(/not empty/)
})

test('a backup that fails half way leaves nothing behind', async () => {
  const restored = await emptyOnServer('broken')
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  writeFileSync(join(scratch, 'broken.sql'), text.replace('INSERT INTO public.notes VALUES (250,', 'INSERT INTO public.notes VALUES (1/0,'))
  await expect(restoreBackup(restored, join(scratch, 'broken.sql'))).rejects.toThrow(/division by zero/)
  expect((await tableChecksums(restored)).size).toBe(0)
  await restored.close()
})

test('a backup that was cut short is refused', async () => {
  const restored = await emptyOnServer('short')
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  writeFileSync(join(scratch, 'short.sql'), text.slice(0, text.lastIndexOf('grant')))
  await expect(restoreBackup(restored, join(scratch, 'short.sql'))).rejects.toThrow(/its end is missing/)
  await restored.close()
})

test('only the head of a dump loses its newer settings, never a text that looks like one', () => {
  const dump =
    "\\restrict abc\nSET statement_timeout = 0;\nSET transaction_timeout = 0;\n\n--\n-- Name: t\nINSERT INTO t VALUES ('\nSET transaction_timeout = 0;\n');\n"
  const portable = portableSql(dump, ['grant select on t to ledstjarna_app'])
  expect(portable.match(/transaction_timeout/g)).toHaveLength(1)
  expect(portable).not.toContain('\\restrict')
  expect(portable).toContain("VALUES ('\nSET transaction_timeout = 0;\n')")
  expect(portable).toMatch(/grant select on t to ledstjarna_app;\n\n-- Backup complete\n$/)
})
