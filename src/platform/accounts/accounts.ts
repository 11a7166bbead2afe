import type { Accounts, AccountsOptions } from './account.ts'
import { endSessions, forgetAccounts, listAddresses } from './account-rows.ts'

export type { Accounts, AccountsOptions, Session, SignedIn } from './account.ts'

/** The accounts of an installation, on its own database. The library behind them is loaded when somebody first needs it, not at start. */
export function createAccounts<Tables>(options: AccountsOptions<Tables>): Accounts {
  let loading: Promise<Accounts> | undefined
  const loaded = () =>
    (loading ??= import('./better-auth-accounts.ts').then(({ createBetterAuthAccounts }) => createBetterAuthAccounts(options)))
  return {
    makeCode: async (email) => (await loaded()).makeCode(email),
    signIn: async (email, code, headers) => (await loaded()).signIn(email, code, headers),
    identify: async (headers) => (await loaded()).identify(headers),
    listSessions: async (headers) => (await loaded()).listSessions(headers),
    signOut: async (headers) => (await loaded()).signOut(headers),
    signOutElsewhere: async (headers) => (await loaded()).signOutElsewhere(headers),
    signOutEverywhere: async (headers) => (await loaded()).signOutEverywhere(headers),
    listAddresses: () => listAddresses(options.kysely),
    endSessions: (emails) => endSessions(options.kysely, emails),
    forget: (emails) => forgetAccounts(options.kysely, emails),
    forgetExpired: async (now) => (await loaded()).forgetExpired(now),
  }
}
