import type { Accounts } from '#platform/accounts'

/** A verified account behind a request: the normalised e-mail address somebody has proved to be theirs. */
export interface Account {
  readonly emailKey: string
}

/** Finds whose session a request carries. Nothing here knows what the person may do. */
export type Identify = (request: Request) => Promise<Account | null>

export async function accountOf(identify: Identify, request: Request): Promise<Account | null> {
  return request.headers.has('cookie') ? identify(request) : null
}

/** Only a request with a session of ours asks the database. */
const sessionCookie = /(?:^|;\s*)(?:__Host-)?ledstjarna=/

/** Finds the account behind a request by its session. */
export function identifyBy(accounts: Pick<Accounts, 'identify'>): Identify {
  return async (request) => {
    if (!sessionCookie.test(request.headers.get('cookie') ?? '')) return null
    const emailKey = await accounts.identify(request.headers)
    return emailKey === null ? null : { emailKey }
  }
}
