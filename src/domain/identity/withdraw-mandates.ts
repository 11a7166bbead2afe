import { sql } from 'kysely'
import type { Writing } from '#domain/history'
import { personReferences } from './person-references.ts'

/**
 * Takes back mandates that should never have been entered, and the people that nothing else knows of. Only an undone paste does this,
 * in the minutes after it: keeping a mistyped person would be keeping personal data for nothing. Answers how many people went.
 */
export async function withdrawMandates(
  { transaction, contractId }: Writing,
  { mandateIds, personIds }: { readonly mandateIds: readonly string[]; readonly personIds: readonly string[] },
): Promise<number> {
  if (mandateIds.length > 0)
    await transaction.deleteFrom('mandates').where('contract_id', '=', contractId).where('id', 'in', mandateIds).execute()
  if (personIds.length === 0) return 0
  const unknownElsewhere = personReferences.map(
    ({ table, column }) =>
      sql`and not exists (select 1 from ${sql.table(table)} r where r.contract_id = p.contract_id and r.${sql.ref(column)} = p.id)`,
  )
  const { rows } = await sql<{ id: string }>`
    delete from people p where p.contract_id = ${contractId} and p.id = any(${personIds}) and p.revision = 1
    ${sql.join(unknownElsewhere, sql` `)} and not exists (select 1 from people m where m.contract_id = p.contract_id and m.merged_into_id = p.id)
    and not exists (select 1 from events e where e.contract_id = p.contract_id and e.actor_person_id = p.id) returning p.id`.execute(
    transaction,
  )
  return rows.length
}
