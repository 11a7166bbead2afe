import { sql } from 'kysely'
import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { personReferences, type PersonReference } from './person-references.ts'
import type { EventToUndo } from './person.ts'
import { findPersonRow, todayOf } from './person-rows.ts'

export interface MergePeople {
  /** Who the two turn out to be. */
  readonly keptId: string
  /** Who was entered once too often. */
  readonly mergedId: string
}

export type CannotMergePeople = 'not-found' | 'same-person'

interface Moved {
  readonly table: string
  readonly column: string
  readonly ids: readonly string[]
}

/** Two entries turn out to be one person (C9). Everything the one is part of passes to the other, and can be taken back. */
export async function mergePeople(
  writing: Writing,
  { keptId, mergedId }: MergePeople,
): Promise<Outcome<{ eventId: string }, CannotMergePeople>> {
  if (keptId === mergedId) return notDone('same-person')
  const kept = await findPersonRow(writing, keptId)
  const merged = await findPersonRow(writing, mergedId)
  if (kept === null || merged === null) return notDone('not-found')

  const closed = await closeTwins(writing, { keptId, mergedId })
  const moved: Moved[] = []
  for (const reference of personReferences) moved.push(await move(writing, reference, { keptId, mergedId }))
  await updatePerson(writing, mergedId, { email_key: null, merged_into_id: keptId })
  const took = { email: kept.email === null && merged.email !== null, phone: kept.phone === null && merged.phone !== null }
  await updatePerson(writing, keptId, {
    ...(took.email ? { email: merged.email, email_key: merged.email_key } : {}),
    ...(took.phone ? { phone: merged.phone } : {}),
  })
  const eventId = await record(writing, {
    kind: 'PeopleMerged',
    subject: { kind: 'person', id: keptId },
    particulars: { mergedId, moved: moved.filter(({ ids }) => ids.length > 0), closed, took },
  })
  return done({ eventId })
}

/** Takes a merging apart: each gets back what was theirs. What has happened since stays with the one kept. */
export async function separatePeople(writing: Writing, event: EventToUndo): Promise<Outcome<null, 'not-found' | 'email-taken'>> {
  const { mergedId, moved, closed, took } = readParticulars(event)
  const merged = await findMergedRow(writing, mergedId, event.subject_id)
  if (merged === null) return notDone('not-found')
  await updatePerson(writing, event.subject_id, {
    ...(took.email ? { email: null, email_key: null } : {}),
    ...(took.phone ? { phone: null } : {}),
  })
  if (merged.email !== null && (await isAddressInUse(writing, merged.email))) return notDone('email-taken')
  await updatePerson(writing, mergedId, { email_key: merged.email, merged_into_id: null })
  for (const { table, column, ids } of moved) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${mergedId} where contract_id = ${writing.contractId} and id = any(${ids}) and ${sql.ref(column)} = ${event.subject_id}`.execute(
      writing.transaction,
    )
  }
  for (const { table, ids } of closed) {
    await sql`update ${sql.table(table)} set until_on = null, ended_at = null where contract_id = ${writing.contractId} and id = any(${ids})`.execute(
      writing.transaction,
    )
  }
  await record(writing, {
    kind: 'PeopleSeparated',
    subject: { kind: 'person', id: event.subject_id },
    particulars: { mergedId },
    undoes: event.id,
  })
  return done(null)
}

/** Where both hold the very same mandate or role, the merged one's is closed and stays where it is. */
async function closeTwins(writing: Writing, { keptId, mergedId }: MergePeople): Promise<{ table: string; ids: string[] }[]> {
  const { transaction, contractId, clock } = writing
  const today = todayOf(writing)
  const mandates = await sql<{ id: string }>`
    update mandates m set until_on = greatest(coalesce(m.from_on, ${today}::date), ${today}::date), ended_at = ${clock.now()}
    where m.contract_id = ${contractId} and m.person_id = ${mergedId} and m.until_on is null and exists (
      select 1 from mandates k where k.contract_id = m.contract_id and k.person_id = ${keptId} and k.organisation_id = m.organisation_id and k.kind = m.kind and k.until_on is null)
    returning m.id`.execute(transaction)
  const roles = await sql<{ id: string }>`
    update roles r set until_on = greatest(r.from_on, ${today}::date), ended_at = ${clock.now()}
    where r.contract_id = ${contractId} and r.person_id = ${mergedId} and r.until_on is null and exists (
      select 1 from roles k where k.contract_id = r.contract_id and k.person_id = ${keptId} and k.role = r.role and k.meeting_id is not distinct from r.meeting_id and k.until_on is null)
    returning r.id`.execute(transaction)
  return [
    { table: 'mandates', ids: mandates.rows.map((row) => row.id) },
    { table: 'roles', ids: roles.rows.map((row) => row.id) },
  ].filter(({ ids }) => ids.length > 0)
}

/** Repoints one column. What both have of the same (an attendance, a seat in a group, a registration) is one, and stays. */
async function move(
  { transaction, contractId }: Writing,
  { table, column }: PersonReference,
  { keptId, mergedId }: MergePeople,
): Promise<Moved> {
  const unlessTwin =
    table === 'attendances'
      ? sql`and not exists (select 1 from attendances k where k.contract_id = t.contract_id and k.person_id = ${keptId} and k.meeting_id = t.meeting_id and k.organisation_id = t.organisation_id and k.person_name is not distinct from t.person_name)`
      : table === 'group_members' && column === 'person_id'
        ? sql`and (t.until_on is not null or not exists (select 1 from group_members k where k.contract_id = t.contract_id and k.group_id = t.group_id and k.person_id = ${keptId} and k.until_on is null))`
        : table === 'registrations'
          ? sql`and not exists (select 1 from registrations k where k.contract_id = t.contract_id and k.meeting_id = t.meeting_id and k.person_id = ${keptId})`
          : table === 'invitations' && column === 'person_id'
            ? sql`and not exists (select 1 from invitations k where k.contract_id = t.contract_id and k.meeting_id = t.meeting_id and k.person_id = ${keptId})`
            : table === 'poll_asked'
              ? sql`and not exists (select 1 from poll_asked k where k.contract_id = t.contract_id and k.poll_id = t.poll_id and k.person_id = ${keptId})`
              : sql``
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} as t set ${sql.ref(column)} = ${keptId}
    where t.contract_id = ${contractId} and t.${sql.ref(column)} = ${mergedId} ${unlessTwin} returning t.id`.execute(transaction)
  return { table, column, ids: rows.map((row) => row.id) }
}

function updatePerson(
  { transaction, contractId }: Writing,
  personId: string,
  change: { email?: string | null; email_key?: string | null; phone?: string | null; merged_into_id?: string | null },
) {
  if (Object.keys(change).length === 0) return Promise.resolve()
  return transaction.updateTable('people').set(change).where('contract_id', '=', contractId).where('id', '=', personId).execute()
}

async function findMergedRow({ transaction, contractId }: Writing, mergedId: string, keptId: string) {
  const row = await transaction
    .selectFrom('people')
    .select(['id', 'email'])
    .where('contract_id', '=', contractId)
    .where('id', '=', mergedId)
    .where('merged_into_id', '=', keptId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

async function isAddressInUse({ transaction, contractId }: Writing, emailKey: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('email_key', '=', emailKey)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

function readParticulars({ particulars }: EventToUndo) {
  const took = particulars['took']
  return {
    mergedId: String(particulars['mergedId']),
    moved: readList(particulars['moved']),
    closed: readList(particulars['closed']),
    took: { email: isRecord(took) && took['email'] === true, phone: isRecord(took) && took['phone'] === true },
  }
}

/** Only tables and columns we know are ever named in a statement. */
function readList(value: unknown): Moved[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).flatMap((entry) => {
    const known = personReferences.find(
      ({ table, column }) => table === entry['table'] && (entry['column'] === undefined || column === entry['column']),
    )
    return known === undefined
      ? []
      : [{ table: known.table, column: known.column, ids: Array.isArray(entry['ids']) ? entry['ids'].map(String) : [] }]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
