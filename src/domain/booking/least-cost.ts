/** What it costs to leave a meeting without a time: more than any wishes together. */
export const unplacedCost = 1_000_000

/** Where meetings may go when clashes are let go: some of them into each opening, openings in weeks, weeks dearer as they fill. */
export interface Openings {
  /** The week of each opening. */
  readonly weekOf: Int32Array
  /** How many meetings an opening holds. */
  readonly room: number
  /** Meetings in each week already. */
  readonly crowd: Int32Array
  /** What a meeting costs beside each that is in the week already. */
  readonly crowding: number
}

export interface LeastCost {
  readonly cost: number
  /** The opening of each row, or −1: left out at `unplacedCost`. */
  readonly openings: Int32Array
}

const none = -1

/**
 * Puts each row into an opening at the least sum of costs: successive shortest paths (Bellman and Ford) through rows, openings and weeks. Exact,
 * since what a week costs grows with every meeting in it. `costs[row][opening]` is infinite where the row cannot be.
 */
export function leastCost(costs: readonly Float64Array[], { weekOf, room, crowd, crowding }: Openings): LeastCost {
  const rows = costs.length
  const openingOf = new Int32Array(rows).fill(none)
  const inOpening: number[][] = Array.from(weekOf, () => [])
  const inWeek = Int32Array.from(crowd)
  const weekStart = rows + weekOf.length
  const distance = new Float64Array(weekStart + crowd.length)
  const from = new Int32Array(weekStart + crowd.length)
  const isWaiting = new Uint8Array(weekStart + crowd.length)
  const openingsIn = Array.from(crowd, (_, week) => [...weekOf.keys()].filter((opening) => weekOf[opening] === week))
  let sum = 0

  /** Where paths lead from a node: rows first, then openings, then weeks. */
  const follow = (node: number, reach: (to: number, cost: number) => void): void => {
    if (node < rows) {
      costs[node]?.forEach((cost, opening) => {
        if (openingOf[node] !== opening && cost < Number.POSITIVE_INFINITY) reach(rows + opening, cost)
      })
    } else if (node < weekStart) {
      const opening = node - rows
      const inside = inOpening[opening] ?? []
      if (inside.length < room) reach(weekStart + (weekOf[opening] ?? 0), 0)
      for (const row of inside) reach(row, -(costs[row]?.[opening] ?? 0))
    } else {
      for (const opening of openingsIn[node - weekStart] ?? []) if ((inOpening[opening] ?? []).length > 0) reach(rows + opening, 0)
    }
  }

  for (let row = 0; row < rows; row += 1) {
    distance.fill(Number.POSITIVE_INFINITY)
    distance[row] = 0
    from[row] = none
    const waiting = [row]
    isWaiting.fill(0)
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const node = next
      isWaiting[node] = 0
      follow(node, (to, cost) => {
        const reached = (distance[node] ?? 0) + cost
        if (reached >= (distance[to] ?? 0) - 1e-9) return
        distance[to] = reached
        from[to] = node
        if (isWaiting[to] === 0) waiting.push(to)
        isWaiting[to] = 1
      })
    }
    const end = nearestEnd(distance, { rows, weekStart, inWeek, crowding })
    sum += end.cost
    moveAlong(end.node, { rows, weekStart, from, openingOf, inOpening, inWeek })
  }
  return { cost: sum, openings: openingOf }
}

/** A path ends in a week, at what one more costs there, or in a row that is left out. */
function nearestEnd(
  distance: Float64Array,
  {
    rows,
    weekStart,
    inWeek,
    crowding,
  }: { readonly rows: number; readonly weekStart: number; readonly inWeek: Int32Array; readonly crowding: number },
): { node: number; cost: number } {
  let best = { node: 0, cost: Number.POSITIVE_INFINITY }
  for (let row = 0; row < rows; row += 1) {
    const cost = (distance[row] ?? 0) + unplacedCost
    if (cost < best.cost) best = { node: row, cost }
  }
  inWeek.forEach((count, week) => {
    const cost = (distance[weekStart + week] ?? 0) + crowding * count
    if (cost < best.cost) best = { node: weekStart + week, cost }
  })
  return best
}

interface Flow {
  readonly rows: number
  readonly weekStart: number
  readonly from: Int32Array
  readonly openingOf: Int32Array
  readonly inOpening: number[][]
  readonly inWeek: Int32Array
}

/** Follows the path back from its end: whoever is on it moves one place along. */
function moveAlong(end: number, { rows, weekStart, from, openingOf, inOpening, inWeek }: Flow): void {
  if (end >= weekStart) inWeek[end - weekStart] = (inWeek[end - weekStart] ?? 0) + 1
  let to = end
  for (let node = from[to] ?? none; node !== none; to = node, node = from[to] ?? none) {
    if (node < rows && to >= rows) {
      openingOf[node] = to - rows
      inOpening[to - rows]?.push(node)
    } else if (to < rows) {
      const inside = inOpening[node - rows]
      inside?.splice(inside.indexOf(to), 1)
      if (to === end) openingOf[to] = none
    }
  }
}
