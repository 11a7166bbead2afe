import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tables } from '#generated/tables'
import { createAccounts } from '#platform/accounts'
import { steadyClock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { createLocalFiles, type Files } from '#platform/files'
import { silentLog } from '#platform/log'
import { loadAssets } from '#web/assets'
import { createApp, type App } from '../../src/app.ts'

/** Today of every measured page: the day up to which the example worlds are told. */
export const today = '2026-11-23T09:00:00+01:00'

export const config: Config = {
  production: false,
  host: 'localhost',
  port: 0,
  databaseUrl: null,
  dataDirectory: '',
  baseUrl: 'http://localhost',
  secret: 'a secret of thirty-two characters!',
  smtpUrl: null,
  mailFrom: 'kansliet@polstad.example',
  mailbox: null,
  trustProxy: false,
}

export interface OpenApp {
  readonly files?: Files
  /** Where the built styles lie; without them pages have none. */
  readonly assets?: string
  readonly cacheEnabled?: boolean
}

/** The product on a database, its cache off unless asked for. Whoever sends the cookie `as=address` is signed in as that address. */
export function openApp(
  database: Database<Tables>,
  { files = createLocalFiles(join(tmpdir(), 'ledstjarna-no-files')), assets = 'nowhere', cacheEnabled = false }: OpenApp = {},
): App {
  return createApp({
    database,
    clock: steadyClock(today),
    config,
    files,
    assets: loadAssets(assets),
    accounts: createAccounts({ kysely: database.kysely, secret: config.secret, baseUrl: config.baseUrl }),
    log: silentLog,
    cacheEnabled,
    identify: async (request) => {
      const email = /\bas=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
      return email === undefined ? null : { emailKey: decodeURIComponent(email) }
    },
  })
}

/** The answer to a request, whole. Throws when it is not a page that was found. */
export async function get(app: App, path: string, as?: string): Promise<string> {
  const response = await app.fetch(
    new Request(new URL(path, 'http://localhost'), as === undefined ? {} : { headers: { cookie: `as=${encodeURIComponent(as)}` } }),
  )
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return text
}
