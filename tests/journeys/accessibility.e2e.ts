import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translatorFor } from '#locales'
import { contractRoutes, createHref } from '#web/routes'
import { matchRoute, isRouteId } from '#web/router'
import { demoPeople } from '#seeds/example-worlds.ts'
import { findFaults, widthBeyondWindow } from '#tests/support/axe.ts'
import { aPerson, closeBrowser } from '#tests/support/browser.ts'
import { allStates, enterState, nameOfState, pairwiseStates, type PageState } from '#tests/support/page-types.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { signIn } from '#tests/support/sign-in.ts'

const states = process.env['ALL_STATES'] === '1' ? allStates : pairwiseStates

/** A kind of page, found by walking the product as its users do: the route, and what its address needs. */
interface PageType {
  readonly id: keyof typeof contractRoutes
  readonly params: Readonly<Record<string, string>>
}

type World = PageState['world']

const products = new Map<World, Product>()
const people = new Map<World, Page>()
const types = new Map<World, readonly PageType[]>()
const slugs: Readonly<Record<World, string>> = { filled: 'polstad', empty: 'tomberga' }

beforeAll(async () => {
  const filled = await startProduct()
  const empty = await startProduct({ arguments: ['--empty'] })
  products.set('filled', filled).set('empty', empty)
  people.set('filled', await someoneSignedIn(filled, 'polstad', demoPeople.secretariat))
  await foundAnEmptyContract(empty)
  people.set('empty', await someoneSignedIn(empty, 'tomberga', 'siv@tomberga.example'))
  for (const world of ['filled', 'empty'] as const) types.set(world, await walk(pageOf(world), slugs[world]))
}, 300_000)

afterAll(async () => {
  for (const page of people.values()) await page.context().close()
  for (const product of products.values()) await product.stop()
  await closeBrowser()
})

test('walking the product finds every kind of page there is to see', () => {
  const found = new Set((types.get('filled') ?? []).map(({ id }) => id))
  const pages = Object.entries(contractRoutes).filter(
    ([id, route]) =>
      route.methods.some((method) => method === 'GET') &&
      !/^(feeds|link|account|member)\/|pictures|logo|export|document$|meetings\/(calendar|paper$)|office\/faults|print$|screen$|incoming\/source$/.test(
        id,
      ),
  )
  expect(pages.map(([id]) => id).filter((id) => isRouteId(id) && !found.has(id))).toEqual([])
})

describe.each(states.map((state) => [nameOfState(state), state] as const))('%s', (_, state) => {
  test('no page has a fault that can be found by rule, and none sticks out sideways', async () => {
    const page = pageOf(state.world)
    const href = createHref({ root: `/${slugs[state.world]}`, firstLanguage: 'sv' }, state.language)
    await enterState(page, state)
    const faults: string[] = []
    for (const { id, params } of types.get(state.world) ?? []) {
      const address: (id: string, params: Readonly<Record<string, string>>) => string = href as never
      await page.goto(address(id, params))
      for (const fault of await findFaults(page)) faults.push(`${id}: ${fault}`)
      const beyond = await widthBeyondWindow(page)
      if (beyond > 0) faults.push(`${id}: ${beyond} px wider than the window`)
    }
    expect(faults).toEqual([])
  }, 600_000)
})

test('a form sent empty says what is missing, keeps to the rules, and puts focus on what it says', async () => {
  const page = pageOf('filled')
  await enterState(page, { language: 'sv', theme: 'light', width: 1280, zoom: 100, world: 'filled' })
  const href = createHref({ root: '/polstad', firstLanguage: 'sv' }, 'sv')
  const t = translatorFor('sv')
  for (const [address, button] of [
    [href('office/groups/new'), t('groups.new.save')],
    [href('office/organisations/paste'), t('organisations.paste.preview')],
  ] as const) {
    await page.goto(address)
    await page.locator('main').getByRole('button', { name: button }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await findFaults(page), address).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.id), address).toBe('errors')
  }
})

function pageOf(world: World): Page {
  const page = people.get(world)
  if (page === undefined) throw new Error(`nobody is in the ${world} world`)
  return page
}

async function someoneSignedIn(product: Product, contract: string, email: string): Promise<Page> {
  const { page } = await aPerson({ baseURL: product.url })
  await signIn(page, { contract, email })
  return page
}

/** The shortest way through the founding: a name, a person, and nothing more. */
async function foundAnEmptyContract(product: Product): Promise<void> {
  const t = translatorFor('sv')
  const { page, context } = await aPerson({ baseURL: product.url })
  await page.goto('/grunda?lang=sv')
  await page.locator('[name=locality]').fill('Tomberga')
  await page.getByRole('button', { name: t('founding.next') }).click()
  await page.locator('[name=yourName]:not([type=hidden])').fill('Siv Sekreterare')
  await page.locator('[name=yourEmail]:not([type=hidden])').fill('siv@tomberga.example')
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: t('founding.next') }).click()
  await page.getByRole('button', { name: t('founding.found') }).click()
  await page.waitForLoadState()
  await context.close()
}

/** Follows links from the start page and the office until nothing new turns up: one address for each route. */
async function walk(page: Page, slug: string): Promise<readonly PageType[]> {
  const seen = new Map<string, PageType>()
  const waiting = [`/${slug}`, `/${slug}/kansli`, `/${slug}/vantar-pa-er`, `/${slug}/mitt-konto`]
  const visited = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.has(path)) continue
    visited.add(path)
    const match = matchRoute('sv', path.slice(slug.length + 1) || '/')
    if (match === null || seen.has(match.id) || !isAPage(match.id)) continue
    const response = await page.goto(path)
    if (response?.status() !== 200) continue
    seen.set(match.id, { id: match.id, params: match.params })
    waiting.push(
      ...(await page
        .locator(`a[href^="/${slug}/"]`)
        .evaluateAll((anchors) => anchors.map((anchor) => (anchor.getAttribute('href') ?? '').replace(/[?#].*$/, '')))),
    )
  }
  return [...seen.values()]
}

function isAPage(id: string): boolean {
  return !/^feeds\/|pictures|export|document$|meetings\/(calendar|paper$)|incoming\/source$/.test(id)
}
