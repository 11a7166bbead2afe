import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaTimes } from './agenda-times.ts'

const clocks = (startsAt: string | null, ...minutes: (number | null)[]) =>
  agendaTimes(startsAt, null, minutes).items.map(({ from, to }) => `${from}–${to}`)

describe('an agenda', () => {
  test('runs by the clock from the start', () => expect(clocks('13:00', 15, 60, 20)).toEqual(['13:00–13:15', '13:15–14:15', '14:15–14:35']))
  test('stops telling the time after an item of unknown length', () =>
    expect(clocks('13:00', 15, null, 20)).toEqual(['13:00–13:15', '13:15–null', 'null–null']))
  test('has no times while the meeting has no start', () => expect(clocks(null, 15)).toEqual(['null–null']))
  test('goes past midnight', () => expect(clocks('23:30', 45, 30)).toEqual(['23:30–00:15', '00:15–00:45']))
  test.each([
    [240, [180, 60], 0, 'fits'],
    [240, [180, 90], -30, 'too-long'],
    [240, [180], 60, 'time-left'],
    [240, [180, null], 60, 'open'],
    [240, [240, null], 0, 'too-long'],
    [null, [240], null, 'unknown'],
    [240, [], 240, 'time-left'],
  ])('of a meeting of %s minutes with items of %j: %s left, %s', (length, minutes, left, fit) => {
    expect(agendaTimes('13:00', length, minutes)).toMatchObject({ left, fit })
  })
  test('counts what is planned and what is not', () =>
    expect(agendaTimes(null, null, [10, null, 5, null])).toMatchObject({ planned: 15, withoutMinutes: 2 }))
  test('each item begins where the one before ended', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1440 })), (minutes) => {
        const { items } = agendaTimes('08:00', null, minutes)
        return items.every(({ from }, index) => from === (index === 0 ? '08:00' : items[index - 1]?.to))
      }),
    )
  })
})
