import { depthInSector, distance, distanceToLine, linesCross, polar, seededNumbers } from './geometry.ts'
import type { Point, Sector } from './geometry.ts'

/** A line of a constellation, between two of its places. */
export type Line = readonly [from: number, to: number]

/** One constellation: its places (the main star first, then the numbered stars in order) and the lines between them. */
export interface Constellation {
  readonly places: readonly Point[]
  readonly lines: readonly Line[]
}

/** No star of a sky with at most nine areas of twenty stars comes nearer to another than this. */
export const leastDistance = 17

/** The roomiest a constellation grows: wider apart it no longer reads as one figure. */
const widestSpacing = 108
const drafts = 8

/**
 * Draws one constellation: the main star and `count` numbered stars inside the sector.
 * Several drafts are made from the seed and the calmest is kept; the lines are the shortest tree that joins the stars, so they
 * never cross, and the numbers follow the lines so that a star is found from its neighbour.
 */
export function drawConstellation(count: number, sector: Sector, seed: string): Constellation {
  if (count === 0) return { places: [whole(polar((sector.from + sector.to) / 2, lerp(sector.inner, sector.outer, 0.56)))], lines: [] }
  const spacing = Math.min(widestSpacing, 0.86 * Math.sqrt(areaOf(sector) / (count + 1)))
  const field = narrowed(sector, count + 1, spacing)
  let best: Constellation | undefined
  let bestScore = -Infinity
  for (let draft = 0; draft < drafts; draft++) {
    const points = scatter(count + 1, field, spacing, seededNumbers(`${seed} ${count} ${draft}`))
    const lines = shortestTree(points, sector.inner)
    const score = calmness(points, lines, spacing)
    if (score > bestScore) {
      bestScore = score
      best = numbered(points, lines, sector)
    }
  }
  return best ?? { places: [], lines: [] }
}

function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

/** Whole units keep the markup small; a unit is less than a pixel. */
function whole(point: Point): Point {
  return { x: Math.round(point.x), y: Math.round(point.y) }
}

function areaOf(sector: Sector): number {
  return ((sector.outer ** 2 - sector.inner ** 2) * (sector.to - sector.from)) / 2
}

/** A few stars in a wide sector gather around its middle instead of hugging its edges. */
function narrowed(sector: Sector, count: number, spacing: number): Sector {
  const span = sector.to - sector.from
  const needed = (count * spacing * spacing * 1.55) / ((sector.outer ** 2 - sector.inner ** 2) / 2)
  const half = Math.min(span, Math.max(needed, Math.min(span, 0.9)), Math.PI * 1.7) / 2
  const middle = (sector.from + sector.to) / 2
  return { ...sector, from: middle - half, to: middle + half }
}

/** Best-candidate sampling: each new star is the roomiest of several throws, and the sector's edge counts as a neighbour too. */
function scatter(count: number, field: Sector, spacing: number, random: () => number): Point[] {
  const margin = Math.min(28, spacing * (count > 11 ? 0.36 : 0.4))
  const throws = count > 11 ? 24 : 32
  const [from, span] = [field.from, field.to - field.from]
  const [low, high] = [(field.inner + margin) ** 2, (field.outer - margin) ** 2]
  const points: Point[] = []
  while (points.length < count) {
    let best: Point | undefined
    let bestRoom = -Infinity
    for (let attempt = 0; attempt < throws; attempt++) {
      const radius = Math.sqrt(lerp(low, high, random()))
      const share = random()
      const toSpoke = Math.min(share, 1 - share) * span
      const depth = Math.min(radius - field.inner, field.outer - radius, toSpoke < 1.5 ? radius * Math.sin(toSpoke) : radius)
      let room = depth < margin ? (depth - margin) * 2 : depth * 2.4
      if (room <= bestRoom) continue
      const candidate = polar(from + share * span, radius)
      for (const point of points) room = Math.min(room, distance(candidate, point))
      if (room <= bestRoom) continue
      bestRoom = room
      best = candidate
    }
    if (best) points.push(whole(best))
  }
  return count > 6 ? spreadOut(points, field, spacing, margin) : points
}

/** In a crowded sector the stars push each other apart for a while, so that the closest pairs loosen. */
function spreadOut(points: readonly Point[], field: Sector, spacing: number, margin: number): Point[] {
  const moved = [...points]
  for (let round = 0; round < 10; round++) {
    moved.forEach((point, index) => {
      let x = point.x
      let y = point.y
      moved.forEach((other, at) => {
        const apart = distance(point, other)
        if (at === index || apart >= spacing || apart === 0) return
        const push = (0.3 * (spacing - apart)) / apart
        x += (point.x - other.x) * push
        y += (point.y - other.y) * push
      })
      if (depthInSector({ x, y }, field) >= margin) moved[index] = { x, y }
    })
  }
  return moved.map(whole)
}

/** The shortest tree joining all places (Prim). A line that would pass under the pole star counts as very long. */
function shortestTree(points: readonly Point[], inner: number): Line[] {
  const length = (a: Point, b: Point) => distance(a, b) + (distanceToLine({ x: 0, y: 0 }, a, b) < inner - 12 ? 10_000 : 0)
  const [first] = points
  if (!first) return []
  const waiting = points.map((point, index) => ({ index, from: 0, length: length(first, point) })).slice(1)
  const lines: Line[] = []
  while (waiting.length > 0) {
    let nearest = 0
    waiting.forEach((candidate, at) => {
      if (candidate.length < (waiting[nearest]?.length ?? Infinity)) nearest = at
    })
    const [joined] = waiting.splice(nearest, 1)
    const place = joined && points[joined.index]
    if (!joined || !place) break
    lines.push([joined.from, joined.index])
    for (const candidate of waiting) {
      const point = points[candidate.index]
      const reach = point ? length(place, point) : Infinity
      if (reach < candidate.length) Object.assign(candidate, { from: joined.index, length: reach })
    }
  }
  return lines
}

/** How restful a draft looks: roomy, with open angles, even lines and no knots. A crossing (only possible around the pole) disqualifies. */
function calmness(points: readonly Point[], lines: readonly Line[], spacing: number): number {
  let nearest = Infinity
  points.forEach((point, index) => {
    for (let other = index + 1; other < points.length; other++) nearest = Math.min(nearest, distance(point, points[other] ?? point))
  })
  let score = 5 * Math.min(1, nearest / spacing) - crossings(points, lines) * 100
  const neighbours = neighboursOf(points.length, lines)
  neighbours.forEach((near, index) => {
    if (near.length > 3) score -= (near.length - 3) * 1.2
    const at = points[index]
    if (!at) return
    for (const [one, two] of pairs(near)) {
      const a = points[one]
      const b = points[two]
      if (a && b) score -= (sharpness(a, at, b) * 2.2) / points.length
    }
  })
  const leaves = neighbours.filter((near) => near.length === 1).length
  return score - Math.max(0, leaves - 2 - points.length / 8) * 0.25
}

function pairs(list: readonly number[]): [number, number][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((two): [number, number] => [one, two]))
}

/** 0 for an angle of 110° or more, rising to 1 for a line that turns straight back. */
function sharpness(a: Point, at: Point, b: Point): number {
  const turn = Math.abs(Math.atan2(a.y - at.y, a.x - at.x) - Math.atan2(b.y - at.y, b.x - at.x))
  const angle = Math.min(turn, Math.PI * 2 - turn)
  return Math.max(0, 1 - angle / 1.92) ** 2 * 4
}

/** How many pairs of lines cross. */
export function crossings(points: readonly Point[], lines: readonly Line[]): number {
  let count = 0
  lines.forEach(([a, b], index) => {
    for (const [c, d] of lines.slice(index + 1)) {
      const [p, q, r, s] = [points[a], points[b], points[c], points[d]]
      if (p && q && r && s && linesCross(p, q, r, s)) count++
    }
  })
  return count
}

function neighboursOf(count: number, lines: readonly Line[]): number[][] {
  const neighbours: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of lines) {
    neighbours[a]?.push(b)
    neighbours[b]?.push(a)
  }
  return neighbours
}

/** Chooses the main star (a junction with room about it) and numbers the others along the lines, clockwise from the first end. */
function numbered(points: readonly Point[], lines: readonly Line[], sector: Sector): Constellation {
  const neighbours = neighboursOf(points.length, lines)
  const middle = polar((sector.from + sector.to) / 2, lerp(sector.inner, sector.outer, 0.55))
  const prominence = points.map((point, index) => {
    const room = Math.min(...points.map((other, at) => (at === index ? Infinity : distance(point, other))))
    return room / 14 + Math.min(3, neighbours[index]?.length ?? 0) * 1.6 - distance(point, middle) / 40
  })
  const main = prominence.indexOf(Math.max(...prominence))
  const order = [main, ...walk(neighbours, points, sector).filter((index) => index !== main)]
  const position = new Map(order.map((index, at) => [index, at]))
  return {
    places: order.flatMap((index) => points[index] ?? []),
    lines: lines.map(([a, b]): Line => [position.get(a) ?? 0, position.get(b) ?? 0]),
  }
}

/** All places in the order of the lines: short side branches first, so that neighbouring numbers stand near each other. */
function walk(neighbours: readonly number[][], points: readonly Point[], sector: Sector): number[] {
  const middle = (sector.from + sector.to) / 2
  const bearing = (index: number) => {
    const point = points[index] ?? { x: 0, y: 0 }
    const angle = Math.atan2(point.y, point.x) - middle
    return Math.atan2(Math.sin(angle), Math.cos(angle))
  }
  const ends = neighbours.flatMap((near, index) => (near.length <= 1 ? [index] : []))
  const start = ends.reduce((best, index) => (bearing(index) < bearing(best) ? index : best), ends[0] ?? 0)
  const branch = (index: number, from: number): number[] => {
    const branches = (neighbours[index] ?? []).filter((next) => next !== from).map((next) => branch(next, index))
    return [index, ...branches.toSorted((a, b) => a.length - b.length).flat()]
  }
  return branch(start, -1)
}
