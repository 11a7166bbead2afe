import { distance, distanceToLine } from './geometry.ts'
import type { Point } from './geometry.ts'
import type { Stroke } from './strokes.ts'

/** Where a star's number is written, relative to the star; `drop` is how far the baseline is lowered, in ems. */
export interface NumberPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly drop: 0 | 0.35 | 0.72
}

/** A star that may carry a number, and the radius of its mark. */
export interface Marked extends Point {
  readonly text: string
  readonly radius: number
  /** Whether a box lies wholly in the part of the sky that belongs to the star. */
  readonly holds: (corners: readonly Point[]) => boolean
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const capital = 0.72
const digit = 0.64
const gap = 2.5

/** The places around a star in order of preference: beside it first, as in an atlas. */
function placesAround(radius: number): NumberPlace[] {
  const reach = Math.round((radius + gap) * 10) / 10
  const side = Math.round(reach * 6.2) / 10
  const rise = Math.round(reach * 5) / 10
  const brow = Math.round(reach * 9) / 10
  return [
    { x: reach, y: 0, anchor: 'start', drop: 0.35 },
    { x: -reach, y: 0, anchor: 'end', drop: 0.35 },
    { x: side, y: -rise, anchor: 'start', drop: 0 },
    { x: side, y: rise, anchor: 'start', drop: 0.72 },
    { x: -side, y: -rise, anchor: 'end', drop: 0 },
    { x: -side, y: rise, anchor: 'end', drop: 0.72 },
    { x: 0, y: -reach, anchor: 'middle', drop: 0 },
    { x: 0, y: reach, anchor: 'middle', drop: 0.72 },
    { x: brow, y: -rise, anchor: 'start', drop: 0.35 },
    { x: brow, y: rise, anchor: 'start', drop: 0.35 },
    { x: -brow, y: -rise, anchor: 'end', drop: 0.35 },
    { x: -brow, y: rise, anchor: 'end', drop: 0.35 },
  ]
}

/** The box a number fills at a size. Smaller type in the same place stays inside it. */
export function boxOf(star: Marked, place: NumberPlace, size: number): Box {
  const width = star.text.length * digit * size
  const height = capital * size
  const left = star.x + place.x - (place.anchor === 'start' ? 0 : place.anchor === 'end' ? width : width / 2)
  const top = star.y + place.y - (place.drop === 0 ? height : place.drop === 0.35 ? height / 2 : 0)
  return { left, right: left + width, top, bottom: top + height }
}

/** Whether two boxes come nearer than two units to each other. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 2 && b.top < a.bottom + 2
}

/** How near a box comes to a place. */
export function distanceToBox(point: Point, box: Box): number {
  return Math.hypot(Math.max(box.left - point.x, 0, point.x - box.right), Math.max(box.top - point.y, 0, point.y - box.bottom))
}

/** Numbers placed so that none touches another number or a star, at the largest of the sizes that allows it. */
export function placeNumbers(
  stars: readonly Marked[],
  strokes: readonly Stroke[],
  sizes: readonly number[],
): { size: number; places: NumberPlace[]; clean: boolean } {
  let last: { size: number; places: NumberPlace[]; clean: boolean } = { size: sizes.at(-1) ?? 10, places: [], clean: false }
  const near = stars.map((star, index) => stars.flatMap((other, at) => (at !== index && distance(star, other) < 95 ? [at] : [])))
  const lines = stars.map((star) => strokes.filter(([a, b]) => distanceToLine(star, a, b) < 55))
  for (const size of sizes) {
    const attempt = attemptAt(size, stars, near, lines)
    last = { size, ...attempt }
    if (attempt.clean) break
  }
  return last
}

function attemptAt(size: number, stars: readonly Marked[], near: readonly number[][], lines: readonly (readonly Stroke[])[]) {
  const boxes: (Box | undefined)[] = stars.map(() => undefined)
  const chosen: NumberPlace[] = []
  let clean = true
  // Two rounds: in the second each number knows where all the others stand.
  for (let round = 0; round < 2; round++) {
    clean = true
    stars.forEach((star, index) => {
      if (star.text === '') {
        chosen[index] = { x: 0, y: 0, anchor: 'middle', drop: 0 }
        return
      }
      let bestCost = Infinity
      placesAround(star.radius).forEach((place, preference) => {
        const box = boxOf(star, place, size)
        const cost = preference * 0.4 + costOf(box, index, star, stars, near, boxes, lines)
        if (cost < bestCost) {
          bestCost = cost
          chosen[index] = place
          boxes[index] = box
        }
      })
      if (bestCost >= 100) clean = false
    })
  }
  return { places: chosen, clean }
}

function costOf(
  box: Box,
  index: number,
  star: Marked,
  stars: readonly Marked[],
  near: readonly number[][],
  boxes: readonly (Box | undefined)[],
  lines: readonly (readonly Stroke[])[],
): number {
  const corners = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.left, y: box.bottom },
    { x: box.right, y: box.bottom },
  ]
  let cost = star.holds(corners) ? 0 : 100
  for (const at of near[index] ?? []) {
    const other = stars[at]
    if (other && distanceToBox(other, box) < other.radius + 1) cost += 100
    const taken = boxes[at]
    if (taken && boxesTouch(box, taken)) cost += 100
  }
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const half = (box.right - box.left + box.bottom - box.top) / 4
  for (const [a, b] of lines[index] ?? []) if (distanceToLine(middle, a, b) < half + 1) cost += 6
  return cost
}
