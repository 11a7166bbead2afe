import { foundContract } from '#domain/contract'
import { createAccounts } from '#platform/accounts'
import { record, system, writing, type Store, type Writing } from '#domain/history'
import { steadyClock, type SteadyClock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { createLocalFiles, type Files } from '#platform/files'
import { newId } from '#platform/ids'
import { silentLog } from '#platform/log'
import type { Outcome } from '#platform/outcome'
import type { Tables } from '#generated/tables'
import { loadAssets } from '#web/assets'
import { requestKeyField } from '#web/form'
import { identifyBy } from '#web/identify'
import { createHref, type Href } from '#web/routes'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../src/app.ts'
import { openTestDatabase } from './test-database.ts'

/** A running product on a real database with one contract, a clock that stands still, and no port. */
export interface TestApp {
  readonly app: App
  readonly store: Store
  readonly clock: SteadyClock
  readonly files: Files
  readonly contractId: string
  readonly slug: string
  /** Addresses in Swedish, and in English. */
  readonly sv: Href
  readonly en: Href
  /** Changes the contract as the system would, and expects it to succeed. */
  world<Value>(change: (writing: Writing) => Promise<Outcome<Value>>): Promise<Value>
  /** A browser without script; signed in when an address is given. */
  visitor(email?: string): Visitor
  /** A person of the secretariat, ready to sign in as. */
  aSecretary(name?: string): Promise<Visitor>
}

/** A browser that keeps cookies and follows redirects. */
export interface Visitor {
  get(path: string): Promise<Seen>
  post(path: string, fields?: Readonly<Record<string, string | readonly string[] | File>>): Promise<Seen>
}

export interface Seen {
  readonly status: number
  readonly url: string
  readonly html: string
  /** The text of the page as it reads, tags taken away and spaces folded. */
  readonly text: string
  readonly headers: Headers
}

const testConfig: Config = {
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

let shared: Promise<Database<Tables>> | undefined

/** Founds a fresh contract (`polstad-…`) in the worker's database. Contracts are fenced from each other, so tests need no cleaning up. */
export async function createTestApp(now = '2026-03-30T13:00:00+02:00', settings: Partial<Config> = {}): Promise<TestApp> {
  const database = await (shared ??= openTestDatabase())
  // What others in this database have tried is no concern of this app's.
  await database.kysely.deleteFrom('rate_limits').execute()
  const clock = steadyClock(now)
  const files = createLocalFiles(await mkdtemp(join(tmpdir(), 'ledstjarna-files-')))
  const config = { ...testConfig, ...settings }
  const accounts = createAccounts({ kysely: database.kysely, secret: config.secret, baseUrl: config.baseUrl })
  const app = createApp({
    database,
    clock,
    config,
    accounts,
    signInPauseMs: 1,
    files,
    assets: loadAssets('nowhere'),
    log: silentLog,
    identify: async (request) => {
      const email = /test_email=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
      return email === undefined ? identifyBy(accounts)(request) : { emailKey: decodeURIComponent(email) }
    },
  })
  const slug = `polstad-${newId().slice(-12)}`
  const founded = await foundContract(app.store, system, {
    slug,
    name: { sv: 'Polstads klimatfärdplan', en: 'Polstad Climate Roadmap' },
    locality: 'Polstad',
    municipalityCode: null,
    languages: ['sv', 'en'],
  })
  if (!founded.ok) throw new Error(founded.reason)
  const { contractId } = founded.value
  const world: TestApp['world'] = async (change) => {
    const outcome = await writing(app.store, { contractId, actor: system }, change)
    if (!outcome.ok) throw new Error(`the world refused: ${outcome.reason}`)
    return outcome.value
  }
  const base = { root: `/${slug}`, firstLanguage: 'sv' }
  const visitor = (email?: string) => createVisitor(app, email)
  return {
    app,
    store: app.store,
    clock,
    files,
    contractId,
    slug,
    sv: createHref(base, 'sv'),
    en: createHref(base, 'en'),
    world,
    visitor,
    async aSecretary(name = 'Siv Secretary') {
      const email = `${newId()}@polstad.example`
      await world((context) => addSecretary(context, name, email))
      return visitor(email)
    },
  }
}

async function addSecretary(context: Writing, name: string, email: string): Promise<Outcome<null>> {
  const personId = newId()
  const { transaction, contractId, clock } = context
  await transaction
    .insertInto('people')
    .values({
      contract_id: contractId,
      id: personId,
      name,
      email,
      email_key: email,
      phone: null,
      erased_at: null,
      merged_into_id: null,
      registered_at: clock.now(),
    })
    .execute()
  for (const role of ['secretariat', 'administrator']) {
    await transaction
      .insertInto('roles')
      .values({
        contract_id: contractId,
        id: newId(),
        person_id: personId,
        role,
        meeting_id: null,
        from_on: '2020-01-01',
        until_on: null,
        granted_at: clock.now(),
        ended_at: null,
      })
      .execute()
  }
  await record(context, { kind: 'RoleGranted', subject: { kind: 'person', id: personId }, particulars: { role: 'secretariat' } })
  return { ok: true, value: null }
}

function createVisitor(app: App, email: string | undefined): Visitor {
  const cookies = new Map<string, string>(email === undefined ? [] : [['test_email', encodeURIComponent(email)]])
  const send = async (path: string, init: RequestInit, hops = 0): Promise<Seen> => {
    const url = new URL(path, 'http://localhost')
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST') headers.set('origin', 'http://localhost')
    const response = await app.fetch(new Request(url, { ...init, headers, redirect: 'manual' }))
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    if (location !== null && hops < 5) return send(new URL(location, url).href, { method: 'GET' }, hops + 1)
    const html = await response.text()
    return { status: response.status, url: url.pathname + url.search, html, text: readable(html), headers: response.headers }
  }
  /** As bytes, like from a browser: a form as a stream that nobody reads to its end breaks in Node after the test is over. */
  const sendForm = async (path: string, form: FormData) => {
    const packed = new Response(form)
    const type = packed.headers.get('content-type') ?? ''
    return send(path, { method: 'POST', headers: { 'content-type': type }, body: await packed.arrayBuffer() })
  }
  return {
    get: (path) => send(path, { method: 'GET' }),
    post(path, fields = {}) {
      const body = new FormData()
      body.set(requestKeyField, newId())
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string') body.set(name, value)
        else if (value instanceof File) body.set(name, value)
        else for (const each of value) body.append(name, each)
      }
      return sendForm(path, body)
    },
  }
}

function readable(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
