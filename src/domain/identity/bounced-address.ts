import type { Writing } from '#domain/history'

/** Mail to this address of a person comes back: nothing more can be expected to reach them there. False: it is not their address any more. */
export async function noteAddressBounced(
  { transaction, contractId, clock }: Writing,
  { personId, address, reason }: { readonly personId: string; readonly address: string; readonly reason: string },
): Promise<boolean> {
  const updated = await transaction
    .updateTable('people')
    .set({ email_bounced_at: clock.now(), email_bounce_reason: reason.slice(0, 500) })
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where((where) => where.or([where('email', '=', address), where('email_key', '=', address.toLowerCase())]))
    .where('email_bounced_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

/** Something has come from the address, or somebody has tried it: it is taken to work until mail comes back again. */
export async function noteAddressWorks({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  const updated = await transaction
    .updateTable('people')
    .set({ email_bounced_at: null, email_bounce_reason: null })
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('email_bounced_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}
