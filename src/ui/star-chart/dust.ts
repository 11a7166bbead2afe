import { distance, polar, seededNumbers, step } from './geometry.ts'
import type { Point } from './geometry.ts'

/** How the Milky Way lies across the disc, in degrees. */
export const milkyWayTilt = -38

/** How much larger the dust is drawn than its path says: whole numbers of few digits keep the page light. */
export const dustScale = 6

/** A few specks of star dust, most of them along the Milky Way: one path of dots (zero-length lines with round ends). */
export const dust = wander(specks(8))

function specks(count: number): Point[] {
  const random = seededNumbers('Vintergatan')
  const tilt = (milkyWayTilt * Math.PI) / 180
  const dots: Point[] = []
  while (dots.length < count) {
    const far = polar(random() * Math.PI * 2, 316 * Math.sqrt(random()))
    const along = far.x * Math.cos(tilt) + far.y * Math.sin(tilt)
    const across = (far.y * Math.cos(tilt) - far.x * Math.sin(tilt)) * (random() < 0.3 ? 1 : 0.3)
    const x = Math.round((along * Math.cos(tilt) - across * Math.sin(tilt)) / dustScale)
    const y = Math.round((along * Math.sin(tilt) + across * Math.cos(tilt)) / dustScale)
    // The goal under the pole star is kept clear.
    if (Math.hypot(x, y) * dustScale > 108) dots.push({ x, y })
  }
  return dots
}

/** From each speck to the nearest one left, so that the steps are short. */
function wander(dots: readonly Point[]): string {
  const left = [...dots]
  let at: Point = { x: 0, y: 0 }
  let path = ''
  while (left.length > 0) {
    const nearest = left.reduce((best, dot) => (distance(at, dot) < distance(at, best) ? dot : best))
    left.splice(left.indexOf(nearest), 1)
    path += `m${step(at, nearest)}h0`
    at = nearest
  }
  return path
}
