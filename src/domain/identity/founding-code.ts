import { createHash, randomBytes } from 'node:crypto'
import type { Store, Writing } from '#domain/history'

/** Hours a code may be used after the start that printed it. */
export const hoursOfFoundingCode = 24

/** 140 bits in letters and digits nobody mistakes for each other when reading from a terminal. */
const signs = '23456789abcdefghijkmnpqrstuvwxyz'
const length = 28

/** Makes a code with which the first contract may be founded, and keeps only its hash. Codes of other processes hold too. */
export async function makeFoundingCode({ database, clock }: Store): Promise<string> {
  const code = Array.from(randomBytes(length), (byte) => signs[byte % signs.length]).join('')
  const now = clock.now()
  await database.transaction({ role: 'app', settings: {} }, async (transaction) => {
    await transaction.deleteFrom('founding_codes').where('made_at', '<=', oldest(now)).execute()
    await transaction
      .insertInto('founding_codes')
      .values({ hash: hashOf(code), made_at: now })
      .execute()
  })
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether this is a code that was printed at a start, not too long ago, and has not been used. */
export function holdsFoundingCode({ database, clock }: Store, code: string): Promise<boolean> {
  return database.transaction({ role: 'app', readOnly: true, settings: {} }, async (transaction) => {
    const found = await transaction
      .selectFrom('founding_codes')
      .select('hash')
      .where('hash', '=', hashOf(code))
      .where('made_at', '>', oldest(clock.now()))
      .executeTakeFirst()
    return found !== undefined
  })
}

/** Uses a code up, and with it every other. False: somebody else founded the first contract with it, or it was none. */
export async function spendFoundingCode({ transaction, clock }: Writing, code: string): Promise<boolean> {
  const used = await transaction.deleteFrom('founding_codes').returning(['hash', 'made_at']).execute()
  const hash = hashOf(code)
  return used.some((one) => one.hash === hash && one.made_at > oldest(clock.now()))
}

/** There is a contract: nobody founds the first one any more. */
export async function forgetFoundingCodes({ database }: Store): Promise<void> {
  await database.transaction({ role: 'app', settings: {} }, (transaction) => transaction.deleteFrom('founding_codes').execute())
}

/** As people type it: capitals, spaces and hyphens make no difference. */
function hashOf(code: string): string {
  return createHash('sha256')
    .update(
      code
        .slice(0, 200)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, ''),
    )
    .digest('base64url')
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - hoursOfFoundingCode * 60 * 60_000)
}
