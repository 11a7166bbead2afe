import { addDays, type PlainDate } from '#platform/dates'
import { leadStanding, type LeadState } from './lead-states.ts'

/** A Lead with its changes in time, enough to tell what it was on any day. Days are the subject's contract's own. */
export interface LeadInTime {
  readonly leadId: string
  readonly organisationId: string
  /** Changes with the day from which each counts, in any order; those of one day in the order they were made. */
  readonly changes: readonly LeadChange[]
  /** The last day anything was heard from its organisation, null when never since it was taken. */
  readonly lastHeardOn: PlainDate | null
}

export interface LeadChange {
  readonly on: PlainDate
  readonly state: LeadState
  /** The end announced as of this change, null for none. */
  readonly leavesOn: PlainDate | null
}

export interface LeadOnDay {
  readonly state: LeadState
  readonly leavesOn: PlainDate | null
}

/** What a Lead was on a day, null before it was taken. An announced end that has come has ended it. */
export function leadOnDay(lead: LeadInTime, day: PlainDate): LeadOnDay | null {
  let last: LeadChange | null = null
  for (const change of lead.changes) if (change.on <= day && (last === null || change.on >= last.on)) last = change
  if (last === null) return null
  const { state, leavesOn } = last
  if (leadStanding[state] === 'over') return { state, leavesOn: null }
  return leavesOn !== null && leavesOn < day ? { state: 'ended', leavesOn: null } : { state, leavesOn }
}

export type CoverageState = 'unknown' | 'open' | 'one' | 'several' | 'resting' | 'leaving'

/** Who has Lead for a focus area, a challenge or a question on a day. */
export interface Coverage {
  readonly state: CoverageState
  /** Leads in force, those under förankring among them. */
  readonly leadIds: readonly string[]
  readonly organisationIds: readonly string[]
  /** Leads still under förankring. */
  readonly provisionalLeadIds: readonly string[]
  readonly restingLeadIds: readonly string[]
  readonly leavingLeadIds: readonly string[]
  /** False: there may be Leads nobody here knows of, and no number may be shown as the whole. */
  readonly complete: boolean
}

/**
 * Coverage of one subject. *Leaving* when all who have Lead have announced an end; *resting* when only resting ones are left;
 * *several* counts organisations that stay. Where Leads are not known to us and none is found it is *unknown*, never open.
 */
export function coverageOn(day: PlainDate, leads: readonly LeadInTime[], leadsKnown: boolean): Coverage {
  const then = leads.flatMap((lead) => {
    const on = leadOnDay(lead, day)
    return on === null || leadStanding[on.state] === 'over' ? [] : [{ ...lead, ...on }]
  })
  const inForce = then.filter(({ state }) => leadStanding[state] === 'has-lead')
  const staying = inForce.filter(({ leavesOn }) => leavesOn === null)
  const stayingOrganisations = new Set(staying.map(({ organisationId }) => organisationId)).size
  return {
    state: stateOf(stayingOrganisations, inForce.length, then.length, leadsKnown),
    leadIds: inForce.map(({ leadId }) => leadId),
    organisationIds: [...new Set(inForce.map(({ organisationId }) => organisationId))],
    provisionalLeadIds: inForce.filter(({ state }) => state === 'taken').map(({ leadId }) => leadId),
    restingLeadIds: then.filter(({ state }) => state === 'resting').map(({ leadId }) => leadId),
    leavingLeadIds: inForce.filter(({ leavesOn }) => leavesOn !== null).map(({ leadId }) => leadId),
    complete: leadsKnown,
  }
}

function stateOf(staying: number, inForce: number, notOver: number, leadsKnown: boolean): CoverageState {
  if (staying > 0) return staying > 1 ? 'several' : 'one'
  if (inForce > 0) return 'leaving'
  if (notOver > 0) return 'resting'
  return leadsKnown ? 'open' : 'unknown'
}

/** A challenge as shown: its own coverage, and whether somebody has Lead in its focus area ("Lead finns i fokusområdet"). */
export interface ChallengeCoverage extends Coverage {
  readonly leadInArea: boolean
}

/** A Lead on the area is shown at its challenges but never counted as one of theirs; an unknown area (null) tells nothing. */
export function coverageOfChallenge(own: Coverage, area: Coverage | null): ChallengeCoverage {
  return { ...own, leadInArea: area !== null && area.leadIds.length > 0 }
}

/**
 * Leads in force that nothing has been heard of for longer than the grace days, counted from when they were taken if never.
 * For the office only: silence is never public.
 */
export function silentLeads(day: PlainDate, leads: readonly LeadInTime[], graceDays: number): LeadInTime[] {
  return leads.filter((lead) => {
    const on = leadOnDay(lead, day)
    if (on === null || leadStanding[on.state] !== 'has-lead') return false
    const taken = lead.changes.reduce((first, { on: at }) => (at < first ? at : first), day)
    const heard = lead.lastHeardOn !== null && lead.lastHeardOn > taken ? lead.lastHeardOn : taken
    return addDays(heard, graceDays) < day
  })
}
