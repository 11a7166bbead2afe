import type { Reading } from '#domain/history'
import { dayOf, homeZone } from '#platform/dates'

/** An organisation in the register, removed ones too when asked for. */
export async function findOrganisationRow({ transaction, contractId }: Reading, organisationId: string) {
  const row = await transaction
    .selectFrom('organisations')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row ?? null
}

/** The organisation that has this name already, other than the one given. */
export async function findNamesake(
  { transaction, contractId }: Reading,
  nameKey: string,
  exceptId: string,
): Promise<{ id: string; name: string } | null> {
  const row = await transaction
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('contract_id', '=', contractId)
    .where('name_key', '=', nameKey)
    .where('removed_at', 'is', null)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return row ?? null
}

/** Today where the contracts are: affiliations begin and end by whole days. */
export function todayOf({ clock }: Reading): string {
  return dayOf(clock.now(), homeZone)
}
