import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'

/** What an organisation takes part in, read across the contract for the secretariat's page about it. Only reads. */
export interface OrganisationDossier {
  readonly leads: readonly {
    readonly id: string
    readonly subject: Translated
    readonly subjectKind: 'focus-area' | 'challenge' | 'question'
    readonly state: string
    readonly fromOn: string
    readonly untilOn: string | null
    readonly leavesOn: string | null
  }[]
  readonly adoptions: readonly { readonly name: Translated; readonly slug: string; readonly number: number }[]
  readonly groups: readonly {
    readonly name: Translated
    readonly slug: string
    readonly convener: boolean
    readonly untilOn: string | null
  }[]
  readonly meetings: readonly {
    readonly id: string
    readonly title: Translated
    readonly onDate: string | null
    readonly people: readonly string[]
  }[]
}

/** Leads, adopted challenges, groups and meetings of one organisation: one statement. */
export async function getOrganisationDossier({ transaction, contractId }: Reading, organisationId: string): Promise<OrganisationDossier> {
  const { rows } = await sql<OrganisationDossier>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'subject', coalesce(f.name, c.name, q.name),
          'subjectKind', case when f.id is not null then 'focus-area' when c.id is not null then 'challenge' else 'question' end,
          'state', l.state, 'fromOn', l.from_on, 'untilOn', l.until_on, 'leavesOn', l.leaves_on) order by (l.until_on is not null), l.from_on desc)
        from leads l
        left join focus_areas f on f.contract_id = l.contract_id and f.id = l.focus_area_id
        left join challenges c on c.contract_id = l.contract_id and c.id = l.challenge_id
        left join questions q on q.contract_id = l.contract_id and q.id = l.question_id
        where l.contract_id = ${contractId} and l.organisation_id = ${organisationId}), '[]'::jsonb) as leads,
      coalesce((select jsonb_agg(distinct jsonb_build_object('name', c.name, 'slug', c.slug, 'number', c.number))
        from adoptions a join challenges c on c.contract_id = a.contract_id and c.id = a.challenge_id
        where a.contract_id = ${contractId} and a.organisation_id = ${organisationId} and a.withdrawn_on is null), '[]'::jsonb) as adoptions,
      coalesce((select jsonb_agg(jsonb_build_object('name', g.name, 'slug', g.slug, 'convener', m.convener, 'untilOn', m.until_on) order by (m.until_on is not null), g.kind)
        from group_members m join groups g on g.contract_id = m.contract_id and g.id = m.group_id
        where m.contract_id = ${contractId} and m.organisation_id = ${organisationId}), '[]'::jsonb) as groups,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'onDate', m.on_date, 'people', t.people) order by m.on_date desc)
        from (select a.meeting_id, coalesce(jsonb_agg(coalesce(p.name, a.person_name)) filter (where coalesce(p.name, a.person_name) is not null), '[]'::jsonb) as people
          from attendances a left join people p on p.contract_id = a.contract_id and p.id = a.person_id
          where a.contract_id = ${contractId} and a.organisation_id = ${organisationId} group by a.meeting_id) t
        join meetings m on m.contract_id = ${contractId} and m.id = t.meeting_id), '[]'::jsonb) as meetings`.execute(transaction)
  const found = rows[0] ?? { leads: [], adoptions: [], groups: [], meetings: [] }
  return { ...found, adoptions: [...found.adoptions].sort((one, other) => one.number - other.number) }
}
