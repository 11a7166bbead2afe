import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'

/** A person answers from this address too, as somebody in the office has said. The newest word counts. */
export async function rememberAddress(
  { transaction, contractId, clock }: Writing,
  { personId, addressKey }: { readonly personId: string; readonly addressKey: string },
): Promise<void> {
  await transaction
    .insertInto('known_addresses')
    .values({ contract_id: contractId, id: newId(), address_key: addressKey, person_id: personId, known_since: clock.now() })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'address_key']).doUpdateSet({ person_id: personId, known_since: clock.now() }),
    )
    .execute()
}
