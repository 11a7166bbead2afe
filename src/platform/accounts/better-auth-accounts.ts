import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins'
import { sql } from 'kysely'
import { newId } from '../ids/ids.ts'
import type { Accounts, AccountsOptions } from './account.ts'
import { endSessions, forgetAccounts, listAddresses } from './account-rows.ts'

const days = 24 * 60 * 60

/** Accounts as better-auth keeps them. Over https the cookie is bound to the host. */
export function createBetterAuthAccounts<Tables>({ kysely, secret, baseUrl }: AccountsOptions<Tables>): Accounts {
  const isSecure = baseUrl.startsWith('https:')
  const auth = betterAuth({
    appName: 'Ledstjärna',
    secret,
    baseURL: baseUrl,
    database: { db: kysely as never, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Calls come from our own pages, which count tries themselves.
    rateLimit: { enabled: false },
    user: { modelName: 'auth_users', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      modelName: 'auth_sessions',
      expiresIn: 30 * days,
      updateAge: 1 * days,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: isSecure ? '__Host-ledstjarna' : 'ledstjarna',
          attributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
        },
      },
    },
    plugins: [emailOTP({ otpLength: 6, expiresIn: 10 * 60, allowedAttempts: 3, storeOTP: 'hashed', sendVerificationOTP: async () => {} })],
  })

  return {
    makeCode: (email) => auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } }),
    async signIn(email, code, headers) {
      const response = await auth.api.signInEmailOTP({ body: { email, otp: code }, headers, asResponse: true })
      if (response.ok) return { ok: true, cookies: response.headers.getSetCookie() }
      const body: unknown = await response.json().catch(() => null)
      return { ok: false, reason: reasonOf(body) }
    },
    async identify(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return found === null || !found.user.emailVerified ? null : found.user.email
    },
    async listSessions(headers) {
      const current = await auth.api.getSession({ headers })
      if (current === null) return []
      const sessions = await auth.api.listSessions({ headers })
      return sessions.map((session) => ({
        isThisOne: session.token === current.session.token,
        since: session.createdAt,
        lastSeen: session.updatedAt,
        browser: session.userAgent ?? null,
      }))
    },
    async signOut(headers) {
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    async signOutElsewhere(headers) {
      await auth.api.revokeOtherSessions({ headers })
    },
    async signOutEverywhere(headers) {
      const current = await auth.api.getSession({ headers })
      if (current !== null) await auth.api.revokeOtherSessions({ headers })
      const response = await auth.api.signOut({ headers, asResponse: true })
      return response.headers.getSetCookie()
    },
    listAddresses: () => listAddresses(kysely),
    endSessions: (emails) => endSessions(kysely, emails),
    forget: (emails) => forgetAccounts(kysely, emails),
    async forgetExpired(now) {
      await sql`delete from auth_verifications where expires_at < ${now}`.execute(kysely)
      await sql`delete from auth_sessions where expires_at < ${now}`.execute(kysely)
    },
  }
}

function reasonOf(body: unknown): 'wrong-code' | 'code-expired' | 'too-many-tries' {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  if (code === 'OTP_EXPIRED') return 'code-expired'
  if (code === 'TOO_MANY_ATTEMPTS') return 'too-many-tries'
  return 'wrong-code'
}
