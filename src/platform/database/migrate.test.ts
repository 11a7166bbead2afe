import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, openDatabase, type Database } from '#platform/database'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'
import { emptyDump, withDatabase } from '#tests/support/test-database.ts'

let server: PostgresServer
let admin: Database<unknown>
beforeAll(async () => {
  server = await startPostgresServer()
  admin = await openDatabase({ url: server.url, poolSize: 1 }, { allowSuperuser: true })
})
afterAll(async () => {
  await admin.close()
  await server.remove()
})

let made = 0
async function onServer(): Promise<Database<unknown>> {
  const name = `migrate_${++made}`
  await admin.session((session) => session.script(`create database ${name}`))
  return openDatabase({ url: withDatabase(server.url, name), poolSize: 3 }, { allowSuperuser: true })
}

describe.each([
  ['embedded', async () => openDatabase({ memory: true, fromDump: await emptyDump() })],
  ['server', onServer],
] as const)('migrations on the %s database', (_kind, open) => {
  let directory: string
  let database: Database<unknown>
  const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql)
  const query = (sql: string) => database.session((session) => session.query(sql))

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'migrations-'))
    database = await open()
  })
  afterEach(async () => {
    await database.close()
    rmSync(directory, { recursive: true })
  })

  test('apply in order, once', async () => {
    write('0002_second.sql', 'insert into trial values (2); insert into trial values (3)')
    write('0001_first.sql', 'create table trial (n int)')
    expect(await migrate(database, directory)).toEqual({ applied: ['0001_first.sql', '0002_second.sql'] })
    expect(await migrate(database, directory)).toEqual({ applied: [] })
    expect(await query('select n from trial')).toEqual([{ n: 2 }, { n: 3 }])
  })

  test('applied twice at once are applied once', async () => {
    write('0001_first.sql', 'create table trial (n int)')
    const outcomes = await Promise.all([migrate(database, directory), migrate(database, directory)])
    expect(outcomes.flatMap(({ applied }) => applied)).toEqual(['0001_first.sql'])
  })

  test('that fail leave nothing of their file behind', async () => {
    write('0001_first.sql', 'create table kept (n int)')
    write('0002_broken.sql', 'create table half (n int); select 1 / 0')
    await expect(migrate(database, directory)).rejects.toThrow(/0002_broken\.sql failed and nothing of it is kept: division by zero/)
    expect(await query(`select to_regclass('kept') is not null as kept, to_regclass('half') is not null as half`)).toEqual([
      { kept: true, half: false },
    ])
  })

  test('that were changed after they were applied are refused', async () => {
    write('0001_first.sql', 'create table trial (n int)')
    await migrate(database, directory)
    write('0001_first.sql', 'create table trial (n bigint)')
    await expect(migrate(database, directory)).rejects.toThrow(/0001_first\.sql was changed after it was applied/)
  })

  test('of a newer release are refused by an older one', async () => {
    write('0001_first.sql', 'create table trial (n int)')
    await migrate(database, directory)
    rmSync(join(directory, '0001_first.sql'))
    await expect(migrate(database, directory)).rejects.toThrow(/older than the data/)
  })

  test('find the Swedish order made', async () => {
    await migrate(database, directory)
    const names = ['Ö', 'Z', 'Ä', 'Swedavia', 'Å', 'StjärnaFyrkant', 'A', 'ö', 'å']
    const rows = await database.session((session) =>
      session.query('select name from unnest($1::text[]) name order by name collate swedish', [names]),
    )
    expect(rows.map((row) => row['name'])).toEqual(['A', 'StjärnaFyrkant', 'Swedavia', 'Z', 'å', 'Å', 'Ä', 'ö', 'Ö'])
  })

  test('find the restricted role made, and it sees only what it is given', async () => {
    write('0001_first.sql', 'create table open_to_all (n int); create table closed (n int); grant select on open_to_all to ledstjarna_app')
    await migrate(database, directory)
    const reach = (table: string) =>
      database.transaction({ role: 'app', settings: {} }, (tx) =>
        tx.executeQuery({
          sql: `select n from ${table}`,
          parameters: [],
          query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
          queryId: { queryId: 'q' },
        }),
      )
    await expect(reach('open_to_all')).resolves.toMatchObject({ rows: [] })
    await expect(reach('closed')).rejects.toThrow(/permission denied/)
  })

  test('give the same values on both engines', async () => {
    const [row] = await database.session((session) =>
      session.query(`select 12::bigint as whole, 9007199254740993::bigint as huge, date '2023-03-30' as day, 1.50::numeric as exact, 0.5::float8 as ratio,
        timestamptz '2023-03-30 13:00+02' as instant, '{"a":[1]}'::jsonb as json, array['å','ö'] as words, array[date '2023-03-30'] as days,
        array[1,2]::bigint[] as wholes, interval '1 day 02:00' as span, true as yes, null::text as nothing, current_setting('timezone') as zone,
        '018f0000-0000-7000-8000-000000000000'::uuid as id`),
    )
    expect(row).toEqual({
      whole: 12,
      huge: 9007199254740993n,
      day: '2023-03-30',
      exact: '1.50',
      ratio: 0.5,
      instant: new Date('2023-03-30T11:00:00Z'),
      json: { a: [1] },
      words: ['å', 'ö'],
      days: ['2023-03-30'],
      wholes: [1, 2],
      span: '1 day 02:00:00',
      yes: true,
      nothing: null,
      zone: 'UTC',
      id: '018f0000-0000-7000-8000-000000000000',
    })
  })
})
