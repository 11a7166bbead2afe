import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Circle } from '#domain/invitations'

type ByHand = NonNullable<Circle['people']>

export interface PeopleWritten {
  readonly people: ByHand
  /** Lines that are nobody's address, and no name that exactly one person has. */
  readonly unknown: readonly string[]
}

/** People written by hand, one on a line by address or by name; for the organisation they speak for today. */
export async function findPeopleWritten({ transaction, contractId }: Reading, text: string): Promise<PeopleWritten> {
  const lines = [
    ...new Set(
      text
        .split(/[\n;,]/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ].slice(0, 500)
  if (lines.length === 0) return { people: [], unknown: [] }
  const keys = lines.map((line) => line.toLowerCase())
  const { rows } = await sql<{ id: string; name: string; email_key: string | null; organisation_id: string | null }>`
    select p.id, lower(p.name) as name, p.email_key,
      (select m.organisation_id from mandates m where m.contract_id = p.contract_id and m.person_id = p.id and m.ended_at is null
        order by m.given_at, m.id limit 1) as organisation_id
    from people p
    where p.contract_id = ${contractId} and p.erased_at is null and p.merged_into_id is null
      and (p.email_key = any(${keys}::text[]) or lower(p.name) = any(${keys}::text[]))`.execute(transaction)
  const people: { personId: string; organisationId: string | null }[] = []
  const unknown: string[] = []
  for (const line of lines) {
    const key = line.toLowerCase()
    const byAddress = rows.filter((row) => row.email_key === key)
    const found = byAddress.length > 0 ? byAddress : rows.filter((row) => row.name === key)
    const [only] = found
    if (only === undefined || found.length > 1) unknown.push(line)
    else if (!people.some(({ personId }) => personId === only.id)) people.push({ personId: only.id, organisationId: only.organisation_id })
  }
  return { people, unknown }
}

/** Those chosen by hand as somebody would write them: the address, or the name where there is none. */
export async function writePeopleByHand({ transaction, contractId }: Reading, people: ByHand): Promise<string> {
  const ids = people.map(({ personId }) => personId)
  if (ids.length === 0) return ''
  const rows = await transaction
    .selectFrom('people')
    .select(['name', 'email'])
    .where('contract_id', '=', contractId)
    .where('id', 'in', ids)
    .where('erased_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .execute()
  return rows.map(({ name, email }) => email ?? name).join('\n')
}

/** Names of some people, for those taken out by hand. */
export async function listNames(
  { transaction, contractId }: Reading,
  personIds: readonly string[],
): Promise<{ readonly personId: string; readonly name: string }[]> {
  if (personIds.length === 0) return []
  const rows = await transaction
    .selectFrom('people')
    .select(['id', 'name'])
    .where('contract_id', '=', contractId)
    .where('id', 'in', [...personIds])
    .where('erased_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .execute()
  return rows.map(({ id, name }) => ({ personId: id, name }))
}
