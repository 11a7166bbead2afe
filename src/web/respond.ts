import { renderToString } from 'preact-render-to-string'
import { flashCookie, sealFlash } from './flash.ts'
import type { Reply } from './reply.ts'

export interface ResponseOptions {
  readonly secret: string
  readonly isSecure: boolean
  /** The hash of the page's own style. */
  readonly styleHash: string
  /** Office and member pages may load our scripts; public pages never. */
  readonly allowsScript: boolean
  readonly noindex: boolean
  readonly flashWasRead: boolean
}

/** The bytes and headers of a reply. Error replies are pages already. */
export function respond(reply: Exclude<Reply, { kind: 'not-found' } | { kind: 'forbidden' }>, options: ResponseOptions): Response {
  if (reply.kind === 'redirect') return redirect(reply, options)
  const headers = new Headers(securityHeaders(options))
  if (reply.kind === 'file') {
    headers.set('content-type', reply.type)
    if (reply.filename !== null) headers.set('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(reply.filename)}`)
    for (const [name, value] of Object.entries(reply.headers)) headers.set(name, value)
    if (!headers.has('cache-control')) headers.set('cache-control', reply.cacheable ? publicCaching : 'no-store')
    return new Response(reply.status === 304 ? null : reply.body, { status: reply.status, headers })
  }
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('cache-control', reply.cacheable && !options.allowsScript ? publicCaching : 'no-store')
  if (options.noindex) headers.set('x-robots-tag', 'noindex')
  if (options.flashWasRead) headers.append('set-cookie', clearedFlash(options.isSecure))
  return new Response(`<!doctype html>${renderToString(reply.page)}`, { status: reply.status, headers })
}

/** Kept by browsers, but asked about each time: a change shows in the very next answer. */
const publicCaching = 'public, max-age=0, must-revalidate'

/** The headers of every answer. Nothing may be loaded but our own style, pictures and, behind sign-in, scripts. */
export function securityHeaders({
  styleHash,
  allowsScript,
  isSecure,
}: Pick<ResponseOptions, 'styleHash' | 'allowsScript' | 'isSecure'>): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `style-src ${allowsScript ? `'self' ` : ''}${styleHash}`,
    `img-src 'self' data:`,
    allowsScript ? `script-src 'self'` : '',
    allowsScript ? `connect-src 'self'` : '',
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.filter((part) => part !== '').join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(isSecure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

function redirect(reply: Extract<Reply, { kind: 'redirect' }>, options: ResponseOptions): Response {
  const headers = new Headers({ ...securityHeaders(options), location: reply.location, 'cache-control': 'no-store' })
  if (reply.flash !== null)
    headers.append('set-cookie', cookie(`${flashCookie}=${sealFlash(reply.flash, options.secret)}`, 120, options.isSecure))
  for (const line of reply.cookies) headers.append('set-cookie', line)
  return new Response(null, { status: reply.status, headers })
}

function clearedFlash(isSecure: boolean): string {
  return cookie(`${flashCookie}=`, 0, isSecure)
}

function cookie(pair: string, maxAge: number, isSecure: boolean): string {
  return `${pair}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
