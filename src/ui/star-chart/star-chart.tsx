import type { VNode } from 'preact'
import { attribute, escaped, write } from '../markup.ts'
import { poleText, skyText, symbolsText } from './sky-markup.ts'
import { layOutStarChart } from './star-chart-layout.ts'
import type { PlacedArea, PlacedStar, StarChartLayout } from './star-chart-layout.ts'
import { starStates } from './star-marks.ts'
import type { StarState } from './star-marks.ts'

export { starMarkPaths } from './star-marks.ts'
export type { StarState } from './star-marks.ts'

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
  return (
    <figure class={size === 'screen' ? 'star-chart sc-screen' : 'star-chart'}>
      {skip && (
        <a class="sc-skip" href={skip.href}>
          {skip.label}
        </a>
      )}
      {write(pictureText(props, layout, states, idPrefix))}
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

/* The picture is written as text (see markup.ts): a sky may hold hundreds of stars. */
function pictureText(props: StarChartProps, layout: StarChartLayout, states: readonly StarState[], prefix: string): string {
  const { areas, freeStars, freeLabel, legend, title, description } = props
  const { half, scale } = layout
  const marked: Marked = { legend: escapedValues(legend), prefix, shrunk: scale < 1 ? ` transform="scale(${scale})"` : '', scale }
  let constellations = ''
  areas.forEach((area, index) => {
    const placed = layout.areas[index]
    if (placed) constellations += constellationText(area, placed, marked)
  })
  const free = starTexts(freeStars, layout.free, marked)
  return (
    `<svg role="group"${attribute('aria-label', title)} aria-describedby="${prefix}-desc" viewBox="${-half} ${-half} ${half * 2} ${half * 2}">` +
    `<desc id="${prefix}-desc">${escaped(description)}</desc>` +
    symbolsText(layout, states, prefix) +
    skyText(layout, areas.map(hasLead), prefix) +
    `<g${attribute('class', layout.numberSize < 14 ? 'sc-crowded' : undefined)} font-size="${layout.numberSize}">${constellations}` +
    (free === ''
      ? ''
      : `<g class="sc-stars"${freeLabel === undefined ? '' : ` role="group"${attribute('aria-label', freeLabel)}`}>${free}</g>`) +
    `</g>${poleText(layout, prefix)}</svg>`
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

interface Marked {
  /** Escaped already: the same few words are said of every star. */
  readonly legend: StarChartProps['legend']
  readonly prefix: string
  readonly scale: number
  readonly shrunk: string
}

function escapedValues<Key extends string>(texts: Readonly<Record<Key, string>>): Record<Key, string>
function escapedValues(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, escaped(text)]))
}

function constellationText(area: StarChartArea, placed: PlacedArea, marked: Marked): string {
  const { legend, prefix, scale } = marked
  const { main, label } = placed
  const name = [escaped(area.name), legend[area.state], escaped(area.count)].filter((part) => part !== '').join(', ')
  const near = area.stars.some(({ areaHasLead }) => areaHasLead === true)
  const lines = label.map(
    (line) =>
      `<text class="sc-rim"><textPath href="#${prefix}-r${line.circle}" startOffset="${line.middle}%">${escaped(line.name)}` +
      (line.count === '' ? '' : `<tspan>${line.name === '' ? '' : '\u2002'}${escaped(line.count)}</tspan>`) +
      '</textPath></text>',
  )
  return (
    `<a class="sc-area${area.justLit === true ? ' sc-new' : ''}"${attribute('href', area.href)}${attribute('lang', area.lang)}><title>${name}</title>` +
    `<g transform="translate(${main.x} ${main.y})"><circle r="${main.hit}"/><circle class="sc-ring" r="${round(20 * scale)}"/>` +
    `<use href="#${prefix}-${area.state}" transform="scale(${round(1.4 * scale)})"/></g>${lines.join('')}</a>` +
    `<g class="sc-stars${near ? ' sc-near' : ''}">${starTexts(area.stars, placed.stars, marked)}</g>`
  )
}

function starTexts(stars: readonly StarChartStar[], places: readonly PlacedStar[], { legend, prefix, shrunk }: Marked): string {
  let text = ''
  stars.forEach((star, index) => {
    const placed = places[index]
    if (!placed) return
    const [at, spot, number] = placeText(placed)
    const shown = escaped(star.number)
    text +=
      `<a${star.justLit === true ? ' class="sc-new"' : ''}${attribute('href', star.href)}${attribute('lang', star.lang)}${at}>` +
      `<title>${shown}. ${escaped(star.name)}: ${legend[star.state]}${star.areaHasLead === true ? ` (${legend.areaLead})` : ''}</title>` +
      `${spot}<use href="#${prefix}-${star.state}"${shrunk}/>${number}${shown}</text></a>`
  })
  return text
}

const placeTexts = new WeakMap<PlacedStar, readonly [at: string, spot: string, number: string]>()

/** What a star's place says of it in the page, written once for as long as the place is remembered. */
function placeText(placed: PlacedStar): readonly [at: string, spot: string, number: string] {
  const known = placeTexts.get(placed)
  if (known) return known
  const { x, y, anchor, drop } = placed.number
  const text = [
    ` transform="translate(${placed.x} ${placed.y})"`,
    `<circle r="${placed.hit}"/>`,
    `<text${attribute('x', x === 0 ? undefined : x)}${attribute('y', y === 0 ? undefined : y)}${drop === 0 ? '' : ` dy="${String(drop).slice(1)}em"`}` +
      `${attribute('text-anchor', anchor === 'start' ? undefined : anchor)}>`,
  ] as const
  placeTexts.set(placed, text)
  return text
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
      {children}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
