import { done, notDone, type Outcome } from '#platform/outcome'

/** The states of a Lead. *taken* is shown as "under förankring": the person in the room seldom has the mandate. */
export const leadStates = ['taken', 'confirmed', 'active', 'resting', 'handed-over', 'ended'] as const

export type LeadState = (typeof leadStates)[number]

/** What can be done to a Lead once it is taken. `announce-end` and `take-back-end` leave the state as it is. */
export const leadVerbs = ['confirm', 'start', 'rest', 'resume', 'hand-over', 'end', 'announce-end', 'take-back-end'] as const

export type LeadVerb = (typeof leadVerbs)[number]

/** Whether an organisation in this state has Lead (is counted), has it but does nothing now, or no longer has it. */
export const leadStanding: Readonly<Record<LeadState, 'has-lead' | 'resting' | 'over'>> = {
  taken: 'has-lead',
  confirmed: 'has-lead',
  active: 'has-lead',
  resting: 'resting',
  'handed-over': 'over',
  ended: 'over',
}

interface Transition {
  readonly from: readonly LeadState[]
  /** null: the state stays */
  readonly to: LeadState | null
}

/** Every allowed change. What is not here is refused with the reason. */
export const leadTransitions: Readonly<Record<LeadVerb, Transition>> = {
  confirm: { from: ['taken'], to: 'confirmed' },
  start: { from: ['confirmed'], to: 'active' },
  rest: { from: ['confirmed', 'active'], to: 'resting' },
  resume: { from: ['resting'], to: 'active' },
  'hand-over': { from: ['confirmed', 'active', 'resting'], to: 'handed-over' },
  end: { from: ['taken', 'confirmed', 'active', 'resting'], to: 'ended' },
  'announce-end': { from: ['confirmed', 'active', 'resting'], to: null },
  'take-back-end': { from: ['confirmed', 'active', 'resting'], to: null },
}

export type CannotChangeLead =
  | 'lead-is-over'
  | 'lead-not-confirmed'
  | 'lead-already-confirmed'
  | 'lead-already-started'
  | 'lead-already-resting'
  | 'lead-is-resting'
  | 'lead-not-resting'
  | 'lead-end-not-announced'

/** The state a Lead gets by a verb, or why it cannot be: for the verb to obey and its button to explain. */
export function decideLeadChange(verb: LeadVerb, lead: { readonly state: LeadState; readonly leavesOn: string | null }): Outcome<LeadState, CannotChangeLead> {
  const { from, to } = leadTransitions[verb]
  if (!from.includes(lead.state)) return notDone(reasonAgainst(verb, lead.state))
  if (verb === 'take-back-end' && lead.leavesOn === null) return notDone('lead-end-not-announced')
  return done(to ?? lead.state)
}

/** The verbs a Lead allows now. */
export function leadVerbsAllowed(lead: { readonly state: LeadState; readonly leavesOn: string | null }): LeadVerb[] {
  return leadVerbs.filter((verb) => decideLeadChange(verb, lead).ok)
}

export function isLeadState(text: string): text is LeadState {
  return leadStates.some((state) => state === text)
}

function reasonAgainst(verb: LeadVerb, state: LeadState): CannotChangeLead {
  switch (state) {
    case 'handed-over':
    case 'ended':
      return 'lead-is-over'
    case 'taken':
      return verb === 'resume' ? 'lead-not-resting' : 'lead-not-confirmed'
    case 'resting':
      return verb === 'rest' ? 'lead-already-resting' : 'lead-is-resting'
    case 'confirmed':
      return verb === 'confirm' ? 'lead-already-confirmed' : 'lead-not-resting'
    case 'active':
      return verb === 'confirm' ? 'lead-already-confirmed' : verb === 'start' ? 'lead-already-started' : 'lead-not-resting'
    default:
      return state satisfies never
  }
}
