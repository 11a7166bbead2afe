import { expect, test } from 'vitest'
import { newId } from '#platform/ids'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { createAccounts } from './accounts.ts'

const database = await openTestDatabase()
const accounts = createAccounts({
  kysely: database.kysely,
  secret: 'a secret of thirty-two characters!',
  baseUrl: 'https://klimat.example',
})
const anAddress = () => `${newId()}@polstad.example`
const browserWith = (cookies: readonly string[]) => new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') })

test('a code sent to an address opens a session for that address', async () => {
  const email = anAddress()
  const signedIn = await accounts.signIn(email, await accounts.makeCode(email), new Headers())

  expect(signedIn).toMatchObject({ ok: true })
  expect(await accounts.identify(browserWith(signedIn.ok ? signedIn.cookies : []))).toBe(email)
})

test('over https the cookie is bound to the host and hidden from scripts', async () => {
  const email = anAddress()
  const signedIn = await accounts.signIn(email, await accounts.makeCode(email), new Headers())

  const line = signedIn.ok ? signedIn.cookies.find((cookie) => cookie.startsWith('__Host-ledstjarna=')) : undefined
  expect(line).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax/i)
  expect(line).not.toMatch(/Domain=/i)
})

test('a wrong code opens nothing, and three of them spend the right one', async () => {
  const email = anAddress()
  const code = await accounts.makeCode(email)
  const wrong = code === '000000' ? '000001' : '000000'

  for (let tries = 0; tries < 3; tries += 1) expect(await accounts.signIn(email, wrong, new Headers())).toMatchObject({ ok: false })
  expect(await accounts.signIn(email, code, new Headers())).toMatchObject({ ok: false })
})

test('a code opens one session only', async () => {
  const email = anAddress()
  const code = await accounts.makeCode(email)
  await accounts.signIn(email, code, new Headers())

  expect(await accounts.signIn(email, code, new Headers())).toMatchObject({ ok: false })
})

test('a code is kept as a hash', async () => {
  const email = anAddress()
  const code = await accounts.makeCode(email)

  const kept = await database.kysely
    .selectFrom('auth_verifications' as never)
    .selectAll()
    .execute()
  expect(JSON.stringify(kept)).toContain(email)
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`"${code}`))
})

test('signing out ends the session', async () => {
  const email = anAddress()
  const signedIn = await accounts.signIn(email, await accounts.makeCode(email), new Headers())
  const browser = browserWith(signedIn.ok ? signedIn.cookies : [])
  await accounts.signOut(browser)

  expect(await accounts.identify(browser)).toBeNull()
})

async function aSession(email = anAddress()) {
  const signedIn = await accounts.signIn(email, await accounts.makeCode(email), new Headers())
  return { email, headers: browserWith(signedIn.ok ? signedIn.cookies : []) }
}

test('sessions of an address end wherever they are, and those of others go on', async () => {
  const [one, other] = [await aSession(), await aSession()]
  await aSession(one.email)

  expect(await accounts.endSessions([one.email])).toBe(2)
  expect([await accounts.identify(one.headers), await accounts.identify(other.headers)]).toEqual([null, other.email])
  expect(await accounts.listAddresses()).toContain(one.email)
})

test('whoever signs out everywhere is signed out here too', async () => {
  const here = await aSession()
  const there = await aSession(here.email)
  const cookies = await accounts.signOutEverywhere(here.headers)

  expect(cookies.join()).toContain('Max-Age=0')
  expect([await accounts.identify(here.headers), await accounts.identify(there.headers)]).toEqual([null, null])
})

test('a forgotten account is not there any more, nor the code on its way to it', async () => {
  const { email, headers } = await aSession()
  const code = await accounts.makeCode(email)
  await accounts.forget([email])

  expect([await accounts.identify(headers), (await accounts.listAddresses()).includes(email)]).toEqual([null, false])
  expect(await accounts.signIn(email, code, new Headers())).toMatchObject({ ok: false })
})
