import type { VNode } from 'preact'
import type { MessageKey } from '#locales'

/** What a controller answers. The router turns it into a response with the right headers. */
export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly page: VNode; readonly cacheable: boolean }
  | {
      readonly kind: 'redirect'
      readonly location: string
      readonly flash: Flash | null
      readonly status: 303 | 301
      readonly cookies: readonly string[]
    }
  | {
      readonly kind: 'file'
      readonly body: string | Uint8Array<ArrayBuffer>
      readonly type: string
      readonly filename: string | null
      readonly cacheable: boolean
      /** 304: the reader has it already. */
      readonly status: 200 | 304
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }

/** A word to the person on the next page: what was done, and how to undo it. */
export interface Flash {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, string | number>>
  readonly undoEventId?: string
  /** Where it is taken back, when that is neither the office's place for it nor the room's. */
  readonly undoAt?: string
  readonly tone?: 'success' | 'warning'
}

/** A page that was found. Public ones are kept in the cache until their contract changes. */
export function page(vnode: VNode, options: { readonly status?: number; readonly cacheable?: boolean } = {}): Reply {
  const status = options.status ?? 200
  return { kind: 'page', status, page: vnode, cacheable: options.cacheable ?? status === 200 }
}

/** The form again, with what was entered and what is wrong with it. */
export function invalid(vnode: VNode, status: 422 | 409 | 413 | 429 = 422): Reply {
  return { kind: 'page', status, page: vnode, cacheable: false }
}

/** After something was done: go and look at it. */
export function seeOther(location: string, flash: Flash | null = null, cookies: readonly string[] = []): Reply {
  return { kind: 'redirect', location, flash, status: 303, cookies }
}

/** The address has changed for good. */
export function movedTo(location: string): Reply {
  return { kind: 'redirect', location, flash: null, status: 301, cookies: [] }
}

export const notFound: Reply = { kind: 'not-found' }
export const forbidden: Reply = { kind: 'forbidden' }

export function file(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  options: {
    readonly filename?: string
    readonly cacheable?: boolean
    readonly status?: 200 | 304
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Reply {
  return {
    kind: 'file',
    body,
    type,
    filename: options.filename ?? null,
    cacheable: options.cacheable ?? false,
    status: options.status ?? 200,
    headers: options.headers ?? {},
  }
}
