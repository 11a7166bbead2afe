import type { Reading } from '#domain/history'
import { normaliseOrganisationName } from './near-duplicates.ts'
import { tidyLine } from '#platform/text'

/** The present organisation of the register that somebody means by a name, however they write it; null: none. */
export async function findOrganisationByName(
  { transaction, contractId }: Reading,
  name: string,
): Promise<{ id: string; slug: string; name: string } | null> {
  const key = normaliseOrganisationName(tidyLine(name))
  if (key === '') return null
  const row = await transaction
    .selectFrom('organisations')
    .select(['id', 'slug', 'name'])
    .where('contract_id', '=', contractId)
    .where('name_key', '=', key)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
