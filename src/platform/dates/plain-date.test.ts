import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayParts, daysBetween, isoWeek, isPlainDate, parsePlainDate, plainDate, weekdayOf } from '#platform/dates'

const days = fc.integer({ min: -600_000, max: 600_000 }).map((number) => addDays('2023-03-30', number))

describe('a plain date', () => {
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '23-01-01',
    '2023-1-1',
    'x2023-01-01',
    '',
  ])('%s is no day in the calendar', (text) => expect(isPlainDate(text)).toBe(false))
  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('%s is a day in the calendar', (text) =>
    expect(isPlainDate(text)).toBe(true),
  )
  test('asking a day that does not exist for its parts is a bug, and says so', () => {
    expect(() => dayParts('2023-02-30')).toThrow('not a plain date: 2023-02-30')
  })
  test('days before year 100 are counted in their own century', () => {
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1)
    expect(addDays('0001-01-01', 1)).toBe('0001-01-02')
  })
  test('parts and date are two writings of one thing', () => {
    fc.assert(fc.property(days, (day) => plainDate(dayParts(day)) === day))
  })
  test('days added are the days between', () => {
    fc.assert(fc.property(days, fc.integer({ min: -9000, max: 9000 }), (day, count) => daysBetween(day, addDays(day, count)) === count))
  })
  test('weekdays follow each other, Monday first', () => {
    expect([weekdayOf('2023-03-27'), weekdayOf('2023-03-30'), weekdayOf('2023-04-02'), weekdayOf('1969-12-29')]).toEqual([1, 4, 7, 1])
    fc.assert(fc.property(days, (day) => weekdayOf(addDays(day, 1)) === (weekdayOf(day) % 7) + 1))
  })
})

describe('adding months', () => {
  test.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2023-12-01', 1, '2024-01-01'],
    ['2023-12-31', 0, '2023-12-31'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))
})

describe('the ISO week', () => {
  test.each([
    ['2023-04-13', 2023, 15],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2018-01-01', 2018, 1],
  ])('%s is in %i week %i', (day, year, week) => expect(isoWeek(day)).toEqual({ year, week }))
})

describe('reading a day as people write it', () => {
  test.each([
    '2023-03-30',
    '2023-3-30',
    '2023/03/30',
    '2023.03.30',
    '20230330',
    '30/3 2023',
    '30/3/2023',
    '30.3.2023',
    '30. 3. 2023',
    '30-03-2023',
    '30/3-2023',
    '30 mars 2023',
    '30 Mars 2023',
    ' 30  mars\u00A02023 ',
    'torsdag 30 mars 2023',
    'torsdagen den 30 mars 2023',
    'tors. 30 mars 2023',
    'den 30:e mars 2023',
    '30 mar 2023',
    '30 March 2023',
    'Thursday 30 March 2023',
    'Thu 30 Mar 2023',
    '30th March 2023',
    'the 30th of March 2023',
    'March 30, 2023',
    '30e mars, 2023',
  ])('%s', (text) => expect(parsePlainDate(text)).toEqual({ ok: true, value: '2023-03-30' }))
  test.each(['2023-02-29', '31 april 2023', '30/13 2023', '0/3 2023', '20231301', 'June 31, 2023', '30 mars 0000'])(
    '%s does not exist',
    (text) => expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'date-does-not-exist' }),
  )
  test.each(['30 mars', '30/3', 'March 30'])('%s has no year, and none is guessed', (text) =>
    expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'date-without-year' }),
  )
  test.each([
    'i morgon',
    '30 mars 23',
    '30/3-23',
    '2023',
    'mars 2023',
    '30 marsipan 2023',
    '2023-03-30x',
    '2023-03/30',
    'x'.repeat(61),
    '１２',
  ])('%s is not understood', (text) => expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'date-not-understood' }))
  test.each(['', ' ', '\u200B'])('nothing is a missing date', (text) =>
    expect(parsePlainDate(text)).toEqual({ ok: false, reason: 'date-missing' }),
  )
  test('what is printed is read back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: number } = dayParts(day)
        for (const text of [day, day.replaceAll('-', ''), `${number}/${month} ${String(year).padStart(4, '0')}`]) {
          expect(parsePlainDate(text)).toEqual({ ok: true, value: day })
        }
      }),
    )
  })
  test('nothing anybody types makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parsePlainDate(text).ok === 'boolean'))
  })
})
