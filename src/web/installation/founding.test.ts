import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { findContract, getContract, listGoals, listPeriods } from '#domain/contract'
import { reading } from '#domain/history'
import { findActor, listInstallationAdministrators } from '#domain/identity'
import { listRoadmap } from '#domain/roadmap'
import { createAccounts } from '#platform/accounts'
import { steadyClock } from '#platform/clock'
import { createLocalFiles } from '#platform/files'
import { silentLog } from '#platform/log'
import { noAssets } from '#web/assets'
import { createApp, type App } from '../../app.ts'
import { openTestDatabase } from '#tests/support/test-database.ts'

const origin = 'http://localhost'
let app: App

let isUntouched = false

/** An installation just started, with nothing in it: a new one only where the test before founded something. */
beforeEach(async () => {
  if (isUntouched) return
  isUntouched = true
  const database = await openTestDatabase()
  const config = {
    production: false,
    host: 'localhost',
    port: 0,
    databaseUrl: null,
    dataDirectory: '',
    baseUrl: origin,
    secret: 'a secret of thirty-two characters!',
    smtpUrl: null,
    mailFrom: 'kansliet@polstad.example',
    mailbox: null,
    trustProxy: false,
  }
  app = createApp({
    database,
    config,
    assets: noAssets,
    log: silentLog,
    clock: steadyClock('2026-03-30T13:00:00+02:00'),
    files: createLocalFiles(await mkdtemp(join(tmpdir(), 'ledstjarna-'))),
    accounts: createAccounts({ kysely: database.kysely, secret: config.secret, baseUrl: origin }),
    identify: async (request) => ({ emailKey: /email=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '' }),
  })
})

async function get(path: string, email = '', language = 'sv') {
  const response = await app.fetch(
    new Request(origin + path, { headers: { 'accept-language': language, ...(email === '' ? {} : { cookie: `email=${email}` }) } }),
  )
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}
async function post(fields: Readonly<Record<string, string>>, { email = '', from = origin, path = '/grunda' } = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const response = await app.fetch(
    new Request(origin + path, { method: 'POST', body, headers: { origin: from, ...(email === '' ? {} : { cookie: `email=${email}` }) } }),
  )
  return {
    status: response.status,
    location: response.headers.get('location'),
    html: await response.text(),
    cookies: response.headers.getSetCookie(),
  }
}
/** What the next page carries along. */
function fieldsOf(html: string): Record<string, string> {
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
    ([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')] as const,
  )
  return Object.fromEntries(inputs)
}

const contract = {
  step: 'contract',
  go: 'next',
  locality: 'Tomstad',
  code: '9991',
  word: 'klimatkontrakt',
  languages: 'sv,en',
  name: '',
  nameEn: '',
  slug: '',
}
const secretariat = { yourName: 'Leila Haddad', yourEmail: 'Leila@tomstad.example', yourPhone: '08-465 004 00' }
const roadmap = {
  goal: 'Klimatneutralt 2040',
  goalYear: '',
  goalMeaning: 'Minst 90 procent lägre utsläpp än 1990.',
  list: 'Mobilitet\n- Välj hållbara godstransporter\n- Res tillsammans\n\nMat\n- Släng inte mat',
  questions: 'Hur når vi dem som inte är med?',
}
const period = { fromOn: '2026-01-01', untilOn: '2028-12-31', rule: 'at-least', challenges: '4' }

async function foundTomstad(change: Readonly<Record<string, string>> = {}) {
  isUntouched = false
  let page = await post({ ...contract, ...change })
  for (const answers of [secretariat, roadmap, period]) page = await post({ ...fieldsOf(page.html), ...answers, go: 'next' })
  return { review: page, founded: await post({ ...fieldsOf(page.html), go: 'found' }) }
}

describe('an installation just started', () => {
  test('leads to founding the first contract, in the reader’s language', async () => {
    expect(await get('/')).toMatchObject({ status: 303, location: '/grunda' })
    expect((await get('/grunda')).html).toContain('Ni är först här.')
    expect((await get('/grunda', '', 'en-GB')).html).toContain('You are the first here.')
    expect((await get('/grunda?lang=en')).html).toContain('Found a climate contract')
  })

  test('page by page a whole contract is founded, with everything or nothing', async () => {
    const { review, founded } = await foundTomstad()
    expect(review.html).toContain('Tomstads klimatkontrakt')
    expect(review.html).toContain('Tomstad Climate Contract')
    expect(founded).toMatchObject({ status: 303, location: '/tomstad/kansli' })

    const tomstad = await findContract(app.store, { slug: 'tomstad' })
    const found = await reading(app.store, tomstad?.id ?? '', async (r) => ({
      contract: await getContract(r),
      goals: await listGoals(r),
      periods: await listPeriods(r),
      roadmap: await listRoadmap(r),
      leila: await findActor(r, 'leila@tomstad.example', '2026-03-30'),
    }))
    expect(found.contract).toMatchObject({
      locality: 'Tomstad',
      municipalityCode: '9991',
      words: { contract: { sv: { gender: 'ett', definite: 'klimatkontraktet' } } },
      secretariat: { phone: '08-465 004 00' },
    })
    expect(found.goals).toMatchObject([{ text: { sv: 'Klimatneutralt 2040' }, targetYear: 2040, isPoleStar: true }])
    expect(found.periods).toMatchObject([{ name: { sv: '2026–2028' }, rule: { kind: 'at-least', challenges: 4 } }])
    expect(found.roadmap.areas.map(({ challenges }) => challenges.length)).toEqual([2, 1])
    expect(found.leila).toMatchObject({ isSecretariat: true, isAdministrator: true })
    expect(await listInstallationAdministrators(app.store)).toEqual(['leila@tomstad.example'])
  })

  test.each([
    [{ locality: ' ' }, 'Skriv vilken ort det gäller.'],
    [{ code: '99911' }, 'Kommunkoden är fyra siffror'],
    [{ slug: 'Inte en adress' }, 'små bokstäver'],
    [{ slug: 'assets' }, 'Den adressen är upptagen.'],
  ])('%j is answered in plain words, and kept', async (change, sentence) => {
    const page = await post({ ...contract, ...change })
    expect(page.status).toBe(422)
    expect(page.html).toContain(sentence)
    expect(page.html).toContain('value="klimatkontrakt" lang="sv" selected')
  })

  test.each([
    ['secretariat', { yourName: '', yourEmail: 'leila' }, ['Skriv ditt namn.', 'E-postadressen går inte att använda.']],
    ['roadmap', { goal: 'Bättre klimat' }, ['med fyra siffror', 'Skriv vad målet betyder']],
    ['period', { fromOn: '2026-02-31', untilOn: '2026-12-31' }, ['som dagar som finns']],
    ['period', { fromOn: '2026-12-31', untilOn: '2026-01-01' }, ['slutar innan den börjar']],
    ['period', { fromOn: '2026-01-01', untilOn: '2026-12-31', rule: 'tick', ticked: '9', of: '3' }, ['som ett tal från 1']],
  ])('what is missing on the page %s is told there', async (step, answers, sentences) => {
    const page = await post({ ...contract, ...answers, step, go: 'next' })
    expect(page.status).toBe(422)
    for (const sentence of sentences) expect(page.html).toContain(sentence)
  })

  test('going back loses nothing, and jumping ahead founds nothing half', async () => {
    const second = await post(contract)
    const back = await post({ ...fieldsOf(second.html), ...secretariat, go: 'back' })
    expect(back.html).toContain('value="Tomstad"')
    expect(fieldsOf(back.html)['yourName']).toBe('Leila Haddad')
    const jumped = await post({ ...contract, go: 'found' })
    expect(jumped.status).toBe(422)
    expect(await findContract(app.store, { slug: 'tomstad' })).toBeNull()
  })

  test('a form from another site founds nothing', async () => {
    expect((await post({ ...contract, ...secretariat, go: 'found' }, { from: 'https://evil.example' })).status).toBe(403)
  })
})

describe('an installation with contracts', () => {
  test('one contract is gone to at once, several are listed', async () => {
    await foundTomstad()
    expect(await get('/')).toMatchObject({ status: 303, location: '/tomstad' })
    const leila = 'leila@tomstad.example'
    await post(
      {
        ...contract,
        ...secretariat,
        locality: 'Ödesta',
        slug: 'odesta',
        name: 'Ödestas klimatkontrakt',
        nameEn: 'Ödesta Climate Contract',
        step: 'review',
        go: 'found',
      },
      { email: leila },
    )
    const list = await get('/')
    expect(list.html).toMatch(/Ödestas klimatkontrakt[\s\S]*Tomstads klimatkontrakt|Tomstads klimatkontrakt[\s\S]*Ödestas klimatkontrakt/)
    expect(list.html).not.toContain('<script')
    expect((await get('/?lang=en')).html).toContain('href="/tomstad/en"')
  })

  test('only the installation’s administrator may found another', async () => {
    await foundTomstad()
    expect(await get('/grunda')).toMatchObject({ status: 403 })
    expect((await post({ ...contract, ...secretariat, slug: 'smygstad', go: 'found' }, { email: 'nagon@annan.example' })).status).toBe(403)
    expect((await get('/grunda', 'leila@tomstad.example')).status).toBe(200)
    expect((await post({ ...contract }, { email: 'leila@tomstad.example' })).html).toContain('Den adressen är upptagen.')
  })

  test('an address that is nobody’s is still not found', async () => {
    expect((await get('/ingenstad')).status).toBe(404)
    expect((await get('/grunda/mer')).status).toBe(404)
  })
})
