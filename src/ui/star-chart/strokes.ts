import { distance, step } from './geometry.ts'
import type { Point } from './geometry.ts'

/** A straight line between two places. */
export type Stroke = readonly [Point, Point]

/** How much larger strokes are drawn than their paths say: shorter numbers keep the page light, and a stroke's end may be a pixel off. */
export const strokeScale = 2

/** Strokes as one path: from each to the nearest one left, either end first, so that the steps between them are short. */
export function drawStrokes(strokes: readonly Stroke[]): string {
  const left = strokes.map(([a, b]): Stroke => [scaled(a), scaled(b)])
  let at: Point = { x: 0, y: 0 }
  let path = ''
  while (left.length > 0) {
    const from = at
    const near = left.map(([a, b]) => Math.min(distance(from, a), distance(from, b)))
    const [stroke] = left.splice(near.indexOf(Math.min(...near)), 1)
    if (!stroke) break
    const [a, b] = distance(from, stroke[0]) <= distance(from, stroke[1]) ? stroke : [stroke[1], stroke[0]]
    path += `m${step(from, a)}l${step(a, b)}`
    at = b
  }
  return path
}

function scaled({ x, y }: Point): Point {
  return { x: Math.round(x / strokeScale), y: Math.round(y / strokeScale) }
}
