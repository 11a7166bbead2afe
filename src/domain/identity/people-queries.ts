import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isLanguage, type Language } from '#platform/i18n'
import { isMandateKind, type MandateKind } from './person.ts'

export interface PersonListed {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly organisations: readonly { readonly name: string; readonly slug: string; readonly kind: MandateKind }[]
  readonly roles: readonly string[]
}

export type PeopleFilter = 'all' | 'speaking' | 'without' | 'secretariat'

export interface ListPeople {
  /** Part of a name, an address or an organisation's name. */
  readonly text?: string
  readonly show?: PeopleFilter
  readonly sort?: 'name' | '-name' | 'recent'
  readonly today: string
  readonly limit?: number
  readonly offset?: number
}

/** People of the contract, with those they speak for on the day, a page at a time. One query, however many there are (C6, C7). */
export async function listPeople(
  { transaction, contractId }: Reading,
  { text = '', show = 'all', sort = 'name', today, limit = 50, offset = 0 }: ListPeople,
): Promise<{ total: number; people: PersonListed[] }> {
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const current = sql`(m.until_on is null or m.until_on > ${today} or (m.until_on = ${today} and m.ended_at is null))`
  const shown = {
    all: sql`true`,
    speaking: sql`exists (select 1 from mandates m where m.contract_id = p.contract_id and m.person_id = p.id and ${current})`,
    without: sql`not exists (select 1 from mandates m where m.contract_id = p.contract_id and m.person_id = p.id and ${current}) and not exists (select 1 from roles r where r.contract_id = p.contract_id and r.person_id = p.id and r.ended_at is null)`,
    secretariat: sql`exists (select 1 from roles r where r.contract_id = p.contract_id and r.person_id = p.id and r.ended_at is null and (r.until_on is null or r.until_on >= ${today}))`,
  }[show]
  const order = {
    name: sql`p.name collate swedish, p.id`,
    '-name': sql`p.name collate swedish desc, p.id desc`,
    recent: sql`p.registered_at desc, p.id desc`,
  }[sort]
  const { rows } = await sql<PersonRow>`
    with page as (
      select p.contract_id, p.id, p.name, p.email, p.phone, p.registered_at, count(*) over () as total
      from people p
      where p.contract_id = ${contractId} and p.erased_at is null and p.merged_into_id is null and ${shown}
        and (${text} = '' or p.name collate swedish ilike ${like} or p.email collate swedish ilike ${like} or exists (
          select 1 from mandates m join organisations o on o.contract_id = m.contract_id and o.id = m.organisation_id
          where m.contract_id = p.contract_id and m.person_id = p.id and o.name collate swedish ilike ${like}))
      order by ${order} limit ${limit} offset ${offset}
    )
    select p.id, p.name, p.email, p.phone, p.total,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'slug', o.slug, 'kind', m.kind) order by o.name, m.kind)
        from mandates m join organisations o on o.contract_id = m.contract_id and o.id = m.organisation_id
        where m.contract_id = p.contract_id and m.person_id = p.id and ${current}), '[]'::jsonb) as organisations,
      coalesce((select jsonb_agg(distinct r.role) from roles r
        where r.contract_id = p.contract_id and r.person_id = p.id and r.ended_at is null and (r.until_on is null or r.until_on >= ${today})), '[]'::jsonb) as roles
    from page p order by ${order}`.execute(transaction)
  return {
    total: Number(rows[0]?.total ?? 0),
    people: rows.map(({ id, name, email, phone, organisations, roles }) => ({ id, name, email, phone, organisations, roles })),
  }
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly organisations: PersonListed['organisations']
  readonly roles: readonly string[]
  readonly total: number | string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language
  readonly shownPublicly: boolean
  readonly revision: number
}

/** A person still in the register, or null: erased and merged ones are no more. */
export async function findPerson({ transaction, contractId }: Reading, personId: string): Promise<Person | null> {
  const row = await transaction
    .selectFrom('people')
    .select(['id', 'name', 'email', 'phone', 'language', 'shown_publicly', 'revision'])
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, name, email, phone, revision } = row
  return { id, name, email, phone, revision, language: isLanguage(row.language) ? row.language : 'sv', shownPublicly: row.shown_publicly }
}

/** Others who may be the same person: the same name, or the same telephone. */
export async function listPossibleTwins(
  { transaction, contractId }: Reading,
  person: Person,
): Promise<{ id: string; name: string; email: string | null }[]> {
  return transaction
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('contract_id', '=', contractId)
    .where('erased_at', 'is', null)
    .where('merged_into_id', 'is', null)
    .where('id', '<>', person.id)
    .where((where) =>
      where.or([
        where(sql`lower(name collate swedish)`, '=', person.name.toLowerCase()),
        ...(person.phone === null ? [] : [where('phone', '=', person.phone)]),
      ]),
    )
    .orderBy(sql`name collate swedish`)
    .limit(10)
    .execute()
}

export interface MandateHeld {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly email: string | null
  readonly phone: string | null
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationSlug: string
  readonly kind: MandateKind
  readonly title: string | null
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly ended: boolean
}

/** Mandates of a person or of an organisation: those that hold first, then those that came and went. */
export async function listMandates(
  { transaction, contractId }: Reading,
  of: { personId: string } | { organisationId: string },
  today: string,
): Promise<MandateHeld[]> {
  const rows = await transaction
    .selectFrom('mandates as m')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .select([
      'm.id',
      'm.person_id',
      'p.name as person_name',
      'p.email',
      'p.phone',
      'm.organisation_id',
      'o.name as organisation_name',
      'o.slug',
      'm.kind',
      'm.title',
      'm.from_on',
      'm.until_on',
      'm.ended_at',
    ])
    .where('m.contract_id', '=', contractId)
    .where('p.merged_into_id', 'is', null)
    .$if('personId' in of, (query) => query.where('m.person_id', '=', 'personId' in of ? of.personId : ''))
    .$if('organisationId' in of, (query) => query.where('m.organisation_id', '=', 'organisationId' in of ? of.organisationId : ''))
    .orderBy(sql`(m.until_on is not null and m.until_on <= ${today})`)
    .orderBy(sql`array_position(array['representative','deputy','contact','signatory'], m.kind)`)
    .orderBy(sql`p.name collate swedish`)
    .orderBy(sql`o.name collate swedish`)
    .orderBy('m.from_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    email: row.email,
    phone: row.phone,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationSlug: row.slug,
    kind: isMandateKind(row.kind) ? row.kind : 'contact',
    title: row.title,
    fromOn: row.from_on,
    untilOn: row.until_on,
    ended: row.ended_at !== null || (row.until_on !== null && row.until_on < today),
  }))
}

export interface RoleHeld {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly email: string | null
  readonly role: string
  readonly meetingId: string | null
  readonly fromOn: string
}

/** Who holds a role in the contract on a day: the secretariat, the administrators, and facilitators of a meeting. */
export async function listRoles({ transaction, contractId }: Reading, today: string, personId?: string): Promise<RoleHeld[]> {
  const rows = await transaction
    .selectFrom('roles as r')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'r.contract_id').onRef('p.id', '=', 'r.person_id'))
    .select(['r.id', 'r.person_id', 'p.name', 'p.email', 'r.role', 'r.meeting_id', 'r.from_on'])
    .where('r.contract_id', '=', contractId)
    .where('r.ended_at', 'is', null)
    .where((where) => where.or([where('r.until_on', 'is', null), where('r.until_on', '>=', today)]))
    .$if(personId !== undefined, (query) => query.where('r.person_id', '=', personId ?? ''))
    .orderBy(sql`p.name collate swedish`)
    .orderBy('r.role')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.name,
    email: row.email,
    role: row.role,
    meetingId: row.meeting_id,
    fromOn: row.from_on,
  }))
}
