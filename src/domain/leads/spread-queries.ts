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

/** Over the Leads at work on a day, resting ones left out; deeds are what had been held and promised by then. */
export async function spreadOfResponsibilityAt(reading: Reading, date?: string): Promise<SpreadOnDate> {
  const today = await todayIn(reading)
  const on = date ?? today
  const contract = await findKnowledge(reading, on)
  const leads = contract.leadsKnown ? await listActiveLeads(reading, on, today) : null
  const deeds = await listDeeds(reading, on)
  const affiliatedCount = contract.membersKnown ? contract.affiliated : null
  const spread = spreadOfResponsibility({ leads, affiliatedCount, meetings: deeds.meetings, nextSteps: deeds.nextSteps })
  return { date: on, spread, leads, affiliatedCount }
}

async function findKnowledge(
  { transaction, contractId }: Reading,
  on: string,
): Promise<{ leadsKnown: boolean; membersKnown: boolean; affiliated: number }> {
  const { rows } = await sql<{ leads_known: boolean; members_known: boolean; affiliated: number }>`
    select c.leads_known, c.members_known, (
      select count(distinct a.organisation_id)
      from affiliations a join organisations o on o.contract_id = a.contract_id and o.id = a.organisation_id
      where a.contract_id = c.id and a.state = 'affiliated' and a.removed_at is null and o.removed_at is null
        and (a.joined_on is null or a.joined_on <= ${on}::date) and (a.left_on is null or a.left_on > ${on}::date)
    ) as affiliated
    from contracts c where c.id = ${contractId}`.execute(transaction)
  const row = rows[0]
  return { leadsKnown: row?.leads_known ?? false, membersKnown: row?.members_known ?? false, affiliated: Number(row?.affiliated ?? 0) }
}

async function listActiveLeads(reading: Reading, on: string, today: string): Promise<ActiveLead[]> {
  const standing = (await listStandingLeads(reading, on, today)).filter(({ state }) => state !== 'resting')
  const { areaOf, parentOf } = await listSurroundings(reading)
  return standing.map((lead) => activeLead(lead, areaOf, parentOf))
}

function activeLead(
  lead: LeadOnDate,
  areaOf: ReadonlyMap<string, string | null>,
  parentOf: ReadonlyMap<string, string | null>,
): ActiveLead {
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

/** Which area each challenge lies in, and which organisation each subsidiary belongs to. */
async function listSurroundings({
  transaction,
  contractId,
}: Reading): Promise<{ areaOf: Map<string, string | null>; parentOf: Map<string, string | null> }> {
  const { rows } = await sql<{ what: string; id: string; of_id: string }>`
    select 'area' as what, id, focus_area_id as of_id from challenges where contract_id = ${contractId} and focus_area_id is not null
    union all
    select 'parent', id, parent_id from organisations where contract_id = ${contractId} and parent_id is not null`.execute(transaction)
  const pairs = (what: string) => new Map<string, string | null>(rows.flatMap((row) => (row.what === what ? [[row.id, row.of_id]] : [])))
  return { areaOf: pairs('area'), parentOf: pairs('parent') }
}

/** Meetings held, with the side of each organisation known to have convened, hosted or led them; and next steps promised, with their owner's. */
async function listDeeds(
  { transaction, contractId }: Reading,
  on: string,
): Promise<{ meetings: MeetingHeld[]; nextSteps: NextStepOwned[] }> {
  const { rows } = await sql<{ what: string; sides: (boolean | null)[] | null; owner: boolean | null; done: boolean }>`
    select 'meeting' as what, (
      select array_agg(o.municipal_sphere) from organisations o
      where o.contract_id = m.contract_id and o.id in (m.convened_by, m.hosted_by, m.led_by)
    ) as sides, null::boolean as owner, true as done
    from meetings m
    where m.contract_id = ${contractId} and m.state not in ('draft', 'cancelled') and m.on_date <= ${on}::date
    union all
    select 'task', null, case when t.owner_role = 'secretariat' then true else o.municipal_sphere end, t.done_at is not null and t.done_at < (${on}::date + 1)
    from outcomes t
    join meetings m on m.contract_id = t.contract_id and m.id = t.meeting_id and m.on_date <= ${on}::date
    left join organisations o on o.contract_id = t.contract_id and o.id = t.owner_organisation_id
    where t.contract_id = ${contractId} and t.kind = 'task' and t.removed_at is null`.execute(transaction)
  return {
    meetings: rows.filter(({ what }) => what === 'meeting').map(({ sides }) => ({ responsible: sides ?? [] })),
    nextSteps: rows.filter(({ what }) => what === 'task').map(({ owner, done }) => ({ ownerMunicipal: owner, done })),
  }
}
