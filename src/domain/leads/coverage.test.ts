import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates'
import { coverageOfChallenge, coverageOn, leadOnDay, silentLeads, type LeadChange, type LeadInTime } from './coverage.ts'
import { leadStates, type LeadState } from './lead-states.ts'

let count = 0
/** A Lead of an invented organisation, told as `['2023-03-30', 'taken'], …`. */
function aLead(organisationId: string, ...told: [on: string, state: LeadState, leavesOn?: string][]): LeadInTime {
  const changes = told.map(([on, state, leavesOn]): LeadChange => ({ on, state, leavesOn: leavesOn ?? null }))
  return { leadId: `lead ${(count += 1)}`, organisationId, changes, lastHeardOn: null }
}
const state = (day: string, ...leads: LeadInTime[]) => coverageOn(day, leads, true).state

describe('a Lead on a day', () => {
  const lead = aLead('Skymra', ['2023-06-01', 'active'], ['2023-03-30', 'taken'], ['2023-04-10', 'confirmed'], ['2024-01-10', 'active', '2024-03-31'], ['2024-04-05', 'ended'])
  test.each([
    ['2023-03-29', undefined], ['2023-03-30', 'taken'], ['2023-04-09', 'taken'], ['2023-04-10', 'confirmed'], ['2023-12-31', 'active'], ['2024-03-31', 'active'], ['2024-04-01', 'ended'], ['2024-04-05', 'ended'],
  ])('%s: %s', (day, expected) => expect(leadOnDay(lead, day)?.state).toBe(expected))
  test('has its announced end from when it was announced, until it has come', () => {
    expect(['2024-01-09', '2024-01-10', '2024-03-31', '2024-04-01'].map((day) => leadOnDay(lead, day)?.leavesOn)).toEqual([null, '2024-03-31', '2024-03-31', null])
  })
  test('is the last of several changes made the same day', () => {
    expect(leadOnDay(aLead('Skymra', ['2023-03-30', 'taken'], ['2023-03-30', 'confirmed']), '2023-03-30')?.state).toBe('confirmed')
  })
  test('that was handed over keeps saying so', () => {
    expect(leadOnDay(aLead('Skymra', ['2023-03-30', 'taken'], ['2023-05-01', 'handed-over', '2023-06-01']), '2023-07-01')).toEqual({ state: 'handed-over', leavesOn: null })
  })
})

describe('coverage', () => {
  const from = '2023-03-30'
  test('is open when nobody has Lead, and unknown where nobody here would know', () => {
    expect(coverageOn(from, [], true)).toMatchObject({ state: 'open', complete: true })
    expect(coverageOn(from, [], false)).toMatchObject({ state: 'unknown', complete: false })
    expect(coverageOn(from, [aLead('Skymra', [from, 'active'])], false)).toMatchObject({ state: 'one', complete: false })
  })
  test('is one by one organisation and several by more, under förankring too', () => {
    expect(state(from, aLead('Skymra', [from, 'taken']))).toBe('one')
    expect(state(from, aLead('Skymra', [from, 'taken']), aLead('Ejda', [from, 'active']))).toBe('several')
    expect(state(from, aLead('Skymra', [from, 'taken']), aLead('Skymra', [from, 'active']))).toBe('one')
  })
  test('is leaving only when all who have it leave', () => {
    const leaving = aLead('Skymra', [from, 'active', '2023-12-31'])
    expect(state(from, leaving)).toBe('leaving')
    expect(state(from, leaving, aLead('Ejda', [from, 'active']))).toBe('one')
    expect(state(from, leaving, aLead('Ejda', [from, 'resting']))).toBe('leaving')
    expect(state('2024-01-01', leaving)).toBe('open')
  })
  test('is resting only when nobody else has it', () => {
    expect(state(from, aLead('Skymra', [from, 'resting']))).toBe('resting')
    expect(state(from, aLead('Skymra', [from, 'resting']), aLead('Ejda', [from, 'confirmed']))).toBe('one')
  })
  test('is open again after an end or a hand-over to elsewhere', () => {
    expect(state(from, aLead('Skymra', [from, 'ended']), aLead('Ejda', [from, 'handed-over']))).toBe('open')
  })
  test('tells which Leads are what', () => {
    const leads = [aLead('Skymra', [from, 'taken']), aLead('Ejda', [from, 'active', '2023-12-31']), aLead('HAVR', [from, 'resting']), aLead('KÖLD', [from, 'ended'])]
    const [taken, leaving, resting] = leads.map(({ leadId }) => leadId)
    expect(coverageOn(from, leads, true)).toEqual({
      state: 'one', complete: true, leadIds: [taken, leaving], organisationIds: ['Skymra', 'Ejda'], provisionalLeadIds: [taken], restingLeadIds: [resting], leavingLeadIds: [leaving],
    })
  })
  test('a Lead on the area is shown at its challenge but never counted there', () => {
    const [open, area] = [coverageOn(from, [], true), coverageOn(from, [aLead('Skymra', [from, 'active'])], true)]
    expect(coverageOfChallenge(open, area)).toEqual({ ...open, leadInArea: true })
    expect([coverageOfChallenge(area, open).leadInArea, coverageOfChallenge(open, null).leadInArea]).toEqual([false, false])
    expect(coverageOfChallenge(open, coverageOn(from, [aLead('Skymra', [from, 'resting'])], true)).leadInArea).toBe(false)
  })
  test('before the first Lead was taken nothing was covered, whatever happened later', () => {
    const change = fc.record({ on: fc.integer({ min: 0, max: 900 }).map((days) => addDays(from, days)), state: fc.constantFrom(...leadStates), leavesOn: fc.constant(null) })
    const lead = fc.record({ leadId: fc.uuid(), organisationId: fc.constantFrom('a', 'b', 'c'), changes: fc.array(change, { minLength: 1 }), lastHeardOn: fc.constant(null) })
    fc.assert(fc.property(fc.array(lead), fc.boolean(), (leads, known) => coverageOn('2023-03-29', leads, known).state === (known ? 'open' : 'unknown')))
    fc.assert(fc.property(fc.array(lead), fc.integer({ min: 0, max: 999 }), (leads, days) => {
      const { leadIds, restingLeadIds, organisationIds } = coverageOn(addDays(from, days), leads, true)
      return leadIds.length + restingLeadIds.length <= leads.length && organisationIds.length <= leadIds.length
    }))
  })
})

describe('silent (for the office)', () => {
  const lead = { ...aLead('Skymra', ['2023-03-30', 'taken'], ['2023-04-10', 'active']), lastHeardOn: '2023-09-01' }
  const isSilent = (day: string, one: LeadInTime = lead) => silentLeads(day, [one], 30).length === 1
  test('is a Lead not heard of for longer than the grace days', () => {
    expect([isSilent('2023-10-01'), isSilent('2023-10-02')]).toEqual([false, true])
  })
  test('is counted from when it was taken if nothing was ever heard, or only before', () => {
    const mute = { ...lead, lastHeardOn: null }
    expect([isSilent('2023-04-29', mute), isSilent('2023-04-30', mute), isSilent('2023-04-29', { ...lead, lastHeardOn: '2020-01-01' })]).toEqual([false, true, false])
  })
  test('is never said of a Lead that rests, is over or is not yet taken', () => {
    expect([isSilent('2023-01-01'), isSilent('2024-01-01', aLead('Ejda', ['2023-03-30', 'resting'])), isSilent('2024-01-01', aLead('Ejda', ['2023-03-30', 'ended']))]).toEqual([false, false, false])
  })
})
