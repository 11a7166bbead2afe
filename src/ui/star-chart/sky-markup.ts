/* Everything on the star chart that is no link, written as text (see ../markup.ts). */
import { attribute, escaped } from '../markup.ts'
import { dust, dustScale, milkyWayTilt } from './dust.ts'
import { circlePath } from './rim-labels.ts'
import { discRadius, poleZone } from './star-chart-layout.ts'
import { drawStrokes, strokeScale } from './strokes.ts'
import type { StarChartLayout } from './star-chart-layout.ts'
import { starMarkPaths } from './star-marks.ts'
import type { StarState } from './star-marks.ts'

/** The colours of the sky, the marks with the glow of what is lit, and the circles that the rim's words follow. */
export function symbolsText(layout: StarChartLayout, states: readonly StarState[], prefix: string): string {
  const circles = new Set(layout.areas.flatMap(({ label }) => label.map(({ circle }) => circle)))
  return (
    `<defs><radialGradient id="${prefix}-sky" cy=".46" r=".56"><stop class="sc-n0"/><stop class="sc-n1" offset=".55"/><stop class="sc-n2" offset="1"/></radialGradient>` +
    `<radialGradient id="${prefix}-glow"><stop class="sc-g" stop-opacity=".6"/><stop class="sc-g" stop-opacity=".22" offset=".3"/><stop class="sc-g" stop-opacity="0" offset="1"/></radialGradient>` +
    `<radialGradient id="${prefix}-way"><stop class="sc-w" stop-opacity=".13"/><stop class="sc-w" stop-opacity="0" offset="1"/></radialGradient>` +
    states.map((state) => symbolText(state, prefix)).join('') +
    [...circles].map((circle) => `<path id="${prefix}-r${circle}" d="${circlePath(circle)}"/>`).join('') +
    '</defs>'
  )
}

const glows: Readonly<Partial<Record<StarState, number>>> = { one: 24, several: 32, leaving: 18 }

function symbolText(state: StarState, prefix: string): string {
  const { body, line } = starMarkPaths[state]
  const glow = glows[state]
  return (
    `<g id="${prefix}-${state}" class="sc-${state}">` +
    (glow === undefined ? '' : `<circle class="sc-glow" r="${glow}" fill="url(#${prefix}-glow)"/>`) +
    (state === 'several' ? '<circle class="sc-twin" r="15"/>' : '') +
    (body === undefined ? '' : `<path class="sc-body" d="${body}"/>`) +
    (line === undefined ? '' : `<path class="sc-line" d="${line}"/>`) +
    '</g>'
  )
}

/** The disc with the Milky Way, the dust, the circles, the spokes between the areas and their constellations' lines: of an area with Lead they are lit. */
export function skyText({ areas, band, spokes }: StarChartLayout, led: readonly boolean[], prefix: string): string {
  const orbits = [320, poleZone, band ? band.outer : 180, band ? (band.outer + 320) / 2 : 250]
  const [dim, lit] = linesOf(areas, led)
  const drawn = ([name, path]: readonly [string, string]) => (path === '' ? '' : `<path class="${name}" d="${path}"/>`)
  return (
    `<g aria-hidden="true"><circle class="sc-disc" r="${discRadius}" fill="url(#${prefix}-sky)"/>` +
    `<ellipse class="sc-glow" rx="318" ry="104" fill="url(#${prefix}-way)" transform="rotate(${milkyWayTilt})"/>` +
    `<path class="sc-dust" d="${dust}" transform="scale(${dustScale})"/>` +
    '<circle class="sc-ticks" r="325" pathLength="360"/><circle class="sc-ticks sc-tens" r="325" pathLength="360"/>' +
    (band ? `<circle class="sc-orbit sc-band" r="${(band.inner + band.outer) / 2}" stroke-width="${band.outer - band.inner}"/>` : '') +
    orbits.map((radius) => `<circle class="sc-orbit" r="${radius}"/>`).join('') +
    `<g transform="scale(${strokeScale})">${(
      [
        ['sc-spokes', spokes],
        ['sc-lines', dim],
        ['sc-lines sc-led', lit],
      ] as const
    )
      .map(drawn)
      .join('')}</g>` +
    `<g class="sc-numerals">${areas.map(({ numeral }, index) => `<text x="${Math.round(numeral.x)}" y="${Math.round(numeral.y + 5)}">${romanNumeral(index + 1)}</text>`).join('')}</g></g>`
  )
}

const remembered = new WeakMap<StarChartLayout['areas'], { readonly led: string; readonly paths: readonly [dim: string, lit: string] }>()

/** The constellations' lines: where they run is reckoned once for as long as the same areas have Lead in the same sky. */
function linesOf(areas: StarChartLayout['areas'], led: readonly boolean[]): readonly [dim: string, lit: string] {
  const known = remembered.get(areas)
  const key = led.join()
  if (known?.led === key) return known.paths
  const draw = (isLed: boolean) => drawStrokes(areas.flatMap(({ strokes }, index) => (led[index] === isLed ? strokes : [])))
  const paths = [draw(false), draw(true)] as const
  remembered.set(areas, { led: key, paths })
  return paths
}

/** The pole star, and the goal under it. */
export function poleText({ poleLines, poleSize }: StarChartLayout, prefix: string): string {
  const lines = poleLines.map((line, row) => `<tspan x="0"${attribute('dy', row === 0 ? undefined : '1.15em')}>${escaped(line)}</tspan>`)
  return (
    `<g class="sc-pole${poleSize < 17 ? ' sc-crowded' : ''}"><g transform="translate(0-26)" aria-hidden="true"><circle class="sc-glow" r="86" fill="url(#${prefix}-glow)"/>` +
    `<path d="${poleStar}"/></g><text y="40" font-size="${poleSize}">${lines.join('')}</text></g>`
  )
}

const poleStar =
  'M0-52Q2-6 2.5-2.5 6-2 38 0 6 2 2.5 2.5 2 6 0 52-2 6-2.5 2.5-6 2-38 0-6-2-2.5-2.5-2-6 0-52M-13-13-2-4.5 0 0-4.5-2ZM13-13 2-4.5 0 0 4.5-2ZM13 13 2 4.5 0 0 4.5 2ZM-13 13-2 4.5 0 0-4.5 2Z'

function romanNumeral(number: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number] ?? String(number)
}
