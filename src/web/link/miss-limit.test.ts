import { expect, test } from 'vitest'
import { createMissLimit } from './miss-limit.ts'

const now = new Date('2026-03-30T13:00:00+02:00')

function afterMisses(count: number, sender: string) {
  const limit = createMissLimit(100, 60_000)
  for (let n = 0; n < count; n++) limit.miss(now, sender)
  return limit
}

test('a script that guesses codes is turned away', () => {
  expect(afterMisses(99, 'script').isReached(now, 'script')).toBe(false)
  expect(afterMisses(100, 'script').isReached(now, 'script')).toBe(true)
})

test('a script that guesses codes keeps nobody in the room from theirs', () => {
  expect(afterMisses(5_000, 'script').isReached(now, 'room')).toBe(false)
})

test('many senders together get one guess each', () => {
  const limit = afterMisses(100, 'first')
  limit.miss(now, 'second')
  expect(limit.isReached(now, 'second')).toBe(true)
})

test('after a minute it is forgotten', () => {
  expect(afterMisses(100, 'script').isReached(new Date(now.getTime() + 60_001), 'script')).toBe(false)
})
