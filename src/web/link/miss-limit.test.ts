import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { steadyClock } from '#platform/clock'
import { createLimits } from '#platform/limits'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { missed, missesReached } from './miss-limit.ts'

const { kysely } = await openTestDatabase()
const clock = steadyClock('2026-03-30T13:00:00+02:00')
const aProcess = () => createLimits({ kysely, clock, secret: 'a secret of thirty-two characters!' })
const limits = aProcess()
beforeEach(() => sql`delete from rate_limits`.execute(kysely))

async function afterMisses(count: number, sender: string) {
  for (let n = 0; n < count; n++) await missed(limits, sender)
}

test('a script that guesses codes is turned away, whichever process it asks', async () => {
  await afterMisses(119, 'script')
  expect(await missesReached(limits, 'script')).toBe(false)
  await afterMisses(1, 'script')
  expect(await missesReached(aProcess(), 'script')).toBe(true)
})

test('a script that guesses codes keeps nobody in the room from theirs', async () => {
  await afterMisses(500, 'script')
  expect(await missesReached(limits, 'room')).toBe(false)
})

test('many senders together get one guess each', async () => {
  await afterMisses(120, 'first')
  await missed(limits, 'second')
  expect(await missesReached(limits, 'second')).toBe(true)
})

test('after a minute it is forgotten', async () => {
  await afterMisses(120, 'script')
  clock.advance(60_001)
  expect(await missesReached(limits, 'script')).toBe(false)
})
