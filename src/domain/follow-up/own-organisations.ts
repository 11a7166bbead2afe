import { sql } from 'kysely'
import type { Actor, Reading } from '#domain/history'

/** An organisation somebody speaks for. */
export interface OwnOrganisation {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** The organisations somebody speaks for today, in Swedish order. */
export async function listOwnOrganisations({ transaction, contractId }: Reading, actor: Actor): Promise<OwnOrganisation[]> {
  if (actor.organisationIds.length === 0) return []
  return transaction
    .selectFrom('organisations')
    .select(['id', 'slug', 'name'])
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...actor.organisationIds])
    .where('removed_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .execute()
}
