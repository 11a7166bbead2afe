import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossings, leastDistance } from './constellation.ts'
import { depthInSector, distance } from './geometry.ts'
import { boxesTouch, boxOf, distanceToBox } from './number-labels.ts'
import { textWidth } from './rim-labels.ts'
import { breakPole, discRadius, drawStarChart, layOutStarChart, markRadius, poleZone } from './star-chart-layout.ts'
import type { PlacedStar, Sky, StarChartLayout } from './star-chart-layout.ts'

const names = [
  'Mat',
  'Mobilitet och transporter',
  'Konsumtion och cirkulär ekonomi',
  'Övriga kompletterande åtgärder',
  'Energi och byggd miljö',
]

/** A sky with so many stars in each area and so many free ones, numbered through. */
function aSky(counts: readonly number[], free = 0): Sky {
  let number = 0
  const numbers = (count: number) => Array.from({ length: count }, () => String(++number))
  return {
    areas: counts.map((count, index) => ({
      id: `area-${index}`,
      name: names[index % names.length] ?? '',
      count: `${count} av ${count}`,
      stars: numbers(count),
    })),
    freeStars: numbers(free),
    pole: 'Klimatneutralt 2040',
    rimSize: 15,
  }
}

const skies = fc
  .record({ counts: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }), free: fc.integer({ min: 0, max: 20 }) })
  .map(({ counts, free }) => ({ sky: aSky(counts, free), layout: drawStarChart(aSky(counts, free)) }))

/** Holds for any sky of one to nine areas with up to twenty stars each, and always for the fullest. */
function forAnySky(holds: (layout: StarChartLayout, sky: Sky) => void): void {
  const fullest = aSky([20, 20, 20, 20, 20, 20, 20, 20, 20], 20)
  holds(drawStarChart(fullest), fullest)
  fc.assert(
    fc.property(skies, ({ layout, sky }) => holds(layout, sky)),
    { numRuns: 40 },
  )
}

function starsOf(layout: StarChartLayout): PlacedStar[] {
  return [...layout.areas.flatMap((area) => [area.main, ...area.stars]), ...layout.free]
}

/** Every numbered star as its mark, its number and the box that the number fills. */
function numbered(layout: StarChartLayout, sky: Sky) {
  const stars = [...layout.areas.flatMap((area) => area.stars), ...layout.free]
  const texts = [...sky.areas.flatMap((area) => area.stars), ...sky.freeStars]
  return stars.map((star, index) => {
    const mark = { ...star, text: texts[index] ?? '', radius: markRadius, holds: () => true }
    return { star, box: boxOf(mark, star.number, layout.numberSize) }
  })
}

test('the same sky is drawn the same way every time, whatever is lit', () => {
  expect(drawStarChart(aSky([6, 6, 5, 4, 3], 3))).toEqual(drawStarChart(aSky([6, 6, 5, 4, 3], 3)))
  expect(layOutStarChart(aSky([2, 1]))).toBe(layOutStarChart(aSky([2, 1])))
})

test('every challenge has a star and every area a main star', () => {
  forAnySky((layout, sky) => {
    expect(layout.areas.map((area) => area.stars.length)).toEqual(sky.areas.map((area) => area.stars.length))
    expect(layout.free).toHaveLength(sky.freeStars.length)
    for (const area of layout.areas) expect(area.lines).toHaveLength(area.stars.length)
  })
})

test('no two stars stand nearer than the least distance, and their marks and click areas never overlap', () => {
  forAnySky((layout) => {
    starsOf(layout).forEach((star, index, all) => {
      for (const other of all.slice(index + 1)) {
        expect(distance(star, other)).toBeGreaterThanOrEqual(Math.max(leastDistance, 2 * markRadius * layout.scale, star.hit + other.hit))
      }
    })
  })
})

test('each constellation stays inside its own sector', () => {
  forAnySky((layout) => {
    for (const { sector, main, stars } of layout.areas) {
      expect(depthInSector(main, sector)).toBeGreaterThan(6)
      for (const star of stars) expect(depthInSector(star, sector)).toBeGreaterThan(6)
    }
  })
})

test('free stars have a band of their own that belongs to no sector', () => {
  const { areas, band, free } = drawStarChart(aSky([3, 4], 5))

  expect(band?.outer).toBe(areas[0]?.sector.inner)
  for (const star of free) expect(band && depthInSector(star, band)).toBeGreaterThan(markRadius)
  expect(drawStarChart(aSky([3, 4])).band).toBeUndefined()
})

test('no star stands under the pole or over the rim', () => {
  forAnySky((layout) => {
    for (const star of starsOf(layout)) {
      expect(Math.hypot(star.x, star.y)).toBeGreaterThan(poleZone + 6)
      expect(Math.hypot(star.x, star.y)).toBeLessThan(discRadius - 10)
    }
  })
})

test('no number touches a star or another number, even at the largest size', () => {
  forAnySky((layout, sky) => {
    const numbers = numbered(layout, sky)
    numbers.forEach(({ star, box }, index) => {
      for (const other of numbers.slice(index + 1)) expect(boxesTouch(box, other.box)).toBe(false)
      for (const other of starsOf(layout)) if (other !== star) expect(distanceToBox(other, box)).toBeGreaterThan(markRadius * layout.scale)
    })
  })
})

test('the numbers of an ordinary contract are readable on a phone and its stars large enough to touch', () => {
  const layout = drawStarChart(aSky([8, 8, 8, 8, 8], 3))
  const pixelsOnPhone = 354 / (layout.half * 2)

  expect(layout.numberSize * pixelsOnPhone).toBeGreaterThan(11)
  for (const star of starsOf(layout)) expect(star.hit * 2 * pixelsOnPhone).toBeGreaterThanOrEqual(24)
})

test('the lines of a constellation join all its stars and never cross', () => {
  forAnySky((layout) => {
    for (const { main, stars, lines } of layout.areas) {
      const places = [main, ...stars]
      const joined = new Set(lines.flat())
      expect(joined.size).toBe(places.length === 1 ? 0 : places.length)
      expect(crossings(places, lines)).toBe(0)
    }
  })
})

test('a line between two stars never passes under the pole star', () => {
  forAnySky((layout) => {
    for (const [a, b] of layout.areas.flatMap(({ strokes }) => strokes)) {
      expect(Math.hypot((a.x + b.x) / 2, (a.y + b.y) / 2)).toBeGreaterThan(poleZone - 30)
    }
  })
})

test('labels on the rim fit inside their own sectors', () => {
  forAnySky((layout) => {
    for (const { label, sector } of layout.areas) {
      for (const line of label) expect(textWidth(line.name + line.count, 15)).toBeLessThan((sector.to - sector.from) * discRadius)
    }
  })
})

test('long names go on two lines, and only names too long for two are shortened', () => {
  const label = (name: string) =>
    drawStarChart({
      ...aSky([1, 1, 1, 1, 1, 1, 1, 1, 1]),
      areas: aSky([1, 1, 1, 1, 1, 1, 1, 1, 1]).areas.map((area) => ({ ...area, name })),
    }).areas[0]?.label

  expect(label('Energi')).toHaveLength(1)
  expect(
    label('Konsumtion och cirkulär ekonomi')
      ?.map((line) => line.name)
      .join(' '),
  ).toBe('Konsumtion och cirkulär ekonomi')
  expect(label('Samhällsomställningsberedskapsplaneringsfrågor')?.[0]?.name).toMatch(/^Samhälls.*…$/)
})

test('labels on the lower half run from left to right', () => {
  const [above, below] = drawStarChart(aSky([2, 2])).areas

  expect(above?.label[0]?.circle).toBeGreaterThan(0)
  expect(below?.label[0]?.circle).toBeLessThan(0)
})

test('a label stands at the middle of its sector', () => {
  for (const { sector, label } of drawStarChart(aSky([3, 5, 2, 4, 1])).areas) {
    const [{ circle, middle } = { circle: 0, middle: 0 }] = label
    const along = (middle / 100) * Math.PI * 2
    const angle = circle > 0 ? Math.PI / 2 + along : -Math.PI / 2 - along
    expect(Math.cos(angle - (sector.from + sector.to) / 2)).toBeCloseTo(1, 4)
  }
})

test('numbers follow the lines, so that most neighbours in number are neighbours in the sky', () => {
  const { areas } = drawStarChart(aSky([8, 8, 8, 8, 8]))
  const steps = areas.flatMap(({ stars }) => stars.slice(1).map((star, index) => distance(star, stars[index] ?? star)))

  expect(steps.filter((step) => step < 150).length / steps.length).toBeGreaterThan(0.8)
})

test('the goal is broken into short balanced lines', () => {
  expect(breakPole('Klimatneutralt 2040')).toEqual(['Klimatneutralt', '2040'])
  expect(breakPole('Fossilfritt')).toEqual(['Fossilfritt'])
  expect(breakPole('Ett klimatneutralt och rättvist Polstad senast 2040 för alla som bor här').length).toBe(3)
  expect(breakPole('')).toEqual([''])
})

test('a contract without areas is an empty sky', () => {
  expect(drawStarChart(aSky([]))).toMatchObject({ areas: [], free: [], spokes: '' })
  expect(drawStarChart(aSky([], 4)).free).toHaveLength(4)
})
