import { describe, expect, test } from 'vitest'
import { leadStates } from './lead.ts'
import { allowedFrom, leadVerbs, type LeadVerb } from './lead-policy.ts'

/** For taken, confirmed, active, resting: whether the verb may be used (ok) or why not. */
const table: Readonly<Record<LeadVerb, readonly [string, string, string, string]>> = {
  confirm: ['ok', 'already-confirmed', 'already-confirmed', 'is-resting'],
  'mark-active': ['ok', 'ok', 'already-active', 'is-resting'],
  rest: ['not-confirmed-yet', 'ok', 'ok', 'is-resting'],
  resume: ['not-resting', 'not-resting', 'not-resting', 'ok'],
  'announce-leaving': ['not-confirmed-yet', 'ok', 'ok', 'ok'],
  'give-back': ['ok', 'ok', 'already-confirmed', 'is-resting'],
  end: ['ok', 'ok', 'ok', 'ok'],
  'hand-over': ['ok', 'ok', 'ok', 'ok'],
  edit: ['ok', 'ok', 'ok', 'ok'],
  'name-convener': ['ok', 'ok', 'ok', 'ok'],
}
const said = (verb: LeadVerb, state: (typeof leadStates)[number]) => {
  const decision = allowedFrom(verb, state)
  return decision.ok ? 'ok' : decision.reason
}

describe('a Lead', () => {
  test.each(Object.keys(leadVerbs).filter((verb) => verb in table))('%s is allowed exactly where the table says', (name) => {
    const verb = Object.keys(table).find((one): one is LeadVerb => one === name) ?? 'confirm'
    expect(leadStates.map((state) => said(verb, state))).toEqual([...table[verb], 'has-ended', 'has-ended'])
  })
  test('every verb is in this table', () => expect(Object.keys(leadVerbs).toSorted()).toEqual(Object.keys(table).toSorted()))
})
