export interface ChartPoint {
  readonly label: string
  /** The year, where years are missing in the series and the gaps should be seen. */
  readonly at?: number | undefined
  /** Undefined where nothing is known. */
  readonly value: number | undefined
}

export interface ChartTick {
  readonly value: number
  readonly text: string
}

export interface ChartSpace {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface BarChartLayout {
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly index: number
  }[]
  readonly labels: readonly { readonly x: number; readonly text: string; readonly isMinor: boolean }[]
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly path: readonly { readonly x: number; readonly y: number }[]
  readonly baseline: number
}

/** Places bars and a goal path on one scale that begins at nought. Points with a year are placed by it, others evenly. */
export function layOutBarChart(
  bars: readonly ChartPoint[],
  path: readonly ChartPoint[],
  ticks: readonly ChartTick[],
  space: ChartSpace,
): BarChartLayout {
  const places = placesOf(bars, path)
  const x = horizontalScale(places, space)
  const y = verticalScale([...bars, ...path], ticks, space)
  const step = smallestStep(places) * x.unit
  const width = round(Math.max(2, Math.min(46, step * 0.68)))
  return {
    bars: bars.flatMap((bar, index) => {
      if (bar.value === undefined) return []
      const top = round(y(bar.value))
      return [{ index, x: round(x.of(placeOf(bar, index)) - width / 2), y: top, width, height: round(y(0) - top) }]
    }),
    labels: pickLabels(
      bars.map((bar, index) => ({ text: bar.label, x: x.of(placeOf(bar, index)) })),
      path.map((point, index) => ({ text: point.label, x: x.of(placeOf(point, index)) })),
    ),
    ticks: ticks.map(({ value, text }) => ({ y: round(y(value)), text })),
    path: path.flatMap((point, index) =>
      point.value === undefined ? [] : [{ x: round(x.of(placeOf(point, index))), y: round(y(point.value)) }],
    ),
    baseline: round(y(0)),
  }
}

function placeOf(point: ChartPoint, index: number): number {
  return point.at ?? index
}

function placesOf(bars: readonly ChartPoint[], path: readonly ChartPoint[]): readonly number[] {
  return [...new Set([...bars.map(placeOf), ...path.map(placeOf)])].sort((one, other) => one - other)
}

function smallestStep(places: readonly number[]): number {
  return places.slice(1).reduce((least, place, index) => Math.min(least, place - (places[index] ?? place)), Number.POSITIVE_INFINITY)
}

function horizontalScale(places: readonly number[], space: ChartSpace): { of: (place: number) => number; unit: number } {
  const first = places[0] ?? 0
  const last = places.at(-1) ?? 0
  const margin = Math.min(30, (space.width - space.left - space.right) / (2 * Math.max(1, places.length)))
  const unit = last === first ? 0 : (space.width - space.left - space.right - 2 * margin) / (last - first)
  const middle = (space.width + space.left - space.right) / 2
  return { unit: unit === 0 ? 46 : unit, of: (place) => (unit === 0 ? middle : space.left + margin + (place - first) * unit) }
}

function verticalScale(points: readonly ChartPoint[], ticks: readonly ChartTick[], space: ChartSpace): (value: number) => number {
  const highest = Math.max(1e-9, ...points.map((point) => point.value ?? 0), ...ticks.map((tick) => tick.value))
  const floor = space.height - space.bottom
  return (value) => floor - (Math.max(0, value) / highest) * (floor - space.top)
}

const roomForLabel = 58

interface PlacedLabel {
  readonly text: string
  readonly x: number
}

/* The first and last bar are always named, then the path's end, then whoever fits between. A narrow screen shows only those named always. */
function pickLabels(bars: readonly PlacedLabel[], path: readonly PlacedLabel[]): BarChartLayout['labels'] {
  const chosen: { x: number; text: string; isMinor: boolean }[] = []
  const add = (label: PlacedLabel | undefined, isMinor: boolean): void => {
    if (label === undefined || chosen.some((other) => Math.abs(other.x - label.x) < roomForLabel)) return
    chosen.push({ x: round(label.x), text: label.text, isMinor })
  }
  add(bars.at(-1), false)
  add(bars[0], false)
  add(path.at(-1), false)
  for (const label of bars) add(label, true)
  return chosen.sort((one, other) => one.x - other.x)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
