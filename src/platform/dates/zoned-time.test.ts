import { afterEach, describe, expect, test } from 'vitest'
import {
  dayOf,
  isClockTime,
  isTimeZone,
  minutesOfTime,
  occurrences,
  parseClockTime,
  timeOfMinutes,
  toInstant,
  toLocal,
} from '#platform/dates'

const hour = 3_600_000

/** The local moment as Intl tells it, slowly: `2023-03-30 13:00`. */
function byIntl(zone: string): (instant: number) => string {
  const formatter = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (instant) => formatter.format(instant)
}

function wrongHours(zone: string, step: number, from = Date.UTC(2026, 0, 1), to = Date.UTC(2038, 0, 1)): string[] {
  const truth = byIntl(zone)
  const wrong: string[] = []
  for (let instant = from; instant < to; instant += step) {
    const local = toLocal(new Date(instant), zone)
    if (`${local.date} ${local.time}` !== truth(instant)) wrong.push(new Date(instant).toISOString())
    const back = toInstant(local, zone).getTime()
    if (back !== instant && back !== instant - hour) wrong.push(`back ${new Date(instant).toISOString()}`)
  }
  return wrong
}

describe('local time', () => {
  test('every hour in Stockholm 2026–2037 is the one Intl tells', () => expect(wrongHours('Europe/Stockholm', hour)).toEqual([]))
  test.each(['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Europe/London', 'Africa/Casablanca'])(
    'and in %s',
    (zone) => expect(wrongHours(zone, 7 * hour, Date.UTC(2026, 0, 1), Date.UTC(2030, 0, 1))).toEqual([]),
  )
  test('half past each minute around the change of 2023 is right', () =>
    expect(wrongHours('Europe/Stockholm', 30_000 * 2, Date.UTC(2023, 2, 25, 22), Date.UTC(2023, 2, 26, 6))).toEqual([]))
})

describe('the hour that summer time skips', () => {
  test.each([
    ['01:59', '2023-03-26T00:59:00.000Z', 1],
    ['02:00', '2023-03-26T01:00:00.000Z', 0],
    ['02:30', '2023-03-26T01:30:00.000Z', 0],
    ['02:59', '2023-03-26T01:59:00.000Z', 0],
    ['03:00', '2023-03-26T01:00:00.000Z', 1],
  ])('%s on 26 March 2023 is %s', (time, instant, times) => {
    const moment = { date: '2023-03-26', time }
    expect(toInstant(moment).toISOString()).toBe(instant)
    expect(occurrences(moment)).toBe(times)
  })
  test('a skipped time is shown an hour later', () => {
    expect(toLocal(toInstant({ date: '2023-03-26', time: '02:30' }))).toEqual({ date: '2023-03-26', time: '03:30' })
  })
})

describe('the hour that comes twice', () => {
  test.each([
    ['01:59', '2023-10-28T23:59:00.000Z', 1],
    ['02:00', '2023-10-29T00:00:00.000Z', 2],
    ['02:59', '2023-10-29T00:59:00.000Z', 2],
    ['03:00', '2023-10-29T02:00:00.000Z', 1],
  ])('%s on 29 October 2023 is %s, the first', (time, instant, times) => {
    const moment = { date: '2023-10-29', time }
    expect(toInstant(moment).toISOString()).toBe(instant)
    expect(occurrences(moment)).toBe(times)
  })
})

describe('clock times and zones', () => {
  const home = process.env['TZ']
  afterEach(() => {
    if (home === undefined) delete process.env['TZ']
    else process.env['TZ'] = home
  })
  test.each(['UTC', 'Pacific/Honolulu', 'Pacific/Kiritimati'])(
    'the first meeting begins at one in Umeå though the server stands in %s',
    (zone) => {
      process.env['TZ'] = zone
      expect(toInstant({ date: '2023-03-30', time: '13:00' }).toISOString()).toBe('2023-03-30T11:00:00.000Z')
      expect(toLocal(new Date('2023-03-30T22:30:00Z'))).toEqual({ date: '2023-03-31', time: '00:30' })
    },
  )
  test('the day somebody is in depends on where', () => {
    const instant = new Date('2023-03-30T22:30:59.999Z')
    expect([dayOf(instant), dayOf(instant, 'UTC'), dayOf(instant, 'Pacific/Honolulu')]).toEqual(['2023-03-31', '2023-03-30', '2023-03-30'])
  })
  test('minutes since midnight and back', () => {
    expect([minutesOfTime('00:00'), minutesOfTime('13:05'), timeOfMinutes(785), timeOfMinutes(1440), timeOfMinutes(-1)]).toEqual([
      0,
      785,
      '13:05',
      '00:00',
      '23:59',
    ])
  })
  test.each(['24:00', '13:60', '1:00', '13.00', '', 'x13:00'])('%s is no clock time', (text) => {
    expect(isClockTime(text)).toBe(false)
    expect(() => minutesOfTime(text)).toThrow('not a clock time')
  })
  test.each([
    ['13', '13:00'],
    ['9.30', '09:30'],
    ['kl. 9:05', '09:05'],
    ['KL 23.59 ', '23:59'],
    ['24', null],
    ['13.60', null],
    ['i morgon', null],
    ['', null],
  ])('%s as people write it is %s', (text, time) => expect(parseClockTime(text)).toBe(time))
  test('a zone is known or not', () => expect([isTimeZone('Europe/Stockholm'), isTimeZone('Europe/Umeå')]).toEqual([true, false]))
})
