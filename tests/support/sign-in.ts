import type { Page } from 'playwright-core'
import { translatorFor } from '#locales'

/** Signs in as people do: asks for a code, reads it in the mail (development's inbox), and writes it in. */
export async function signIn(
  page: Page,
  { contract, email, language = 'sv' }: { readonly contract: string; readonly email: string; readonly language?: 'sv' | 'en' },
): Promise<void> {
  const t = translatorFor(language)
  await page.goto(language === 'sv' ? `/${contract}/logga-in` : `/${contract}/en/sign-in`)
  await page.getByLabel(t('account.signIn.email')).fill(email)
  await page.getByRole('button', { name: t('account.signIn.send') }).click()
  const code = await readCode(page, email)
  await page.getByLabel(t('account.code.label')).fill(code)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => !/logga-in|sign-in/.test(url.pathname))
}

/** The newest mail to an address, opened in development's inbox: its text, and the links in it. */
export async function readMail(page: Page, email: string, matching = /./): Promise<{ text: string; links: string[] }> {
  const inbox = await page.context().newPage()
  try {
    await inbox.goto('/dev/inbox')
    const row = inbox.getByRole('row').filter({ hasText: email }).filter({ hasText: matching }).first()
    await row.getByRole('link').first().click()
    await inbox.waitForLoadState()
    const main = inbox.locator('main')
    const text = (await main.textContent()) ?? ''
    const frames = await Promise.all(
      inbox
        .frames()
        .slice(1)
        .map((frame) => frame.textContent('body').catch(() => '')),
    )
    const hrefs = await main.locator('a').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
    return { text: [text, ...frames].join('\n'), links: [...hrefs, ...(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])] }
  } finally {
    await inbox.close()
  }
}

async function readCode(page: Page, email: string): Promise<string> {
  const { text } = await readMail(page, email)
  const code = /\b(\d{3})[ \u00a0]?(\d{3})\b/.exec(text)
  if (code === null) throw new Error(`no code in the mail to ${email}: ${text.slice(0, 400)}`)
  return `${code[1] ?? ''}${code[2] ?? ''}`
}
