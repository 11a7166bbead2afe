import { describe, expect, test } from 'vitest'
import { busyDays, office, type Busy, type MeetingWanted, type Seat, type Weighing } from './choices.ts'
import { bestOf, proposeRound } from './propose-times.ts'
import { listSlots, usualHours } from './slots.ts'

const fromOn = '2026-10-05'
const slots = listSlots({ fromOn, untilOn: '2026-10-16', minutes: 120, hours: usualHours, breaks: [], zone: 'Europe/Stockholm' })
const seat = (organisation: string, ...people: string[]): Seat => ({
  organisationId: organisation,
  organisation,
  people: people.map((name) => ({ personId: name, name })),
})
const meeting = (key: string, seats: readonly Seat[], more: Partial<MeetingWanted> = {}): MeetingWanted => ({
  key,
  seats,
  quorum: seats.length,
  optional: [],
  place: null,
  ...more,
})
const at = (date: string, from: number, until: number, place: string | null = null): Busy => ({
  date,
  from: from * 60,
  until: until * 60,
  place,
  meetingId: 'another',
})
const away = (fromDay: string, untilDay: string) => busyDays({ fromOn: fromDay, untilOn: untilDay, fromTime: null, untilTime: null })
const weighing = (busy: Readonly<Record<string, readonly Busy[]>> = {}, more: Partial<Weighing> = {}): Weighing => ({
  fromOn,
  hours: usualHours,
  wishes: { partOfDay: 'any', weekdays: [], withOffice: true },
  busy: new Map(Object.entries(busy)),
  travel: () => 0,
  ...more,
})
const times = (round: ReturnType<typeof proposeRound>) => round.rows.map(({ choice }) => choice?.name ?? null)

describe('a time for one meeting', () => {
  test('is the earliest that nothing speaks against', () => {
    expect(times(proposeRound({ meetings: [meeting('a', [seat('Åkeriet', 'Anna')])], slots, weighing: weighing() }))).toEqual([
      '2026-10-05T09:00',
    ])
  })

  test('is never one at which a Lead is at another meeting, nor on the way from it', () => {
    const busy = { Anna: [at('2026-10-05', 8, 10, 'Hamnen')] }
    const wanted = {
      meetings: [meeting('a', [seat('Åkeriet', 'Anna')], { place: 'Rådhuset' })],
      slots: slots.filter(({ date }) => date === fromOn),
    }

    expect(times(proposeRound({ ...wanted, weighing: weighing(busy) }))).toEqual(['2026-10-05T10:00'])
    expect(times(proposeRound({ ...wanted, weighing: weighing(busy, { travel: () => 30 }) }))).toEqual(['2026-10-05T13:00'])
  })

  test('has the deputy come where the contact cannot at all, and says so', () => {
    const [row] = proposeRound({
      meetings: [meeting('a', [seat('Åkeriet', 'Anna', 'Bo')])],
      slots,
      weighing: weighing({ Anna: away('2026-10-05', '2026-10-16') }),
    }).rows

    expect(row?.choice?.seats[0]).toMatchObject({ by: { name: 'Bo' }, isDeputy: true })
  })

  test('may do without one of the Leads where a quorum is enough, but rather finds a day all can', () => {
    const wanted = { meetings: [meeting('a', [seat('Åkeriet', 'Anna'), seat('Hamnen', 'Hugo')], { quorum: 1 })], slots }

    expect(times(proposeRound({ ...wanted, weighing: weighing({ Hugo: away('2026-10-05', '2026-10-14') }) }))).toEqual(['2026-10-15T09:00'])
    expect(times(proposeRound({ ...wanted, weighing: weighing({ Hugo: away('2026-10-05', '2026-10-16') }) }))).toEqual(['2026-10-05T09:00'])
  })

  test('follows the wishes for weekday and time of day', () => {
    const wishes = { partOfDay: 'afternoon', weekdays: [2, 4], withOffice: true } as const
    expect(times(proposeRound({ meetings: [meeting('a', [])], slots, weighing: weighing({}, { wishes }) }))).toEqual(['2026-10-06T13:00'])
  })

  test('counts those it would be good to have there', () => {
    const optional = ['Cissi', 'David']
    const [row] = proposeRound({
      meetings: [meeting('a', [], { optional })],
      slots,
      weighing: weighing({ Cissi: away('2026-10-05', '2026-10-16'), David: away('2026-10-05', '2026-10-05') }),
    }).rows

    expect(row?.choice).toMatchObject({ date: '2026-10-06', optionalThere: 1, optionalInAll: 2 })
  })
})

describe('a round', () => {
  const both = [meeting('a', [seat('Åkeriet', 'Anna')]), meeting('b', [seat('Åkeriet', 'Anna'), seat('Hamnen', 'Hugo')])]

  test('is spread over the weeks', () => {
    expect(times(proposeRound({ meetings: both, slots, weighing: weighing() }))).toEqual(['2026-10-05T09:00', '2026-10-12T09:00'])
  })

  test('wants nobody in two places, the secretariat included', () => {
    const oneDay = slots.filter(({ date }) => date === fromOn)
    const [first, second] = proposeRound({ meetings: [meeting('a', []), meeting('b', [])], slots: oneDay, weighing: weighing() }).rows

    expect(first?.choice?.from === second?.choice?.from).toBe(false)
    expect(Math.abs((first?.choice?.from ?? 0) - (second?.choice?.from ?? 0))).toBeGreaterThanOrEqual(120)
  })

  test('keeps what is chosen by hand and finds the rest around it', () => {
    const pinned = new Map([['b', '2026-10-05T09:00']])
    const round = proposeRound({ meetings: both, slots, weighing: weighing(), pinned })

    expect(times(round)).toEqual(['2026-10-12T09:00', '2026-10-05T09:00'])
    expect(round.rows.map(({ isPinned }) => isPinned)).toEqual([false, true])
  })

  test('tells where two times chosen by hand clash', () => {
    const pinned = new Map([
      ['a', '2026-10-05T09:00'],
      ['b', '2026-10-05T09:00'],
    ])
    expect(proposeRound({ meetings: both, slots, weighing: weighing(), pinned }).rows.map(({ clashesWith }) => clashesWith)).toEqual([
      ['b'],
      ['a'],
    ])
  })

  test('offers other times that leave the rest as it is', () => {
    const { rows } = proposeRound({ meetings: both, slots, weighing: weighing() })

    expect(rows[0]?.others.map(({ date }) => date)).not.toContain(undefined)
    expect(rows[0]?.others.some(({ name }) => name === '2026-10-12T09:00')).toBe(false)
    expect(new Set(rows[0]?.others.map(({ date }) => date)).size).toBe(8)
  })
})

describe('why there is no time', () => {
  const reason = (meetings: readonly MeetingWanted[], busy = {}, more: readonly (typeof slots)[number][] = slots) =>
    proposeRound({ meetings, slots: more, weighing: weighing(busy) }).rows.find(({ choice }) => choice === null)?.noTime

  test('no day is open', () => {
    expect(reason([meeting('a', [])], {}, [])).toEqual({ kind: 'no-slots' })
  })

  test('a Lead cannot at any of them: the nearest miss says which', () => {
    const nearest = reason([meeting('a', [seat('Åkeriet', 'Anna'), seat('Hamnen', 'Hugo')])], { Hugo: away(fromOn, '2026-10-16') })

    expect(nearest).toMatchObject({ kind: 'leads-cannot', nearest: { seats: [{ by: { name: 'Anna' } }, { by: null }] } })
  })

  test('the secretariat has other meetings', () => {
    expect(reason([meeting('a', [])], { [office]: away(fromOn, '2026-10-16') })).toEqual({ kind: 'office-cannot' })
  })

  test('its people are needed at another meeting of the round', () => {
    const one = slots.slice(0, 1)
    expect(reason([meeting('a', []), meeting('b', [])], {}, one)).toMatchObject({
      kind: 'needed-elsewhere',
      at: [expect.stringMatching(/a|b/)],
    })
  })
})

test('the best times are of different days, weeks and hours', () => {
  const [row] = proposeRound({ meetings: [meeting('a', [])], slots, weighing: weighing() }).rows
  const best = bestOf(row?.others ?? [], 4)

  expect(new Set(best.map(({ date }) => date)).size).toBe(4)
  expect(new Set(best.map(({ week }) => week)).size).toBe(2)
  expect(new Set(best.map(({ from }) => from)).size).toBeGreaterThan(1)
})
