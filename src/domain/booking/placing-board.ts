import type { PlaceableChoice } from './placeable-choice.ts'

/** A placing laid out for searching: everything by number. */
export interface Board {
  /** Choices of each meeting, the cheapest first. */
  readonly order: readonly Int32Array[]
  readonly costs: readonly Int32Array[]
  readonly weeks: readonly Int32Array[]
  /** For each meeting and choice: the choices of every meeting it clashes with. */
  readonly clashes: readonly (readonly (readonly Int32Array[])[])[]
  /** How many placed meetings stand in the way of a choice. */
  readonly blocked: readonly Int32Array[]
  /** Meetings placed in each week. */
  readonly crowd: Int32Array
  /** For each meeting and opening: its choices there, the cheapest first. */
  readonly inOpening: readonly (readonly Int32Array[])[]
  readonly weekOfOpening: Int32Array
  /** How many meetings an opening holds: one where somebody is needed everywhere, else any number. */
  readonly room: number
}

/** Lays out a placing, with the weeks of the meetings that stand already. An opening is a moment that all its choices share when somebody is needed at every meeting, and a whole week otherwise. */
export function layOut<Choice extends PlaceableChoice>(
  meetings: readonly (readonly Choice[])[],
  standing: readonly number[],
  clash: (one: Choice, other: Choice) => boolean,
): Board {
  const byDay = meetings.map((choices) => Map.groupBy(choices.keys(), (index) => choices[index]?.date ?? ''))
  const order = meetings.map((choices) =>
    Int32Array.from([...choices.keys()].toSorted((one, other) => (choices[one]?.cost ?? 0) - (choices[other]?.cost ?? 0) || one - other)),
  )
  const crowd = new Int32Array(Math.max(weekCountOf(meetings), ...standing.map((week) => week + 1)))
  for (const week of standing) crowd[week] = (crowd[week] ?? 0) + 1
  const isShared = isSomebodyNeededEverywhere(meetings)
  const { openingOf, weekOfOpening } = isShared ? momentsOf(meetings) : weeksOf(meetings)
  const inOpening = meetings.map((choices, meeting) => {
    const inside: number[][] = Array.from(weekOfOpening, () => [])
    for (const index of order[meeting] ?? []) {
      const choice = choices[index]
      if (choice !== undefined) inside[openingOf(choice)]?.push(index)
    }
    return inside.map((indexes) => Int32Array.from(indexes))
  })
  return {
    order,
    costs: meetings.map((choices) => Int32Array.from(choices, ({ cost }) => cost)),
    weeks: meetings.map((choices) => Int32Array.from(choices, ({ week }) => week)),
    clashes: meetings.map((choices, meeting) =>
      choices.map((choice) =>
        meetings.map((others, other) =>
          Int32Array.from(
            (other === meeting ? [] : (byDay[other]?.get(choice.date) ?? [])).filter((index) => {
              const another = others[index]
              return another !== undefined && clash(choice, another)
            }),
          ),
        ),
      ),
    ),
    blocked: meetings.map((choices) => new Int32Array(choices.length)),
    crowd,
    inOpening,
    weekOfOpening,
    room: isShared ? 1 : meetings.length,
  }
}

function weekCountOf(meetings: readonly (readonly PlaceableChoice[])[]): number {
  return meetings.flat().reduce((most, { week }) => Math.max(most, week + 1), 0)
}

function isSomebodyNeededEverywhere(meetings: readonly (readonly PlaceableChoice[])[]): boolean {
  const [first, ...rest] = meetings.flat()
  return first?.needs.some((person) => rest.every(({ needs }) => needs.includes(person))) === true
}

interface OpeningsLaidOut {
  readonly openingOf: (choice: PlaceableChoice) => number
  readonly weekOfOpening: Int32Array
}

function weeksOf(meetings: readonly (readonly PlaceableChoice[])[]): OpeningsLaidOut {
  return { openingOf: ({ week }) => week, weekOfOpening: Int32Array.from({ length: weekCountOf(meetings) }, (_, week) => week) }
}

/** Each day's fewest moments that every choice of the day spans one of: choices that share a moment exclude each other. */
function momentsOf(meetings: readonly (readonly PlaceableChoice[])[]): OpeningsLaidOut {
  const weekOfOpening: number[] = []
  const openings = new Map<string, number>()
  const name = ({ date, from, until }: PlaceableChoice) => `${date} ${from} ${until}`
  for (const [, choices] of Map.groupBy(meetings.flat(), ({ date }) => date)) {
    let moment = -1
    for (const choice of choices.toSorted((one, other) => one.until - other.until)) {
      if (choice.from >= moment) {
        moment = choice.until
        weekOfOpening.push(choice.week)
      }
      if (!openings.has(name(choice))) openings.set(name(choice), weekOfOpening.length - 1)
    }
  }
  return { openingOf: (choice) => openings.get(name(choice)) ?? 0, weekOfOpening: Int32Array.from(weekOfOpening) }
}
