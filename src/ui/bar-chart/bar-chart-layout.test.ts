import { expect, test } from 'vitest'
import fc from 'fast-check'
import { layOutBarChart } from './bar-chart-layout.ts'

const space = { width: 720, height: 330, left: 90, top: 16, right: 4, bottom: 34 }

test('a year that is missing leaves its gap', () => {
  const { bars } = layOutBarChart([point(2000, 1), point(2001, 1), point(2003, 1)], [], [], space)
  const [first = 0, second = 0, third = 0] = bars.map((bar) => bar.x)
  expect(Math.round((third - second) / (second - first))).toBe(2)
})

test('what is not known has no bar, and keeps its place and label', () => {
  const layout = layOutBarChart([point(2024, 4), { label: '2025', at: 2025, value: undefined }, point(2026, 11)], [], [], space)
  expect(layout.bars.map((bar) => bar.index)).toEqual([0, 2])
  expect(layout.labels.map((label) => label.text)).toEqual(['2024', '2025', '2026'])
})

test('heights are in proportion from nought', () => {
  const { bars } = layOutBarChart([point(1, 50), point(2, 100)], [], [], space)
  expect((bars[0]?.height ?? 0) * 2).toBeCloseTo(bars[1]?.height ?? 0, 0)
})

test('bars and goal path share one scale', () => {
  const { bars, path } = layOutBarChart([point(2022, 249)], [point(2022, 249), point(2030, 42)], [], space)
  expect(path[0]?.y).toBe(bars[0]?.y)
})

test('nothing falls outside the picture, whatever the figures', () => {
  const value = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined })
  const series = fc
    .uniqueArray(fc.integer({ min: 1990, max: 2050 }), { maxLength: 40 })
    .chain((years) => fc.tuple(...years.sort().map((year) => value.map((known) => point(year, known)))))
  fc.assert(
    fc.property(series, series, (bars, path) => {
      const layout = layOutBarChart(bars, path, [{ value: 100, text: '100' }], space)
      const xs = [...layout.bars.flatMap(({ x, width }) => [x, x + width]), ...layout.path.map(({ x }) => x)]
      const ys = [...layout.bars.map(({ y }) => y), ...layout.path.map(({ y }) => y)]
      expect(xs.every((x) => x >= space.left - 1 && x <= space.width - space.right + 1)).toBe(true)
      expect(ys.every((y) => y >= space.top - 1 && y <= layout.baseline + 1)).toBe(true)
    }),
  )
})

test('labels leave each other room', () => {
  const { labels } = layOutBarChart(
    Array.from({ length: 30 }, (_, year) => point(1990 + year, 1)),
    [],
    [],
    space,
  )
  const gaps = labels.slice(1).map((label, index) => label.x - (labels[index]?.x ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(57)
})

function point(year: number, value: number | undefined): { label: string; at: number; value: number | undefined } {
  return { label: `${year}`, at: year, value }
}
