import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Accounts } from '#platform/accounts'
import type { Clock } from '#platform/clock'
import type { Limits } from '#platform/limits'

/** Where codes are asked for and handed in. Bound to the browser that asked; the same for known and unknown addresses. */
export interface SignInDesk {
  readonly accounts: Accounts
  /** Whether this sender may ask for one more code for this address. Counts the asking, whoever the address belongs to. */
  mayAsk(emailKey: string, sender: string): Promise<boolean>
  /** Makes a code for a known address, and for any address the cookie that ties the answer to this browser. */
  ask(emailKey: string, isKnown: boolean): Promise<{ readonly code: string | null; readonly cookie: string }>
  /** The address this browser has asked a code for within the last ten minutes. */
  askedFor(cookies: Readonly<Record<string, string>>): string | null
  /** Hands in a code. A new session each time; one the browser had before is ended. */
  answer(code: string, browser: Browser): Promise<Answer>
  /** Makes the work take at least so long that its length says nothing. */
  steady<Value>(work: () => Promise<Value>): Promise<Value>
}

export interface Browser {
  readonly cookies: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly sender: string
}

export type Answer =
  | { readonly ok: true; readonly emailKey: string; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'code-wrong' | 'ask-again' | 'too-many-tries' }

export interface DeskOptions {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly limits: Limits
  readonly secret: string
  readonly isSecure: boolean
  /** Milliseconds an answer takes at least, longer than the work it hides. */
  readonly pauseMs: number
}

const minutesValid = 10
const triesPerCode = 3

/** Opens the desk of an installation. */
export function createSignInDesk({ accounts, clock, limits, secret, isSecure, pauseMs }: DeskOptions): SignInDesk {
  const name = isSecure ? '__Host-ledstjarna_ask' : 'ledstjarna_ask'
  const cookie = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  const opened = (cookies: Readonly<Record<string, string>>) => openAsked(cookies[name], secret, clock.now())
  return {
    accounts,
    async mayAsk(emailKey, sender) {
      // Both are counted, so that neither hides the other.
      const ofAddress = await limits.allows(`code for ${emailKey}`, 5, 15)
      const ofSender = await limits.allows(`code to ${sender}`, 30, 15)
      return ofAddress && ofSender
    },
    async ask(emailKey, isKnown) {
      const nonce = randomBytes(16).toString('base64url')
      const code = isKnown ? await accounts.makeCode(emailKey) : null
      const proof = code === null ? randomBytes(32).toString('base64url') : proofOf(secret, emailKey, nonce, code)
      const asked: Asked = { emailKey, nonce, proof, until: clock.now().getTime() + minutesValid * 60_000 }
      return { code, cookie: cookie(sealAsked(asked, secret), minutesValid * 60) }
    },
    askedFor: (cookies) => opened(cookies)?.emailKey ?? null,
    async answer(text, { cookies, headers, sender }) {
      if (!(await limits.allows(`answers from ${sender}`, 60, 15))) return { ok: false, reason: 'too-many-tries' }
      const asked = opened(cookies)
      if (asked === null || !(await limits.allows(`answers to ${asked.nonce}`, triesPerCode, minutesValid)))
        return { ok: false, reason: 'ask-again' }
      const code = text.replaceAll(/\D/g, '')
      const isOwn = same(proofOf(secret, asked.emailKey, asked.nonce, code), asked.proof)
      // A code that was asked for in another browser counts as a wrong one, and as a try.
      const outcome = await accounts.signIn(asked.emailKey, isOwn ? code : 'not-it', plain(headers))
      if (!outcome.ok) return { ok: false, reason: 'code-wrong' }
      if (headers.has('cookie')) await accounts.signOut(headers).catch(() => [])
      return { ok: true, emailKey: asked.emailKey, cookies: [...outcome.cookies, cookie('', 0)] }
    },
    async steady(work) {
      const [value] = await Promise.all([work(), pause(pauseMs)])
      return value
    },
  }
}

/** What the browser that asked keeps: enough to know its own code again, and no use to anybody else. */
interface Asked {
  readonly emailKey: string
  readonly nonce: string
  readonly proof: string
  readonly until: number
}

function sealAsked(asked: Asked, secret: string): string {
  const body = Buffer.from(JSON.stringify(asked)).toString('base64url')
  return `${body}.${signature(secret, body)}`
}

function openAsked(cookie: string | undefined, secret: string, now: Date): Asked | null {
  const [body = '', sent = ''] = (cookie ?? '').split('.')
  if (body === '' || !same(signature(secret, body), sent)) return null
  const asked: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
  return isAsked(asked) && asked.until > now.getTime() ? asked : null
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && 'emailKey' in value && 'nonce' in value && 'proof' in value && 'until' in value
}

function proofOf(secret: string, emailKey: string, nonce: string, code: string): string {
  return signature(secret, `code ${nonce} ${emailKey} ${code}`)
}

function signature(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`sign-in ${text}`).digest('base64url')
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

/** Only the name of the browser follows into the session, for the list on the account page. */
function plain(headers: Headers): Headers {
  return new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 300) })
}
