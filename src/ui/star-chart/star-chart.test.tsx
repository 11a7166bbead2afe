import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync, constants } from 'node:zlib'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { examples } from './star-chart.examples.tsx'
import { StarChart } from './star-chart.tsx'
import type { StarChartProps } from './star-chart.tsx'
import { starMarkPaths, starStates } from './star-marks.ts'

const legend = {
  one: 'har Lead',
  several: 'flera delar på Lead',
  open: 'öppet för Lead',
  resting: 'vilar',
  leaving: 'lämnar Lead',
  unknown: 'uppgift saknas',
  areaLead: 'Lead inom hela fokusområdet',
}
const verbs = ['Minska', 'Samordna', 'Elektrifiera', 'Bygg', 'Återbruka', 'Dela på', 'Värm', 'Odla']
const things = ['transporterna till centrum', 'lokalerna som står tomma', 'arbetsmaskinerna', 'maten i skolan', 'plasten i vården']
const css = readFileSync(new URL('star-chart.css', import.meta.url), 'utf8')

/** Five areas and forty challenges with names, slugs and states of their own. */
function fortyChallenges(changes: Partial<StarChartProps> = {}): StarChartProps {
  return {
    title: 'Stjärnkarta: 17 av 40 utmaningar har Lead',
    description: 'Varje stjärna är en klimatutmaning.',
    pole: 'Klimatneutralt 2040',
    legend,
    freeStars: [],
    areas: things.map((thing, area) => ({
      id: `a${area}`,
      name: `Fokusområde ${thing}`,
      href: `/polstad/fokusomraden/${thing.replaceAll(' ', '-')}`,
      state: 'open',
      count: `${area} av 8`,
      stars: verbs.map((verb, at) => ({
        id: `s${area}${at}`,
        number: area * 8 + at + 1,
        name: `${verb} ${thing}`,
        state: starStates[(area * 3 + at) % 6] ?? 'open',
        href: `/polstad/utmaningar/${verb.toLowerCase()}-${thing}`.replaceAll(' ', '-'),
      })),
    })),
    ...changes,
  }
}

function weight(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

test('each star is a link whose name says its number, its challenge and who has Lead', () => {
  const html = render(<StarChart {...fortyChallenges()} />)

  expect(html).toContain('<title>3. Elektrifiera transporterna till centrum: öppet för Lead</title>')
  expect(html).toContain('<title>Fokusområde maten i skolan, öppet för Lead, 3 av 8</title>')
  expect(html.match(/<title>\d+\. /g)).toHaveLength(40)
})

test('a star whose whole area has Lead says so', () => {
  const [area] = fortyChallenges().areas
  const areas = area
    ? [{ ...area, state: 'one' as const, stars: area.stars.map((star) => ({ ...star, state: 'open' as const, areaHasLead: true })) }]
    : []
  const html = render(<StarChart {...fortyChallenges({ areas })} />)

  expect(html).toContain('transporterna till centrum: öppet för Lead (Lead inom hela fokusområdet)</title>')
  expect(html).toContain('sc-lines sc-led')
  expect(html).toContain('</svg>Lead inom hela fokusområdet</li>')
})

test('a Lead that rests on an area does not light its lines', () => {
  const areas = fortyChallenges().areas.map((area) => ({ ...area, state: 'resting' as const }))

  expect(render(<StarChart {...fortyChallenges({ areas })} />)).not.toContain('sc-led')
})

test('the key explains the marks on the chart and no others', () => {
  const areas = fortyChallenges()
    .areas.slice(0, 1)
    .map((area) => ({ ...area, state: 'unknown' as const, stars: [] }))
  const key = render(<StarChart {...fortyChallenges({ areas })} />).split('sc-key')[1]

  expect(key).toContain('uppgift saknas')
  expect(key).not.toContain('öppet för Lead')
})

test('questions are free stars with a group name of their own', () => {
  const question = { id: 'q', number: 'A', name: 'Hur når vi fler?', href: '/polstad/fragor/a', state: 'open' } as const
  const html = render(<StarChart {...fortyChallenges({ freeStars: [question], freeLabel: 'Frågor' })} />)

  expect(html).toContain('<g class="sc-stars" role="group" aria-label="Frågor">')
  expect(html).toContain('<title>A. Hur når vi fler?: öppet för Lead</title>')
})

test('every state has a shape of its own', () => {
  const shapes = starStates.map((state) => JSON.stringify(starMarkPaths[state]))

  expect(new Set(shapes).size).toBe(starStates.length)
})

test('only a star that was just lit is animated, and only for readers who allow motion', () => {
  const lit = fortyChallenges().areas.map((area, index) => (index > 0 ? area : { ...area, justLit: true }))

  expect(render(<StarChart {...fortyChallenges({ areas: lit })} />).match(/sc-new/g)).toHaveLength(1)
  expect(css.split('prefers-reduced-motion: no-preference')[0]).not.toContain('animation')
})

test('texts are escaped and languages marked', () => {
  const areas = fortyChallenges()
    .areas.slice(0, 1)
    .map((area) => ({ ...area, name: '<b>Mat & "dryck"', lang: 'sv' }))
  const html = render(<StarChart {...fortyChallenges({ areas })} />)

  expect(html).not.toContain('<b>')
  expect(html).toMatch(/<a class="sc-area" href="[^"]*" lang="sv">/)
})

test('the chart needs no script, no style attribute and no font, and its ids carry the prefix', () => {
  const html = examples.map((example) => render(example.render())).join('')
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)

  expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=|undefined|NaN/)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !id?.startsWith('sc-'))).toEqual([])
  for (const [, target] of html.matchAll(/(?:href="#|url\(#)(sc-[^")]*)/g)) expect(ids).toContain(target)
})

test('five areas and forty challenges weigh at most 4 kB, the style sheet 1.6 kB (brotli 11)', () => {
  expect(
    weight(render(<StarChart {...fortyChallenges({ freeLabel: 'Frågor', skip: { href: '#tabell', label: 'Till tabellen' } })} />)),
  ).toBeLessThanOrEqual(4096)
  expect(weight(css)).toBeLessThanOrEqual(1640)
})

test('five areas and forty challenges are drawn within a millisecond', () => {
  const chart = fortyChallenges()
  const times = Array.from({ length: 300 }, () => {
    const start = performance.now()
    render(<StarChart {...chart} />)
    return performance.now() - start
  }).toSorted((a, b) => a - b)

  // The quickest tenth: other work on the machine slows a run, nothing makes it faster than it is.
  expect(times[30]).toBeLessThan(20)
})
