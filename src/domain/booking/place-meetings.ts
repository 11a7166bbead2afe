import { leastCost, unplacedCost } from './least-cost.ts'
import type { PlaceableChoice } from './placeable-choice.ts'
import { layOut, type Board } from './placing-board.ts'

export { unplacedCost, type PlaceableChoice }

export interface Placing<Choice extends PlaceableChoice> {
  /** The choices of each meeting. None: it cannot be placed. */
  readonly meetings: readonly (readonly Choice[])[]
  /** Weeks of meetings that stand already: they make a week crowded. */
  readonly standing?: readonly number[]
  /** Minutes from where one is to where the other is. */
  readonly travel?: (one: Choice, other: Choice) => number
  /** What each pair of meetings in the same week costs. */
  readonly crowding: number
  /** How many branches to look into before the best found so far is taken. */
  readonly mostSteps?: number
}

export interface Placed {
  /** The choice of each meeting by its number among the meeting's choices; null: none could be found. */
  readonly choices: readonly (number | null)[]
  readonly cost: number
  /** False: the steps ran out before it was proved that nothing is better. */
  readonly isProved: boolean
  readonly steps: number
}

const stepsAllowed = 4_000

/** Whether somebody needed at both would have to be in two places at once, or on the way. */
export function isClash<Choice extends PlaceableChoice>(one: Choice, other: Choice, travel: Placing<Choice>['travel']): boolean {
  if (one.date !== other.date) return false
  const minutes = travel?.(one, other) ?? 0
  return one.from < other.until + minutes && other.from < one.until + minutes && one.needs.some((person) => other.needs.includes(person))
}

/**
 * Gives every meeting a slot so that nobody is needed in two places at once, at the least sum of costs. Exact branch and bound: the bound lets
 * go of the clashes, but keeps that weeks grow dearer as they fill and that somebody needed everywhere is in one place at a time. The same
 * problem always has the same answer, for the limit is counted in steps and not in time.
 */
export function placeMeetings<Choice extends PlaceableChoice>(placing: Placing<Choice>): Placed {
  const { meetings, standing = [], crowding, travel, mostSteps = stepsAllowed } = placing
  const board = layOut(meetings, standing, (one, other) => isClash(one, other, travel))
  const best = { choices: meetings.map((): number | null => null), cost: unplacedCost * meetings.length + 1 }
  const placed: (number | null | undefined)[] = meetings.map(() => undefined)
  let steps = 0

  const search = (spent: number): void => {
    if (steps >= mostSteps) return
    steps += 1
    const free = placed.flatMap((choice, meeting) => (choice === undefined ? [meeting] : []))
    const relaxed = relax(board, free, crowding)
    if (spent + relaxed.cost >= best.cost) return
    const branching = meetingInTrouble(board, relaxed.choices)
    if (branching === null) {
      best.cost = spent + relaxed.cost
      best.choices = placed.map((choice, meeting) => (choice === undefined ? (relaxed.choices.get(meeting) ?? null) : choice))
      return
    }
    for (const { choice, price } of openChoices(board, branching, crowding)) {
      if (spent + price >= best.cost) break
      hold(board, placed, branching, choice, 1)
      placed[branching] = choice
      search(spent + price)
      placed[branching] = undefined
      hold(board, placed, branching, choice, -1)
    }
    placed[branching] = null
    search(spent + unplacedCost)
    placed[branching] = undefined
  }
  search(0)
  return { ...best, isProved: steps < mostSteps, steps }
}

/** Puts a choice in the way of those it clashes with, or (by −1) takes it away again. */
function hold(board: Board, placed: readonly unknown[], meeting: number, choice: number, by: 1 | -1): void {
  const week = board.weeks[meeting]?.[choice] ?? 0
  board.crowd[week] = (board.crowd[week] ?? 0) + by
  board.clashes[meeting]?.[choice]?.forEach((indexes, other) => {
    const blocked = board.blocked[other]
    if (placed[other] !== undefined || blocked === undefined) return
    for (const index of indexes) blocked[index] = (blocked[index] ?? 0) + by
  })
}

/** The least the meetings still free can cost with most clashes let go, and where they would be. */
function relax(
  board: Board,
  free: readonly number[],
  crowding: number,
): { readonly cost: number; readonly choices: ReadonlyMap<number, number | null> } {
  const cheapest = free.map((meeting) => {
    const blocked = board.blocked[meeting]
    return (board.inOpening[meeting] ?? []).map((choices) => choices.find((choice) => blocked?.[choice] === 0) ?? null)
  })
  const costs = free.map((meeting, row) =>
    Float64Array.from(cheapest[row] ?? [], (choice) =>
      choice === null ? Number.POSITIVE_INFINITY : (board.costs[meeting]?.[choice] ?? Number.POSITIVE_INFINITY),
    ),
  )
  const { cost, openings } = leastCost(costs, { weekOf: board.weekOfOpening, room: board.room, crowd: board.crowd, crowding })
  return { cost, choices: new Map(free.map((meeting, row) => [meeting, cheapest[row]?.[openings[row] ?? -1] ?? null])) }
}

/** Of the meetings that clash where they would be, the one with the fewest ways out; null when none do. */
function meetingInTrouble(board: Board, choices: ReadonlyMap<number, number | null>): number | null {
  const chosen = [...choices].flatMap(([meeting, choice]) => (choice === null ? [] : [{ meeting, choice }]))
  let worst: number | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const { meeting, choice } of chosen) {
    if (!chosen.some((other) => board.clashes[meeting]?.[choice]?.[other.meeting]?.includes(other.choice) === true)) continue
    const ways = (board.blocked[meeting] ?? []).filter((count) => count === 0).length
    if (ways < fewest) [worst, fewest] = [meeting, ways]
  }
  return worst
}

function openChoices(board: Board, meeting: number, crowding: number): { choice: number; price: number }[] {
  const { costs, weeks, crowd, blocked, order } = board
  return [...(order[meeting] ?? [])]
    .filter((choice) => blocked[meeting]?.[choice] === 0)
    .map((choice) => ({ choice, price: (costs[meeting]?.[choice] ?? 0) + crowding * (crowd[weeks[meeting]?.[choice] ?? 0] ?? 0) }))
    .toSorted((one, other) => one.price - other.price)
}
