import type { Actor, Reading, Store, Writing } from '#domain/history'
import type { MessageKey, Translate } from '#locales'
import type { Clock } from '#platform/clock'
import type { Files } from '#platform/files'
import type { Outcome } from '#platform/outcome'
import type { Config } from '#platform/config'
import type { Limits } from '#platform/limits'
import type { SignInDesk } from './account/sign-in-desk.ts'
import type { Form } from './form.ts'
import type { Flash, Reply } from './reply.ts'
import type { ContractRoute, Href, ParamsOf, RouteId } from './routes.ts'
import { contractRoutes } from './routes.ts'
import type { Site } from './site.ts'

/** One request to one contract, with all a controller needs and nothing more. */
export interface Visit<Id extends RouteId = RouteId> {
  readonly id: Id
  readonly site: Site
  readonly params: ParamsOf<Id>
  readonly url: URL
  readonly query: URLSearchParams
  readonly actor: Actor
  readonly t: Translate
  readonly href: Href
  readonly clock: Clock
  /** Today's date in the contract's time zone, YYYY-MM-DD. */
  readonly today: string
  readonly flash: Flash | null
  readonly form: Form
  readonly config: Config
  readonly files: Files
  readonly store: Store
  readonly cookies: Readonly<Record<string, string>>
  readonly headers: Headers
  /** The network address the request came from; '' when it is not known. */
  readonly sender: string
  readonly desk: SignInDesk
  /** How often things were tried lately, by all processes together. Never inside `read` or `write`. */
  readonly limits: Limits
  /** Reads in one read-only transaction behind this contract's fence. */
  read<Value>(fn: (reading: Reading) => Promise<Value>): Promise<Value>
  /** Changes in one transaction as this actor. The form's key makes it happen once. */
  write<Value, Reason extends string>(
    fn: (writing: Writing) => Promise<Outcome<Value, Reason>>,
  ): Promise<Outcome<Value, Reason | 'already-done'>>
}

/** A visit to any page: what the frames around pages need. */
export type AnyVisit = Omit<Visit, 'params'> & { readonly params: Readonly<Record<string, string>> }

export type Handle<Id extends RouteId> = (visit: Visit<Id>) => Promise<Reply> | Reply

type MethodsOf<Id extends RouteId> = (typeof contractRoutes)[Id]['methods'][number]

/** The handlers of a route: exactly the methods its row in the table names. */
export type Handlers<Id extends RouteId> = { readonly [Method in MethodsOf<Id>]: Handle<Id> }

/** A controller answers for some routes; together they answer for all. */
export type Controller = { readonly [Id in RouteId]?: Handlers<Id> }

export function routeOf(id: RouteId): ContractRoute {
  return contractRoutes[id]
}

/** The message key of a reason: `leads.reason.not-affiliated`, or the general sentence when there is none. */
export function reasonKey(isKey: (key: string) => key is MessageKey, module: string, reason: string): MessageKey {
  const key = `${module}.reason.${reason}`
  return isKey(key) ? key : reason === 'already-done' ? 'site.alreadyDone' : 'site.error.broken.title'
}
