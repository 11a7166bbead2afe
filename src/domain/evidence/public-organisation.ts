import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { DatePrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'

/** What the public may know of an organisation beside its Leads and meetings. No people, no phone, no notes. */
export interface PublicOrganisation {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly kindIsGuess: boolean
  readonly municipalSphere: boolean | null
  readonly description: Translated
  readonly website: string | null
  readonly sources: readonly string[]
  readonly parent: { readonly slug: string; readonly name: string } | null
  /** Its present affiliation, else its last one; null when it never joined. */
  readonly affiliation: PublicAffiliation | null
  readonly adopted: readonly {
    readonly slug: string
    readonly name: Translated
    readonly number: number
    readonly sources: readonly string[]
  }[]
  readonly groups: readonly { readonly slug: string; readonly name: Translated; readonly isConvener: boolean }[]
}

export interface PublicAffiliation {
  readonly state: string
  readonly joinedOn: string | null
  readonly joinedPrecision: DatePrecision | null
  readonly signedOn: string | null
  readonly signedPrecision: DatePrecision | null
  readonly diplomaOn: string | null
  readonly diplomaPrecision: DatePrecision | null
  readonly leftOn: string | null
  readonly sources: readonly string[]
}

export type FoundOrganisation = { readonly organisation: PublicOrganisation } | { readonly movedTo: string } | null

/** The organisation at an address, or where it has moved, in one query (two when the address is a former one). */
export async function findPublicOrganisation(reading: Reading, slug: string): Promise<FoundOrganisation> {
  const { transaction, contractId } = reading
  const { rows } = await sql<PublicOrganisation>`
    select o.id, o.slug, o.name, o.kind, o.kind_is_guess as "kindIsGuess", o.municipal_sphere as "municipalSphere", o.description, o.website, o.sources,
      (select json_build_object('slug', p.slug, 'name', p.name) from organisations p where p.contract_id = o.contract_id and p.id = o.parent_id and p.removed_at is null) as parent,
      (select json_build_object('state', a.state, 'joinedOn', a.joined_on, 'joinedPrecision', a.joined_precision, 'signedOn', a.signed_on, 'signedPrecision', a.signed_precision,
        'diplomaOn', a.diploma_on, 'diplomaPrecision', a.diploma_precision, 'leftOn', a.left_on, 'sources', a.sources)
        from affiliations a where a.contract_id = o.contract_id and a.organisation_id = o.id and a.removed_at is null
        order by (a.state = 'affiliated') desc, a.recorded_at desc, a.id desc limit 1) as affiliation,
      (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name, 'number', c.number, 'sources', d.sources) order by c.number, c.id), '[]')
        from (select distinct on (challenge_id) challenge_id, sources from adoptions where contract_id = o.contract_id and organisation_id = o.id and withdrawn_on is null order by challenge_id, recorded_at) d
        join challenges c on c.contract_id = o.contract_id and c.id = d.challenge_id) as adopted,
      (select coalesce(json_agg(json_build_object('slug', g.slug, 'name', g.name, 'isConvener', m.convener) order by g.kind, g.slug), '[]')
        from group_members m join groups g on g.contract_id = m.contract_id and g.id = m.group_id
        where m.contract_id = o.contract_id and m.organisation_id = o.id and m.until_on is null and g.state <> 'closed') as groups
    from organisations o where o.contract_id = ${contractId} and o.slug = ${slug} and o.removed_at is null`.execute(transaction)
  const [organisation] = rows
  if (organisation !== undefined) return { organisation }
  const former = await transaction
    .selectFrom('former_slugs as f')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'f.contract_id').onRef('o.id', '=', 'f.target_id'))
    .select('o.slug')
    .where('f.contract_id', '=', contractId)
    .where('f.kind', '=', 'organisation')
    .where('f.slug', '=', slug)
    .where('o.removed_at', 'is', null)
    .executeTakeFirst()
  return former === undefined ? null : { movedTo: former.slug }
}
