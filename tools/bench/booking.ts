import { placeMeetings, type PlaceableChoice } from '#domain/booking'
import { median, type Figure, type Part } from './part.ts'

const rounds = 9

/** A round of ten meetings of forty people in thirty slots, and one of a whole season: the time it takes and whether it was proved. */
export const booking: Part = {
  name: 'booking',
  says: `placing 10 meetings of 40 people, somebody from the secretariat at each, ${rounds} rounds of different chance, median`,
  async *measure(): AsyncIterable<Figure> {
    yield* measureSize('30 slots in three weeks', { slots: 30, perDay: 2, isAlike: false })
    yield* measureSize('30 slots that all like nearly alike', { slots: 30, perDay: 3, isAlike: true })
    yield* measureSize('160 slots in four weeks', { slots: 160, perDay: 8, isAlike: false })
  },
}

interface Size {
  readonly slots: number
  readonly perDay: number
  readonly isAlike: boolean
}

function* measureSize(what: string, size: Size): Iterable<Figure> {
  const times: number[] = []
  let proved = 0
  for (let seed = 1; seed <= rounds; seed += 1) {
    const meetings = aRound(seed * 7919, size)
    const begun = performance.now()
    if (placeMeetings({ meetings, crowding: 20 }).isProved) proved += 1
    times.push(performance.now() - begun)
  }
  yield {
    what: `${what}, proved best in ${proved} of ${rounds}`,
    value: median(times),
    unit: 'ms',
    budget: 1000,
    spread: [Math.min(...times), Math.max(...times)],
  }
}

/** Costs and people by a fixed throw of dice, so that every run places the same rounds. */
function aRound(seed: number, { slots, perDay, isAlike }: Size): PlaceableChoice[][] {
  let state = seed
  const dice = (sides: number) => (state = (state * 48_271) % 2_147_483_647) % sides
  return Array.from({ length: 10 }, () => {
    const needs = ['office', ...Array.from({ length: 4 + dice(5) }, () => `person ${dice(40)}`)]
    return Array.from({ length: slots }, (_, slot) => {
      const day = Math.floor(slot / perDay)
      const from = (slot % perDay) * (isAlike ? 1 : 2)
      const cost = isAlike ? ((slot * 7919) % 61) + (dice(10) > 7 ? 40 : 0) : Math.floor(dice(6100) / 100)
      return { date: String(day), week: Math.floor(day / 5), from, until: from + 2, cost, needs }
    }).filter(() => dice(10) > 2)
  })
}
