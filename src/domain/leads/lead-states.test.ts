import { describe, expect, test } from 'vitest'
import { decideLeadChange, isLeadState, leadStanding, leadStates, leadVerbs, leadVerbsAllowed } from './lead-states.ts'

/** Rows are states, columns verbs: confirm, start, rest, resume, hand-over, end, announce-end, take-back-end (of an end announced). */
const table = {
  taken: ['confirmed', 'lead-not-confirmed', 'lead-not-confirmed', 'lead-not-resting', 'lead-not-confirmed', 'ended', 'lead-not-confirmed', 'lead-not-confirmed'],
  confirmed: ['lead-already-confirmed', 'active', 'resting', 'lead-not-resting', 'handed-over', 'ended', 'confirmed', 'confirmed'],
  active: ['lead-already-confirmed', 'lead-already-started', 'resting', 'lead-not-resting', 'handed-over', 'ended', 'active', 'active'],
  resting: ['lead-is-resting', 'lead-is-resting', 'lead-already-resting', 'active', 'handed-over', 'ended', 'resting', 'resting'],
  'handed-over': leadVerbs.map(() => 'lead-is-over'),
  ended: leadVerbs.map(() => 'lead-is-over'),
}

describe('a Lead', () => {
  test.each(leadStates.flatMap((state) => leadVerbs.map((verb, index) => [state, verb, table[state][index]] as const)))('%s: %s gives %s', (state, verb, expected) => {
    const outcome = decideLeadChange(verb, { state, leavesOn: '2026-12-31' })
    expect(outcome.ok ? outcome.value : outcome.reason).toBe(expected)
  })
  test('an end that was never announced cannot be taken back', () => {
    expect(decideLeadChange('take-back-end', { state: 'active', leavesOn: null })).toEqual({ ok: false, reason: 'lead-end-not-announced' })
  })
  test('under förankring may only be confirmed or ended', () => {
    expect(leadVerbsAllowed({ state: 'taken', leavesOn: null })).toEqual(['confirm', 'end'])
  })
  test('that is over stays over', () => {
    const over = leadStates.filter((state) => leadStanding[state] === 'over')
    expect(over).toEqual(['handed-over', 'ended'])
    expect(over.flatMap((state) => leadVerbsAllowed({ state, leavesOn: '2026-12-31' }))).toEqual([])
  })
  test('counts from the moment it is taken, not while it rests', () => {
    expect(leadStates.filter((state) => leadStanding[state] === 'has-lead')).toEqual(['taken', 'confirmed', 'active'])
  })
  test('has no other states', () => expect([isLeadState('taken'), isLeadState('silent')]).toEqual([true, false]))
})
