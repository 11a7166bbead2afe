import type { ComponentChildren, JSX } from 'preact'
import { Table } from '../table/table.tsx'
import { layOutBarChart } from './bar-chart-layout.ts'
import type { BarChartLayout, ChartPoint, ChartTick } from './bar-chart-layout.ts'

export type { ChartPoint, ChartTick } from './bar-chart-layout.ts'

export interface BarChartPoint extends ChartPoint {
  /** The value as it is written: "365 010"; "uppgift saknas" where nothing is known. */
  readonly text: string
}

export interface BarChartProps {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly description: string
  readonly bars: readonly BarChartPoint[]
  /** The way to the goal, drawn as a broken line. */
  readonly path?: readonly BarChartPoint[] | undefined
  /** What the bars are, and what the line is: said in the key and in the table. */
  readonly barsLabel: string
  readonly pathLabel?: string | undefined
  /** Values to draw a hairline at, the unit written with the highest one. */
  readonly ticks: readonly ChartTick[]
  /** "Visa siffrorna i en tabell", and the heading of its first column. */
  readonly tableLabel: string
  readonly pointLabel: string
  /** A SourceNote: source, edition, lag. */
  readonly source?: ComponentChildren
}

const space = { width: 720, height: 330, top: 16, right: 4, bottom: 40 }

/* Room beside the bars for the hairlines' values, at the size they have on a phone. */
function gutter(ticks: readonly ChartTick[]): number {
  return 10 + 12 * Math.max(0, ...ticks.map((tick) => tick.text.length))
}

/** Values by year as bars, with the way to the goal as a line, and the same figures in a table. */
export function BarChart(props: BarChartProps): JSX.Element {
  const { id, title, description, bars, path = [], barsLabel, pathLabel, ticks } = props
  const layout = layOutBarChart(bars, path, ticks, { ...space, left: gutter(ticks) })
  return (
    <figure class="chart" id={id}>
      <figcaption>
        <strong>{title}</strong>
        <span class="chart-key">
          <span class="chart-key-bars">{barsLabel}</span>
          {pathLabel !== undefined && <span class="chart-key-path">{pathLabel}</span>}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${space.width} ${space.height}`} role="img" aria-label={`${title}. ${description}`}>
        <Ticks layout={layout} />
        <Bars layout={layout} bars={bars} />
        <GoalPath layout={layout} />
      </svg>
      {props.source}
      <details>
        <summary>{props.tableLabel}</summary>
        <FigureTable {...props} />
      </details>
    </figure>
  )
}

function Ticks({ layout }: { readonly layout: BarChartLayout }): JSX.Element {
  return (
    <>
      {layout.ticks.map(({ y, text }) => (
        <>
          <path class="chart-rule" d={`M0 ${y}H${space.width}`} />
          <text x="0" y={y - 6}>
            {text}
          </text>
        </>
      ))}
      <path class="chart-floor" d={`M0 ${layout.baseline}H${space.width}`} />
      {layout.labels.map(({ x, text, isMinor }) => (
        <text x={x} y={layout.baseline + 10} dominant-baseline="hanging" text-anchor="middle" class={isMinor ? 'minor' : undefined}>
          {text}
        </text>
      ))}
    </>
  )
}

/* Drawn twice: the wider line beneath lets the broken one be seen across the bars. */
function GoalPath({ layout }: { readonly layout: BarChartLayout }): JSX.Element | null {
  if (layout.path.length === 0) return null
  const line = `M${layout.path.map(({ x, y }) => `${x} ${y}`).join('L')}`
  return (
    <>
      <path class="chart-casing" d={line} />
      <path class="chart-path" d={line} />
    </>
  )
}

function Bars({ layout, bars }: { readonly layout: BarChartLayout; readonly bars: readonly BarChartPoint[] }): JSX.Element {
  return (
    <g class="chart-bars">
      {layout.bars.map(({ x, y, width, height, index }) => (
        <rect x={x} y={y} width={width} height={height}>
          <title>{`${bars[index]?.label ?? ''}: ${bars[index]?.text ?? ''}`}</title>
        </rect>
      ))}
    </g>
  )
}

interface FigureRow {
  readonly label: string
  readonly value: string
  readonly path: string
}

function FigureTable({ title, bars, path = [], pointLabel, barsLabel, pathLabel }: BarChartProps): JSX.Element {
  return (
    <Table<FigureRow>
      caption={title}
      hideCaption
      density="tight"
      rows={figureRows(bars, path)}
      columns={[
        { key: 'point', label: pointLabel, rowHeader: true, cell: (row) => row.label },
        { key: 'value', label: barsLabel, numeric: true, cell: (row) => row.value },
        ...(pathLabel === undefined ? [] : [{ key: 'path', label: pathLabel, numeric: true, cell: (row: FigureRow) => row.path }]),
      ]}
    />
  )
}

function figureRows(bars: readonly BarChartPoint[], path: readonly BarChartPoint[]): readonly FigureRow[] {
  const rows = new Map<string, FigureRow>()
  for (const bar of bars) rows.set(bar.label, { label: bar.label, value: bar.text, path: '' })
  for (const point of path) rows.set(point.label, { label: point.label, value: rows.get(point.label)?.value ?? '', path: point.text })
  return [...rows.values()]
}
