import type { Reading, Store } from './context.ts'

/** A form that was sent and kept before. `location`: where its sender was led then, when that is known. */
export interface SentRequest {
  readonly location: string | null
}

/** Finds what became of a form by its key. Null: no form with this key has changed anything. */
export async function findSentRequest({ transaction, contractId }: Reading, key: string): Promise<SentRequest | null> {
  const row = await transaction
    .selectFrom('request_keys')
    .select('location')
    .where('contract_id', '=', contractId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps where a form led, for the one who sends it again. The first answer stays. */
export async function rememberWhereItLed(
  store: Store,
  { contractId, key, location }: { readonly contractId: string; readonly key: string; readonly location: string },
): Promise<void> {
  await store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': contractId } }, (transaction) =>
    transaction
      .updateTable('request_keys')
      .set({ location })
      .where('contract_id', '=', contractId)
      .where('key', '=', key)
      .where('location', 'is', null)
      .execute(),
  )
}
