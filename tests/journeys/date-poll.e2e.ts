import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundContract } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { giveMandate, grantRole, registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { makeMeeting } from '#domain/meetings'
import { addFocusArea } from '#domain/roadmap'
import { translatorFor } from '#locales'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/database'
import { addDays, dayOf } from '#platform/dates'
import { done, type Outcome } from '#platform/outcome'
import type { Tables } from '#generated/tables'
import { findFaults, widthBeyondWindow } from '#tests/support/axe.ts'
import { aPerson, closeBrowser } from '#tests/support/browser.ts'
import { anAffiliate } from '#tests/support/lead-world.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { readMail, signIn } from '#tests/support/sign-in.ts'
import { dataDirectory } from '../faults/founded-data.ts'

const secretary = 'siv@stjarnberga.example'
const ways = [
  { language: 'sv', script: true },
  { language: 'en', script: true },
  { language: 'sv', script: false },
  { language: 'en', script: false },
] as const
const today = dayOf(new Date())

/** One area for each way of walking, each led by three organisations and with a meeting that is being booked. */
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
  for (const [index, { language }] of ways.entries()) {
    const name = `Område ${index + 1}`
    const area = await addFocusArea(context, { name: { sv: name, en: `Area ${index + 1}` } })
    if (!area.ok) return area
    for (const who of ['Aino', 'Bea', 'Åke']) {
      const affiliated = await anAffiliate(context, `${who}s bolag ${index + 1}`)
      if (!affiliated.ok) return affiliated
      const person = await registerPerson(context, { name: `${who} Svarare`, email: addressOf(who, index), language })
      if (!person.ok) return person
      await giveMandate(context, { personId: person.value.personId, organisationId: affiliated.value, kind: 'contact' })
      const taken = await takeLead(context, {
        organisationId: affiliated.value,
        subject: { kind: 'focus-area', id: area.value.id },
        contact: { personId: person.value.personId },
      })
      if (!taken.ok) return taken
    }
    const meeting = await makeMeeting(context, {
      title: { sv: `Träff ${index + 1}`, en: `Meeting ${index + 1}` },
      kind: 'focus-area',
      areaIds: [area.value.id],
    })
    if (!meeting.ok) return meeting
  }
  return done(null)
}

function addressOf(who: string, index: number): string {
  return `${who === 'Åke' ? 'ake' : who.toLowerCase()}${index + 1}@stjarnberga.example`
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

/** S11, C20–C22: a date poll from the question to the mail that says which day it is, in each language, with and without script. */
describe.each(ways.map((way, index) => ({ ...way, index })))('a date poll ($language, script: $script)', ({ language, script, index }) => {
  const t = translatorFor(language)
  let page: Page
  let phone: Page
  const main = () => page.locator('main')
  const press = (name: string) => main().getByRole('button', { name, exact: true }).first().click()

  beforeAll(async () => {
    page = (await aPerson({ baseURL: product.url, script, language })).page
    phone = (await aPerson({ baseURL: product.url, script, language, phone: true })).page
    await signIn(page, { contract: 'stjarnberga', email: secretary, language })
  })
  afterAll(async () => {
    await page.context().close()
    await phone.context().close()
  })

  test('the secretariat suggests two days to everyone with Lead in the area', async () => {
    await page.goto(language === 'sv' ? '/stjarnberga/kansli/traffar' : '/stjarnberga/en/office/meetings')
    await main()
      .getByRole('link', { name: `${language === 'sv' ? 'Träff' : 'Meeting'} ${index + 1}` })
      .first()
      .click()
    await page
      .getByRole('link', { name: t('polls.tab'), exact: true })
      .first()
      .click()
    for (const [row, days] of [20, 22].entries()) {
      await page.locator(`[name=date-${row + 1}]`).fill(addDays(today, days))
      await page.locator(`[name=from-${row + 1}]`).fill('13:00')
      await page.locator(`[name=to-${row + 1}]`).fill('15:00')
    }
    await press(t('polls.new.send'))

    expect(await page.locator('body').innerText()).toContain(t('polls.opened', { count: 3 }))
  })

  test.each([
    ['Aino', 'yes', 'no'],
    ['Bea', 'yes', 'yes'],
    ['Åke', 'maybe', 'no'],
  ] as const)('C22: %s answers from the mail on a phone, without an account', async (who, first, second) => {
    const { links } = await mailTo(addressOf(who, index))
    const link = links.find((each) => /datumfraga|date-poll/.test(each)) ?? ''
    await phone.goto(new URL(link).pathname)
    await phone.setViewportSize({ width: 320, height: 700 })
    expect(await widthBeyondWindow(phone)).toBe(0)
    if (script) expect(await findFaults(phone)).toEqual([])
    for (const [place, answer] of [first, second].entries())
      await phone
        .locator('fieldset.day')
        .nth(place)
        .getByLabel(t(`polls.answer.${answer}`))
        .check()
    await phone.getByRole('button', { name: t('polls.save') }).click()

    expect(await phone.getByRole('heading', { level: 1 }).innerText()).toBe(t('polls.saved.title'))
  })

  test('the day all with Lead can is chosen, and everybody who was asked is told', async () => {
    await page.reload()
    expect(await main().innerText()).toContain(t('polls.day.allLeads', { count: 3 }))
    await main()
      .getByRole('button', { name: new RegExp(`^${t('polls.day.choose')}`) })
      .first()
      .click()
    await press(t('polls.show.tellNow'))

    for (const who of ['Aino', 'Bea', 'Åke'])
      expect((await mailTo(addressOf(who, index), /^Det blev|^It will be/)).text).toMatch(/Det blev|It will be/)
  })

  /** The mail is written a moment after what causes it. */
  async function mailTo(email: string, subject = /./): Promise<{ text: string; links: string[] }> {
    const inbox = await phone.context().newPage()
    await inbox.goto('/dev/inbox')
    const row = () =>
      inbox
        .getByRole('row')
        .filter({ hasText: email })
        .filter({ has: inbox.getByRole('link', { name: subject }) })
    for (let turn = 0; turn < 20 && (await row().count()) === 0; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await inbox.reload()
    }
    await inbox.close()
    return readMail(phone, email)
  }
})
