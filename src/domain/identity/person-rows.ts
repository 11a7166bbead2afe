import type { Reading } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'

/** A person who is still one: not erased, and not merged into another. */
export async function findPersonRow({ transaction, contractId }: Reading, personId: string) {
  const row = await transaction
    .selectFrom('people')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function findOrganisationName({ transaction, contractId }: Reading, organisationId: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('organisations')
    .select('name')
    .where('contract_id', '=', contractId)
    .where('id', '=', organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.name ?? null
}

/** Today where the contracts are; mandates and roles begin and end by whole days. */
export function todayOf({ clock }: Reading): string {
  return dayOf(clock.now(), homeZone)
}
