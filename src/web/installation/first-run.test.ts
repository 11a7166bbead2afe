import { beforeEach, describe, expect, test } from 'vitest'
import { findContract } from '#domain/contract'
import { holdsFoundingCode, listInstallationAdministrators, makeFoundingCode } from '#domain/identity'
import { createAccounts } from '#platform/accounts'
import { steadyClock } from '#platform/clock'
import { createLocalFiles } from '#platform/files'
import { silentLog } from '#platform/log'
import { noAssets } from '#web/assets'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { createApp, type App } from '../../app.ts'

const origin = 'https://klimat.exempelstad.example'
const secret = 'a secret of thirty-two characters!'
const clock = steadyClock('2026-03-30T13:00:00+02:00')
let app: App
let code: string

/** An installation just started in production, with nothing in it and one code printed. */
beforeEach(async () => {
  const database = await openTestDatabase()
  app = createApp({
    database,
    clock,
    assets: noAssets,
    log: silentLog,
    files: createLocalFiles('nowhere'),
    accounts: createAccounts({ kysely: database.kysely, secret, baseUrl: origin }),
    identify: async () => null,
    config: {
      production: true,
      host: 'localhost',
      port: 0,
      databaseUrl: null,
      dataDirectory: '',
      baseUrl: origin,
      secret,
      smtpUrl: 'smtp://localhost',
      mailFrom: 'klimat@exempelstad.example',
      mailbox: null,
      trustProxy: true,
    },
  })
  code = await makeFoundingCode(app.store)
})

const seen = async (response: Response) => ({
  status: response.status,
  location: response.headers.get('location'),
  html: await response.text(),
})
const get = async (path: string) => seen(await app.fetch(new Request(origin + path)))
async function post(fields: Readonly<Record<string, string>>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return seen(await app.fetch(new Request(`${origin}/grunda`, { method: 'POST', body, headers: { origin } })))
}
const draft = {
  locality: 'Tomstad',
  word: 'klimatkontrakt',
  languages: 'sv',
  name: 'Tomstads klimatkontrakt',
  slug: 'tomstad',
  yourName: 'Leila Haddad',
  yourEmail: 'leila@tomstad.example',
  yourPhone: '',
}
const found = (kod: string) => post({ ...draft, kod, step: 'review', go: 'found' })

describe('the first start in production', () => {
  test('a stranger is told where the code is, and founds nothing', async () => {
    const page = await get('/grunda')
    expect(page.status).toBe(403)
    expect(page.html).toContain('Koden står i fönstret där Ledstjärna startades.')
    expect((await get('/grunda?lang=en')).html).toContain('The code is in the window where Ledstjärna was started.')
    expect(page.html).not.toContain('name="yourEmail"')
    for (const wrong of ['', 'gissning', `${code}2`]) expect((await found(wrong)).status).toBe(403)
    expect(await findContract(app.store, { slug: 'tomstad' })).toBeNull()
  })

  test('whoever has the code goes through, however it is typed, and it travels along', async () => {
    expect((await get(`/grunda?kod=${code}`)).html).toContain('Ni är först här.')
    const page = await get(`/grunda?kod=${encodeURIComponent(code.toUpperCase().replaceAll('-', ' '))}`)
    expect(page.html).toMatch(/name="kod" value="[A-Z0-9 ]+"/)
    const wrong = (await get('/grunda?kod=%3Cfel%3E')).html
    expect(wrong).toContain('Den koden gäller inte.')
    expect(wrong).toContain('value="&lt;fel>"')
  })

  test('the code is used up by the first contract, and so is every other', async () => {
    const other = await makeFoundingCode(app.store)
    expect(await found(code)).toMatchObject({ status: 303, location: '/tomstad/kansli' })
    expect(await listInstallationAdministrators(app.store)).toEqual(['leila@tomstad.example'])
    expect([await holdsFoundingCode(app.store, code), await holdsFoundingCode(app.store, other)]).toEqual([false, false])
    expect((await get(`/grunda?kod=${other}`)).html).toContain('administratör')
  })

  test('two who use it at once found one contract between them', async () => {
    const answers = await Promise.all([found(code), post({ ...draft, slug: 'annanstad', kod: code, step: 'review', go: 'found' })])
    expect(answers.map(({ status }) => status).toSorted()).not.toEqual([303, 303])
    expect(await listInstallationAdministrators(app.store)).toHaveLength(1)
  })

  test('what cannot be founded does not use the code up', async () => {
    expect((await post({ ...draft, slug: 'Inte en adress', kod: code, step: 'review', go: 'found' })).status).toBe(422)
    expect((await found(code)).status).toBe(303)
  })

  test('after a day it is over, and nothing but a hash is kept meanwhile', async () => {
    const kept = JSON.stringify(await app.store.database.kysely.selectFrom('founding_codes').selectAll().execute())
    expect(kept).not.toContain(code.replaceAll('-', ''))
    clock.advance(24 * 60 * 60_000)
    expect((await get(`/grunda?kod=${code}`)).status).toBe(403)
  })

  test('a code is not to be guessed: more than 128 bits, and never the same', async () => {
    expect(code.replaceAll('-', '')).toMatch(/^[2-9a-km-np-z]{28}$/)
    expect(await makeFoundingCode(app.store)).not.toBe(code)
  })
})
