import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { translatorFor } from '#locales'
import { foundingNames, foundingPaste } from '#seeds/polstad/founding-paste.ts'
import { aPerson, closeBrowser } from '#tests/support/browser.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { readMail, signIn } from '#tests/support/sign-in.ts'

const secretary = 'siv@stjarnberga.example'
const roadmap = `Mobilitet och transporter
- Köra godset fossilfritt
- Resa hållbart till jobbet

Energi och byggd miljö
- Använda mindre energi i våra lokaler
- Sätta sol på taken`

/** The founding meeting, from nothing to a published page: in each language, with and without script. */
describe.each([
  { language: 'sv', script: true },
  { language: 'en', script: true },
  { language: 'sv', script: false },
  { language: 'en', script: false },
] as const)('the founding meeting ($language, script: $script)', ({ language, script }) => {
  const t = translatorFor(language)
  const base = language === 'sv' ? '/stjarnberga' : '/stjarnberga/en'
  let product: Product
  let page: Page
  let meeting = ''

  beforeAll(async () => {
    product = await startProduct({ arguments: ['--empty'] })
    page = (await aPerson({ baseURL: product.url, script, language })).page
  })
  afterAll(async () => {
    await page.context().close()
    await product.stop()
    await closeBrowser()
  })

  const fill = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).reduce(async (before, [name, value]) => {
      await before
      await page.locator(`[name="${name}"]:not([type=hidden]):not([type=radio])`).first().fill(value)
    }, Promise.resolve())
  const press = (name: string) => page.locator('main').getByRole('button', { name }).first().click()
  const part = (sv: string, en: string) => `${meeting}/${language === 'sv' ? sv : en}`

  test('a city founds its contract', async () => {
    await page.goto(`/grunda?lang=${language}`)
    await fill({ locality: 'Stjärnberga', code: '9992' })
    await press(t('founding.next'))
    await fill({ yourName: 'Siv Sekreterare', yourEmail: secretary, yourPhone: '08-465 004 99' })
    await press(t('founding.next'))
    await fill({
      goal: 'Klimatneutralt 2040',
      goalMeaning: 'Minst 85 procent lägre utsläpp än 1990',
      list: roadmap,
      questions: 'Hur når vi de mindre företagen?',
    })
    await press(t('founding.next'))
    await fill({ fromOn: '2026-01-01', untilOn: '2028-12-31', challenges: '2' })
    await press(t('founding.next'))
    await press(t('founding.found'))

    await signIn(page, { contract: 'stjarnberga', email: secretary, language })
    expect(page.url()).toContain(language === 'sv' ? '/kansli' : '/office')
  })

  test('eighteen organisations are pasted, looked through and entered', async () => {
    await page.goto(`${base}/${language === 'sv' ? 'kansli/organisationer/klistra-in' : 'office/organisations/paste'}`)
    await fill({ text: foundingPaste })
    await press(t('organisations.paste.preview'))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('organisations.preview.title', { count: 18 }))
    expect(
      await page
        .locator('[name^="name-"]')
        .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : ''))),
    ).toContain('Hilding och Severina')
    await press(t('organisations.preview.enter'))

    const text = (await page.locator('main').textContent()) ?? ''
    for (const name of foundingNames) expect(text).toContain(name)
    expect(await page.getByRole('button', { name: t('site.undo') }).count()).toBeGreaterThan(0)
  })

  test('the strategic group is made of all of them', async () => {
    await page.goto(`${base}/${language === 'sv' ? 'kansli/grupper/ny' : 'office/groups/new'}`)
    await fill({ name_sv: 'Strategiska gruppen', name_en: 'The strategic group' })
    await page.locator('[name=kind][value=strategic]').check()
    await page.locator('[name=everybody]').check()
    await press(t('groups.new.save'))

    expect((await page.locator('main').textContent()) ?? '').toContain('Skärgårdsförsäkringar Nordanland')
  })

  test('its first meeting is made', async () => {
    await page.goto(`${base}/${language === 'sv' ? 'kansli/traffar/ny' : 'office/meetings/new'}`)
    await fill({
      title_sv: 'Uppstart med strategiska gruppen',
      title_en: 'The strategic group begins',
      on: '2026-03-30',
      startsAt: '13.00',
      minutes: '240',
      place: 'Observatoriet',
    })
    await page.locator('[name=kind][value=strategic]').check()
    await page.locator('[name="groups[]"]').first().check()
    await page.locator('main form').last().locator('button:not([name=do][value^=add])').last().click()
    await page.waitForURL(/[0-9a-f]{8}-[0-9a-f]{4}/)

    meeting = new URL(page.url()).pathname.replace(/([0-9a-f-]{36}).*$/, '$1')
    expect((await page.locator('main').textContent()) ?? '').toContain('Observatoriet')
  })

  test('at the door each organisation is one press', async () => {
    await page.goto(part('pricka-av', 'attendance'))
    await page.getByRole('button', { name: 'Ejda' }).click()
    await page.locator('[aria-pressed=true]').filter({ hasText: 'Ejda' }).waitFor()
    await press(t('meetings.attendance.all'))

    await page.getByText(t('meetings.attendance.count', { here: 18, expected: 18 })).waitFor()
  })

  test('the role and purpose is written, and all present agree but for one who hesitates', async () => {
    await page.goto(part('roll-och-syfte', 'purpose'))
    await fill({
      text_sv: 'Den strategiska gruppen driver arbetet framåt och är ledstjärna.',
      text_en: 'The strategic group drives the work forward and is its guiding star.',
    })
    await press(t('groups.purpose.save'))
    await page.goto(part('overens', 'agreement'))
    await page.locator('[name=do][value=lay-purpose]').click()
    await page.locator('details:has([name^=answer_]) summary').click()
    await page.getByLabel(t('meetings.answer.of', { name: 'Tillvar' })).selectOption('yes-but')
    await page.getByLabel(t('meetings.concern.of', { name: 'Tillvar' })).fill('Bara om det inte blir fler möten')
    await press(t('meetings.agreement.withExceptions'))

    const text = (await page.locator('main').textContent()) ?? ''
    expect(text).toContain(t('meetings.agreement.agreed', { count: 18 }))
    expect(text).toContain('Bara om det inte blir fler möten')
  })

  test('a next step has an owner and a date', async () => {
    await page.goto(part('beslut', 'outcomes'))
    await fill({ text_sv: 'Boka träffar per fokusområde', text_en: 'Book a meeting per focus area', due: '2026-05-15' })
    await page.locator('[name=owner]').selectOption('secretariat')
    await press(t('meetings.outcomes.add'))

    expect((await page.locator('main').textContent()) ?? '').toContain(
      language === 'sv' ? 'Boka träffar per fokusområde' : 'Book a meeting per focus area',
    )
  })

  test('a representative takes Lead from a phone, without account, and the star lights', async () => {
    await page.goto(part('lead', 'leads'))
    await press(t('leads.meeting.open'))
    const address = await page.getByText(/^\S+\/(ta-lead|take-lead)\/\w+$/).innerText()
    const phone = (await aPerson({ baseURL: product.url, script, language, phone: true })).page
    await phone.goto(new URL(`http://${address}`).pathname)
    await phone
      .getByRole('link', { name: /Köra godset fossilfritt/ })
      .first()
      .click()
    await phone.locator('[name=organisation]').selectOption({ label: 'Brage GVT Polstad' })
    await phone.locator('[name=intent]').fill('Vi vill att alla som kör gods i staden slipper dieseln.')
    await phone.locator('[name=firstStep]').fill('Vi bjuder in de fem största kunderna.')
    await phone.locator('[name=name]').fill('Göran Petrovac')
    await phone.locator('[name=email]').fill('goran@brage.example')
    await phone.getByRole('button', { name: t('leads.offer.submit') }).click()
    await phone.waitForLoadState()

    await phone.goto(`${base}/${language === 'sv' ? 'vem-har-lead' : 'who-leads'}`)
    const text = (await phone.locator('main').textContent()) ?? ''
    expect(text).toContain(language === 'sv' ? 'under förankring' : 'confirm')
    expect(text).not.toContain('Brage GVT Polstad')
    await phone.context().close()
  })

  test('the organisation confirms by the link in its mail, which opening does not spend, and is named', async () => {
    const mail = await readMail(page, 'goran@brage.example')
    const link = mail.links.find((href) => /bekrafta-lead|confirm-lead/.test(href)) ?? ''
    const boss = (await aPerson({ baseURL: product.url, script, language, phone: true })).page
    for (let scanner = 0; scanner < 3; scanner += 1) await fetch(new URL(new URL(link).pathname, product.url))
    await boss.goto(new URL(link).pathname)
    await boss.locator('main form button').first().click()
    await boss.waitForLoadState()

    await boss.goto(`${base}/${language === 'sv' ? 'vem-har-lead' : 'who-leads'}`)
    expect((await boss.locator('main').textContent()) ?? '').toContain('Brage GVT Polstad')
    await boss.context().close()
  })

  test('the page is written from the facts, published, and a citizen reads it', async () => {
    await page.goto(meeting)
    await press(t('meetings.close'))
    await page.goto(`${base}/${language === 'sv' ? 'kansli/nytt' : 'office/news'}`)
    await page.locator('main form button').first().click()
    await page.locator('[name=howItWas_sv]').fill('Det var fullt i salen och kaffet tog slut.')
    await page.locator('[name=howItWas_en]').fill('The hall was full and we ran out of coffee.')
    await press(t('reports.publish'))
    await page.waitForLoadState()

    const citizen = (await aPerson({ baseURL: product.url, script: false, language })).page
    await citizen.goto(`${base}/${language === 'sv' ? 'nytt' : 'news'}`)
    await citizen
      .locator('main')
      .getByRole('link', { name: language === 'sv' ? 'Uppstart med strategiska gruppen' : 'The strategic group begins' })
      .first()
      .click()
    const text = (await citizen.locator('main').textContent()) ?? ''
    for (const name of foundingNames) expect(text).toContain(name)
    expect(text).toContain(language === 'sv' ? 'är ledstjärna' : 'its guiding star')
    expect(text).toContain(language === 'sv' ? 'kaffet tog slut' : 'ran out of coffee')
    expect(text).toContain(language === 'sv' ? 'Boka träffar per fokusområde' : 'Book a meeting per focus area')
    expect(text).not.toContain('Bara om det inte blir fler möten')
    expect(await citizen.locator('script').count()).toBe(0)
    await citizen.context().close()
  })
})
