import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { listStandingLeads, type LeadOnDate } from './coverage-queries.ts'
import { todayIn } from './load-lead.ts'
import {
  spreadOfResponsibility,
  topOfGroup,
  type ActiveLead,
  type MeetingHeld,
  type NextStepOwned,
  type Spread,
} from './spread-of-responsibility.ts'

/** How the responsibility is spread on a day (S12), and the very rows it was counted from, so that anybody can count again. */
export interface SpreadOnDate {
  readonly date: string
  readonly spread: Spread
  /** Null: who has Lead is not known here. */
  readonly leads: readonly ActiveLead[] | null
  readonly affiliatedCount: number | null
}

/** Over the Leads at work on a day, resting ones left out; deeds are what had been held and promised by then. Three queries when the caller knows today. */
export async function spreadOfResponsibilityAt(reading: Reading, date?: string, knownToday?: string): Promise<SpreadOnDate> {
  const today = knownToday ?? (await todayIn(reading))
  const on = date ?? today
  const contract = await findKnowledge(reading, on)
  const leads = contract.leadsKnown ? await listActiveLeads(reading, on, today, contract) : null
  const deeds = await listDeeds(reading, on)
  const affiliatedCount = contract.membersKnown ? contract.affiliated : null
  const spread = spreadOfResponsibility({ leads, affiliatedCount, meetings: deeds.meetings, nextSteps: deeds.nextSteps })
  return { date: on, spread, leads, affiliatedCount }
}

interface Knowledge {
  readonly leadsKnown: boolean
  readonly membersKnown: boolean
  readonly affiliated: number
  /** Which area each challenge lies in. */
  readonly areaOf: ReadonlyMap<string, string>
  /** Which organisation each subsidiary belongs to. */
  readonly parentOf: ReadonlyMap<string, string>
}

async function findKnowledge({ transaction, contractId }: Reading, on: string): Promise<Knowledge> {
  const { rows } = await sql<{
    leads_known: boolean
    members_known: boolean
    affiliated: number
    areas: [string, string][]
    parents: [string, string][]
  }>`
    select c.leads_known, c.members_known, (
      select count(distinct a.organisation_id)
      from affiliations a join organisations o on o.contract_id = a.contract_id and o.id = a.organisation_id
      where a.contract_id = c.id and a.state = 'affiliated' and a.removed_at is null and o.removed_at is null
        and (a.joined_on is null or a.joined_on <= ${on}::date) and (a.left_on is null or a.left_on > ${on}::date)
    ) as affiliated,
    (select coalesce(json_agg(json_build_array(id, focus_area_id)), '[]') from challenges where contract_id = ${contractId} and focus_area_id is not null) as areas,
    (select coalesce(json_agg(json_build_array(id, parent_id)), '[]') from organisations where contract_id = ${contractId} and parent_id is not null) as parents
    from contracts c where c.id = ${contractId}`.execute(transaction)
  const row = rows[0]
  return {
    leadsKnown: row?.leads_known ?? false,
    membersKnown: row?.members_known ?? false,
    affiliated: Number(row?.affiliated ?? 0),
    areaOf: new Map(row?.areas),
    parentOf: new Map(row?.parents),
  }
}

async function listActiveLeads(reading: Reading, on: string, today: string, { areaOf, parentOf }: Knowledge): Promise<ActiveLead[]> {
  const standing = (await listStandingLeads(reading, on, today)).filter(({ state }) => state !== 'resting')
  return standing.map((lead) => activeLead(lead, areaOf, parentOf))
}

function activeLead(lead: LeadOnDate, areaOf: Knowledge['areaOf'], parentOf: Knowledge['parentOf']): ActiveLead {
  return {
    leadId: lead.id,
    organisationId: lead.organisation.id,
    parentGroupId: topOfGroup(lead.organisation.id, parentOf),
    municipalSphere: lead.municipalSphere,
    subjectKind: lead.subjectKind,
    subjectId: lead.subjectId,
    areaId: lead.subjectKind === 'focus-area' ? lead.subjectId : (areaOf.get(lead.subjectId) ?? null),
    provisional: lead.state === 'taken',
  }
}

/** Meetings held, with the side of each organisation known to have convened, hosted or led them; and next steps promised, with their owner's. */
async function listDeeds(
  { transaction, contractId }: Reading,
  on: string,
): Promise<{ meetings: MeetingHeld[]; nextSteps: NextStepOwned[] }> {
  const { rows } = await sql<{
    what: string
    sides: [id: string | null, municipal: boolean | null][] | null
    owner: boolean | null
    done: boolean
  }>`
    select 'meeting' as what, json_build_array(json_build_array(c.id, c.municipal_sphere), json_build_array(h.id, h.municipal_sphere), json_build_array(l.id, l.municipal_sphere)) as sides,
      null::boolean as owner, true as done
    from meetings m
    left join organisations c on c.contract_id = m.contract_id and c.id = m.convened_by
    left join organisations h on h.contract_id = m.contract_id and h.id = m.hosted_by
    left join organisations l on l.contract_id = m.contract_id and l.id = m.led_by
    where m.contract_id = ${contractId} and m.state not in ('draft', 'cancelled') and m.on_date <= ${on}::date
    union all
    select 'task', null, case when t.owner_role = 'secretariat' then true else o.municipal_sphere end, t.done_at is not null and t.done_at < (${on}::date + 1)
    from outcomes t
    join meetings m on m.contract_id = t.contract_id and m.id = t.meeting_id and m.on_date <= ${on}::date
    left join organisations o on o.contract_id = t.contract_id and o.id = t.owner_organisation_id
    where t.contract_id = ${contractId} and t.kind = 'task' and t.removed_at is null`.execute(transaction)
  return {
    meetings: rows.filter(({ what }) => what === 'meeting').map(({ sides }) => ({ responsible: sidesOf(sides ?? []) })),
    nextSteps: rows.filter(({ what }) => what === 'task').map(({ owner, done }) => ({ ownerMunicipal: owner, done })),
  }
}

/** Each organisation once, also when it convened, hosted and led. */
function sidesOf(pairs: readonly (readonly [id: string | null, municipal: boolean | null])[]): (boolean | null)[] {
  return [...new Map(pairs.flatMap(([id, municipal]) => (id === null ? [] : [[id, municipal] as const]))).values()]
}
