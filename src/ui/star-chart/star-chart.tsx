import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { attribute, escaped } from '../markup.ts'
import { discRadius, poleZone, layOutStarChart } from './star-chart-layout.ts'
import type { PlacedArea, PlacedStar, StarChartLayout } from './star-chart-layout.ts'
import { dust, milkyWayTilt } from './dust.ts'
import { starStates, StarSymbols } from './star-marks.tsx'
import type { StarState } from './star-marks.tsx'

export { starMarkPaths } from './star-marks.tsx'
export type { StarState } from './star-marks.tsx'

/** One star: a challenge, or (among the free stars) a question or a challenge whose area is not known. */
export interface StarChartStar {
  readonly id: string
  /** Shown beside the star; at most three characters. */
  readonly number: number | string
  readonly name: string
  readonly lang?: string
  readonly href: string
  readonly state: StarState
  /** True when somebody has Lead on the whole area the star belongs to. */
  readonly areaHasLead?: boolean
  /** True while the star should be seen lighting up (four seconds, once). */
  readonly justLit?: boolean
}

/** One focus area: its own state (a Lead on the whole area) and its stars in order. */
export interface StarChartArea {
  readonly id: string
  readonly name: string
  readonly lang?: string
  readonly href: string
  readonly state: StarState
  readonly stars: readonly StarChartStar[]
  /** How many have Lead, in words: "4 av 6". Empty when not known. */
  readonly count: string
  readonly justLit?: boolean
}

export interface StarChartProps {
  readonly title: string
  readonly description: string
  readonly areas: readonly StarChartArea[]
  readonly freeStars: readonly StarChartStar[]
  /** The goal, written under the pole star: "Klimatneutralt 2040". */
  readonly pole: string
  /** The words of the key, also read out after each star's name. (Not called `key`: JSX keeps that name for itself.) */
  readonly legend: Readonly<Record<StarState | 'areaLead', string>>
  /** What the free stars are: "Frågor utan eget fokusområde". Shown in the key when there are any. */
  readonly freeLabel?: string
  /** A way past the chart's many links, to the table that says the same: shown when it has focus. */
  readonly skip?: { readonly href: string; readonly label: string }
  readonly idPrefix?: string
  readonly size?: 'page' | 'screen'
}

/**
 * The star chart (stjärnkartan): each area a constellation, each challenge a star, the goal the pole star.
 * The table beside it says the same; `skip` leads there.
 *
 * Roles: the picture is a `group`, not an `img`, because an image hides its links from assistive technology. An area's link comes
 * straight before its stars and so works as their heading; only the free stars, which have no such link, get a group of their own.
 * Lines, rings and numerals are hidden: they repeat what the links and the list of areas say.
 */
export function StarChart(props: StarChartProps): VNode {
  const { areas, freeStars, legend, idPrefix = 'sc', size = 'page', skip } = props
  const layout = layOutStarChart({
    areas: areas.map(({ id, name, count, stars }) => ({ id, name, count, stars: stars.map(({ number }) => String(number)) })),
    freeStars: freeStars.map(({ number }) => String(number)),
    pole: props.pole,
    rimSize: size === 'screen' ? 17 : 15,
  })
  const states = statesOf(areas, freeStars)
  const { half } = layout
  return (
    <figure class={size === 'screen' ? 'star-chart sc-screen' : 'star-chart'}>
      {skip && (
        <a class="sc-skip" href={skip.href}>
          {skip.label}
        </a>
      )}
      <svg
        role="group"
        aria-label={props.title}
        aria-describedby={`${idPrefix}-desc`}
        viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
      >
        <desc id={`${idPrefix}-desc`}>{props.description}</desc>
        <Sky layout={layout} prefix={idPrefix} states={states} />
        <g class={layout.numberSize < 14 ? 'sc-crowded' : undefined} font-size={layout.numberSize}>
          {areas.map((area, index) => {
            const placed = layout.areas[index]
            return (
              placed && (
                <Constellation area={area} placed={placed} number={index + 1} legend={legend} prefix={idPrefix} scale={layout.scale} />
              )
            )
          })}
          <g role={props.freeLabel === undefined ? undefined : 'group'} aria-label={props.freeLabel}>
            {freeStars.map((star, index) => (
              <Star star={star} placed={layout.free[index]} legend={legend} prefix={idPrefix} scale={layout.scale} />
            ))}
          </g>
        </g>
        <PoleStar lines={layout.poleLines} size={layout.poleSize} prefix={idPrefix} />
      </svg>
      {areas.length > 0 && (
        <ol class="sc-areas">
          {areas.map((area) => (
            <li>
              <a href={area.href} lang={area.lang}>
                {area.name}
              </a>
              {area.count !== '' && <span> {area.count}</span>}
            </li>
          ))}
        </ol>
      )}
      <Key
        states={states}
        areaLead={areas.some(hasLead)}
        freeLabel={freeStars.length > 0 ? props.freeLabel : undefined}
        legend={legend}
        prefix={idPrefix}
      />
    </figure>
  )
}

function hasLead({ state }: { readonly state: StarState }): boolean {
  return state === 'one' || state === 'several' || state === 'leaving'
}

function statesOf(areas: readonly StarChartArea[], freeStars: readonly StarChartStar[]): StarState[] {
  const seen = new Set([
    ...areas.flatMap((area) => [area.state, ...area.stars.map(({ state }) => state)]),
    ...freeStars.map(({ state }) => state),
  ])
  return starStates.filter((state) => seen.has(state))
}

function Sky({
  layout,
  prefix,
  states,
}: {
  readonly layout: StarChartLayout
  readonly prefix: string
  readonly states: readonly StarState[]
}): VNode {
  const { band } = layout
  return (
    <>
      <defs>
        <radialGradient id={`${prefix}-sky`} cy=".46" r=".56">
          <stop class="sc-n0" />
          <stop class="sc-n1" offset=".55" />
          <stop class="sc-n2" offset="1" />
        </radialGradient>
        <radialGradient id={`${prefix}-glow`}>
          <stop class="sc-g" stop-opacity=".6" />
          <stop class="sc-g" offset=".3" stop-opacity=".22" />
          <stop class="sc-g" offset="1" stop-opacity="0" />
        </radialGradient>
        <radialGradient id={`${prefix}-way`}>
          <stop class="sc-w" stop-opacity=".13" />
          <stop class="sc-w" offset="1" stop-opacity="0" />
        </radialGradient>
        <StarSymbols prefix={prefix} states={states} />
      </defs>
      <g aria-hidden="true">
        <circle class="sc-disc" r={discRadius} fill={`url(#${prefix}-sky)`} />
        <ellipse class="sc-glow" rx="318" ry="104" fill={`url(#${prefix}-way)`} transform={`rotate(${milkyWayTilt})`} />
        <path class="sc-dust" d={dust} />
        <circle class="sc-ticks" r="325" pathLength="360" />
        <circle class="sc-ticks sc-tens" r="325" pathLength="360" />
        <circle class="sc-orbit" r="320" />
        <circle class="sc-orbit" r={poleZone} />
        {band && <circle class="sc-orbit sc-band" r={(band.inner + band.outer) / 2} stroke-width={band.outer - band.inner} />}
        <circle class="sc-orbit" r={band ? band.outer : 180} />
        <circle class="sc-orbit" r={band ? (band.outer + 320) / 2 : 250} />
        <path class="sc-spokes" d={layout.spokes} />
      </g>
    </>
  )
}

interface Marked {
  readonly legend: StarChartProps['legend']
  readonly prefix: string
  readonly scale: number
}

function Constellation({
  area,
  placed,
  number,
  ...marked
}: Marked & { readonly area: StarChartArea; readonly placed: PlacedArea; readonly number: number }): VNode {
  const { legend, prefix, scale } = marked
  const name = [area.name, legend[area.state], area.count].filter((part) => part !== '')
  return (
    <>
      {placed.path !== '' && <path class={hasLead(area) ? 'sc-lines sc-led' : 'sc-lines'} d={placed.path} aria-hidden="true" />}
      <a class={classes('sc-area', area)} href={area.href} lang={area.lang}>
        <title>{name.join(', ')}</title>
        <g transform={at(placed.main)}>
          <circle r={placed.main.hit} />
          <circle class="sc-ring" r={round(20 * scale)} />
          <use href={`#${prefix}-${area.state}`} transform={`scale(${round(1.4 * scale)})`} />
        </g>
        {placed.label.map((line, row) => {
          const id = `${prefix}-rim${number}${row === 0 ? '' : `-${row}`}`
          return (
            <>
              <path id={id} d={line.arc} />
              <text class="sc-rim">
                <textPath href={`#${id}`} startOffset="50%">
                  {line.name}
                  {line.count !== '' && (
                    <tspan>
                      {line.name === '' ? '' : '\u2002'}
                      {line.count}
                    </tspan>
                  )}
                </textPath>
              </text>
            </>
          )
        })}
      </a>
      <text class="sc-numeral" x={round(placed.numeral.x)} y={round(placed.numeral.y)} dy=".35em" aria-hidden="true">
        {romanNumeral(number)}
      </text>
      {area.stars.map((star, index) => (
        <Star star={star} placed={placed.stars[index]} {...marked} />
      ))}
    </>
  )
}

function Star({
  star,
  placed,
  legend,
  prefix,
  scale,
}: Marked & { readonly star: StarChartStar; readonly placed: PlacedStar | undefined }): VNode | null {
  if (!placed) return null
  const { x, y, anchor, drop } = placed.number
  const said = `${star.number}. ${star.name}: ${legend[star.state]}${star.areaHasLead === true ? ` (${legend.areaLead})` : ''}`
  // Written as text (see markup.ts): a sky may hold hundreds.
  return jsxTemplate([
    `<g${attribute('transform', at(placed))}><a${attribute('class', classes('sc-star', star))}${attribute('href', star.href)}${attribute('lang', star.lang)}>` +
      `<title>${escaped(said)}</title><circle r="${placed.hit}"/><use${attribute('href', `#${prefix}-${star.state}`)}${attribute('transform', scale < 1 ? `scale(${scale})` : undefined)}/>` +
      `<text x="${x}" y="${y}"${attribute('dy', drop === 0 ? undefined : `${drop}em`)}${attribute('text-anchor', anchor === 'start' ? undefined : anchor)}>${escaped(star.number)}</text></a></g>`,
  ])
}

function PoleStar({ lines, size, prefix }: { readonly lines: readonly string[]; readonly size: number; readonly prefix: string }): VNode {
  return (
    <g class={size < 17 ? 'sc-pole sc-crowded' : 'sc-pole'}>
      <g transform="translate(0-26)" aria-hidden="true">
        <circle class="sc-glow" r="86" fill={`url(#${prefix}-glow)`} />
        <path d="M0-52Q2-6 2.5-2.5 6-2 38 0 6 2 2.5 2.5 2 6 0 52-2 6-2.5 2.5-6 2-38 0-6-2-2.5-2.5-2-6 0-52M-13-13-2-4.5 0 0-4.5-2ZM13-13 2-4.5 0 0 4.5-2ZM13 13 2 4.5 0 0 4.5 2ZM-13 13-2 4.5 0 0-4.5 2Z" />
      </g>
      <text y="40" font-size={size}>
        {lines.map((line, row) => (
          <tspan x="0" dy={row === 0 ? undefined : '1.15em'}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

interface KeyProps {
  readonly states: readonly StarState[]
  readonly areaLead: boolean
  readonly freeLabel: string | undefined
  readonly legend: StarChartProps['legend']
  readonly prefix: string
}

/** Explains only the marks that are on the chart. */
function Key({ states, areaLead, freeLabel, legend, prefix }: KeyProps): VNode | null {
  if (states.length === 0) return null
  return (
    <ul class="sc-key">
      {states.map((state) => (
        <li>
          <KeyMark>
            <use href={`#${prefix}-${state}`} />
          </KeyMark>
          {legend[state]}
        </li>
      ))}
      {areaLead && (
        <li>
          <KeyMark>
            <path class="sc-lines sc-led" d="M-17 9-9 4M8-6 15-11" />
            <circle class="sc-ring" r="9" />
            <path class="sc-body" d="M0-7 1.4-1.4 7 0 1.4 1.4 0 7-1.4 1.4-7 0-1.4-1.4Z" />
          </KeyMark>
          {legend.areaLead}
        </li>
      )}
      {freeLabel !== undefined && (
        <li>
          <KeyMark>
            <path class="sc-lines" d="M-17-4Q0-15 17-4M-17 12Q0 1 17 12" />
            <circle class="sc-body" r="2.5" />
          </KeyMark>
          {freeLabel}
        </li>
      )}
    </ul>
  )
}

function KeyMark({ children }: { readonly children: VNode | VNode[] }): VNode {
  return (
    <svg viewBox="-18 -18 36 36" aria-hidden="true">
      <circle r="18" class="sc-night" />
      {children}
    </svg>
  )
}

function classes(
  kind: string,
  { state, justLit, areaHasLead }: { readonly state: StarState; readonly justLit?: boolean; readonly areaHasLead?: boolean },
): string {
  return `${kind} ${state}${justLit === true ? ' sc-new' : ''}${areaHasLead === true && state === 'open' ? ' sc-near' : ''}`
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `translate(${x} ${y})`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function romanNumeral(number: number): string {
  return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number] ?? String(number)
}
