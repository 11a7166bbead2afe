import { beforeAll, expect, test } from 'vitest'
import { reading, type Store } from '#domain/history'
import { steadyClock } from '#platform/clock'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { polstad } from './polstad/polstad.ts'
import { tellInventedWorld } from './tell/tell-invented-world.ts'
import { tellSourcedWorld } from './tell/tell-sourced-world.ts'
import { umea } from './umea/umea.ts'

const database = await openTestDatabase()
const store: Store = { database, clock: steadyClock('2026-11-23T09:00:00+01:00'), changes: { announce() {} } }
let polstadId = ''
let umeaId = ''

beforeAll(async () => {
  const mark = Math.random().toString(36).slice(2, 8)
  polstadId = (await tellInventedWorld({ store }, { ...polstad, contract: { ...polstad.contract, slug: `polstad-${mark}` } })).contractId
  umeaId = (await tellSourcedWorld(store, { ...umea, slug: `umea-${mark}` })).contractId
}, 120_000)

const count = (contractId: string, table: 'organisations' | 'leads' | 'challenges' | 'meetings' | 'attendances') =>
  reading(store, contractId, async ({ transaction }) =>
    Number(
      (
        await transaction
          .selectFrom(table)
          .select((select) => select.fn.countAll().as('n'))
          .where('contract_id', '=', contractId)
          .executeTakeFirstOrThrow()
      ).n,
    ),
  )

test('Polstad is told whole by the domain’s own verbs', async () => {
  expect(await count(polstadId, 'organisations')).toBe(polstad.organisations.length)
  expect(await count(polstadId, 'challenges')).toBe(24)
  expect(await count(polstadId, 'leads')).toBe(polstad.leads.length)
  expect(await count(polstadId, 'meetings')).toBe(polstad.meetings.length + (polstad.activities?.meetings.length ?? 0))
})

test('Umeå has its named organisations and fourteen challenges, and not one Lead', async () => {
  expect(await count(umeaId, 'organisations')).toBe(35)
  expect(await count(umeaId, 'challenges')).toBe(14)
  expect(await count(umeaId, 'leads')).toBe(0)
  expect(await count(umeaId, 'attendances')).toBe(18)
})
