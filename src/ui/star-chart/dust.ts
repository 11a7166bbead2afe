import { polar, seededNumbers } from './geometry.ts'

/** How the Milky Way lies across the disc, in degrees. */
export const milkyWayTilt = -38

/** Some forty specks of star dust, most of them along the Milky Way: one path of dots (zero-length lines with round ends). */
export const dust = specks(40)

function specks(count: number): string {
  const random = seededNumbers('Vintergatan')
  const tilt = (milkyWayTilt * Math.PI) / 180
  const dots: string[] = []
  while (dots.length < count) {
    const far = polar(random() * Math.PI * 2, 316 * Math.sqrt(random()))
    const along = far.x * Math.cos(tilt) + far.y * Math.sin(tilt)
    const across = (far.y * Math.cos(tilt) - far.x * Math.sin(tilt)) * (random() < 0.3 ? 1 : 0.3)
    const x = Math.round(along * Math.cos(tilt) - across * Math.sin(tilt))
    const y = Math.round(along * Math.sin(tilt) + across * Math.cos(tilt))
    // The goal under the pole star is kept clear.
    if (Math.hypot(x, y) > 108) dots.push(`M${x} ${y}h0`)
  }
  return dots.join('')
}
