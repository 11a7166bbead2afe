import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { coverageStateOf, type CoverageState } from './subject-coverage.ts'
import {
  isLeadState,
  isLeadSubjectKind,
  isSilent,
  isStanding,
  subjectOf,
  subjectText,
  type Audience,
  type LeadState,
  type LeadSubjectKind,
} from './lead.ts'
import { todayIn } from './load-lead.ts'

/** An organisation's Lead as it stood on the day asked for. */
export interface StandingLead {
  readonly id: string
  /** Null in public while the Lead is under förankring: an organisation, not yet named. */
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly state: LeadState
  readonly isConvener: boolean
  readonly fromOn: string
  readonly leavesOn: string | null
  readonly intent: string
  /** Office only. */
  readonly isSilent: boolean
}

/** Who has Lead of one area, challenge or question. */
export interface SubjectCoverage {
  readonly kind: LeadSubjectKind
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly areaId: string | null
  readonly areaIsSuggestion: boolean
  readonly state: CoverageState
  readonly leads: readonly StandingLead[]
  /** Somebody has Lead in the focus area it lies in: told beside it, never counted as a Lead of its own. */
  readonly areaHasLead: boolean
}

export interface AreaCoverage extends SubjectCoverage {
  readonly challenges: readonly SubjectCoverage[]
  /** How many of its challenges have somebody at work on them, and how many there are; null when unknown. */
  readonly led: number | null
  readonly total: number
}

export interface Coverage {
  readonly date: string
  readonly isToday: boolean
  /** False: nobody here knows who has Lead. Everything is unknown then, never nought. */
  readonly leadsKnown: boolean
  readonly areas: readonly AreaCoverage[]
  /** Challenges whose area is not known. */
  readonly challengesWithoutArea: readonly SubjectCoverage[]
  readonly questions: readonly SubjectCoverage[]
  /** How many organisations are at work, each counted once, those not yet named too; null when unknown. */
  readonly leadingOrganisations: number | null
}

export interface CoverageOptions {
  readonly audience: Audience
  /** Any day, past or today; today when left out. */
  readonly date?: string | undefined
  /** Today in the contract's time zone, when the caller knows it: spares a query. */
  readonly today?: string | undefined
}

/** Who has Lead, for every area, challenge and question, on any day (S10). Two queries for the contract, whatever its size, besides the contract's own row. */
export async function listCoverage(reading: Reading, { audience, date, today: knownToday }: CoverageOptions): Promise<Coverage> {
  const today = knownToday ?? (await todayIn(reading))
  const on = date ?? today
  const subjects = await listSubjects(reading, on)
  const leadsKnown = subjects[0]?.leads_known ?? (await areLeadsKnown(reading))
  const leads = leadsKnown ? await listStandingLeads(reading, on, today) : []
  const bySubject = Map.groupBy(leads, (lead) => lead.subject)
  const now = reading.clock.now()

  const covered = subjects.map((row): SubjectCoverage => {
    const kind = isLeadSubjectKind(row.kind) ? row.kind : 'question'
    const standing = (bySubject.get(subjectText({ kind, id: row.id })) ?? []).map((lead) => seenBy(audience, lead, now))
    const areaLeads =
      kind !== 'focus-area' && row.focus_area_id !== null
        ? (bySubject.get(subjectText({ kind: 'focus-area', id: row.focus_area_id })) ?? [])
        : []
    return {
      kind,
      id: row.id,
      slug: row.slug,
      number: row.number,
      name: row.name,
      areaId: row.focus_area_id,
      areaIsSuggestion: row.area_is_suggestion,
      state: coverageStateOf(standing, leadsKnown),
      leads: standing,
      areaHasLead: areaLeads.some(({ state }) => state !== 'resting'),
    }
  })
  const leading = new Set(leads.filter(({ state }) => state !== 'resting').map(({ organisation }) => organisation.id)).size
  return arrange(covered, { date: on, isToday: on === today, leadsKnown, leadingOrganisations: leadsKnown ? leading : null })
}

function arrange(
  covered: readonly SubjectCoverage[],
  facts: Pick<Coverage, 'date' | 'isToday' | 'leadsKnown' | 'leadingOrganisations'>,
): Coverage {
  const areaIds = new Set(covered.filter(({ kind }) => kind === 'focus-area').map(({ id }) => id))
  const challenges = Map.groupBy(
    covered.filter(({ kind }) => kind === 'challenge'),
    ({ areaId }) => (areaId !== null && areaIds.has(areaId) ? areaId : ''),
  )
  const areas = covered
    .filter(({ kind }) => kind === 'focus-area')
    .map((area): AreaCoverage => {
      const own = challenges.get(area.id) ?? []
      return { ...area, challenges: own, total: own.length, led: facts.leadsKnown ? own.filter(({ state }) => isLit(state)).length : null }
    })
  return { ...facts, areas, challengesWithoutArea: challenges.get('') ?? [], questions: covered.filter(({ kind }) => kind === 'question') }
}

/** Is somebody at work: one or several, also one that has said when it leaves. */
export function isLit(state: CoverageState): boolean {
  return state === 'one' || state === 'several' || state === 'leaving'
}

function seenBy(audience: Audience, lead: LeadOnDate, now: Date): StandingLead {
  const isNamed = audience === 'office' || lead.confirmedAt !== null
  return {
    id: lead.id,
    organisation: isNamed ? lead.organisation : null,
    state: lead.state,
    isConvener: lead.isConvener,
    fromOn: lead.fromOn,
    leavesOn: lead.leavesOn,
    intent: isNamed ? lead.intent : '',
    isSilent: audience === 'office' && isSilent(lead, now),
  }
}

interface SubjectRow {
  readonly kind: string
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly focus_area_id: string | null
  readonly area_is_suggestion: boolean
  readonly leads_known: boolean
}

/** Everything that could have a Lead on that day: what was retired later was still there. */
async function listSubjects({ transaction, contractId }: Reading, on: string): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select s.*, c.leads_known
    from contracts c
    join (
      select contract_id, 1 as rank, 'focus-area' as kind, id, slug, number, name, id as focus_area_id, false as area_is_suggestion, retired_on from focus_areas where contract_id = ${contractId}
      union all
      select contract_id, 2, 'challenge', id, slug, number, name, focus_area_id, area_is_suggestion, retired_on from challenges where contract_id = ${contractId}
      union all
      select contract_id, 3, 'question', id, slug, number, name, focus_area_id, false, retired_on from questions where contract_id = ${contractId}
    ) s on s.contract_id = c.id
    where c.id = ${contractId} and (s.retired_on is null or s.retired_on > ${on}::date)
    order by s.rank, s.number, s.id`.execute(transaction)
  return rows
}

async function areLeadsKnown({ transaction, contractId }: Reading): Promise<boolean> {
  const row = await transaction.selectFrom('contracts').select('leads_known').where('id', '=', contractId).executeTakeFirst()
  return row?.leads_known ?? false
}

export interface LeadOnDate {
  readonly id: string
  readonly subject: string
  readonly subjectKind: LeadSubjectKind
  readonly subjectId: string
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string }
  readonly parentId: string | null
  readonly municipalSphere: boolean | null
  readonly state: LeadState
  readonly isConvener: boolean
  readonly fromOn: string
  readonly leavesOn: string | null
  readonly intent: string
  readonly confirmedAt: Date | null
  readonly lastHeardAt: Date
}

/** Every Lead that stood on a day. Today comes straight from the Leads; any other day from the changes that had taken effect by then. */
export async function listStandingLeads(reading: Reading, on: string, today: string): Promise<LeadOnDate[]> {
  const rows = await (on === today ? leadsToday(reading) : leadsOnDate(reading, on))
    .orderBy('l.is_convener', 'desc')
    .orderBy('l.from_on')
    .orderBy('l.id')
    .execute()
  return rows.flatMap((row) => {
    const { state } = row
    if (state === null || !isLeadState(state) || !isStanding(state) || (row.leaves_on !== null && row.leaves_on < on)) return []
    const subject = subjectOf(row)
    return [
      {
        id: row.id,
        subject: subjectText(subject),
        subjectKind: subject.kind,
        subjectId: subject.id,
        organisation: { id: row.organisation_id, slug: row.organisation_slug, name: row.organisation_name },
        parentId: row.parent_id,
        municipalSphere: row.municipal_sphere,
        state,
        isConvener: row.is_convener,
        fromOn: row.from_on,
        leavesOn: row.leaves_on,
        intent: row.intent,
        confirmedAt: row.confirmed_at,
        lastHeardAt: row.last_heard_at,
      },
    ]
  })
}

function leadsWithOrganisations({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('leads as l')
    .innerJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'l.contract_id').onRef('o.id', '=', 'l.organisation_id'))
    .select([
      'l.id',
      'l.focus_area_id',
      'l.challenge_id',
      'l.question_id',
      'l.organisation_id',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
      'o.parent_id',
      'o.municipal_sphere',
      'l.is_convener',
      'l.from_on',
      'l.intent',
      'l.confirmed_at',
      'l.last_heard_at',
    ])
    .where('l.contract_id', '=', contractId)
}

function leadsToday(reading: Reading) {
  return leadsWithOrganisations(reading)
    .select([sql<string | null>`l.state`.as('state'), 'l.leaves_on'])
    .where('l.state', 'in', ['taken', 'confirmed', 'active', 'resting'])
}

function leadsOnDate(reading: Reading, on: string) {
  return leadsWithOrganisations(reading)
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('lead_changes as c')
          .select(['c.to_state', 'c.leaves_on'])
          .whereRef('c.contract_id', '=', 'l.contract_id')
          .whereRef('c.lead_id', '=', 'l.id')
          .where('c.effective_on', '<=', on)
          .orderBy('c.effective_on', 'desc')
          .orderBy('c.at', 'desc')
          .orderBy('c.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([sql<string | null>`last.to_state`.as('state'), 'last.leaves_on'])
    .where('l.from_on', '<=', on)
}

/** What the star chart is drawn from: each area a constellation with its challenges, and the free stars. */
export interface StarChartData {
  readonly areas: readonly AreaCoverage[]
  /** Questions, and challenges whose area is not known. */
  readonly freeStars: readonly SubjectCoverage[]
}

/** The star chart of a day. */
export async function getStarChartData(reading: Reading, options: CoverageOptions): Promise<StarChartData> {
  return starChartOf(await listCoverage(reading, options))
}

/** The star chart from a coverage already loaded. */
export function starChartOf({ areas, challengesWithoutArea, questions }: Coverage): StarChartData {
  return { areas, freeStars: [...challengesWithoutArea, ...questions] }
}
