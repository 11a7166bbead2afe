import type { Kysely } from 'kysely'

/** Proving that an e-mail address is one's own by a code sent to it, and the sessions that follow. Knows nothing of what anybody may do. */
export interface Accounts {
  /** A fresh six-figure code for an address, kept as a hash for ten minutes; three wrong tries spend it. */
  makeCode(email: string): Promise<string>
  /** Exchanges a code for a session; the cookies are to be set as they are. */
  signIn(email: string, code: string, headers: Headers): Promise<SignedIn>
  /** The verified address behind a request's session. */
  identify(headers: Headers): Promise<string | null>
  listSessions(headers: Headers): Promise<readonly Session[]>
  /** Ends this session; the cookies take it out of the browser. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Ends every session but this one. */
  signOutElsewhere(headers: Headers): Promise<void>
  /** Ends every session of whoever asks, this one too; the cookies take it out of the browser. */
  signOutEverywhere(headers: Headers): Promise<readonly string[]>
  /** Every address that has an account here. */
  listAddresses(): Promise<readonly string[]>
  /** Ends every session of these addresses, wherever they are signed in. Answers how many there were. */
  endSessions(emails: readonly string[]): Promise<number>
  /** Removes the accounts of these addresses, with their sessions and the codes on their way. */
  forget(emails: readonly string[]): Promise<void>
  /** Wipes codes and sessions whose time is out. */
  forgetExpired(now: Date): Promise<void>
}

export type SignedIn =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong-code' | 'code-expired' | 'too-many-tries' }

export interface Session {
  readonly isThisOne: boolean
  readonly since: Date
  readonly lastSeen: Date
  readonly browser: string | null
}

export interface AccountsOptions<Tables = unknown> {
  readonly kysely: Kysely<Tables>
  readonly secret: string
  readonly baseUrl: string
}
