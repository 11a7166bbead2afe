import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDatesWithPrecision,
  datePrecisions,
  exactly,
  formatDateWithPrecision,
  isOnOrBefore,
  parseDateWithPrecision,
  possibleDays,
  type DatePrecision,
} from '#platform/dates'

const when = fc.record({
  date: fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2023-03-30', n)),
  precision: fc.constantFrom(...datePrecisions),
})

describe('the days a date may stand for', () => {
  test.each<[string, DatePrecision, string | null, string]>([
    ['2023-03-30', 'day', '2023-03-30', '2023-03-30'],
    ['2024-02-10', 'month', '2024-02-01', '2024-02-29'],
    ['2023-12-01', 'month', '2023-12-01', '2023-12-31'],
    ['2023-09-01', 'season', '2023-09-01', '2023-11-30'],
    ['2023-11-30', 'season', '2023-09-01', '2023-11-30'],
    ['2023-03-01', 'season', '2023-03-01', '2023-05-31'],
    ['2023-12-01', 'season', '2023-12-01', '2024-02-29'],
    ['2024-02-01', 'season', '2023-12-01', '2024-02-29'],
    ['2023-06-15', 'year', '2023-01-01', '2023-12-31'],
    ['2023-11-30', 'no-later-than', null, '2023-11-30'],
  ])('%s known to the %s', (date, precision, from, to) => expect(possibleDays({ date, precision })).toEqual({ from, to }))
})

describe('whether something had happened by a day', () => {
  test.each<[string, DatePrecision, string, string]>([
    ['2023-03-30', 'day', '2023-03-30', 'yes'],
    ['2023-03-30', 'day', '2023-03-29', 'no'],
    ['2023-03-01', 'month', '2023-03-31', 'yes'],
    ['2023-03-01', 'month', '2023-03-30', 'uncertain'],
    ['2023-03-01', 'month', '2023-02-28', 'no'],
    ['2023-09-01', 'season', '2023-10-01', 'uncertain'],
    ['2023-01-01', 'year', '2023-12-30', 'uncertain'],
    ['2023-11-30', 'no-later-than', '2023-11-29', 'uncertain'],
    ['2023-11-30', 'no-later-than', '2023-11-30', 'yes'],
    ['2023-11-30', 'no-later-than', '1999-01-01', 'uncertain'],
  ])('%s (%s) by %s: %s', (date, precision, day, answer) => expect(isOnOrBefore({ date, precision }, day)).toBe(answer))
  test('once it has happened it stays happened', () => {
    fc.assert(
      fc.property(when, fc.integer({ min: 0, max: 999 }), (moment, later) => {
        const day = addDays(moment.date, later - 500)
        const order = ['no', 'uncertain', 'yes']
        return order.indexOf(isOnOrBefore(moment, day)) <= order.indexOf(isOnOrBefore(moment, addDays(day, 1)))
      }),
    )
  })
})

describe('order on a timeline', () => {
  test('an exact day comes before the month that begins with it, and a year after its own months', () => {
    const sorted = [
      { date: '2023-01-01', precision: 'year' },
      { date: '2023-02-01', precision: 'month' },
      { date: '2023-01-01', precision: 'month' },
      exactly('2023-01-01'),
      { date: '2022-12-31', precision: 'no-later-than' },
    ] as const
    const seen = sorted.toSorted(compareDatesWithPrecision).map((one) => `${one.precision} ${one.date}`)
    expect(seen).toEqual(['no-later-than 2022-12-31', 'day 2023-01-01', 'month 2023-01-01', 'year 2023-01-01', 'month 2023-02-01'])
  })
  test('it is the same order from both sides', () => {
    fc.assert(
      fc.property(
        when,
        when,
        (a, b) =>
          Math.sign(compareDatesWithPrecision(a, b)) === -Math.sign(compareDatesWithPrecision(b, a)) ||
          compareDatesWithPrecision(a, b) === 0,
      ),
    )
  })
})

describe('reading a date with its precision', () => {
  test.each<[string, DatePrecision, string]>([
    ['30 mars 2023', 'day', '2023-03-30'],
    ['mars 2023', 'month', '2023-03-01'],
    ['i mars 2023', 'month', '2023-03-01'],
    ['2023-03', 'month', '2023-03-01'],
    ['2023-3', 'month', '2023-03-01'],
    ['March 2023', 'month', '2023-03-01'],
    ['Hösten 2023', 'season', '2023-09-01'],
    ['under hösten 2023', 'season', '2023-09-01'],
    ['höst 2023', 'season', '2023-09-01'],
    ['spring 2024', 'season', '2024-03-01'],
    ['the autumn of 2023', 'season', '2023-09-01'],
    ['vintern 2023–24', 'season', '2023-12-01'],
    ['sommaren 2025', 'season', '2025-06-01'],
    ['2023', 'year', '2023-01-01'],
    ['år 2023', 'year', '2023-01-01'],
    ['senast 30 november 2023', 'no-later-than', '2023-11-30'],
    ['senast den 30/11 2023', 'no-later-than', '2023-11-30'],
    ['No later than 30 November 2023', 'no-later-than', '2023-11-30'],
  ])('%s', (text, precision, date) => expect(parseDateWithPrecision(text)).toEqual({ ok: true, value: { date, precision } }))
  test.each([
    ['2023-13', 'date-does-not-exist'],
    ['0000', 'date-does-not-exist'],
    ['senast 31 juni 2023', 'date-does-not-exist'],
    ['snart', 'date-not-understood'],
    ['', 'date-missing'],
    ['mars', 'date-not-understood'],
    ['grynigen 2023', 'date-not-understood'],
    ['senast', 'date-not-understood'],
  ])('%s: %s', (text, reason) => expect(parseDateWithPrecision(text)).toEqual({ ok: false, reason }))
  test('what is printed in either language is read back as the same days', () => {
    fc.assert(
      fc.property(when, fc.constantFrom('sv', 'en'), (moment, language) => {
        const read = parseDateWithPrecision(formatDateWithPrecision(moment, language))
        expect(read.ok && possibleDays(read.value)).toEqual(possibleDays(moment))
      }),
    )
  })
})
