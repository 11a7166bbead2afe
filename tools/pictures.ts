/**
 * Takes the pictures of the README and the guides: `node tools/pictures.ts`. Starts what was built last on a fresh Polstad, holds a small
 * meeting there, and writes PNGs of few colours into docs/pictures.
 */
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { translatorFor } from '#locales'
import { demoPeople } from '#seeds/example-worlds.ts'
import { aPerson, closeBrowser } from '#tests/support/browser.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { signIn } from '#tests/support/sign-in.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const mostBytes = 200_000
const t = translatorFor('sv')

const product = await startProduct()
try {
  await mkdir(folder, { recursive: true })
  await takePublicPictures(product)
  await takeOfficePictures(product)
} finally {
  await closeBrowser()
  await product.stop()
}

async function takePublicPictures({ url }: Product): Promise<void> {
  await visitAnd(url, {}, '/polstad', (page) => take(page, 'overview', { height: 960 }))
  await visitAnd(url, { dark: true }, '/polstad', (page) => take(page, 'overview-dark', { height: 960 }))
  await visitAnd(url, { phone: true }, '/polstad', (page) => take(page, 'overview-phone', { height: 1330 }))
  await visitAnd(url, {}, '/polstad/vem-har-lead', (page) => take(page, 'who-has-lead', { height: 1500 }))
  await visitAnd(url, {}, '/polstad/nytt', async (page) => {
    await page.locator('main').getByRole('link', { name: 'Uppstart med strategiska gruppen' }).first().click()
    await page.waitForLoadState()
    await take(page, 'report', { height: 1700 })
  })
}

/** The secretariat's own day, and a meeting held from beginning to Lead. */
async function takeOfficePictures({ url }: Product): Promise<void> {
  const { page, context } = await aPerson({ baseURL: url })
  await signIn(page, { contract: 'polstad', email: demoPeople.secretariat })
  await page.goto('/polstad/kansli')
  await take(page, 'office', { height: 1400 })

  const meeting = await makeMeeting(page)
  await press(page, t('meetings.open'))
  await page.goto(`${meeting}/pricka-av`)
  await press(page, t('meetings.attendance.all'))
  await page.locator('[aria-pressed=true]').first().waitFor()
  await page.goto(`${meeting}/overens`)
  await page.locator('[name=do][value=lay-purpose]').click()
  await page.goto(`${meeting}/overens`)
  await take(page, 'agreement', { height: 920 })
  await page.locator('main button[name=do]').filter({ hasText: /^Alla/ }).first().click()
  await page.waitForLoadState()
  await page.goto(meeting)
  await take(page, 'meeting-hub', { height: 860 })

  await page.goto(`${meeting}/lead`)
  await press(page, t('leads.meeting.open'))
  const address = await page.getByText(/^\S+\/ta-lead\/\w+$/).innerText()
  await visitAnd(url, { phone: true }, new URL(`http://${address}`).pathname, (phone) => take(phone, 'take-lead-phone', { height: 844 }))
  await context.close()
}

async function makeMeeting(page: Page): Promise<string> {
  await page.goto('/polstad/kansli/traffar/ny')
  await page.locator('[name=title_sv]').fill('Strategiska gruppen: vad gör vi nästa år?')
  await page.locator('[name=kind][value=strategic]').check()
  await page.locator('[name="groups[]"]').first().check()
  for (const [name, value] of [
    ['on', new Date().toISOString().slice(0, 10)],
    ['startsAt', '13.00'],
    ['minutes', '240'],
    ['place', 'Observatoriet'],
  ] as const)
    await page.locator(`[name=${name}]`).fill(value)
  await page.locator('main form').last().locator('button').last().click()
  await page.waitForURL(/[0-9a-f]{8}-[0-9a-f]{4}/)
  return new URL(page.url()).pathname
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator('main').getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}

async function visitAnd(
  baseURL: string,
  device: { readonly phone?: boolean; readonly dark?: boolean },
  path: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, context } = await aPerson({ baseURL, ...device })
  await page.goto(path)
  await look(page)
  await context.close()
}

/** What is seen above `height` pixels, in as many colours as fit the weight. */
async function take(page: Page, name: string, { height }: { readonly height: number }): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280
  await page.setViewportSize({ width, height })
  await pause(300)
  const picture = await page.screenshot().catch(() => pause(1_000).then(() => page.screenshot()))
  const file = join(folder, `${name}.png`)
  for (const colours of [256, 128, 64, 32]) {
    await rm(file, { force: true })
    await sharp(picture).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toFile(file)
    if ((await stat(file)).size <= mostBytes) break
  }
  process.stdout.write(`docs/pictures/${name}.png ${Math.round((await stat(file)).size / 1024)} kB\n`)
}
