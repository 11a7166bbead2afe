import { drawConstellation } from './constellation.ts'
import type { Line } from './constellation.ts'
import { along, depthInSector, distance, polar } from './geometry.ts'
import type { Point, Sector } from './geometry.ts'
import { placeNumbers } from './number-labels.ts'
import type { Marked, NumberPlace } from './number-labels.ts'
import { drawStrokes } from './strokes.ts'
import type { Stroke } from './strokes.ts'
import { writeRimLabels } from './rim-labels.ts'
import type { RimLine } from './rim-labels.ts'

/** What the geometry depends on: identities, names and how many stars; never the state, so that a star lights up where it stands. */
export interface SkyArea {
  readonly id: string
  readonly name: string
  readonly count: string
  readonly stars: readonly string[]
}

/** A star in its place. `hit` is the radius of the area that can be clicked. */
export interface PlacedStar extends Point {
  readonly hit: number
  readonly number: NumberPlace
}

export interface PlacedArea {
  readonly sector: Sector
  readonly main: PlacedStar
  readonly stars: readonly PlacedStar[]
  /** Lines between stars (0 is the main star, 1 the first numbered), and the same as drawn, stopping short of the marks. */
  readonly lines: readonly Line[]
  readonly strokes: readonly Stroke[]
  readonly label: readonly RimLine[]
  /** Where the area's numeral stands on the rim of a small chart. */
  readonly numeral: Point
}

/** The whole picture in chart units; the pole is 0,0 and the disc has the radius 330. */
export interface StarChartLayout {
  /** Half the side of the square picture. */
  readonly half: number
  readonly areas: readonly PlacedArea[]
  readonly free: readonly PlacedStar[]
  /** The band of the free stars, when there are any. */
  readonly band: Sector | undefined
  readonly spokes: string
  readonly poleLines: readonly string[]
  /** The largest size at which the goal fits under the pole star. */
  readonly poleSize: number
  /** How much the marks are scaled down in a crowded sky. */
  readonly scale: number
  /** The largest size at which the numbers do not touch anything. */
  readonly numberSize: number
  /** False when even the smallest numbers must lean over an edge of their sector (only in a sky of some two hundred stars). */
  readonly clean: boolean
}

export interface Sky {
  readonly areas: readonly SkyArea[]
  readonly freeStars: readonly string[]
  readonly pole: string
  /** The size of the labels on the rim. */
  readonly rimSize: number
}

export const discRadius = 330
export const poleZone = 108
/** Where the first line of the goal stands under the pole star. */
export const poleBaseline = 40
/** Radii of the largest mark of a numbered star and of an area's main star. */
export const markRadius = 14
export const mainRadius = 20

const skyEdge = discRadius - 10
const numberSizes = [23, 21, 19, 17, 15, 13.5, 12, 11, 10, 9, 8, 7]
/** How far apart the rows of free stars are. */
const rowWidth = 38
const turn = Math.PI * 2

const remembered = new Map<string, StarChartLayout>()
const memory = 64

/**
 * Places everything on the chart. The same sky gives the same picture, always; the latest skies are remembered, since a page is
 * drawn far more often than a focus area or a challenge is added.
 */
export function layOutStarChart(sky: Sky): StarChartLayout {
  const identity = JSON.stringify(sky)
  const known = remembered.get(identity)
  if (known) return known
  const layout = drawStarChart(sky)
  const [oldest] = remembered.keys()
  if (remembered.size >= memory && oldest !== undefined) remembered.delete(oldest)
  remembered.set(identity, layout)
  return layout
}

/** The same without memory. */
export function drawStarChart(sky: Sky): StarChartLayout {
  const band = bandFor(sky)
  const sectors = sectorsFor(sky.areas, band?.outer ?? poleZone)
  const constellations = sky.areas.map((area, index) => {
    const sector = sectors[index] ?? fullSky
    return drawConstellation(area.stars.length, { ...sector, inner: sector.inner + 8, outer: sector.outer - 8 }, area.id)
  })
  const free = band ? placeFreeStars(sky.freeStars.length) : []
  const marks = collectMarks(sky, constellations, sectors, free, band)
  const scale = scaleFor(marks)
  const spokes = spokesBetween(sectors)
  const strokes = [...spokes, ...constellations.flatMap(({ places, lines }) => strokesOf(places, lines))]
  const scaled = marks.map((mark) => ({ ...mark, radius: mark.radius * scale }))
  const numbers = placeNumbers(scaled, strokes, numberSizes)
  const placed = scaled.map((mark, index): PlacedStar => ({
    x: mark.x,
    y: mark.y,
    hit: hitRadius(mark, scaled),
    number: numbers.places[index] ?? noNumber,
  }))
  const rim = writeRimLabels(
    sky.areas.map((area, index) => ({ ...area, ...(sectors[index] ?? fullSky) })),
    discRadius,
    sky.rimSize,
  )
  const poleLines = breakPole(sky.pole)
  let at = 0
  const areas = constellations.map(({ places, lines }, index): PlacedArea => {
    const [main = nowhere, ...stars] = placed.slice(at, (at += places.length))
    const sector = sectors[index] ?? fullSky
    const middle = (sector.from + sector.to) / 2
    return {
      sector,
      main,
      stars,
      lines,
      strokes: trimmed(places, lines, scale),
      label: rim.lines[index] ?? [],
      numeral: polar(middle, discRadius + 19 + 7 * Math.abs(Math.cos(middle))),
    }
  })
  return {
    half: Math.ceil(discRadius + rim.height + 14),
    areas,
    free: placed.slice(at),
    band,
    scale,
    spokes: drawStrokes(spokes),
    poleLines,
    poleSize: poleSizeFor(poleLines),
    numberSize: numbers.size,
    clean: numbers.clean,
  }
}

const noNumber: NumberPlace = { x: 0, y: 0, anchor: 'middle', drop: 0 }
const nowhere: PlacedStar = { x: 0, y: 0, hit: 0, number: noNumber }
const fullSky: Sector = { from: -Math.PI / 2, to: turn - Math.PI / 2, inner: poleZone, outer: skyEdge }

/**
 * The free stars circle the pole in a band of their own, like circumpolar stars: as near the goal as any, in nobody's sector, and
 * where they take least room from the constellations.
 */
function bandFor({ freeStars }: Sky): Sector | undefined {
  if (freeStars.length === 0) return undefined
  return { ...fullSky, outer: poleZone + 6 + rowWidth * rowsFor(freeStars.length) }
}

function rowsFor(freeStars: number): number {
  return Math.min(3, Math.ceil(freeStars / 12))
}

/** The first area stands at the top and the others follow clockwise; an area with more stars gets a wider sector, within reason. */
function sectorsFor(areas: readonly SkyArea[], inner: number): Sector[] {
  const stars = areas.reduce((sum, area) => sum + area.stars.length + 1, 0)
  const spans = areas.map((area) => turn * (0.62 / areas.length + (0.38 * (area.stars.length + 1)) / stars))
  let from = -Math.PI / 2 - (spans[0] ?? 0) / 2
  return spans.map((span) => ({ from, to: (from += span), inner, outer: skyEdge }))
}

/** Free stars stand at even distances, in one ring or weaving between two or three. */
function placeFreeStars(count: number): Point[] {
  const rows = rowsFor(count)
  return Array.from({ length: count }, (_, index) => {
    const angle = -Math.PI / 2 + (turn * (index + 0.5)) / count
    const { x, y } = polar(angle, poleZone + 3 + rowWidth * ((index % rows) + 0.5))
    return { x: Math.round(x), y: Math.round(y) }
  })
}

function collectMarks(
  sky: Sky,
  constellations: readonly { readonly places: readonly Point[] }[],
  sectors: readonly Sector[],
  free: readonly Point[],
  band: Sector | undefined,
): Marked[] {
  const inside = (sector: Sector) => (corners: readonly Point[]) => corners.every((corner) => depthInSector(corner, sector) >= 1)
  const inAreas = constellations.flatMap(({ places }, area) => {
    const holds = inside(sectors[area] ?? fullSky)
    return places.map((place, index) => ({
      ...place,
      text: index === 0 ? '' : (sky.areas[area]?.stars[index - 1] ?? ''),
      radius: index === 0 ? mainRadius : markRadius,
      holds,
    }))
  })
  // Numbers may lean out over the edge of the narrow band; they are kept off other stars and numbers in any case.
  const holds = inside({ ...(band ?? fullSky), outer: (band?.outer ?? 0) + 16 })
  return [...inAreas, ...free.map((place, index) => ({ ...place, text: sky.freeStars[index] ?? '', radius: markRadius, holds }))]
}

/** Marks shrink together until no two of them touch. */
function scaleFor(marks: readonly Marked[]): number {
  let scale = 1
  marks.forEach((mark, index) => {
    for (let at = index + 1; at < marks.length; at++) {
      const other = marks[at]
      if (other) scale = Math.min(scale, (distance(mark, other) - 1) / (mark.radius + other.radius))
    }
  })
  // A sky so crowded that marks must shrink needs room between them for the numbers, too.
  return scale < 1 ? Math.floor(Math.max(0.35, scale * 0.8) * 100) / 100 : 1
}

function hitRadius(mark: Marked, marks: readonly Marked[]): number {
  let nearest = 50
  for (const other of marks) if (other !== mark) nearest = Math.min(nearest, distance(mark, other))
  return Math.floor(nearest / 2)
}

function spokesBetween(sectors: readonly Sector[]): Stroke[] {
  return sectors.length < 2 ? [] : sectors.map(({ from, inner, outer }): Stroke => [polar(from, inner), polar(from, outer)])
}

function strokesOf(places: readonly Point[], lines: readonly Line[]): Stroke[] {
  return lines.flatMap(([from, to]): Stroke[] => {
    const [a, b] = [places[from], places[to]]
    return a && b ? [[a, b]] : []
  })
}

/** As in an atlas, the lines stop a little before the stars they join. */
function trimmed(places: readonly Point[], lines: readonly Line[], scale: number): Stroke[] {
  const trim = (index: number) => (index === 0 ? mainRadius + 2 : markRadius + 3) * scale
  return lines.flatMap(([from, to]): Stroke[] => {
    const [a, b] = [places[from], places[to]]
    if (!a || !b) return []
    const length = distance(a, b)
    return length < trim(from) + trim(to) + 3 ? [] : [[along(a, b, trim(from) / length), along(b, a, trim(to) / length)]]
  })
}

/** The goal's lines stay within the pole's own circle: the lower a line stands, the less room it has. */
function poleSizeFor(lines: readonly string[]): number {
  const fits = (size: number) =>
    lines.every((line, row) => Math.hypot((line.length * size * 0.6) / 2, poleBaseline + (row * 1.15 + 0.1) * size) < poleZone)
  return [22, 20, 18, 16, 14, 12].find(fits) ?? 10
}

/** The goal on at most three balanced lines under the pole star. */
export function breakPole(pole: string, widest = 16): string[] {
  const words = pole.trim().split(/\s+/)
  for (let rows = 1; rows <= 3; rows++) {
    const limit = rows === 1 ? 12 : widest
    const lines = fill(words, rows, limit)
    if (lines) return lines
  }
  const lines = [...fillGreedy(words, widest)].slice(0, 3)
  return lines.map((line, index) => (line.length > widest + 3 || index === 2 ? `${line.slice(0, widest + 1).trimEnd()}…` : line))
}

function fill(words: readonly string[], rows: number, limit: number): string[] | undefined {
  for (let width = 4; width <= limit; width++) {
    const lines = fillGreedy(words, width)
    if (lines.length <= rows && lines.every((line) => line.length <= width)) return lines
  }
  return undefined
}

function fillGreedy(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
