import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { steadyClock } from '#platform/clock'
import { polstad } from '#seeds/polstad/polstad.ts'
import { tellInventedWorld } from '#seeds/tell/tell-invented-world.ts'
import { tellSourcedWorld } from '#seeds/tell/tell-sourced-world.ts'
import { umea } from '#seeds/umea/umea.ts'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { buildStyles, styleSheet } from '../../tools/build-styles.ts'
import type { App } from '../../src/app.ts'
import { get, openApp, today } from './cacheless-app.ts'
import { findPages } from './find-pages.ts'
import { fortyChallenges } from './forty-challenges.ts'

const database = await openTestDatabase()
const assets = await mkdtemp(join(tmpdir(), 'ledstjarna-styles-'))
let app: App

beforeAll(async () => {
  await writeFile(join(assets, 'manifest.json'), JSON.stringify({ ...(await buildStyles(assets)), scripts: {} }))
  const store = { database, clock: steadyClock(today), changes: { announce() {} } }
  await tellInventedWorld({ store }, polstad)
  await tellInventedWorld({ store }, { ...fortyChallenges, contract: { ...polstad.contract, slug: 'fyrtio' } })
  await tellSourcedWorld(store, umea)
  app = openApp(database, { assets })
}, 120_000)
afterAll(async () => {
  await database.close()
  await rm(assets, { recursive: true })
})

/** Bytes as they are sent: brotli of the highest quality. */
const weigh = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

test.each(['/polstad', '/polstad/en'])('the start page with its star chart weighs at most 10 kB: %s', async (path) => {
  expect(weigh(await get(app, path))).toBeLessThanOrEqual(10_000)
})

// The constellations are drawn from the areas' ids, so that one city's page weighs some fifty bytes more than another's.
test.each(['/fyrtio', '/fyrtio/en'])('with five areas and forty challenges it weighs at most 11 kB: %s', async (path) => {
  const html = await get(app, path)
  expect(html.match(/<use href="#sc-\w+"\/><text/g)).toHaveLength(43)
  expect(weigh(html)).toBeLessThanOrEqual(11_000)
})

test('no kind of public page weighs more than 14 kB', async () => {
  const weights: Record<string, number> = {}
  for (const { path } of await findPages((page) => get(app, page), '/fyrtio', '/fyrtio', ['public']))
    weights[path] = weigh(await get(app, path))
  expect(Object.entries(weights).filter(([, weight]) => weight > 14_000)).toEqual([])
})

test.each(['/polstad', '/fyrtio/en', '/umea', '/umea/en'])(
  'the short style of a start page has all that the page needs: %s',
  async (path) => {
    const html = await get(app, path)
    const own = new Set(selectorsOf(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''))
    const there = new Set(
      [...html.matchAll(/<(\w+)/g), ...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    )
    const needed = selectorsOf(styleSheet('styles')).filter((selector) => canMatch(selector, there))
    expect(needed.length).toBeGreaterThan(150)
    expect(needed.filter((selector) => !own.has(selector))).toEqual([])
  },
)

/** Every selector of minified rules, lists taken apart. */
function selectorsOf(css: string): string[] {
  return [...css.matchAll(/(?<=[{}])([^{}@;]+)\{/g)].flatMap(([, list = '']) => list.split(/,(?![^(]*\))/))
}

/** Whether a selector could match where these classes and elements are: of what it lets choose between, one must be there. What must not be there does not count. */
function canMatch(selector: string, there: ReadonlySet<string>): boolean {
  const choices = [...selector.matchAll(/:(?:is|where|has)\(([^()]*)\)/g)].map(([, list = '']) => list.split(','))
  const certain = selector.replaceAll(/:[\w-]+(\([^)]*\))?/g, '').replaceAll(/\[(data-theme|aria-sort)[^\]]*\]/g, ' nowhere')
  return (
    [...certain.replaceAll(/\[[^\]]*\]/g, '').matchAll(/[\w-]+/g)].every(([name]) => there.has(name)) &&
    choices.every((list) => list.some((choice) => canMatch(choice, there)))
  )
}
