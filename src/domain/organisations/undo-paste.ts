import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { withdrawMandates } from '#domain/identity'
import { done, type Outcome } from '#platform/outcome'

export interface UndonePaste {
  readonly removed: number
  /** Organisations that something else has come to depend on, and that stay. */
  readonly kept: readonly string[]
}

/** Takes back a whole paste. What somebody has built on since (a Lead, a meeting, a group, an edit by hand) is kept, and named. */
export async function undoPaste(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<UndonePaste>> {
  const pasted = idsOf(event.particulars['organisationIds'])
  await withdrawMandates(writing, { mandateIds: idsOf(event.particulars['mandateIds']), personIds: idsOf(event.particulars['personIds']) })
  const depended = await listDependedUpon(writing, pasted)
  const removable = pasted.filter((id) => !depended.some((organisation) => organisation.id === id))
  await removeAll(writing, {
    organisationIds: removable,
    affiliationIds: idsOf(event.particulars['affiliationIds']),
    keepAffiliationsOf: depended.map(({ id }) => id),
  })
  const kept = depended.map(({ name }) => name)
  await record(writing, {
    kind: 'PasteUndone',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { removed: removable.length, kept: kept.length },
    undoes: event.id,
  })
  return done({ removed: removable.length, kept })
}

/** Every table that can hold on to an organisation beyond what the paste itself made. */
const dependants = [
  ['leads', 'organisation_id'],
  ['adoptions', 'organisation_id'],
  ['attendances', 'organisation_id'],
  ['outcome_presence', 'organisation_id'],
  ['group_members', 'organisation_id'],
  ['agreement_voices', 'organisation_id'],
  ['mandates', 'organisation_id'],
  ['outcomes', 'owner_organisation_id'],
  ['meetings', 'convened_by'],
  ['meetings', 'hosted_by'],
  ['meetings', 'led_by'],
  ['organisations', 'parent_id'],
] as const

async function listDependedUpon({ transaction, contractId }: Writing, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const held = dependants.map(
    ([table, column]) =>
      sql`exists (select 1 from ${sql.table(table)} d where d.contract_id = o.contract_id and d.${sql.ref(column)} = o.id)`,
  )
  const { rows } = await sql<{ id: string; name: string }>`
    select o.id, o.name from organisations o
    where o.contract_id = ${contractId} and o.id = any(${ids}) and o.removed_at is null and (o.revision > 1 or ${sql.join(held, sql` or `)})
    order by o.name collate swedish`.execute(transaction)
  return rows
}

async function removeAll(
  { transaction, contractId, clock }: Writing,
  {
    organisationIds,
    affiliationIds,
    keepAffiliationsOf,
  }: {
    readonly organisationIds: readonly string[]
    readonly affiliationIds: readonly string[]
    readonly keepAffiliationsOf: readonly string[]
  },
): Promise<void> {
  const removed = { removed_at: clock.now() }
  if (organisationIds.length > 0)
    await transaction
      .updateTable('organisations')
      .set(removed)
      .where('contract_id', '=', contractId)
      .where('id', 'in', organisationIds)
      .where('removed_at', 'is', null)
      .execute()
  if (affiliationIds.length === 0) return
  await transaction
    .updateTable('affiliations')
    .set(removed)
    .where('contract_id', '=', contractId)
    .where('id', 'in', affiliationIds)
    .where('removed_at', 'is', null)
    .$if(keepAffiliationsOf.length > 0, (query) => query.where('organisation_id', 'not in', keepAffiliationsOf))
    .execute()
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
