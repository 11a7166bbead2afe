import { beforeEach, expect, test } from 'vitest'
import { createAccounts, type Accounts } from '#platform/accounts'
import { reading } from '#domain/history'
import { closeAccounts, endMandate, giveMandate, grantRole, listMandates, registerPerson } from '#domain/identity'
import { findMail, queueMail } from '#domain/notifications'
import { registerOrganisation } from '#domain/organisations'
import { done } from '#platform/outcome'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let town: TestApp
let accounts: Accounts
beforeEach(async () => {
  town = await createTestApp()
  accounts = createAccounts({
    kysely: town.store.database.kysely,
    secret: 'a secret of thirty-two characters!',
    baseUrl: 'http://localhost',
  })
})

/** Somebody who speaks for an organisation and is signed in. */
async function aRepresentative(of: TestApp = town, email = `${newId()}@x.example`) {
  const { organisationId, slug } = await of.world((w) => registerOrganisation(w, { name: `Återbyggarna ${newId()}`, kind: 'company' }))
  const { personId } = await of.world((w) => registerPerson(w, { name: 'Rut Representant', email }))
  const { mandateId } = await of.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
  return { email, personId, mandateId, organisationId, slug }
}

async function signIn(email: string) {
  const signedIn = await accounts.signIn(email, await accounts.makeCode(email), new Headers())
  const cookie = (signedIn.ok ? signedIn.cookies : []).map((line) => line.split(';')[0]).join('; ')
  return () => accounts.identify(new Headers({ cookie }))
}

const contractIds = (...towns: TestApp[]) => towns.map(({ contractId }) => contractId)

test('ending the last mandate ends every session of that person, not only what they may do', async () => {
  const { email, mandateId, slug } = await aRepresentative()
  const [phone, computer] = [await signIn(email), await signIn(email)]
  const siv = await town.aSecretary()
  await siv.post(town.sv('office/organisations/show', { slug }), { do: 'end-mandate', mandate: mandateId })

  expect([await phone(), await computer()]).toEqual([null, null])
})

test('one mandate of two ended leaves the person signed in', async () => {
  const { email, mandateId, personId } = await aRepresentative()
  const { organisationId } = await town.world((w) => registerOrganisation(w, { name: 'Esam', kind: 'company' }))
  await town.world((w) => giveMandate(w, { personId, organisationId, kind: 'contact' }))
  const session = await signIn(email)
  const siv = await town.aSecretary()
  await siv.post(town.sv('office/people/show', { person: personId }), { do: 'end-mandate', mandate: mandateId })

  expect(await session()).toBe(email)
})

test('somebody with a mandate in another contract stays signed in there', async () => {
  const neighbour = await createTestApp()
  const { email, mandateId } = await aRepresentative()
  await aRepresentative(neighbour, email)
  const session = await signIn(email)
  await town.world((w) => endMandate(w, { mandateId }))

  await closeAccounts({ store: town.store, accounts, contractIds: contractIds(town, neighbour), emails: [email] })
  expect(await session()).toBe(email)
})

test('a role that has ended takes its sessions with it', async () => {
  const siv = await town.aSecretary()
  const email = `${newId()}@polstad.example`
  const { personId } = await town.world((w) => registerPerson(w, { name: 'Sune', email }))
  const { roleId } = await town.world((w) => grantRole(w, { personId, role: 'secretariat' }))
  const session = await signIn(email)
  await siv.post(town.sv('office/settings/team'), { do: 'end', role: roleId })

  expect(await session()).toBeNull()
})

test('a last day that was announced passes, and the sessions end without anybody pressing anything', async () => {
  const { email, mandateId } = await aRepresentative()
  const session = await signIn(email)
  await town.world((w) => endMandate(w, { mandateId, untilOn: '2026-04-01' }))
  const sweep = () => closeAccounts({ store: town.store, accounts, contractIds: contractIds(town), emails: [email] })
  await sweep()
  expect(await session()).toBe(email)

  town.clock.moveTo('2026-04-02T01:00:00+02:00')
  expect(await sweep()).toEqual({ signedOut: 1, forgotten: 0 })
  expect(await session()).toBeNull()
})

test('an erased person has no account, and mail to and from them says no more than that it was sent', async () => {
  const { email, personId, organisationId } = await aRepresentative()
  const session = await signIn(email)
  const [to, from] = [await aMail({ to: { name: 'Rut Representant', address: email, personId } }), await aMail({ replyTo: email })]
  const siv = await town.aSecretary()
  await siv.post(town.sv('office/people/show', { person: personId }), { do: 'erase', sure: 'yes' })

  expect([await session(), (await accounts.listAddresses()).includes(email)]).toEqual([null, false])
  const kept = await reading(town.store, town.contractId, async (r) => ({ to: await findMail(r, to), from: await findMail(r, from) }))
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${email}|Rut Representant|Era ord`))
  expect(kept.to).toMatchObject({ kind: 'lead-notice', toAddress: '', state: 'stopped' })
  const [mandate] = await reading(town.store, town.contractId, (r) => listMandates(r, { organisationId }, '2026-03-30'))
  expect(mandate?.ended).toBe(true)
})

async function aMail(of: { to?: { name: string; address: string; personId: string | null }; replyTo?: string }): Promise<string> {
  const to = of.to ?? { name: 'Någon annan', address: 'annan@x.example', personId: null }
  return town.world(async (w) =>
    done(
      await queueMail(w, {
        kind: 'lead-notice',
        to,
        fromName: of.replyTo === undefined ? 'Kansliet' : 'Rut Representant',
        replyTo: of.replyTo ?? null,
        practice: false,
        language: 'sv',
        subject: of.to === undefined ? 'Hej' : 'Hej Rut Representant',
        text: of.to === undefined ? 'Hej' : 'Era ord',
        html: '<p>Hej</p>',
      }),
    ),
  )
}

test('Mitt konto lists where one is signed in, and signs out everywhere', async () => {
  const { email } = await aRepresentative()
  const here = town.visitor()
  const there = await signIn(email)
  const asked = await here.post(town.sv('account/sign-in'), { email })
  const code = /Koden är (\d{6})/.exec(asked.text)?.[1] ?? ''
  await here.post(town.sv('account/sign-in-code'), { code })
  const page = await here.get(town.sv('account/show'))
  expect(page.text).toMatch(/Här är du inloggad.*Logga ut överallt/)

  const after = await here.post(town.sv('account/show'), { act: 'sign-out-everywhere' })
  expect(after.text).toContain('Du är utloggad överallt, också här')
  expect([await there(), (await here.get(town.sv('account/show'))).url]).toEqual([null, expect.stringContaining('logga-in')])
})
