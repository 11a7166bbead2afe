import { accountOf, type Identify } from './identify.ts'
import { anonymous, reading, writing, type Actor, type Store } from '#domain/history'
import { findActor } from '#domain/identity'
import { translatorFor } from '#locales'
import type { Config } from '#platform/config'
import { dayOf } from '#platform/dates'
import type { Files } from '#platform/files'
import type { Limits } from '#platform/limits'
import type { SignInDesk } from './account/sign-in-desk.ts'
import { accessTo } from './access.ts'
import { answerOnce } from './answer-once.ts'
import { pageStyle, type Assets } from './assets.ts'
import { errorReply, type ErrorKind } from './error-pages.tsx'
import { flashCookie, openFlash } from './flash.ts'
import { createForm, withoutNul, type Form } from './form.ts'
import { gzipped } from './gzipped.ts'
import { largestFormOf, readForm } from './read-form.ts'
import type { Reply } from './reply.ts'
import { respond } from './respond.ts'
import { controllers, matchRoute, type Match } from './router.ts'
import type { Site } from './site.ts'
import type { Handle, Visit } from './visit.ts'

/** What serving needs, put together once in app.ts. */
export interface Serving {
  readonly store: Store
  readonly config: Config
  readonly files: Files
  readonly assets: Assets
  readonly identify: Identify
  readonly desk: SignInDesk
  readonly limits: Limits
}

/** Answers a request to a contract: route, permission, handler, response. */
export async function dispatch(
  serving: Serving,
  site: Site,
  request: Request,
  cookies: Readonly<Record<string, string>>,
  sender: string = '',
): Promise<Response> {
  const match = matchRoute(site.language, site.path)
  if (match === null) return answer(serving, site, { kind: 'not-found' }, null, false)

  const method = request.method === 'HEAD' ? 'GET' : request.method
  const handle = handlerOf(match, method)
  if (handle === null) return methodNotAllowed(serving, site, match)

  const actor = await actorOf(serving, site, request)
  const access = accessTo(match.route.audience, actor, match.params)
  if (access === 'sign-in') return answer(serving, site, signInFirst(site, request), match, false)
  if (access === 'forbidden') return answer(serving, site, { kind: 'forbidden' }, match, false)

  const megabytes = largestFormOf(match.route.audience)
  const form = method === 'POST' ? await readForm(request, megabytes) : createForm(null)
  if (form === 'too-large') return error(serving, site, match, 'tooLarge', { megabytes: Math.min(megabytes, 5) })
  const progress = { hasWritten: false }
  const visit = createVisit(serving, site, match, request, { actor, form, cookies, sender, progress })
  const reply =
    method === 'POST' && match.route.answersAgain !== true
      ? await answerOnce(visit, handlerOf(match, 'GET') !== null, progress, () => handle(visit))
      : await handle(visit)
  const response = answer(serving, site, reply, match, visit.flash !== null)
  return match.route.packed === true ? gzipped(response, request.headers.get('accept-encoding')) : response
}

/** An error as a page of this contract. */
export function error(
  serving: Serving,
  site: Site | null,
  match: Match | null,
  kind: ErrorKind,
  values: Readonly<Record<string, string | number>> = {},
): Response {
  return respond(
    errorReply(kind, site, pageStyle(serving.assets, site?.contract.theme ?? {}, 'plain'), values),
    responseOptions(serving, site, match, false),
  )
}

function methodNotAllowed(serving: Serving, site: Site, match: Match): Response {
  const response = error(serving, site, match, 'method')
  const { methods } = match.route
  response.headers.set('allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '))
  return response
}

function handlerOf(match: Match, method: string): Handle<never> | null {
  const handlers: Readonly<Record<string, Handle<never>>> | undefined = controllers[match.id] as never
  return handlers?.[method] ?? null
}

async function actorOf({ identify, store }: Serving, site: Site, request: Request): Promise<Actor> {
  const account = await accountOf(identify, request)
  if (account === null) return anonymous
  const today = dayOf(store.clock.now(), site.contract.timeZone)
  return reading(store, site.contract.id, (context) => findActor(context, account.emailKey, today))
}

function signInFirst(site: Site, request: Request): Reply {
  const url = new URL(request.url)
  const back = request.method === 'GET' ? url.pathname + url.search : undefined
  return { kind: 'redirect', location: site.href('account/sign-in', undefined, { till: back }), flash: null, status: 303, cookies: [] }
}

function createVisit(
  { store, config, files, desk, limits }: Serving,
  site: Site,
  match: Match,
  request: Request,
  {
    actor,
    form,
    cookies,
    sender,
    progress,
  }: { actor: Actor; form: Form; cookies: Readonly<Record<string, string>>; sender: string; progress: { hasWritten: boolean } },
): Visit<never> {
  const url = new URL(request.url)
  const contractId = site.contract.id
  return {
    id: match.id as never,
    site,
    params: match.params as never,
    url,
    query: new URLSearchParams([...url.searchParams].map(([name, value]) => [name, withoutNul(value)])),
    actor,
    t: translatorFor(site.language),
    href: site.href,
    clock: store.clock,
    today: dayOf(store.clock.now(), site.contract.timeZone),
    flash: openFlash(cookies[flashCookie], config.secret),
    form,
    config,
    files,
    store,
    cookies,
    headers: request.headers,
    sender,
    desk,
    limits,
    read: (fn) => reading(store, contractId, fn),
    write: async (fn) => {
      const outcome = await writing(store, { contractId, actor, requestKey: form.key }, fn)
      progress.hasWritten ||= outcome.ok
      return outcome
    },
  }
}

function answer(serving: Serving, site: Site, reply: Reply, match: Match | null, flashWasRead: boolean): Response {
  if (reply.kind === 'not-found') return error(serving, site, match, 'notFound')
  if (reply.kind === 'forbidden') return error(serving, site, match, 'forbidden')
  return respond(reply, responseOptions(serving, site, match, flashWasRead))
}

function responseOptions({ config, assets }: Serving, site: Site | null, match: Match | null, flashWasRead: boolean) {
  const audience = match?.route.audience ?? 'public'
  return {
    secret: config.secret,
    isSecure: config.baseUrl.startsWith('https:'),
    styleHash: pageStyle(assets, site?.contract.theme ?? {}).hashes,
    allowsScript: audience !== 'public',
    noindex: site === null || site.contract.exampleNotice !== null || audience !== 'public',
    flashWasRead,
  }
}
