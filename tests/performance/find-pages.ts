import type { Audience } from '#web/routes'
import { contractRoutes, type RouteId } from '#web/routes'
import { isRouteId, matchRoute } from '#web/router'

export interface FoundPage {
  readonly id: RouteId
  readonly path: string
}

/**
 * Finds the pages of a contract as a reader would, link by link from the start given. Answers up to `perRoute` addresses of each route
 * for the audiences named, in Swedish.
 */
export async function findPages(
  read: (path: string) => Promise<string>,
  root: string,
  start: string,
  audiences: readonly Audience[],
  perRoute = 1,
): Promise<FoundPage[]> {
  const found: FoundPage[] = []
  const seen = new Set([start])
  for (const path of seen) {
    const id = routeAt(root, path)
    if (id === null || !audiences.includes(contractRoutes[id].audience) || !contractRoutes[id].methods.some((method) => method === 'GET'))
      continue
    if (found.filter((page) => page.id === id).length >= perRoute) continue
    found.push({ id, path })
    const html = await read(path)
    for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"#?]+)/g)) if (href === root || href.startsWith(`${root}/`)) seen.add(href)
  }
  return found
}

/** Routes for an audience that have a page to look at. */
export function pageRoutes(audiences: readonly Audience[]): RouteId[] {
  return Object.keys(contractRoutes)
    .filter(isRouteId)
    .filter((id) => audiences.includes(contractRoutes[id].audience) && contractRoutes[id].methods.some((method) => method === 'GET'))
}

function routeAt(root: string, path: string): RouteId | null {
  return matchRoute('sv', path.slice(root.length) || '/')?.id ?? null
}
