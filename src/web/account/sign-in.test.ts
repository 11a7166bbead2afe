import { beforeAll, expect, test } from 'vitest'
import { reading, listHistory } from '#domain/history'
import { giveMandate, registerPerson, endMandate } from '#domain/identity'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let town: TestApp
const person = { phone: null, language: 'sv', shownPublicly: false } as const
const codeOn = (text: string) => /Koden är (\d{6})/.exec(text)?.[1] ?? ''

/** Somebody who represents an organisation. */
async function aRepresentative(name = 'Rut Representant', of: TestApp = town) {
  const email = `${newId()}@aterbyggarna.example`
  const { organisationId } = await of.world((writing) =>
    registerOrganisation(writing, { name: `Återbyggarna ${newId()}`, kind: 'company' }),
  )
  const { personId } = await of.world((writing) => registerPerson(writing, { ...person, name, email }))
  const { mandateId } = await of.world((writing) => giveMandate(writing, { personId, organisationId, kind: 'representative' }))
  return { email, personId, organisationId, mandateId }
}

beforeAll(async () => {
  town = await createTestApp()
})

test('a representative signs in with a mailed code and lands where something waits', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const asked = await browser.post(town.sv('account/sign-in'), { email: ` ${email.toUpperCase()} ` })

  const inside = await browser.post(town.sv('account/sign-in-code'), { code: codeOn(asked.text) })
  expect(inside.url).toBe(town.sv('member/your-turn'))
  expect(inside.text).toContain('Välkommen, Rut Representant')
  expect((await browser.get(town.sv('account/show'))).text).toContain('Här är du inloggad')
})

test('one who was on the way somewhere comes there after signing in', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const stopped = await browser.get(`${town.sv('account/show')}?x=1`)
  const till = new URL(stopped.url, 'http://localhost').searchParams.get('till') ?? ''
  const asked = await browser.post(town.sv('account/sign-in'), { email, till })

  const inside = await browser.post(town.sv('account/sign-in-code'), { code: codeOn(asked.text), till })
  expect(inside.url).toBe(`${town.sv('account/show')}?x=1`)
})

test('nobody is sent to another site after signing in', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const asked = await browser.post(town.sv('account/sign-in'), { email, till: '//evil.example/' })

  expect((await browser.post(town.sv('account/sign-in-code'), { code: codeOn(asked.text), till: 'https://evil.example/' })).url).toBe(
    town.sv('member/your-turn'),
  )
})

test('an unknown address gets the same answer as a known one', async () => {
  const real = await createTestApp(undefined, { production: true })
  const { email } = await aRepresentative('Rut Representant', real)
  const ask = async (address: string) => real.visitor().post(real.sv('account/sign-in'), { email: address })
  const [known, unknown] = [await ask(email), await ask('nobody@nowhere.example')]

  expect(unknown.status).toBe(known.status)
  expect(unknown.url).toBe(known.url)
  expect(unknown.text.replace('nobody@nowhere.example', email)).toBe(known.text)
})

test('a code works only in the browser that asked for it', async () => {
  const { email } = await aRepresentative()
  const [own, other] = [town.visitor(), town.visitor()]
  await other.post(town.sv('account/sign-in'), { email })
  const asked = await own.post(town.sv('account/sign-in'), { email })

  const tried = await other.post(town.sv('account/sign-in-code'), { code: codeOn(asked.text) })
  expect(tried.status).toBe(422)
  expect(tried.text).toContain('Koden stämmer inte')
})

test('three wrong tries and the code is spent', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const code = codeOn((await browser.post(town.sv('account/sign-in'), { email })).text)
  const wrong = code === '111111' ? '222222' : '111111'
  for (let tries = 0; tries < 3; tries += 1) expect((await browser.post(town.sv('account/sign-in-code'), { code: wrong })).status).toBe(422)

  const last = await browser.post(town.sv('account/sign-in-code'), { code })
  expect(last.text).toContain('Koden gäller inte längre')
})

test('asking for many codes to one address is stopped, known or not', async () => {
  const browser = town.visitor()
  const address = `${newId()}@nowhere.example`
  for (let times = 0; times < 5; times += 1) await browser.post(town.sv('account/sign-in'), { email: address })

  const sixth = await browser.post(town.sv('account/sign-in'), { email: address })
  expect(sixth.status).toBe(429)
  expect(sixth.html).toContain(`value="${address}"`)
})

test('looking at the code page signs nobody in, however often it is looked at', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const code = codeOn((await browser.post(town.sv('account/sign-in'), { email })).text)
  for (let looks = 0; looks < 5; looks += 1) await browser.get(`${town.sv('account/sign-in-code')}?code=${code}`)

  expect((await browser.get(town.sv('account/show'))).url).toContain(town.sv('account/sign-in'))
  expect((await browser.post(town.sv('account/sign-in-code'), { code })).url).toBe(town.sv('member/your-turn'))
})

test('when the last mandate ends the session opens nothing more', async () => {
  const { email, mandateId } = await aRepresentative()
  const browser = town.visitor()
  const code = codeOn((await browser.post(town.sv('account/sign-in'), { email })).text)
  await browser.post(town.sv('account/sign-in-code'), { code })
  await town.world((writing) => endMandate(writing, { mandateId, untilOn: '2026-03-29' }))

  expect((await browser.get(town.sv('member/your-turn'))).status).toBe(403)
})

test('signing in is told in the history, the code is not in the mail log', async () => {
  const { email, personId } = await aRepresentative()
  const browser = town.visitor()
  const code = codeOn((await browser.post(town.sv('account/sign-in'), { email })).text)
  await browser.post(town.sv('account/sign-in-code'), { code })

  const lines = await reading(town.store, town.contractId, (context) => listHistory(context, { subject: { kind: 'person', id: personId } }))
  expect(
    lines
      .map(({ kind }) => kind)
      .slice(0, 2)
      .sort(),
  ).toEqual(['SignInCodeSent', 'SignedIn'])
  expect((await (await town.aSecretary()).get(town.sv('office/mails/index'))).html).not.toContain(code.slice(0, 3) + ' ' + code.slice(3))
})

test('signing out ends the session', async () => {
  const { email } = await aRepresentative()
  const browser = town.visitor()
  const code = codeOn((await browser.post(town.sv('account/sign-in'), { email })).text)
  await browser.post(town.sv('account/sign-in-code'), { code })

  expect((await browser.post(town.sv('account/sign-out'))).text).toContain('Du är utloggad')
  expect((await browser.get(town.sv('account/show'))).url).toContain(town.sv('account/sign-in'))
})

test.each([
  ['', 'Skriv din e-postadress.'],
  ['siv', 'Det ser inte ut som'],
  ['<script>@x', 'Det ser inte ut som'],
  [`${'a'.repeat(400)}@x.se`, 'Det ser inte ut som'],
])('%j is no address, and says so', async (email, said) => {
  const page = await town.visitor().post(town.sv('account/sign-in'), { email })

  expect(page.status).toBe(422)
  expect(page.text).toContain(said)
})

test('two processes of one installation count together how many codes an address has been sent', async () => {
  const [first, second] = [await createTestApp(), await createTestApp()]
  const email = `${newId()}@aterbyggarna.example`
  const ask = (one: TestApp) => one.visitor().post(one.sv('account/sign-in'), { email })
  for (const one of [first, second, first, second, first]) expect((await ask(one)).status).toBe(200)

  expect((await ask(second)).status).toBe(429)
  expect((await ask(first)).status).toBe(429)
})
