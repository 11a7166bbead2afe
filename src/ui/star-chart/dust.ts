import { polar, seededNumbers } from './geometry.ts'

/** How the Milky Way lies across the disc, in degrees. */
export const milkyWayTilt = -38

/** Sixty specks of star dust, most of them along the Milky Way: one path of dots (zero-length lines with round ends). */
export const dust = specks(60)

function specks(count: number): string {
  const random = seededNumbers('Vintergatan')
  return Array.from({ length: count }, (_, index) => {
    const far = polar(random() * Math.PI * 2, 318 * Math.sqrt(random()))
    const width = index % 3 === 0 ? 1 : 0.3
    const tilt = (milkyWayTilt * Math.PI) / 180
    const across = width * (-far.x * Math.sin(tilt) + far.y * Math.cos(tilt))
    const along = far.x * Math.cos(tilt) + far.y * Math.sin(tilt)
    const x = Math.round(along * Math.cos(tilt) - across * Math.sin(tilt))
    const y = Math.round(along * Math.sin(tilt) + across * Math.cos(tilt))
    return `M${x} ${y}h0`
  }).join('')
}
