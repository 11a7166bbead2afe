import { describe, expect, test } from 'vitest'
import {
  addDays,
  formatClock,
  formatDate,
  formatDateWithPrecision,
  formatDay,
  formatDayRange,
  formatDuration,
  formatMoment,
  formatMomentRange,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRelativeDay,
  formatSeason,
  formatShortDay,
  formatTime,
  formatTimeRange,
  formatTinyDay,
  formatTonnes,
  formatWeek,
  listInWords,
  numberInWords,
  shareInWords,
} from '#platform/dates'

describe('days', () => {
  test('in Swedish', () => {
    expect(formatDay('2023-03-30', 'sv')).toBe('torsdag 30 mars 2023')
    expect([
      formatDate('2023-01-01', 'sv'),
      formatShortDay('2023-03-30', 'sv'),
      formatTinyDay('2023-10-12', 'sv'),
      formatMonth('2023-12-24', 'sv'),
    ]).toEqual(['1 januari 2023', '30 mars', '12 okt', 'december 2023'])
    expect(formatWeek('2023-04-13', 'sv')).toBe('v. 15')
  })
  test('in English', () => {
    expect(formatDay('2023-04-02', 'en')).toBe('Sunday 2 April 2023')
    expect([
      formatDate('2023-01-01', 'en'),
      formatShortDay('2023-03-30', 'en'),
      formatTinyDay('2023-09-12', 'en'),
      formatMonth('2023-12-24', 'en'),
    ]).toEqual(['1 January 2023', '30 March', '12 Sept', 'December 2023'])
    expect(formatWeek('2023-04-13', 'en')).toBe('week 15')
  })
  test.each([
    ['2023-09-01', 'hösten 2023', 'autumn 2023'],
    ['2023-05-31', 'våren 2023', 'spring 2023'],
    ['2023-06-01', 'sommaren 2023', 'summer 2023'],
    ['2023-12-01', 'vintern 2023–24', 'winter 2023–24'],
    ['2024-02-29', 'vintern 2023–24', 'winter 2023–24'],
    ['1999-12-31', 'vintern 1999–00', 'winter 1999–00'],
  ])('%s is %s', (date, sv, en) => expect([formatSeason(date, 'sv'), formatSeason(date, 'en')]).toEqual([sv, en]))
  test('never more exact than known', () => {
    const said = (['day', 'month', 'season', 'year', 'no-later-than'] as const).map((precision) =>
      formatDateWithPrecision({ date: '2023-11-30', precision }, 'sv'),
    )
    expect(said).toEqual(['30 november 2023', 'november 2023', 'hösten 2023', '2023', 'senast 30 november 2023'])
    expect(formatDateWithPrecision({ date: '2023-11-30', precision: 'no-later-than' }, 'en')).toBe('no later than 30 November 2023')
  })
  test('ranges say month and year once', () => {
    expect(formatDayRange('2023-03-30', '2023-03-30', 'sv')).toBe('30 mars 2023')
    expect(formatDayRange('2023-03-30', '2023-03-31', 'sv')).toBe('30–31 mars 2023')
    expect(formatDayRange('2023-03-30', '2023-04-02', 'en')).toBe('30 March – 2 April 2023')
    expect(formatDayRange('2023-12-30', '2024-01-02', 'sv')).toBe('30 december 2023 – 2 januari 2024')
  })
})

describe('how far off a day is', () => {
  test.each([
    [0, 'i dag', 'today'],
    [1, 'i morgon', 'tomorrow'],
    [-1, 'i går', 'yesterday'],
    [2, 'om två dagar', 'in two days'],
    [3, 'om tre dagar', 'in three days'],
    [-6, 'för sex dagar sedan', 'six days ago'],
    [7, 'om en vecka', 'in one week'],
    [13, 'om 13 dagar', 'in 13 days'],
    [-14, 'för två veckor sedan', 'two weeks ago'],
    [17, 'om två veckor', 'in two weeks'],
    [18, 'om tre veckor', 'in three weeks'],
    [-59, 'för två månader sedan', 'two months ago'],
    [60, 'om nio veckor', 'in nine weeks'],
    [61, 'om två månader', 'in two months'],
    [366, 'om ett år', 'in one year'],
    [400, 'om 13 månader', 'in 13 months'],
    [-800, 'för två år sedan', 'two years ago'],
  ])('%i days from 30 March 2023: %s, %s', (days, sv, en) => {
    const day = addDays('2023-03-30', days)
    expect([formatRelativeDay(day, '2023-03-30', 'sv'), formatRelativeDay(day, '2023-03-30', 'en')]).toEqual([sv, en])
  })
})

describe('times', () => {
  test('whole hours are said short in Swedish, and both ends alike', () => {
    expect([
      formatTimeRange('13:00', '17:00', 'sv'),
      formatTimeRange('13:00', '16:30', 'sv'),
      formatTimeRange('08:30', '10:00', 'sv'),
    ]).toEqual(['kl. 13–17', 'kl. 13.00–16.30', 'kl. 08.30–10.00'])
    expect([formatTime('08:00', 'sv'), formatTime('08:05', 'sv'), formatClock('08:00', 'sv')]).toEqual(['kl. 8', 'kl. 08.05', '08.00'])
  })
  test('English keeps the 24-hour clock', () => {
    expect([formatTimeRange('13:00', '17:00', 'en'), formatTime('08:00', 'en'), formatClock('08:05', 'en')]).toEqual([
      '13:00–17:00',
      '08:00',
      '08:05',
    ])
  })
  test('the first meeting', () => {
    const [from, to] = [new Date('2023-03-30T11:00:00Z'), new Date('2023-03-30T15:00:00Z')]
    expect(formatMomentRange(from, to, 'sv')).toBe('torsdag 30 mars 2023 kl. 13–17')
    expect(formatMomentRange(from, to, 'en')).toBe('Thursday 30 March 2023, 13:00–17:00')
    expect(formatMoment(from, 'sv', 'UTC')).toBe('30 mars 2023 kl. 11.00')
    expect(formatMoment(from, 'en')).toBe('30 March 2023, 13:00')
  })
  test('a meeting over midnight says both days', () => {
    const text = formatMomentRange(new Date('2023-03-30T18:00:00Z'), new Date('2023-03-30T23:00:00Z'), 'sv')
    expect(text).toBe('torsdag 30 mars 2023 kl. 20 – fredag 31 mars 2023 kl. 1')
  })
  test.each([
    [240, '4 timmar', '4 hours'],
    [90, '1 timme 30 minuter', '1 hour 30 minutes'],
    [45, '45 minuter', '45 minutes'],
    [1, '1 minut', '1 minute'],
    [60, '1 timme', '1 hour'],
    [121, '2 timmar 1 minut', '2 hours 1 minute'],
    [0, '0 minuter', '0 minutes'],
    [-5, '0 minuter', '0 minutes'],
    [59.6, '1 timme', '1 hour'],
    [Number.NaN, '0 minuter', '0 minutes'],
  ])('%d minutes', (minutes, sv, en) => expect([formatDuration(minutes, 'sv'), formatDuration(minutes, 'en')]).toEqual([sv, en]))
})

describe('numbers', () => {
  test('grouped as each language does', () => {
    expect([formatNumber(1267090, 'sv'), formatNumber(1267090, 'en'), formatNumber(-3.456, 'sv', 1)]).toEqual([
      '1\u00A0267\u00A0090',
      '1,267,090',
      '−3,5',
    ])
    expect([formatPercent(0.5484, 'sv'), formatPercent(0.5484, 'en'), formatPercent(-0.2, 'sv'), formatPercent(-0.0001, 'sv')]).toEqual([
      '55\u00A0%',
      '55%',
      '−20\u00A0%',
      '0\u00A0%',
    ])
    expect([formatTonnes(316772.619, 'sv'), formatTonnes(1, 'en'), formatTonnes(11.5, 'en', 1)]).toEqual([
      '316\u00A0773\u00A0ton',
      '1\u00A0tonne',
      '11.5\u00A0tonnes',
    ])
  })
  test('up to twelve in words', () => {
    expect([0, 1, 3, 12, 13].map((n) => numberInWords(n, 'sv'))).toEqual(['noll', 'en', 'tre', 'tolv', '13'])
    expect([1, 2.5, -1].map((n) => numberInWords(n, 'sv', 'ett'))).toEqual(['ett', '2,5', '−1'])
    expect([1, 12, 1200].map((n) => numberInWords(n, 'en', 'ett'))).toEqual(['one', 'twelve', '1,200'])
  })
  test.each([
    [3, 4, 'tre av fyra', 'three of four'],
    [9, 12, 'tre av fyra', 'three of four'],
    [2, 4, 'två av fyra', 'two of four'],
    [7, 11, 'sju av elva', 'seven of eleven'],
    [11, 17, '11 av 17', '11 of 17'],
    [0, 14, '0 av 14', '0 of 14'],
    [14, 14, '14 av 14', '14 of 14'],
    [10, 14, 'fem av sju', 'five of seven'],
    [1, 1, 'ett av ett', 'one of one'],
  ])('%i of %i', (part, whole, sv, en) => expect([shareInWords(part, whole, 'sv'), shareInWords(part, whole, 'en')]).toEqual([sv, en]))
  test('lists end in och, or in samt where a name holds an och', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listInWords(items, 'sv'))).toEqual(['', 'a', 'a och b', 'a, b och c'])
    expect(listInWords(['AFRY', 'Hilding och Severina', 'Esam'], 'sv')).toBe('AFRY, Hilding och Severina samt Esam')
    expect([listInWords(['a', 'b', 'c'], 'en'), listInWords(['a', 'b and c', 'd'], 'en')]).toEqual(['a, b and c', 'a, b and c, and d'])
  })
  test('two hundred rows of date, time and number are far below a millisecond once warm', () => {
    const row = (n: number) =>
      formatMoment(new Date(1.7e12 + n * 9e8), 'sv') + formatNumber(n * 1000, 'sv') + formatDay(addDays('2023-03-30', n), 'sv')
    for (let n = 0; n < 5000; n++) row(n % 200)
    // The best of five: what others do on the machine meanwhile is not what this is about.
    const rounds = Array.from({ length: 5 }, () => {
      const started = performance.now()
      for (let n = 0; n < 1000; n++) row(n % 200)
      return (performance.now() - started) / 5
    })
    expect(Math.min(...rounds)).toBeLessThan(60)
  })
})
