import { RegExpRouter } from 'hono/router/reg-exp-router'
import { SmartRouter } from 'hono/router/smart-router'
import { TrieRouter } from 'hono/router/trie-router'
import type { Language } from '#platform/i18n'
import { isId } from '#platform/ids'
import { contractRoutes, type ContractRoute, type RouteId } from './routes.ts'
import type { Controller } from './visit.ts'
import { publicControllers } from './public/public-controllers.ts'
import { officeControllers } from './office/office-controllers.ts'
import { memberControllers } from './member/member-controllers.ts'
import { accountControllers } from './account/account-controllers.ts'
import { linkControllers } from './link/link-controllers.ts'
import { feedControllers } from './feeds/feed-controllers.ts'

/** Every controller of a contract's addresses. */
export const controllers: Controller = {
  ...publicControllers,
  ...feedControllers,
  ...linkControllers,
  ...accountControllers,
  ...memberControllers,
  ...officeControllers,
}

export interface Match {
  readonly id: RouteId
  readonly route: ContractRoute
  readonly params: Readonly<Record<string, string>>
}

const routers: Readonly<Record<Language, (path: string) => Match | null>> = { sv: createRouter('sv'), en: createRouter('en') }

/** Which route an address is, in the words of a language. The first row of the table that fits wins. */
export function matchRoute(language: Language, path: string): Match | null {
  return routers[language](path)
}

export function isRouteId(id: string): id is RouteId {
  return id in contractRoutes
}

function createRouter(language: Language): (path: string) => Match | null {
  const router = new SmartRouter<RouteId>({ routers: [new RegExpRouter(), new TrieRouter()] })
  for (const id of Object.keys(contractRoutes)) {
    if (isRouteId(id)) router.add('GET', contractRoutes[id][language], id)
  }
  return (path) => {
    const [matches, values] = router.match('GET', path)
    const first = matches[0]
    if (first === undefined) return null
    const [id, params] = first
    const named: Record<string, string> = {}
    for (const [name, value] of Object.entries(params)) {
      const text = typeof value === 'number' ? (values?.[value] ?? '') : value
      const decoded = decode(text)
      if (decoded === null || decoded.includes('\0') || (idParams.has(name) && !isId(decoded))) return null
      named[name] = decoded
    }
    return { id, route: contractRoutes[id], params: named }
  }
}

/** Parameters that are ids: anything else in their place is an address of nothing. */
const idParams = new Set(['event', 'lead', 'mail', 'meeting', 'paper', 'person', 'poll', 'received', 'report'])

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
