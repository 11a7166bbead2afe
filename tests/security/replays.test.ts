import { beforeAll, expect, test } from 'vitest'
import { reading } from '#domain/history'
import { newId } from '#platform/ids'
import { createTestApp, type Seen, type TestApp, type Visitor } from '#tests/support/test-app.ts'

/** A repeated request does not double (R2), and whoever repeats it is told kindly. */
let world: TestApp
let siv: Visitor
beforeAll(async () => {
  world = await createTestApp()
  siv = await world.aSecretary()
})

const countOf = (table: 'fault_reports' | 'organisations' | 'people' | 'groups' | 'meetings') =>
  reading(world.store, world.contractId, async ({ transaction }) =>
    Number(
      (
        await transaction
          .selectFrom(table)
          .select((select) => select.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    ),
  )

const sends: readonly [
  string,
  'fault_reports' | 'organisations' | 'people' | 'groups' | 'meetings',
  () => string,
  Record<string, string>,
][] = [
  [
    'a fault',
    'fault_reports',
    () => world.sv('public/accessibility'),
    { page: 'Översikten', text: 'Diagrammet läses inte upp', email: '' },
  ],
  ['an organisation', 'organisations', () => world.sv('office/organisations/new'), { name: 'Kvarnforsen AB', kind: 'company' }],
  ['a person', 'people', () => world.sv('office/people/new'), { name: 'Ebba Kvarnfors', email: 'ebba@kvarnforsen.example' }],
  ['a group', 'groups', () => world.sv('office/groups/new'), { name_sv: 'Tema värme', 'name-sv': 'Tema värme', kind: 'thematic' }],
]

const friendly = ({ status, text }: Seen) => status < 400 && !/gick fel|oväntat/.test(text)

test.each(sends)('%s sent twice is there once, and the second time it says so kindly', async (_, table, address, fields) => {
  const before = await countOf(table)
  const key = newId()
  const first = await siv.post(address(), { ...fields, _key: key })
  const second = await siv.post(address(), { ...fields, _key: key })
  expect([friendly(first), friendly(second), (await countOf(table)) - before]).toEqual([true, true, 1])
})

test.each(sends)('%s sent five times at once is there once', async (_, table, address, fields) => {
  const before = await countOf(table)
  const key = newId()
  const again = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace(/Kvarnforsen|Tema värme/, 'Älvforsen').replace('ebba', 'elsa')]),
  )
  const answers = await Promise.all(Array.from({ length: 5 }, () => siv.post(address(), { ...again, _key: key })))
  expect([answers.every(friendly), (await countOf(table)) - before]).toEqual([true, 1])
})

test('a key that was used for a form with problems can be used when they are mended', async () => {
  const key = newId()
  const address = world.sv('public/accessibility')
  expect((await siv.post(address, { text: '', _key: key })).status).toBe(422)
  expect((await siv.post(address, { text: 'Knappen syns inte', _key: key })).status).toBe(200)
})
