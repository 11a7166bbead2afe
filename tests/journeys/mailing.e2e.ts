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
import { readMail, signIn } from '#tests/support/sign-in.ts'
import { dataDirectory } from '../faults/founded-data.ts'

const secretary = 'siv@stjarnberga.example'
const area = 'Mobilitet och transporter'

/** An area with two Leads, and somebody to write to them. */
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
  const added = await addFocusArea(context, { name: { sv: area, en: area } })
  if (!added.ok) return added
  for (const [organisation, name] of [
    ['Norrskenets Åkeri', 'Aino Karhula'],
    ['Vitterbanken', 'Bea Vitter'],
  ] as const) {
    const taken = await leadOf(context, organisation, name, [added.value.id])
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

/** S11: written, sent to oneself first, sent, stopped within the ten minutes, sent again, and told of in the log. */
describe.each([
  { language: 'sv', script: true },
  { language: 'en', script: false },
] as const)('a mailing ($language, script: $script)', ({ language, script }) => {
  const t = translatorFor(language)
  let page: Page

  beforeAll(async () => {
    page = (await aPerson({ baseURL: product.url, script, language })).page
    await signIn(page, { contract: 'stjarnberga', email: secretary, language })
  })
  afterAll(() => page.context().close())

  const main = () => page.locator('main')
  const press = (name: string) => main().getByRole('button', { name, exact: true }).first().click()
  const subject = language === 'sv' ? 'Inför träffen' : 'Before the meeting'

  test('it is begun on the first page, and saved as a draft', async () => {
    await main()
      .getByRole('link', { name: t('dispatches.new') })
      .click()
    await page.locator('[name="subject_sv"]').fill(subject)
    await page.locator('[name="text_sv"]').fill('Hej {förnamn}!\n\nTa med en fråga från {organisation}.')
    await main().getByLabel(area).check()
    await press(t('dispatches.save'))
    expect(await main().innerText()).toContain('Ta med en fråga från Norrskenets Åkeri.')
  })

  test('to its writer first, as the first reader will get it', async () => {
    await press(t('dispatches.trial'))
    expect(await page.locator('body').innerText()).toContain(t('dispatches.tried', { address: secretary }))
    const { text } = await readMail(page, secretary, new RegExp(subject))
    expect(text).toContain('Hej Aino!')
  })

  test('it is sent, stopped within the ten minutes, and sent again; the log names everybody', async () => {
    const send = async () => {
      const box = main().getByLabel(t('dispatches.despiteQuiet'))
      if ((await box.count()) > 0) await box.check()
      await press(t('dispatches.send', { count: 2 }))
    }
    await send()
    expect(await main().innerText()).toContain(t('dispatches.left.minutes', { count: 9 }))
    await press(t('dispatches.stop'))
    expect(await page.locator('body').innerText()).toContain(t('dispatches.stopped'))
    await send()
    const log = await main().innerText()
    expect(log).toContain('Bea Vitter')
    expect(log).toContain(t('dispatches.fate.waiting'))
  })

  test('whoever opens the office sees what can still be stopped', async () => {
    await page.goto(language === 'sv' ? '/stjarnberga/kansli' : '/stjarnberga/en/office')
    expect(await main().innerText()).toContain(subject)
    await main()
      .getByRole('link', { name: t('dispatches.underWay.look') })
      .first()
      .click()
    await press(t('dispatches.stop'))
    expect(
      await main()
        .getByRole('button', { name: t('dispatches.send', { count: 2 }) })
        .count(),
    ).toBe(1)
  })
})
