import { expect, test } from 'vitest'
import { checkOptions, type SuggestedOption } from './check-options.ts'

const rules = { now: new Date('2026-03-24T12:00:00Z'), timeZone: 'Europe/Stockholm', existing: [] }
const good: SuggestedOption = { date: '2026-04-14', startsAt: '13:00', endsAt: '15:00' }
const check = (options: readonly SuggestedOption[], more = {}) => {
  const outcome = checkOptions(options, { ...rules, ...more })
  return outcome.ok ? outcome.value : outcome.reason
}

test('options are kept in order of time, tidied, and each once', () => {
  expect(check([{ ...good, startsAt: '14:00', endsAt: '15:00' }, { ...good, place: '  Sjöboden  ' }, good, good])).toMatchObject([
    { startsAt: '13:00', place: null },
    { startsAt: '13:00', place: 'Sjöboden' },
    { startsAt: '14:00' },
  ])
})

test.each([
  ['option-past', { ...good, date: '2026-03-23' }],
  ['option-past', { ...good, date: '2026-03-24', startsAt: '12:59', endsAt: '14:00' }],
  ['ends-before-start', { ...good, endsAt: '12:00' }],
  ['ends-before-start', { ...good, endsAt: '13:00' }],
  ['date-not-understood', { ...good, date: '2026-02-30' }],
  ['date-not-understood', { ...good, date: "'; drop table polls" }],
  ['time-not-understood', { ...good, startsAt: '25:00' }],
  ['no-such-hour', { ...good, date: '2026-03-29', startsAt: '02:30', endsAt: '04:00' }],
  ['no-such-hour', { ...good, date: '2026-03-29', startsAt: '01:00', endsAt: '02:00' }],
  ['address-not-safe', { ...good, onlineUrl: 'javascript:alert(1)' }],
] as const)('%s: the option is refused', (reason, option) => {
  expect(check([good, option])).toBe(reason)
})

test('an hour that occurs twice in autumn is understood as the first', () => {
  expect(check([{ ...good, date: '2026-10-25', startsAt: '02:30', endsAt: '04:00' }])).toHaveLength(1)
})

test('thirty options are many, and two hundred are refused, also a few at a time', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({
      ...good,
      startsAt: '08:00',
      endsAt: `${String(9 + ((from + index) % 14)).padStart(2, '0')}:${String((from + index) % 60).padStart(2, '0')}`,
    }))
  expect(check(many(200))).toBe('too-many-options')
  const first = check(many(30))
  expect(first).toHaveLength(30)
  expect(check(many(1, 31), { existing: first })).toBe('too-many-options')
  expect(check([])).toBe('options-missing')
})
