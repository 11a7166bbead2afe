import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isClash, placeMeetings, unplacedCost, type PlaceableChoice } from './place-meetings.ts'

type Choice = PlaceableChoice

const clash = (one: Choice, other: Choice) => isClash(one, other, undefined)
const at = (day: number, from: number, cost = 0, needs: readonly string[] = ['anna']): Choice => ({
  date: String(day),
  week: Math.floor(day / 5),
  from,
  until: from + 2,
  cost,
  needs,
})

/** Every way there is, tried. */
function byForce(meetings: readonly (readonly Choice[])[], crowding: number): number {
  const tryFrom = (meeting: number, chosen: readonly Choice[]): number => {
    const choices = meetings[meeting]
    if (choices === undefined) return 0
    const left = unplacedCost + tryFrom(meeting + 1, chosen)
    return choices
      .filter((choice) => chosen.every((other) => !clash(choice, other)))
      .map(
        (choice) =>
          choice.cost + crowding * chosen.filter(({ week }) => week === choice.week).length + tryFrom(meeting + 1, [...chosen, choice]),
      )
      .reduce((least, cost) => Math.min(least, cost), left)
  }
  return tryFrom(0, [])
}

const someone = fc.oneof(
  fc.subarray(['anna', 'bo', 'cissi', 'david'], { minLength: 1, maxLength: 2 }),
  fc.subarray(['bo', 'cissi', 'david'], { maxLength: 1 }).map((more) => ['anna', ...more]),
)
const someChoice = fc
  .record({ day: fc.nat(7), from: fc.nat(4), cost: fc.nat(60), needs: someone })
  .map(({ day, from, cost, needs }) => at(day, from, cost, needs))
/** Rounds in which somebody is needed everywhere have a bound of their own. */
const withAnna = fc
  .record({ day: fc.nat(7), from: fc.nat(4), cost: fc.nat(60) })
  .map(({ day, from, cost }) => at(day, from, cost, ['anna']))
const someMeetings = fc.oneof(
  fc.array(fc.array(someChoice, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  fc.array(fc.array(withAnna, { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
)

describe('placing meetings', () => {
  test('costs what trying every way costs, for any small round', () => {
    fc.assert(
      fc.property(someMeetings, fc.constantFrom(0, 20), (meetings, crowding) => {
        const placed = placeMeetings({ meetings, crowding })
        expect(placed.isProved).toBe(true)
        expect(placed.cost).toBe(byForce(meetings, crowding))
      }),
      { numRuns: 400, seed: 20_261_123 },
    )
  })

  test('never wants anybody in two places, and tells the cost of what it chose', () => {
    fc.assert(
      fc.property(someMeetings, (meetings) => {
        const { choices, cost } = placeMeetings({ meetings, crowding: 0 })
        const chosen = choices.flatMap((choice, meeting) => (choice === null ? [] : (meetings[meeting]?.[choice] ?? [])))
        expect(chosen.filter((one) => chosen.some((other) => one !== other && clash(one, other)))).toEqual([])
        expect(cost).toBe(chosen.reduce((sum, one) => sum + one.cost, (meetings.length - chosen.length) * unplacedCost))
      }),
      { numRuns: 200, seed: 20_261_124 },
    )
  })

  test('gives the only common slot to one and the other the next best', () => {
    const placed = placeMeetings({
      meetings: [
        [at(0, 9), at(0, 13, 5)],
        [at(0, 9), at(0, 13, 1)],
      ],
      crowding: 0,
    })

    expect(placed.choices).toEqual([0, 1])
  })

  test('spreads meetings over weeks before it lets one be early', () => {
    const either = [at(0, 9), at(1, 9), at(5, 9, 4)]

    expect(placeMeetings({ meetings: [either, either], crowding: 20 }).cost).toBe(4)
  })

  test('leaves time to go from one place to the other', () => {
    const meetings = [[at(0, 9)], [at(0, 11), at(0, 12, 5)]]

    expect(placeMeetings({ meetings, crowding: 0 }).choices).toEqual([0, 0])
    expect(placeMeetings({ meetings, crowding: 0, travel: () => 1 }).choices).toEqual([0, 1])
  })

  test('leaves out as few as can be when there is no room for all', () => {
    const only = [at(0, 9)]
    expect(placeMeetings({ meetings: [only, only, [at(1, 9)]], crowding: 0 }).choices.filter((choice) => choice === null)).toHaveLength(1)
  })

  test('the same round has the same answer, also when steps run out, and says that it is not proved', () => {
    const hard = { ...aRoundAlike(), mostSteps: 50 }
    const first = placeMeetings(hard)

    expect(placeMeetings(hard)).toEqual(first)
    expect(first.isProved).toBe(false)
    expect(first.choices).not.toContain(null)
  })

  test('ten meetings, forty people and thirty slots take less than a second', () => {
    const begun = performance.now()
    const placed = placeMeetings(aHardRound())

    expect(placed.choices).not.toContain(null)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

/** Ten meetings of four to eight people out of forty in thirty slots of three weeks: costs by a fixed throw of dice. */
function aHardRound(seed = 7) {
  let state = seed
  const dice = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides
  const meetings = Array.from({ length: 10 }, () => {
    const needs = ['office', ...Array.from({ length: 4 + dice(5) }, () => `person ${dice(40)}`)]
    return Array.from({ length: 30 }, (_, slot) =>
      at(Math.floor(slot / 2), (slot % 2) * 4, dice(4) * 10 + Math.floor(slot / 10) * 2, needs),
    ).filter(() => dice(10) > 2)
  })
  return { meetings, crowding: 20 }
}

/** Ten meetings that like and dislike nearly the same slots, which proves slowly. */
function aRoundAlike() {
  let state = 7
  const dice = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides
  const slots = Array.from({ length: 30 }, (_, slot) => slot)
  const meetings = Array.from({ length: 10 }, () =>
    slots.map((slot) => at(Math.floor(slot / 3), slot % 3, ((slot * 7919) % 61) + (dice(10) > 7 ? 40 : 0))).filter(() => dice(10) > 2),
  )
  return { meetings, crowding: 20 }
}
