/** A place in chart units: the pole is 0,0; x grows to the right and y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A part of the sky between two angles (radians, clockwise, 0 = east) and two distances from the pole. */
export interface Sector {
  readonly from: number
  readonly to: number
  readonly inner: number
  readonly outer: number
}

/** The place at an angle and a distance from the pole. */
export function polar(angle: number, radius: number): Point {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** The distance between two places. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}

/** The way from one place to another as a path writes it: whole units, and no space that a minus sign makes needless. */
export function step(from: Point, to: Point): string {
  const y = to.y - from.y
  return `${to.x - from.x}${y < 0 ? '' : ' '}${y}`
}

/** The place at a share of the way from one place to another. */
export function along(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

/** How near a line between two places passes a third. */
export function distanceToLine(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared
  const nearest = Math.min(1, Math.max(0, along))
  return Math.sqrt((point.x - a.x - nearest * dx) ** 2 + (point.y - a.y - nearest * dy) ** 2)
}

/** Whether two lines cross at a place that is not an end of both. */
export function linesCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** How far inside its sector a place lies: the distance to the nearest edge, below zero when it is outside. */
export function depthInSector(point: Point, sector: Sector): number {
  const radius = Math.hypot(point.x, point.y)
  const radial = Math.min(radius - sector.inner, sector.outer - radius)
  const span = sector.to - sector.from
  if (span >= Math.PI * 2 - 1e-6) return radial
  const middle = (sector.from + sector.to) / 2
  const turned = Math.atan2(
    point.y * Math.cos(middle) - point.x * Math.sin(middle),
    point.x * Math.cos(middle) + point.y * Math.sin(middle),
  )
  const toSpoke = span / 2 - Math.abs(turned)
  const angular = toSpoke >= Math.PI / 2 ? radius : radius * Math.sin(toSpoke)
  return Math.min(radial, angular)
}

/** The same numbers between 0 and 1 every time for the same seed (mulberry32 seeded with FNV-1a). */
export function seededNumbers(seed: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
