import { z } from 'zod'

/** What somebody filled in a moment ago, so that nothing is asked twice when they take Lead for something more. */
export interface OfferMemory {
  readonly organisationId: string
  readonly name: string
  readonly email: string
  readonly phone: string
}

export const offerMemoryCookie = 'ledstjarna_ta_lead'

const shape = z.object({
  organisationId: z.string().max(40),
  name: z.string().max(200),
  email: z.string().max(300),
  phone: z.string().max(60),
})

/** Hours it is kept: as long as a meeting. */
const hours = 4

/** The cookie line that keeps it on the person's own phone. */
export function rememberOffer(memory: OfferMemory, { isSecure }: { readonly isSecure: boolean }): string {
  const value = Buffer.from(JSON.stringify(memory)).toString('base64url')
  return `${offerMemoryCookie}=${value}; Path=/; Max-Age=${hours * 3600}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** What is remembered, or nothing where the cookie is missing or not ours. */
export function recallOffer(cookie: string | undefined): OfferMemory | null {
  if (cookie === undefined || cookie.length > 1200) return null
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
