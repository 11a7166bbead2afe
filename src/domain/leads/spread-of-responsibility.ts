import type { LeadSubjectKind } from './lead.ts'

/** An active Lead at the date asked about: its organisation has it and is not resting. */
export interface ActiveLead {
  readonly leadId: string
  readonly organisationId: string
  /** The top of the group it belongs to (`topOfGroup`); null when it belongs to none. */
  readonly parentGroupId: string | null
  /** Counts as the municipality and its companies; null = unknown. */
  readonly municipalSphere: boolean | null
  readonly subjectKind: LeadSubjectKind
  readonly subjectId: string
  /** The focus area itself or the one a challenge belongs to; null for a question, and for a challenge whose area is unknown. */
  readonly areaId: string | null
  /** Still under förankring. */
  readonly provisional: boolean
}

export interface MeetingHeld {
  /** Whether each organisation that convened, hosted or led it counts as municipal sphere; empty = nobody knows who did. */
  readonly responsible: readonly (boolean | null)[]
}

export interface NextStepOwned {
  /** Whether its owner counts as municipal sphere; null = unknown or nobody. */
  readonly ownerMunicipal: boolean | null
  readonly done: boolean
}

/** null anywhere means that nobody here knows; it is never read as none. */
export interface SpreadInput {
  readonly leads: readonly ActiveLead[] | null
  readonly affiliatedCount: number | null
  readonly meetings: readonly MeetingHeld[] | null
  readonly nextSteps: readonly NextStepOwned[] | null
}

/** A measure, or the reason it cannot be told. */
export type Measure<Value> = { readonly known: true; readonly value: Value } | { readonly known: false; readonly because: Unknown }

export type Unknown =
  | 'leads-unknown'
  | 'nobody-has-lead'
  | 'municipal-sphere-unknown'
  | 'area-of-some-unknown'
  | 'affiliated-unknown'
  | 'more-leading-than-affiliated'
  | 'meetings-unknown'
  | 'no-meetings'
  | 'next-steps-unknown'
  | 'no-next-steps'
  | 'owners-unknown'

/** `part` of `whole`, and the quotient 0–1. */
export interface Share {
  readonly part: number
  readonly whole: number
  readonly share: number
}

export interface Spread {
  readonly leads: Measure<number>
  readonly provisionalLeads: Measure<number>
  readonly leadingOrganisations: Measure<number>
  readonly leadsOutsideMunicipality: Measure<Share>
  readonly groupsOutsideMunicipality: Measure<Share>
  readonly effectiveNumber: Measure<number>
  readonly organisationsCarryingHalf: Measure<number>
  readonly areasOnOneOrganisation: Measure<{ readonly areaIds: readonly string[]; readonly ofAreasWithLead: number }>
  readonly affiliatedWithLead: Measure<Share>
  readonly bySubjectKind: Measure<Readonly<Record<LeadSubjectKind, { readonly leads: number; readonly organisations: number }>>>
  readonly meetingsByOthers: Measure<Share & { readonly unknown: number }>
  readonly nextStepsOfOthers: Measure<Share & { readonly unknown: number }>
  readonly nextStepsOfOthersDone: Measure<Share>
}

/**
 * How the responsibility is spread (S12), each measure apart and never one number alone. "Each organisation's parent group
 * counted once for the municipal share" is read so: organisations of one group that share Lead of one thing are one Lead
 * there, so that a group cannot weigh more by sending its companies; the group's Leads of different things stay different
 * Leads. It counts as municipal if any of those organisations does. All other measures count organisations, not groups.
 */
export function spreadOfResponsibility({ leads, affiliatedCount, meetings, nextSteps }: SpreadInput): Spread {
  const perOrganisation = leads === null ? null : leadsPerOrganisation(leads)
  const leading = perOrganisation?.length ?? 0
  return {
    leads: ofLeads(leads, (all) => known(all.length)),
    provisionalLeads: ofLeads(leads, (all) => known(all.filter(({ provisional }) => provisional).length)),
    leadingOrganisations: ofLeads(leads, () => known(leading)),
    leadsOutsideMunicipality: ofLeads(leads, (all) => outside(all, (lead) => `${groupOf(lead)} ${lead.subjectKind} ${lead.subjectId}`)),
    groupsOutsideMunicipality: ofLeads(leads, (all) => outside(all, groupOf)),
    effectiveNumber: ofLeads(leads, () => effectiveNumber(perOrganisation ?? [])),
    organisationsCarryingHalf: ofLeads(leads, () => carryingHalf(perOrganisation ?? [])),
    areasOnOneOrganisation: ofLeads(leads, areasOnOne),
    affiliatedWithLead: ofLeads(leads, () => affiliatedWithLead(leading, affiliatedCount)),
    bySubjectKind: ofLeads(leads, (all) => known(bySubjectKind(all))),
    meetingsByOthers: meetings === null ? unknown('meetings-unknown') : meetingsByOthers(meetings),
    nextStepsOfOthers: nextSteps === null ? unknown('next-steps-unknown') : nextStepsOfOthers(nextSteps),
    nextStepsOfOthersDone: nextSteps === null ? unknown('next-steps-unknown') : nextStepsOfOthersDone(nextSteps),
  }
}

/** The organisation at the top of a group, however many levels up; null for one that belongs to no group and heads none. */
export function topOfGroup(organisationId: string, parentOf: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>()
  let top = organisationId
  for (let parent = parentOf.get(top); parent !== undefined && parent !== null && !seen.has(parent); parent = parentOf.get(top)) {
    seen.add(parent)
    top = parent
  }
  return top === organisationId ? null : top
}

function ofLeads<Value>(leads: readonly ActiveLead[] | null, measure: (leads: readonly ActiveLead[]) => Measure<Value>): Measure<Value> {
  return leads === null ? unknown('leads-unknown') : measure(leads)
}

function known<Value>(value: Value): Measure<Value> {
  return { known: true, value }
}

function unknown(because: Unknown): { readonly known: false; readonly because: Unknown } {
  return { known: false, because }
}

function share(part: number, whole: number): Share {
  return { part, whole, share: part / whole }
}

/** A parent company that leads and its subsidiaries that lead are one group. */
function groupOf({ organisationId, parentGroupId }: ActiveLead): string {
  return parentGroupId ?? organisationId
}

function leadsPerOrganisation(leads: readonly ActiveLead[]): number[] {
  return [...Map.groupBy(leads, ({ organisationId }) => organisationId).values()].map(({ length }) => length)
}

/** Share of units (Leads, or groups) outside the municipal sphere; unknown as soon as one unit's side is. */
function outside(leads: readonly ActiveLead[], unitOf: (lead: ActiveLead) => string): Measure<Share> {
  if (leads.length === 0) return unknown('nobody-has-lead')
  const units = [...Map.groupBy(leads, unitOf).values()].map((unit) => municipalOf(unit.map(({ municipalSphere }) => municipalSphere)))
  if (units.includes(null)) return unknown('municipal-sphere-unknown')
  return known(share(units.filter((municipal) => municipal === false).length, units.length))
}

/** Of several: municipal if any is, outside only if all are known to be. */
function municipalOf(sides: readonly (boolean | null)[]): boolean | null {
  if (sides.includes(true)) return true
  return sides.includes(null) ? null : false
}

/** 1 / Σpᵢ² with pᵢ an organisation's share of all Leads: as many organisations, sharing equally, would be spread as much. */
function effectiveNumber(perOrganisation: readonly number[]): Measure<number> {
  const all = sum(perOrganisation)
  return all === 0 ? unknown('nobody-has-lead') : known(all ** 2 / sum(perOrganisation.map((leads) => leads ** 2)))
}

/** The fewest organisations that together have at least half of all Leads. */
function carryingHalf(perOrganisation: readonly number[]): Measure<number> {
  const all = sum(perOrganisation)
  if (all === 0) return unknown('nobody-has-lead')
  let carried = 0
  const enough = perOrganisation.toSorted((a, b) => b - a).findIndex((leads) => (carried += leads) * 2 >= all)
  return known(enough + 1)
}

/** Areas in which a single organisation has all the Leads, of the area or its challenges. */
function areasOnOne(leads: readonly ActiveLead[]): Measure<{ areaIds: string[]; ofAreasWithLead: number }> {
  if (leads.some(({ subjectKind, areaId }) => subjectKind !== 'question' && areaId === null)) return unknown('area-of-some-unknown')
  const organisations = new Map<string, Set<string>>()
  for (const { areaId, subjectKind, organisationId } of leads) {
    if (areaId !== null && subjectKind !== 'question')
      organisations.set(areaId, (organisations.get(areaId) ?? new Set<string>()).add(organisationId))
  }
  return known({
    areaIds: [...organisations].filter(([, leading]) => leading.size === 1).map(([areaId]) => areaId),
    ofAreasWithLead: organisations.size,
  })
}

function affiliatedWithLead(leading: number, affiliatedCount: number | null): Measure<Share> {
  if (affiliatedCount === null || affiliatedCount === 0) return unknown('affiliated-unknown')
  return leading > affiliatedCount ? unknown('more-leading-than-affiliated') : known(share(leading, affiliatedCount))
}

function bySubjectKind(leads: readonly ActiveLead[]): Record<LeadSubjectKind, { leads: number; organisations: number }> {
  const of = (kind: LeadSubjectKind) => {
    const own = leads.filter(({ subjectKind }) => subjectKind === kind)
    return { leads: own.length, organisations: new Set(own.map(({ organisationId }) => organisationId)).size }
  }
  return { 'focus-area': of('focus-area'), challenge: of('challenge'), question: of('question') }
}

/** Meetings that somebody outside the municipal sphere convened, hosted or led; those nobody can tell of stand apart. */
function meetingsByOthers(meetings: readonly MeetingHeld[]): Measure<Share & { unknown: number }> {
  if (meetings.length === 0) return unknown('no-meetings')
  const byOthers = meetings.map(({ responsible }) =>
    responsible.includes(false) ? true : responsible.length === 0 || responsible.includes(null) ? null : false,
  )
  return told(byOthers, 'municipal-sphere-unknown')
}

function nextStepsOfOthers(nextSteps: readonly NextStepOwned[]): Measure<Share & { unknown: number }> {
  if (nextSteps.length === 0) return unknown('no-next-steps')
  return told(
    nextSteps.map(({ ownerMunicipal }) => (ownerMunicipal === null ? null : !ownerMunicipal)),
    'owners-unknown',
  )
}

/** Of the next steps that others own, those done. */
function nextStepsOfOthersDone(nextSteps: readonly NextStepOwned[]): Measure<Share> {
  const others = nextSteps.filter(({ ownerMunicipal }) => ownerMunicipal === false)
  if (others.length > 0) return known(share(others.filter(({ done }) => done).length, others.length))
  return unknown(nextSteps.some(({ ownerMunicipal }) => ownerMunicipal === null) ? 'owners-unknown' : 'no-next-steps')
}

function told(answers: readonly (boolean | null)[], because: Unknown): Measure<Share & { unknown: number }> {
  const sure = answers.filter((answer) => answer !== null)
  if (sure.length === 0) return unknown(because)
  return known({ ...share(sure.filter((answer) => answer).length, sure.length), unknown: answers.length - sure.length })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
