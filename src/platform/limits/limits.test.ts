import { expect, test } from 'vitest'
import { steadyClock } from '#platform/clock'
import { createLimits } from './limits.ts'

test('so many tries are allowed and no more, until time has passed', () => {
  const clock = steadyClock('2026-03-30T13:00:00+02:00')
  const limits = createLimits(clock)
  const tries = () => limits.allows('code siv@polstad.example', 2, 15)

  expect([tries(), tries(), tries()]).toEqual([true, true, false])
  clock.advance(15 * 60_000 + 1)
  expect(tries()).toBe(true)
})

test('one address does not use up the tries of another', () => {
  const limits = createLimits(steadyClock('2026-03-30T13:00:00+02:00'))
  limits.allows('a', 1, 15)

  expect(limits.allows('b', 1, 15)).toBe(true)
})
