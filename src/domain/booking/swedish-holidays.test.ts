import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { holidayOn, isBridgeDay, isShortDay, swedishHolidays } from './swedish-holidays.ts'

const years = Array.from({ length: 17 }, (_, index) => 2024 + index)

/** The days of the act as a library that follows many countries has them, with the eves it calls bank holidays. */
function byLibrary(year: number): string[] {
  return new Holidays('SE')
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
    .toSorted()
}

test.each(years)('the holidays of %i are those of the act and the three eves', (year) => {
  expect([...swedishHolidays(year).keys()].toSorted()).toEqual([...new Set(byLibrary(year))])
})

test('Easter falls where the church says, also at its earliest and latest', () => {
  const easters = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2035-03-25', '2038-04-25']
  expect(easters.map(holidayOn)).toEqual(easters.map(() => 'easter-day'))
})

test('midsummer day is the Saturday of 20–26 June, and the eve before it a day nobody meets', () => {
  expect([holidayOn('2026-06-19'), holidayOn('2026-06-20'), holidayOn('2027-06-25')]).toEqual([
    'midsummer-eve',
    'midsummer-day',
    'midsummer-eve',
  ])
})

test('All Saints’ Day is the Saturday of 31 October–6 November', () => {
  expect([holidayOn('2026-10-31'), holidayOn('2027-11-06'), holidayOn('2028-11-04')]).toEqual(['all-saints', 'all-saints', 'all-saints'])
})

test('the Friday after Ascension is a klämdag, an ordinary Friday is not', () => {
  expect([isBridgeDay('2026-05-15'), isBridgeDay('2026-05-22'), isBridgeDay('2026-05-14')]).toEqual([true, false, false])
})

test('the days between Christmas and New Year are klämdagar', () => {
  expect([isBridgeDay('2026-12-28'), isBridgeDay('2026-12-30'), isBridgeDay('2026-12-31')]).toEqual([true, true, false])
})

test('Maundy Thursday and Walpurgis Night are short days', () => {
  expect([isShortDay('2026-04-02'), isShortDay('2026-04-30'), isShortDay('2026-04-01')]).toEqual([true, true, false])
})
