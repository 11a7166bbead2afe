import { sql } from 'kysely'
import type { Reading } from '#domain/history'

export interface OrganisationListed {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
}

/** Organisations of the register in Swedish order (Å Ä Ö last), a page at a time. */
export async function listOrganisations(
  reading: Reading,
  { limit = 100, offset = 0 } = {},
): Promise<{ total: number; organisations: OrganisationListed[] }> {
  const rows = await reading.transaction
    .selectFrom('organisations')
    .select(['id', 'slug', 'name', 'kind', sql<number>`count(*) over ()`.as('total')])
    .where('contract_id', '=', reading.contractId)
    .where('removed_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(rows[0]?.total ?? 0), organisations: rows.map(({ id, slug, name, kind }) => ({ id, slug, name, kind })) }
}
