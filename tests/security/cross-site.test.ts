import { beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await createTestApp()
})

async function statusOfPost(headers: Record<string, string>, host = 'localhost'): Promise<number> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const response = await world.app.fetch(
    new Request(`http://${host}/${world.slug}/tillganglighet`, { method: 'POST', body: 'text=Hej', headers: { ...type, ...headers } }),
  )
  return response.status
}

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }],
  ['our own page without its origin, as a strict referrer policy makes it', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['our own page in a browser that says only its origin', { origin: 'http://localhost' }],
  ['an old browser that says only where the form stood', { referer: 'http://localhost/polstad/tillganglighet' }],
  ['a program that is no browser and says nothing', {}],
])('a form is taken from %s', async (_, headers) => {
  expect(await statusOfPost(headers)).toBe(303)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site under our own domain', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }],
  ['another site that claims our origin but not our place', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
  ['an address typed or a link in a mail', { 'sec-fetch-site': 'none' }],
  ['a frame without an origin', { origin: 'null' }],
  ['another site in a browser that says only its origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://localhost:8080' }],
  ['an origin that is none', { origin: 'localhost' }],
  ['an origin that only begins like ours', { origin: 'http://localhost.evil.example' }],
  ['another site in an old browser', { referer: 'https://evil.example/polstad' }],
])('a form is refused from %s', async (_, headers) => {
  expect(await statusOfPost(headers)).toBe(403)
})

test('a form from another site is refused before anything of it is read or done', async () => {
  const before = await count()
  await statusOfPost({ origin: 'https://evil.example' })
  expect(await count()).toBe(before)
})

const count = async () =>
  Number(
    (
      await world.store.database.kysely
        .selectFrom('fault_reports')
        .select((select) => select.fn.countAll().as('n'))
        .where('contract_id', '=', world.contractId)
        .executeTakeFirstOrThrow()
    ).n,
  )
