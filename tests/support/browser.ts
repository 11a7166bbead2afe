import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

let shared: Promise<Browser> | undefined

/** The one browser of a test run: Debian's Chromium, or the one CHROMIUM names. */
export function openBrowser(): Promise<Browser> {
  shared ??= chromium.launch({
    executablePath:
      process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((place) => existsSync(place)) ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return shared
}

export async function closeBrowser(): Promise<void> {
  const browser = await shared
  shared = undefined
  await browser?.close()
}

export interface Person {
  readonly page: Page
  readonly context: BrowserContext
}

/** A person with a browser of their own; with `script: false` one whose browser runs none. */
export async function aPerson(options: {
  readonly baseURL: string
  readonly script?: boolean
  readonly language?: 'sv' | 'en'
  readonly phone?: boolean
  readonly dark?: boolean
}): Promise<Person> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    baseURL: options.baseURL,
    javaScriptEnabled: options.script ?? true,
    locale: options.language === 'en' ? 'en-GB' : 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  return { page: await context.newPage(), context }
}
