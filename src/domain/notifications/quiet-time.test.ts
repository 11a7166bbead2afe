import { expect, test } from 'vitest'
import { afterQuietHours, nextMorning } from './quiet-time.ts'

const zone = 'Europe/Stockholm'
const night = { from: '20:00', until: '07:30' }

test.each([
  { now: '2026-03-02T19:59:00+01:00', after: '2026-03-02T19:59:00+01:00', why: 'before they begin' },
  { now: '2026-03-02T20:00:00+01:00', after: '2026-03-03T07:30:00+01:00', why: 'past midnight' },
  { now: '2026-03-03T02:00:00+01:00', after: '2026-03-03T07:30:00+01:00', why: 'in the small hours' },
  { now: '2026-03-03T07:30:00+01:00', after: '2026-03-03T07:30:00+01:00', why: 'as they end' },
  { now: '2026-03-28T23:00:00+01:00', after: '2026-03-29T07:30:00+02:00', why: 'over the change to summer time' },
])('quiet hours end at their time of the clock: $why', ({ now, after }) => {
  expect(afterQuietHours(new Date(now), night, zone)).toEqual(new Date(after))
})

test('hours within one day, and none at all', () => {
  const noon = new Date('2026-03-02T12:10:00+01:00')
  expect(afterQuietHours(noon, { from: '12:00', until: '13:00' }, zone)).toEqual(new Date('2026-03-02T13:00:00+01:00'))
  expect(afterQuietHours(noon, null, zone)).toEqual(noon)
})

test('the daily mail is written at seven, the same morning or the next', () => {
  expect(nextMorning(new Date('2026-03-02T06:59:00+01:00'), zone)).toEqual(new Date('2026-03-02T07:00:00+01:00'))
  expect(nextMorning(new Date('2026-03-02T07:00:00+01:00'), zone)).toEqual(new Date('2026-03-03T07:00:00+01:00'))
  expect(nextMorning(new Date('2026-03-28T12:00:00+01:00'), zone)).toEqual(new Date('2026-03-29T07:00:00+02:00'))
})
