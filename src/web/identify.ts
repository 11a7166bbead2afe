/** A verified account behind a request: the normalised e-mail address somebody has proved to be theirs. */
export interface Account {
  readonly emailKey: string
}

/** Finds whose session a request carries. Nothing here knows what the person may do. */
export type Identify = (request: Request) => Promise<Account | null>

export async function accountOf(identify: Identify, request: Request): Promise<Account | null> {
  return request.headers.has('cookie') ? identify(request) : null
}
