import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { reading, type Store } from '#domain/history'
import { createAccounts } from '#platform/accounts'
import { steadyClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { createLocalFiles } from '#platform/files'
import { createLog } from '#platform/log'
import { demoPeople } from '#seeds/example-worlds.ts'
import { polstad } from '#seeds/polstad/polstad.ts'
import { tellInventedWorld } from '#seeds/tell/tell-invented-world.ts'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { loadAssets } from '#web/assets'
import { createApp, type App } from '../../src/app.ts'

export const origin = 'http://localhost'

export const attackConfig: Config = {
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

/** A city in full swing and the product on it, without a port. What the product logs is kept, so that a failure can be read. */
export interface AttackWorld {
  readonly app: App
  readonly store: Store
  readonly slug: string
  readonly contractId: string
  readonly logged: readonly string[]
  /** People by what they may do. The cookie to come as them; null: a stranger. */
  readonly cookies: Readonly<Record<Role, string | null>>
  /** Real values for the parameters of addresses. */
  readonly params: Readonly<Record<string, readonly string[]>>
}

export type Role = 'anonymous' | 'member' | 'secretariat'

/** Tells Polstad once more under a slug of its own. */
export async function createAttackWorld(settings: Partial<Config> = {}): Promise<AttackWorld> {
  const database = await openTestDatabase()
  const clock = steadyClock('2026-11-23T10:00:00+01:00')
  const logged: string[] = []
  const config = { ...attackConfig, ...settings }
  const files = createLocalFiles(await mkdtemp(join(tmpdir(), 'ledstjarna-files-')))
  const app = createApp({
    database,
    clock,
    config,
    files,
    assets: loadAssets('nowhere'),
    accounts: createAccounts({ kysely: database.kysely, secret: config.secret, baseUrl: config.baseUrl }),
    signInPauseMs: 1,
    log: createLog((line) => logged.push(line)),
    identify: async (request) => {
      const email = /test_email=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
      return email === undefined ? null : { emailKey: decodeURIComponent(email) }
    },
  })
  const slug = `polstad-${Math.random().toString(36).slice(2, 10)}`
  const { contractId } = await tellInventedWorld({ store: app.store }, { ...polstad, contract: { ...polstad.contract, slug } })
  // The secretariat runs the installation as well, so that founding a contract is attacked too.
  await database.transaction({ role: 'app', settings: {} }, (transaction) =>
    transaction
      .insertInto('installation_administrators')
      .values({ email_key: demoPeople.secretariat, name: 'Karin', since: clock.now() })
      .execute(),
  )
  const cookie = (email: string) => `test_email=${encodeURIComponent(email)}`
  return {
    app,
    store: app.store,
    slug,
    contractId,
    logged,
    cookies: { anonymous: null, member: cookie(demoPeople.representative), secretariat: cookie(demoPeople.secretariat) },
    params: await paramsOf(app.store, contractId),
  }
}

const sources: Readonly<Record<string, string>> = {
  slug: `select slug as value from organisations union select slug from focus_areas union select slug from challenges union select slug from questions
         union select slug from groups union select slug from meetings union select slug from reports`,
  person: 'select id::text as value from people',
  lead: 'select id::text as value from leads',
  meeting: 'select id::text as value from meetings',
  report: 'select id::text as value from reports',
  mail: 'select id::text as value from outgoing_mails',
  event: 'select id::text as value from events',
  code: 'select code as value from lead_offers union select code from meeting_check_ins',
  paper: 'select id::text as value from agenda_papers',
  file: `select file_key || '-480.webp' as value from pictures`,
}

/** Real values of a contract by the name of the parameter they are for. */
export function paramsOf(store: Store, contractId: string): Promise<Record<string, string[]>> {
  return reading(store, contractId, async ({ transaction }) => {
    const values: Record<string, string[]> = {
      kind: ['area', 'challenge', 'question', 'focus-area', 'fokusomrade', 'utmaning', 'fraga'],
      token: [],
    }
    for (const [name, text] of Object.entries(sources)) {
      const { rows } = await sql.raw<{ value: string }>(text).execute(transaction)
      values[name] = rows.map(({ value }) => value)
    }
    for (const table of ['organisations', 'focus_areas', 'challenges', 'questions', 'groups', 'meetings', 'reports']) {
      const { rows } = await sql.raw<{ value: string }>(`select slug as value from ${table} order by slug limit 1`).execute(transaction)
      values['slugOfEach'] = [...(values['slugOfEach'] ?? []), ...rows.map(({ value }) => value)]
    }
    return values
  })
}

/** Values worth looking at for a parameter: a slug of each kind of thing, or the first, the middle and the last. */
export function samplesOf(params: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  const all = params[name] ?? []
  if (name === 'slug') return params['slugOfEach'] ?? []
  return name === 'kind' ? all : [...new Set([0, all.length >> 1, all.length - 1].flatMap((at) => all[at] ?? []))]
}
