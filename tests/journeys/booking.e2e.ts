import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundContract } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { grantRole, registerPerson } from '#domain/identity'
import { addFocusArea } from '#domain/roadmap'
import { translatorFor } from '#locales'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/database'
import { done, type Outcome } from '#platform/outcome'
import type { Tables } from '#generated/tables'
import { leadOf } from '#tests/support/booking-town.ts'
import { aPerson, closeBrowser } from '#tests/support/browser.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { signIn } from '#tests/support/sign-in.ts'
import { dataDirectory } from '../faults/founded-data.ts'

const secretary = 'siv@stjarnberga.example'
const areas = ['Mobilitet och transporter', 'Energi och byggd miljö', 'Mat och jordbruk', 'Konsumtion', 'Natur och mark'] as const
/** Twelve Leads: who has them, and of which areas. Three are wanted in more than one of the meetings. */
const leads: readonly (readonly [string, string, readonly number[]])[] = [
  ['Norrskenets Åkeri', 'Aino Karhula', [0]],
  ['Ådalens Hamn', 'Hugo Ståhl', [0, 1]],
  ['Vitterbanken', 'Bea Vitter', [1, 3]],
  ['Solfångarna', 'Sol Lindqvist', [1]],
  ['Havtornsgården', 'Eira Myhr', [2, 4]],
  ['Nordanbygdens Mejeri', 'Olle Nyman', [2]],
  ['Återbyggarna', 'Vera Åhl', [3]],
  ['Skogsringen', 'Nils Rask', [4]],
  ['Brage Gods', 'Göran Petrovac', [0]],
]

/** Five areas with twelve Leads and no meeting. */
async function tellWorld(path: string): Promise<void> {
  const database = await openDatabase<Tables>({ directory: join(path, 'postgres') })
  try {
    await migrate(database, join(import.meta.dirname, '..', '..', 'migrations'))
    const store: Store = { database, clock: systemClock, changes: { announce() {} } }
    const founded = await foundContract(store, system, {
      slug: 'stjarnberga',
      name: { sv: 'Stjärnbergas klimatkontrakt', en: 'Stjärnberga Climate Contract' },
      locality: 'Stjärnberga',
      municipalityCode: null,
      languages: ['sv', 'en'],
    })
    if (!founded.ok) throw new Error(founded.reason)
    const told = await writing(store, { contractId: founded.value.contractId, actor: system }, tellPeople)
    if (!told.ok) throw new Error(told.reason)
  } finally {
    await database.close()
  }
}

async function tellPeople(context: Writing): Promise<Outcome<null>> {
  const siv = await registerPerson(context, { name: 'Siv Sekreterare', email: secretary })
  if (!siv.ok) return siv
  await grantRole(context, { personId: siv.value.personId, role: 'secretariat', meetingId: null })
  const ids: string[] = []
  for (const name of areas) {
    const added = await addFocusArea(context, { name: { sv: name, en: name } })
    if (!added.ok) return added
    ids.push(added.value.id)
  }
  for (const [organisation, name, led] of leads) {
    const taken = await leadOf(
      context,
      organisation,
      name,
      led.map((index) => ids[index] ?? ''),
    )
    if (!taken.ok) return taken
  }
  return done(null)
}

const data = dataDirectory()
let product: Product

beforeAll(async () => {
  await tellWorld(data.path)
  product = await startProduct({ dataDirectory: data.path })
})
afterAll(async () => {
  await product.stop()
  data.remove()
  await closeBrowser()
})

/** S11: five area meetings for twelve Leads, in each language, with and without script. Each ends with undoing, so that the next begins anew. */
describe.each([
  { language: 'sv', script: true },
  { language: 'en', script: true },
  { language: 'sv', script: false },
  { language: 'en', script: false },
] as const)('booking a round ($language, script: $script)', ({ language, script }) => {
  const t = translatorFor(language)
  let page: Page
  let interactions = 0

  beforeAll(async () => {
    page = (await aPerson({ baseURL: product.url, script, language })).page
    await signIn(page, { contract: 'stjarnberga', email: secretary, language })
  })
  afterAll(async () => {
    process.stdout.write(
      `   booked (${language}, script: ${script}): five area meetings for twelve Leads in ${interactions} interactions\n`,
    )
    await page.context().close()
  })

  /** One click, one choice or one field filled in. */
  const interact = (act: Promise<unknown>) => {
    interactions += 1
    return act
  }
  const main = () => page.locator('main')
  const press = (name: string) => interact(main().getByRole('button', { name, exact: true }).first().click())

  test('the five areas stand among what to take hold of, and one of them leads to booking', async () => {
    expect(
      await main()
        .getByRole('link', { name: t('office.item.area-without-meeting') })
        .count(),
    ).toBe(5)
    await interact(
      page
        .locator('nav')
        .getByRole('link', { name: t('site.office.nav.meetings'), exact: true })
        .first()
        .click(),
    )
    await interact(
      main()
        .getByRole('link', { name: t('booking.link') })
        .first()
        .click(),
    )

    expect(await main().innerText()).toContain(language === 'sv' ? 'fem träffar' : 'five meetings')
  })

  test('a proposal is asked for and gives every area a time, and nobody two', async () => {
    await interact(page.locator('[name=vad]').first().check())
    await interact(page.locator('[name=plats]').fill('Rådhuset, Stjärnan'))
    await press(t('booking.propose'))

    const times = await page
      .locator('[name^=tid-]')
      .evaluateAll((selects) => selects.map((select) => (select instanceof HTMLSelectElement ? select.value : '')))
    expect(times).toHaveLength(5)
    expect(new Set(times).size).toBe(5)
    expect(await main().innerText()).toContain(language === 'sv' ? 'Alla tre med Lead kan' : 'All three with Lead can')
  })

  test('one is moved and the rest is found anew around it', async () => {
    const first = page.locator('[name^=tid-]').first()
    const wanted = await first.locator('option:not([value=""])').nth(3).getAttribute('value')
    await interact(first.selectOption(wanted))
    await press(t('booking.round.solve'))
    await page.waitForURL(/las=/)

    expect(await page.locator('[name^=tid-]').first().inputValue()).toBe(wanted)
  })

  test('all are booked by one press, with those called on their lists', async () => {
    await press(t('booking.bookAll'))
    await page.waitForURL(/traffar|meetings/)

    const text = await main().innerText()
    for (const name of areas) expect(text).toContain(t('booking.meetingTitle.area', { name }))
    expect(text.match(/Rådhuset, Stjärnan/g)).toHaveLength(5)
    expect(interactions).toBeLessThanOrEqual(25)
  })

  test('anybody can now see when they are', async () => {
    const citizen = (await aPerson({ baseURL: product.url, script: false, language })).page
    await citizen.goto(language === 'sv' ? '/stjarnberga/traffar' : '/stjarnberga/en/meetings')
    const text = await citizen.locator('main').innerText()
    await citizen.context().close()

    for (const name of areas) expect(text).toContain(name)
  })

  test('the whole booking is undone by one more press, since nobody has been mailed', async () => {
    await main()
      .getByRole('button', { name: t('site.undo') })
      .first()
      .click()
    await page.waitForLoadState()
    await page.goto(language === 'sv' ? '/stjarnberga/kansli/boka' : '/stjarnberga/en/office/book')

    expect(await main().innerText()).toContain(language === 'sv' ? 'fem träffar' : 'five meetings')
  })
})
