import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isLeadState, isLeadSubjectKind, type LeadState, type LeadSubjectKind } from './lead.ts'

/** A Lead as open data: what anybody needs to count the measures again on any day, and nothing about people. */
export interface OpenLead {
  readonly id: string
  readonly state: LeadState
  readonly subject: {
    readonly kind: LeadSubjectKind
    readonly id: string
    readonly slug: string
    readonly number: number
    readonly name: Translated
  }
  readonly area: { readonly slug: string; readonly name: Translated } | null
  /** null: an organisation, under förankring, not yet named. */
  readonly organisation: { readonly slug: string; readonly name: string } | null
  /** Tells Leads of the same organisation together, also while it is not named; a number within this answer only. */
  readonly organisationNumber: number
  readonly municipalSphere: boolean | null
  readonly isConvener: boolean
  readonly fromOn: string
  readonly untilOn: string | null
  readonly leavesOn: string | null
  readonly changes: readonly { readonly toState: string; readonly effectiveOn: string; readonly leavesOn: string | null }[]
}

interface Row {
  readonly id: string
  readonly state: string
  readonly kind: string
  readonly subject_id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly area: { readonly slug: string; readonly name: Translated } | null
  readonly organisation_slug: string
  readonly organisation_name: string
  readonly organisation_number: number
  readonly municipal_sphere: boolean | null
  readonly is_convener: boolean
  readonly from_on: string
  readonly until_on: string | null
  readonly leaves_on: string | null
  readonly is_named: boolean
  readonly changes: OpenLead['changes']
}

/** Every Lead that is or was public, the earliest first. One that was given back before it was confirmed is not among them. One query. */
export async function listOpenLeads({ transaction, contractId }: Reading): Promise<OpenLead[]> {
  const { rows } = await sql<Row>`
    select l.id, l.state, s.kind, s.id as subject_id, s.slug, s.number, s.name, o.slug as organisation_slug, o.name as organisation_name,
      dense_rank() over (order by o.id)::int as organisation_number, o.municipal_sphere, l.is_convener, l.from_on, l.until_on, l.leaves_on, l.confirmed_at is not null as is_named,
      (select json_build_object('slug', a.slug, 'name', a.name) from focus_areas a where a.contract_id = l.contract_id and a.id = s.area_id) as area,
      (select coalesce(json_agg(json_build_object('toState', c.to_state, 'effectiveOn', c.effective_on, 'leavesOn', c.leaves_on) order by c.effective_on, c.at, c.id), '[]')
        from lead_changes c where c.contract_id = l.contract_id and c.lead_id = l.id) as changes
    from leads l
    join organisations o on o.contract_id = l.contract_id and o.id = l.organisation_id
    join (
      select contract_id, 'focus-area' as kind, id, slug, number, name, id as area_id from focus_areas
      union all select contract_id, 'challenge', id, slug, number, name, focus_area_id from challenges
      union all select contract_id, 'question', id, slug, number, name, focus_area_id from questions
    ) s on s.contract_id = l.contract_id and s.id = coalesce(l.focus_area_id, l.challenge_id, l.question_id)
    where l.contract_id = ${contractId} and (l.confirmed_at is not null or l.state in ('taken', 'confirmed', 'active', 'resting'))
    order by l.from_on, l.id`.execute(transaction)
  return rows.map((row) => ({
    id: row.id,
    state: isLeadState(row.state) ? row.state : 'ended',
    subject: {
      kind: isLeadSubjectKind(row.kind) ? row.kind : 'question',
      id: row.subject_id,
      slug: row.slug,
      number: row.number,
      name: row.name,
    },
    area: row.area,
    organisation: row.is_named ? { slug: row.organisation_slug, name: row.organisation_name } : null,
    organisationNumber: row.organisation_number,
    municipalSphere: row.municipal_sphere,
    isConvener: row.is_convener,
    fromOn: row.from_on,
    untilOn: row.until_on,
    leavesOn: row.leaves_on,
    changes: row.changes,
  }))
}
