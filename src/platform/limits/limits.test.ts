import { expect, test } from 'vitest'
import { steadyClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { createLimits } from './limits.ts'

const { kysely } = await openTestDatabase()
const secret = 'a secret of thirty-two characters!'
const aTown = () => {
  const clock = steadyClock('2026-03-30T13:00:00+02:00')
  return { clock, key: newId(), limits: createLimits({ kysely, clock, secret }) }
}

test('so many tries are allowed and no more, until time has passed', async () => {
  const { clock, key, limits } = aTown()
  const tries = []
  for (let n = 0; n < 3; n++) tries.push(await limits.allows(key, 2, 15))

  expect(tries).toEqual([true, true, false])
  clock.advance(15 * 60_000 + 1)
  expect(await limits.allows(key, 2, 15)).toBe(true)
})

test('what was refused does not make the wait longer', async () => {
  const { clock, key, limits } = aTown()
  await limits.allows(key, 1, 15)
  clock.advance(14 * 60_000)
  expect(await limits.allows(key, 1, 15)).toBe(false)
  clock.advance(60_001)
  expect(await limits.allows(key, 1, 15)).toBe(true)
})

test('one address does not use up the tries of another', async () => {
  const { key, limits } = aTown()
  await limits.allows(key, 1, 15)

  expect(await limits.allows(newId(), 1, 15)).toBe(true)
  expect(await limits.count([key, newId()], 15)).toEqual([1, 0])
})

test('many tries at the same moment, through two processes, are together no more than allowed', async () => {
  const { clock, key, limits } = aTown()
  const other = createLimits({ kysely, clock, secret })
  const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? limits : other).allows(key, 5, 15)))

  expect(tries.filter(Boolean)).toHaveLength(5)
})

test('nobody’s address stands in the table, and what is over is swept away', async () => {
  const { clock, limits } = aTown()
  await limits.allows('code for siv@polstad.example', 5, 15)
  expect(JSON.stringify(await kysely.selectFrom('rate_limits').selectAll().execute())).not.toContain('siv')
  clock.advance(24 * 60 * 60_000)
  await limits.sweep()

  expect(await kysely.selectFrom('rate_limits').selectAll().execute()).toEqual([])
})
