import { describe, expect, test } from 'vitest'
import {
  isOnTheClock,
  listClosed,
  listSlots,
  mondayOfWeek,
  remarksOn,
  slotName,
  usualHours,
  weekName,
  weeksFrom,
  type SchoolBreak,
} from './slots.ts'

const wanted = { minutes: 120, hours: usualHours, breaks: [], zone: 'Europe/Stockholm' }
const easterBreak: SchoolBreak = { id: 'e', kind: 'easter', fromOn: '2026-03-30', untilOn: '2026-04-10' }

describe('the slots of a period', () => {
  test('lie on the hour within working hours', () => {
    expect(listSlots({ ...wanted, fromOn: '2026-10-06', untilOn: '2026-10-06' }).map(slotName)).toEqual(
      ['08', '09', '10', '11', '12', '13', '14', '15'].map((hour) => `2026-10-06T${hour}:00`),
    )
  })

  test('are never on a weekend, a holiday, an eve or in a break', () => {
    const days = (fromOn: string, untilOn: string) =>
      new Set(listSlots({ ...wanted, breaks: [easterBreak], fromOn, untilOn }).map(({ date }) => date))

    expect([...days('2026-06-15', '2026-06-21')]).toEqual(['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18'])
    expect([...days('2026-03-27', '2026-04-13')]).toEqual(['2026-03-27', '2026-04-13'])
    expect([...days('2026-12-24', '2026-12-27')]).toEqual([])
  })

  test('are never in the hour that summer time skips or doubles', () => {
    const night = { date: '2026-03-29', from: 120, until: 180 }

    expect([isOnTheClock(night, 'Europe/Stockholm'), isOnTheClock({ ...night, date: '2026-10-25' }, 'Europe/Stockholm')]).toEqual([
      false,
      false,
    ])
    expect(isOnTheClock({ ...night, from: 540, until: 600 }, 'Europe/Stockholm')).toBe(true)
  })

  test('none, when the meeting is longer than the working day', () => {
    expect(listSlots({ ...wanted, minutes: 600, fromOn: '2026-10-06', untilOn: '2026-10-06' })).toEqual([])
  })
})

test('what keeps days free is told: breaks within the period, and holidays on working days outside them', () => {
  const closed = listClosed({ fromOn: '2026-04-01', untilOn: '2026-05-15', breaks: [easterBreak] })

  expect(closed.map((each) => (each.kind === 'break' ? `${each.break.kind} ${each.fromOn}–${each.untilOn}` : each.holiday))).toEqual([
    'easter 2026-04-01–2026-04-10',
    'may-day',
    'ascension',
  ])
})

test('Friday afternoons, klämdagar, eves and lunch are remarked upon', () => {
  const on = (date: string, from: number, until: number) => remarksOn({ date, from: from * 60, until: until * 60 }, usualHours)

  expect(on('2026-10-09', 13, 15)).toEqual(['friday-afternoon'])
  expect(on('2026-05-15', 9, 11)).toEqual(['bridge-day'])
  expect(on('2026-04-30', 13, 15)).toEqual(['short-day'])
  expect(on('2026-10-06', 11, 13)).toEqual(['over-lunch'])
  expect(on('2026-10-06', 10, 12)).toEqual([])
})

test('weeks are counted over New Year, and read and written as 2026-W53', () => {
  expect(weeksFrom('2026-12-21', '2027-01-05')).toBe(2)
  expect([mondayOfWeek('2026-W53'), mondayOfWeek('2027-W53'), mondayOfWeek('2026-W1')]).toEqual(['2026-12-28', null, null])
  expect(weekName('2027-01-01')).toBe('2026-W53')
})
