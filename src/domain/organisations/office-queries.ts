import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { DatePrecision, DateWithPrecision } from '#platform/dates'
import { datePrecisions } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isOrganisationKind, type OrganisationKind, type OrganisationSize } from './organisation.ts'

export interface OrganisationInOffice {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly kindIsGuess: boolean
  readonly municipalSphere: boolean | null
  readonly parentName: string | null
  readonly phone: string | null
  readonly note: string
  /** affiliated, left, …; null: in the register only */
  readonly affiliation: string | null
  readonly joined: DateWithPrecision | null
  readonly contactName: string | null
  readonly contactPhone: string | null
}

export const organisationSorts = ['name', '-name', 'kind', '-kind', 'joined', '-joined'] as const
export type OrganisationSort = (typeof organisationSorts)[number]
export type AffiliationFilter = 'affiliated' | 'left' | 'never' | 'without-contact'

export interface ListForOffice {
  /** Part of the name or of the short note. */
  readonly text?: string
  readonly kind?: OrganisationKind | null
  readonly sphere?: 'municipal' | 'others' | 'unknown' | null
  readonly affiliation?: AffiliationFilter | null
  readonly sort?: OrganisationSort
  readonly today: string
  readonly limit?: number
  readonly offset?: number
}

/** The register as the secretariat works with it: who to phone, and whether they have joined. One query a page (C6, C7). */
export async function listForOffice(
  { transaction, contractId }: Reading,
  options: ListForOffice,
): Promise<{ total: number; organisations: OrganisationInOffice[] }> {
  const { text = '', kind = null, sphere = null, affiliation = null, sort = 'name', today, limit = 50, offset = 0 } = options
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  // Affiliation and contact are looked up for the rows of one page only, unless the list is chosen or sorted by them.
  const needsAll = affiliation !== null || sort === 'joined' || sort === '-joined'
  const { rows } = await sql<OfficeRow>`
    with page as (
      select o.id, count(*) over () as total from organisations o ${needsAll ? besides(today) : sql``}
      where o.contract_id = ${contractId} and o.removed_at is null
        and (${text} = '' or o.name collate swedish ilike ${like} or o.note collate swedish ilike ${like})
        and (${kind}::text is null or o.kind = ${kind})
        and ${spheres[sphere ?? 'any']} and ${affiliations[affiliation ?? 'any']}
      order by ${orders[sort]} limit ${limit} offset ${offset}
    )
    select o.id, o.slug, o.name, o.kind, o.kind_is_guess, o.municipal_sphere, parent.name as parent_name, o.phone, o.note,
      a.state, a.joined_on, a.joined_precision, c.name as contact_name, c.phone as contact_phone, page.total
    from page join organisations o on o.contract_id = ${contractId} and o.id = page.id
    left join organisations parent on parent.contract_id = o.contract_id and parent.id = o.parent_id ${besides(today)}
    order by ${orders[sort]}`.execute(transaction)
  return { total: Number(rows[0]?.total ?? 0), organisations: rows.map(toListed) }
}

/** What stands beside an organisation: its affiliation, and whom to reach. */
function besides(today: string) {
  return sql`
    left join lateral (
      select state, joined_on, joined_precision from affiliations a
      where a.contract_id = o.contract_id and a.organisation_id = o.id and a.removed_at is null
      order by (a.state = 'affiliated') desc, a.joined_on desc nulls last, a.recorded_at desc limit 1) a on true
    left join lateral (
      select p.name, p.phone from mandates m join people p on p.contract_id = m.contract_id and p.id = m.person_id
      where m.contract_id = o.contract_id and m.organisation_id = o.id and m.ended_at is null and (m.until_on is null or m.until_on >= ${today})
      order by array_position(array['contact', 'representative', 'deputy', 'signatory'], m.kind), m.given_at limit 1) c on true`
}

const spheres = {
  any: sql`true`,
  municipal: sql`o.municipal_sphere`,
  others: sql`o.municipal_sphere = false`,
  unknown: sql`o.municipal_sphere is null`,
}

const affiliations = {
  any: sql`true`,
  affiliated: sql`a.state = 'affiliated'`,
  left: sql`a.state in ('left', 'lapsed')`,
  never: sql`a.state is null`,
  'without-contact': sql`c.name is null`,
}

const orders = {
  name: sql`o.name collate swedish, o.id`,
  '-name': sql`o.name collate swedish desc, o.id desc`,
  kind: sql`o.kind, o.name collate swedish`,
  '-kind': sql`o.kind desc, o.name collate swedish`,
  joined: sql`a.joined_on nulls last, o.name collate swedish`,
  '-joined': sql`a.joined_on desc nulls last, o.name collate swedish`,
}

interface OfficeRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly kind_is_guess: boolean
  readonly municipal_sphere: boolean | null
  readonly parent_name: string | null
  readonly phone: string | null
  readonly note: string
  readonly state: string | null
  readonly joined_on: string | null
  readonly joined_precision: string | null
  readonly contact_name: string | null
  readonly contact_phone: string | null
  readonly total: number | string
}

function toListed(row: OfficeRow): OrganisationInOffice {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: isOrganisationKind(row.kind) ? row.kind : 'other',
    kindIsGuess: row.kind_is_guess,
    municipalSphere: row.municipal_sphere,
    parentName: row.parent_name,
    phone: row.phone,
    note: row.note,
    affiliation: row.state,
    joined: dateOf(row.joined_on, row.joined_precision),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
  }
}

export interface Organisation {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly kindIsGuess: boolean
  readonly municipalSphere: boolean | null
  readonly parentId: string | null
  readonly size: OrganisationSize | null
  readonly description: Translated
  readonly website: string | null
  readonly phone: string | null
  readonly note: string
  readonly sources: readonly string[]
  readonly revision: number
}

/** An organisation of the register by its address or its id; removed ones are not found. */
export async function findOrganisation(
  { transaction, contractId }: Reading,
  by: { slug: string } | { id: string },
): Promise<Organisation | null> {
  const row = await transaction
    .selectFrom('organisations')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .$if('slug' in by, (query) => query.where('slug', '=', 'slug' in by ? by.slug : ''))
    .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, slug, name, description, website, phone, note, sources, revision } = row
  return {
    id,
    slug,
    name,
    description,
    website,
    phone,
    note,
    sources,
    revision,
    kind: isOrganisationKind(row.kind) ? row.kind : 'other',
    kindIsGuess: row.kind_is_guess,
    municipalSphere: row.municipal_sphere,
    parentId: row.parent_id,
    size: row.size === 'one-person' || row.size === 'small' || row.size === 'medium' || row.size === 'large' ? row.size : null,
  }
}

export interface NamedOrganisation {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** Every organisation by name, in Swedish order: for choosing one, and for finding near-duplicates. */
export async function listOrganisationNames(
  { transaction, contractId }: Reading,
  of: { readonly parentId?: string } = {},
): Promise<NamedOrganisation[]> {
  return transaction
    .selectFrom('organisations')
    .select(['id', 'slug', 'name'])
    .where('contract_id', '=', contractId)
    .where('removed_at', 'is', null)
    .$if(of.parentId !== undefined, (query) => query.where('parent_id', '=', of.parentId ?? ''))
    .orderBy(sql`name collate swedish`)
    .execute()
}

export interface Affiliation {
  readonly id: string
  readonly periodId: string | null
  readonly state: string
  readonly joined: DateWithPrecision | null
  readonly signed: DateWithPrecision | null
  readonly diploma: DateWithPrecision | null
  readonly leftOn: string | null
  readonly sources: readonly string[]
  readonly revision: number
}

/** When an organisation joined, signed and received its diploma, period by period, the latest first. */
export async function listAffiliations({ transaction, contractId }: Reading, organisationId: string): Promise<Affiliation[]> {
  const rows = await transaction
    .selectFrom('affiliations')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    periodId: row.period_id,
    state: row.state,
    joined: dateOf(row.joined_on, row.joined_precision),
    signed: dateOf(row.signed_on, row.signed_precision),
    diploma: dateOf(row.diploma_on, row.diploma_precision),
    leftOn: row.left_on,
    sources: row.sources,
    revision: row.revision,
  }))
}

function dateOf(date: string | null, precision: string | null): DateWithPrecision | null {
  return date !== null && isPrecision(precision) ? { date, precision } : null
}

function isPrecision(text: string | null): text is DatePrecision {
  return datePrecisions.some((precision) => precision === text)
}
