import type { Store } from './context.ts'

/** Days a form's key is remembered: nobody sends the same form again after that. */
const daysRemembered = 7

/** Forgets the keys of forms sent long ago. Returns how many. */
export function forgetRequestKeys(store: Store, contractId: string): Promise<number> {
  const before = new Date(store.clock.now().getTime() - daysRemembered * 86_400_000)
  return store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, async (transaction) => {
    const result = await transaction
      .deleteFrom('request_keys')
      .where('contract_id', '=', contractId)
      .where('at', '<', before)
      .executeTakeFirst()
    return Number(result.numDeletedRows)
  })
}
