import { expect, test } from 'vitest'
import { nowAndNext, timeAgenda } from './timed-agenda.ts'

const four = [{ minutes: 20 }, { minutes: 60 }, { minutes: 30 }, { minutes: 120 }]

test('an agenda longer than its meeting leaves less than nothing', () => {
  expect(timeAgenda(four, '13:00', 240)).toMatchObject({ sum: 230, left: 10, withoutLength: 0 })
  expect(timeAgenda(four, '13:00', 200).left).toBe(-30)
})

test.each([
  ['12:30', null, 0],
  ['13:00', 0, 1],
  ['14:30', 2, 3],
  ['16:49', 3, null],
  ['17:30', null, null],
] as const)('at %s the room is at item %s and next is %s', (time, now, next) => {
  expect(nowAndNext(timeAgenda(four, '13:00', 240).items, time)).toEqual({ now, next })
})
