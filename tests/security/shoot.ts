import type { App } from '../../src/app.ts'
import { origin, type Role } from './attack-world.ts'
import type { Body } from './bodies.ts'

/** One request, so that it can be said again. */
export interface Shot {
  readonly method: string
  readonly address: string
  readonly role: Role
  readonly body: Body | null
}

export interface Hit {
  readonly response: Response
  readonly html: string
  /** Milliseconds. */
  readonly took: number
}

/** Sends a request as our own page would, and reads the whole answer. */
export async function shootAt(app: App, cookie: string | null, { method, address, body }: Omit<Shot, 'role'>): Promise<Hit> {
  const headers = new Headers({ origin, ...(cookie === null ? {} : { cookie }), ...(body === null ? {} : { 'content-type': body.type }) })
  const since = performance.now()
  const response = await app.fetch(new Request(new URL(address, origin), { method, headers, body: body?.bytes ?? null }))
  const html = await response.text()
  return { response, html, took: performance.now() - since }
}
