import { Hono } from 'hono'
import { parse } from 'hono/utils/cookie'
import { findContract, type ContractSummary } from '#domain/contract'
import type { Store } from '#domain/history'
import type { Accounts } from '#platform/accounts'
import type { Clock } from '#platform/clock'
import type { Config } from '#platform/config'
import { isBusy, isUnavailable, type Database } from '#platform/database'
import type { Files } from '#platform/files'
import { newId } from '#platform/ids'
import { createLimits } from '#platform/limits'
import type { Log } from '#platform/log'
import type { Tables } from '#generated/tables'
import type { Assets } from '#web/assets'
import { dispatch, error, type Serving } from '#web/dispatch'
import { createSignInDesk } from './web/account/sign-in-desk.ts'
import { createDevelopmentPages } from './web/dev/development-pages.tsx'
import { identifyBy, type Identify } from '#web/identify'
import { serveInstallation } from './web/installation/serve-installation.tsx'
import { createSitemap } from '#web/feeds/sitemap'
import { useStyleAssets } from '#web/style-assets'
import { createPublicCache, type PublicCache } from '#web/public-cache'
import { flashCookie } from '#web/flash'
import { matchRoute } from '#web/router'
import { securityHeaders } from '#web/respond'
import { resolveSite, type ContractDirectory, type Site } from '#web/site'

export interface AppParts {
  readonly database: Database<Tables>
  readonly clock: Clock
  readonly config: Config
  readonly files: Files
  readonly assets: Assets
  readonly accounts: Accounts
  /** Another way of knowing who asks, for tests; by session when left out. */
  readonly identify?: Identify
  /** Milliseconds an answer about a code takes at least. */
  readonly signInPauseMs?: number
  readonly log: Log
  readonly cacheEnabled?: boolean
}

export interface App {
  /** Answers a request from a network address, where that is known. */
  fetch(request: Request, sender?: string): Promise<Response>
  readonly store: Store
  readonly cache: PublicCache
  /** Another process changed this contract. */
  contractChanged(contractId: string): void
  /** Another process kept answers to this contract's date polls. */
  answersChanged(contractId: string): void
  /** Word of other processes' changes may have been missed. */
  anyMayHaveChanged(): void
}

/** Puts the product together. Knows no process, port or environment: tests call `fetch` as a browser would. */
export function createApp(parts: AppParts): App {
  const cache = createPublicCache({ enabled: parts.cacheEnabled ?? true })
  const directory = createDirectory(() => store)
  const contractChanged = (contractId: string) => {
    cache.changed(contractId)
    directory.forget()
  }
  const answers = countAnswers()
  const anyMayHaveChanged = () => {
    cache.anyMayHaveChanged()
    answers.anyMayHaveChanged()
    directory.forget()
  }
  const store: Store = {
    database: parts.database,
    clock: parts.clock,
    changes: { announce: contractChanged, revisionOf: (id) => cache.revisionOf(id) + answers.revisionOf(id) },
  }
  const { accounts, clock, config } = parts
  const isSecure = config.baseUrl.startsWith('https:')
  const limits = createLimits({ kysely: parts.database.kysely, clock, secret: config.secret })
  const desk = createSignInDesk({
    accounts,
    clock,
    limits,
    secret: config.secret,
    isSecure,
    pauseMs: parts.signInPauseMs ?? 500,
  })
  const serving: Serving = { ...parts, store, desk, limits, identify: parts.identify ?? identifyBy(accounts) }

  useStyleAssets(parts.assets)
  const hono = new Hono<{ Bindings: { sender: string } }>()
  hono.get('/health', (context) =>
    parts.database.healthy ? context.text('ok') : context.text('database away', 503, { 'retry-after': '5' }),
  )
  hono.get('/assets/:file', (context) => {
    const built = parts.assets.file(context.req.param('file'))
    if (built === null) return context.notFound()
    return context.body(built.body, 200, {
      'content-type': built.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })
  if (!config.production) hono.route('/dev', createDevelopmentPages(serving))
  hono.route('/', createSitemap(store, config))
  hono.all('*', (context) => serveContract(serving, cache, directory, context.req.raw, parts.log, context.env.sender))
  hono.notFound(() => error(serving, null, null, 'notFound'))
  hono.onError((thrown, context) => failed(serving, cache, null, context.req.raw, new URL(context.req.url), thrown, parts.log))
  const fences = securityHeaders({ styleHash: `'none'`, allowsScript: false, isSecure })
  return {
    fetch: async (request, sender = '') => fenced(await hono.fetch(request, { sender }), fences),
    store,
    cache,
    contractChanged,
    answersChanged: answers.changed,
    anyMayHaveChanged,
  }
}

/** How often answers came through other processes, for those who keep what they add up to. */
function countAnswers() {
  const heard = new Map<string, number>()
  let missed = 0
  return {
    revisionOf: (contractId: string) => (heard.get(contractId) ?? 0) + missed,
    changed: (contractId: string) => void heard.set(contractId, (heard.get(contractId) ?? 0) + 1),
    anyMayHaveChanged: () => void (missed += 1),
  }
}

/** Pages have a policy of their own; everything else gets the strictest. */
function fenced(response: Response, headers: Readonly<Record<string, string>>): Response {
  if (response.headers.has('content-security-policy')) return response
  for (const [name, value] of Object.entries(headers)) if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}

async function serveContract(
  serving: Serving,
  cache: PublicCache,
  directory: ContractDirectory,
  request: Request,
  log: Log,
  sender: string,
): Promise<Response> {
  const url = new URL(request.url)
  let site: Site | null = null
  try {
    site = await resolveSite(url, directory)
    if (request.method === 'POST' && !isSameOrigin(request, url)) return error(serving, site, null, 'crossSite')
    if (site === null) return (await serveInstallation(serving, request, url)) ?? error(serving, null, null, 'notFound')
    const cookies = parse(request.headers.get('cookie') ?? '')
    const revision = cache.revisionOf(site.contract.id)
    const response = await dispatch(serving, site, request, cookies, sender)
    return await keepInCache(cache, site, revision, request, url, response, cookies)
  } catch (thrown) {
    return failed(serving, cache, site, request, url, thrown, log)
  }
}

/** Keeps a public page for the next reader. Pages shown with a word of their own (a flash) are for one reader only. */
async function keepInCache(
  cache: PublicCache,
  site: Site,
  revision: number,
  request: Request,
  url: URL,
  response: Response,
  cookies: Readonly<Record<string, string>>,
): Promise<Response> {
  const cacheable =
    request.method === 'GET' && response.status === 200 && (response.headers.get('cache-control') ?? '').startsWith('public, max-age=0')
  if (!cacheable || cookies[flashCookie] !== undefined) return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = Object.fromEntries(response.headers)
  const answer = cache.keep(url.host, url.pathname + url.search, { contractId: site.contract.id, revision, headers, body })
  return new Response(new Uint8Array(body), { status: 200, headers: { ...headers, etag: answer.etag } })
}

function failed(serving: Serving, cache: PublicCache, site: Site | null, request: Request, url: URL, thrown: unknown, log: Log): Response {
  if (isUnavailable(thrown) || isBusy(thrown)) {
    const stale = request.method === 'GET' ? cache.findStale(url.host, url.pathname + url.search) : null
    if (stale !== null)
      return new Response(new Uint8Array(stale.identity), { status: 200, headers: { ...stale.headers, etag: stale.etag } })
    const response = error(serving, site, null, 'busy')
    response.headers.set('retry-after', '5')
    return response
  }
  const id = newId().slice(-8)
  log.error('request failed', { id, method: request.method, path: pathToLog(site, url), error: thrown })
  return error(serving, site, null, 'broken', { id })
}

/** Whoever reads the log shall not be able to use the links that went out by mail: of those only the kind of address is noted. */
function pathToLog(site: Site | null, url: URL): string {
  const match = site === null ? null : matchRoute(site.language, site.path)
  return match?.route.audience === 'link' ? match.route.sv : url.pathname
}

/** A form may only come from our own pages. Browsers say where it came from; what says nothing and has no origin is no browser form. */
function isSameOrigin(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin') ?? request.headers.get('referer')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? url.host)
}

/** Contracts looked up once and kept until one changes. */
function createDirectory(store: () => Store): ContractDirectory & { forget(): void } {
  const known = new Map<string, Promise<ContractSummary | null>>()
  return {
    find(hostname, segment) {
      // What can be no slug is not looked up, and not remembered either.
      const slug = /^[a-z0-9-]{1,60}$/.test(segment) ? segment : ''
      const key = `${hostname} ${slug}`
      const found = known.get(key) ?? findContract(store(), { hostname, slug })
      if (!known.has(key)) {
        if (known.size > 10_000) known.clear()
        known.set(key, found)
        found.catch(() => known.delete(key))
      }
      return found
    },
    forget: () => known.clear(),
  }
}
