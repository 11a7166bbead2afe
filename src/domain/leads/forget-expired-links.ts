import type { Store } from '#domain/history'

/** Days a link that no longer opens anything is kept, so that whoever opens it late is told so. */
const daysKept = 365

/** Forgets one-purpose links long past their time. Returns how many. */
export function forgetExpiredLinks(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysKept * 86_400_000)
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, async (transaction) => {
    const result = await transaction
      .deleteFrom('action_links')
      .where('contract_id', '=', contractId)
      .where('expires_at', '<', before)
      .executeTakeFirst()
    return Number(result.numDeletedRows)
  })
}
