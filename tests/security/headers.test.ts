import { beforeAll, expect, test } from 'vitest'
import { DatabaseUnavailable } from '#platform/database'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { createApp } from '../../src/app.ts'
import { createAccounts } from '#platform/accounts'
import { silentLog } from '#platform/log'
import { createLocalFiles } from '#platform/files'
import { loadAssets } from '#web/assets'
import { attackConfig } from './attack-world.ts'
import { weaknessesOf } from './weaknesses.ts'

let world: TestApp
let secure: TestApp

beforeAll(async () => {
  world = await createTestApp()
  secure = await createTestApp(undefined, { baseUrl: 'https://klimat.example' })
})

const ask = (app: TestApp, path: string, init: RequestInit & { headers?: Record<string, string> } = {}, host = 'localhost') =>
  app.app.fetch(new Request(new URL(path, `http://${host}`), { redirect: 'manual', ...init }))
const inContract = (path: string) => `/${world.slug}${path}`
const form = { method: 'POST', body: 'text=', headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' } }

test.each<[string, number, () => Promise<Response>]>([
  ['a page', 200, () => ask(world, inContract('/'))],
  ['a page by HEAD', 200, () => ask(world, inContract('/organisationer'), { method: 'HEAD' })],
  ['no such page', 404, () => ask(world, inContract('/finns-inte'))],
  ['no such contract', 404, () => ask(world, '/finns-inte')],
  ['a method that is not taken', 405, () => ask(world, inContract('/organisationer'), { method: 'DELETE' })],
  ['OPTIONS', 405, () => ask(world, inContract('/'), { method: 'OPTIONS' })],
  ['the way to signing in', 303, () => ask(world, inContract('/kansli'))],
  ['a form that is not in order', 422, () => ask(world, inContract('/tillganglighet'), form)],
  [
    'a form from another site',
    403,
    () => ask(world, inContract('/tillganglighet'), { ...form, headers: { ...form.headers, origin: 'https://evil.example' } }),
  ],
  ['a form beyond all measure', 413, () => ask(world, inContract('/tillganglighet'), { ...form, body: 'x'.repeat(3_000_000) })],
  ['the feed', 200, () => ask(world, inContract('/nytt.atom'))],
  ['open data', 200, () => ask(world, inContract('/data/lead.csv'))],
  ['no such picture', 404, () => ask(world, inContract('/bilder/0199f2c4-0000-7000-8000-000000000000-480.webp'))],
  ['no such asset', 404, () => ask(world, '/assets/x.css')],
  ['robots.txt', 200, () => ask(world, '/robots.txt')],
  ['the sitemap', 200, () => ask(world, '/sitemap.xml')],
  ['health', 200, () => ask(world, '/health')],
])('%s has the strict headers', async (_, status, request) => {
  const response = await request()
  expect(response.status).toBe(status)
  expect(weaknessesOf(response, await response.text())).toEqual([])
})

test('with the database away the answer is 503, says when to come back, and is as strict', async () => {
  const away = () => Promise.reject(new DatabaseUnavailable('away'))
  const { kysely } = world.store.database
  const database = { ...world.store.database, kysely, healthy: false, transaction: away }
  const app = createApp({
    database,
    clock: world.clock,
    config: attackConfig,
    files: createLocalFiles('/nowhere'),
    assets: loadAssets('nowhere'),
    accounts: createAccounts({ kysely, secret: attackConfig.secret, baseUrl: attackConfig.baseUrl }),
    log: silentLog,
  })
  for (const path of ['/polstad', '/sitemap.xml', '/health']) {
    const response = await app.fetch(new Request(`http://localhost${path}`))
    expect([response.status, weaknessesOf(response, await response.text())]).toEqual([503, [`answered 503`]])
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

test('over https cookies go over https only and the host is told so; in development they may go over http', async () => {
  const send = (app: TestApp) => ask(app, `/${app.slug}/logga-in`, { ...form, body: 'email=siv%40polstad.example' })
  const cookie = (await send(secure)).headers.getSetCookie().find((line) => line.startsWith('__Host-'))
  expect(cookie).toMatch(/^__Host-.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/)
  expect((await ask(secure, `/${secure.slug}`)).headers.get('strict-transport-security')).toMatch(/max-age=63072000/)
  for (const line of (await send(world)).headers.getSetCookie()) expect(line).not.toMatch(/Secure|__Host/)
})

test.each(['/', '/nytt.atom', '/data/lead.json', '/logga-in', '/kansli'])('a made up host comes back nowhere in %s', async (path) => {
  const response = await ask(world, inContract(path), {}, 'evil.example')
  expect(`${response.headers.get('location') ?? ''} ${await response.text()}`).not.toContain('evil.example')
})

test('the sitemap names our own address, not the one asked for', async () => {
  expect(await (await ask(world, '/sitemap.xml', {}, 'evil.example')).text()).not.toContain('evil.example')
})

test.each(['x-http-method-override', 'x-method-override', 'x-http-method'])('%s changes nothing', async (name) => {
  const response = await ask(world, inContract('/tillganglighet'), { headers: { [name]: 'POST' } })
  expect(response.status).toBe(200)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '\t//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  '/polstad\r\nlocation: //evil.example',
])('signing in leads nobody on to %j', async (till) => {
  const shown = await (await ask(world, inContract(`/logga-in?till=${encodeURIComponent(till)}`))).text()
  const places = [...shown.matchAll(/(?:href|action)="([^"]*)"/g)].map(
    ([, place = '']) => new URL(place.replaceAll('&amp;', '&'), 'http://localhost'),
  )
  expect(places.filter(({ protocol, host }) => !['data:', 'mailto:', 'tel:'].includes(protocol) && host !== 'localhost')).toEqual([])
  expect(shown).not.toMatch(/name="till"[^>]*evil/)
  const sent = await ask(world, inContract('/logga-in'), { ...form, body: `email=siv%40polstad.example&till=${encodeURIComponent(till)}` })
  expect(decodeURIComponent(sent.headers.get('location') ?? '')).not.toContain('evil.example')
})

test.each([
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/package.json',
  '/assets/....//package.json',
  '/bilder/..%2f..%2fpackage.json',
  '/bilder/%00.webp',
  '/bilder/0199f2c4-0000-7000-8000-000000000000-480.webp%2f..',
])('%s is no way out of the folder', async (path) => {
  const response = await ask(world, path.startsWith('/bilder') ? inContract(path) : path)
  expect(response.status).toBe(404)
})
