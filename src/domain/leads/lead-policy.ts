import type { Actor } from '#domain/history'
import { denied, granted, type Permission } from '#platform/outcome'
import { isStanding, type LeadState } from './lead.ts'

/** What can be done to a Lead, and from which states. The verbs and the buttons ask the same table. */
export const leadVerbs = {
  confirm: ['taken'],
  'mark-active': ['taken', 'confirmed'],
  rest: ['confirmed', 'active'],
  resume: ['resting'],
  'announce-leaving': ['confirmed', 'active', 'resting'],
  'give-back': ['taken', 'confirmed'],
  end: ['taken', 'confirmed', 'active', 'resting'],
  'hand-over': ['taken', 'confirmed', 'active', 'resting'],
  edit: ['taken', 'confirmed', 'active', 'resting'],
  'name-convener': ['taken', 'confirmed', 'active', 'resting'],
} as const satisfies Readonly<Record<string, readonly LeadState[]>>

export type LeadVerb = keyof typeof leadVerbs

export type WrongState = 'has-ended' | 'not-confirmed-yet' | 'already-confirmed' | 'already-active' | 'is-resting' | 'not-resting'

/** Whether a Lead in this state can be changed in this way, and if not, why. */
export function allowedFrom(verb: LeadVerb, state: LeadState): { readonly ok: true } | { readonly ok: false; readonly reason: WrongState } {
  const from: readonly LeadState[] = leadVerbs[verb]
  return from.includes(state) ? { ok: true } : { ok: false, reason: whyNot(verb, state) }
}

/** Who may change a Lead: the secretariat, and whoever speaks for the organisation that has it. */
export function mayChangeLead(actor: Actor, lead: { readonly organisationId: string }): Permission {
  if (actor.isSecretariat || actor.organisationIds.includes(lead.organisationId)) return granted
  return denied('not-yours')
}

function whyNot(verb: LeadVerb, state: LeadState): WrongState {
  if (!isStanding(state)) return 'has-ended'
  if (verb === 'resume') return 'not-resting'
  if (state === 'taken') return 'not-confirmed-yet'
  if (state === 'resting') return 'is-resting'
  return verb === 'mark-active' ? 'already-active' : 'already-confirmed'
}
