import { beforeEach, describe, expect, test } from 'vitest'
import type { Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { aChallenge, aMeeting, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import * as leads from './leads.ts'

let app: TestApp
let areaId: string
let leadId: string
let organisationId: string

beforeEach(async () => {
  app = await createTestApp('2026-01-10T09:00:00+01:00')
  areaId = await app.world((w) => anArea(w, 'Mobilitet'))
  await app.world((w) => aChallenge(w, 'köra fossilfritt', { areaId }))
  organisationId = await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri'))
  leadId = (
    await app.world((w) =>
      leads.takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId }, intent: 'Vi samlar åkerierna.' }),
    )
  ).leadId
})

const on = (day: string) => app.clock.moveTo(`${day}T12:00:00+01:00`)
const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const attempt = (fn: (w: Writing) => Promise<Outcome<unknown>>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const areaOn = async (date?: string, audience: leads.Audience = 'public') =>
  (await read((w) => leads.listCoverage(w, { audience, date }))).areas[0]

describe('a Lead in time', () => {
  test('the organisation is named in public only when it has confirmed', async () => {
    expect((await areaOn())?.leads[0]).toMatchObject({ organisation: null, intent: '', state: 'taken' })
    expect((await areaOn(undefined, 'office'))?.leads[0]?.organisation?.name).toBe('Norrskenets Åkeri')

    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))

    expect((await areaOn())?.leads[0]).toMatchObject({ organisation: { name: 'Norrskenets Åkeri' }, intent: 'Vi samlar åkerierna.' })
  })

  test('any past day is shown as it was', async () => {
    on('2026-02-01')
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    on('2026-03-01')
    await app.world((w) => leads.restLead(w, { leadId }))
    on('2026-04-01')
    await app.world((w) => leads.endLead(w, { leadId, reason: 'Slutade' }))

    const states = await Promise.all(
      ['2026-01-09', '2026-01-10', '2026-02-15', '2026-03-15', '2026-04-01'].map(async (day) => (await areaOn(day))?.state),
    )
    expect(states).toEqual(['open', 'one', 'one', 'resting', 'open'])
  })

  test('an announced end shows as leaving, and is open the day after', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    await app.world((w) => leads.announceLeaving(w, { leadId, leavesOn: '2026-06-30' }))

    expect((await areaOn())?.state).toBe('leaving')
    on('2026-06-30')
    expect((await areaOn())?.state).toBe('leaving')
    on('2026-07-01')
    expect((await areaOn())?.state).toBe('open')
    expect((await areaOn('2026-06-15'))?.state).toBe('leaving')
  })

  test('an organisation that has left is nowhere said to have the Lead, and may take it again', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    await app.world((w) => leads.announceLeaving(w, { leadId, leavesOn: '2026-06-30' }))
    on('2026-07-01')

    expect(await read((w) => leads.findLead(w, leadId, { audience: 'public' }))).toMatchObject({ state: 'ended', untilOn: '2026-06-30' })
    expect(await read((w) => leads.listLeadsOfOrganisation(w, organisationId, { audience: 'public', standingOnly: true }))).toEqual([])
    await app.world((w) => leads.takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId } }))

    expect((await areaOn())?.state).toBe('one')
    expect((await read((w) => leads.getLeadTimeline(w, leadId, { audience: 'public' }))).at(-1)).toMatchObject({
      toState: 'ended',
      effectiveOn: '2026-07-01',
    })
  })

  test('an organisation that stays after all takes its leaving back', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    expect(await attempt((w) => leads.takeBackLeaving(w, { leadId }))).toEqual({ ok: false, reason: 'end-not-announced' })
    await app.world((w) => leads.announceLeaving(w, { leadId, leavesOn: '2026-06-30' }))

    await app.world((w) => leads.takeBackLeaving(w, { leadId }))

    expect((await areaOn())?.state).toBe('one')
  })

  test('leaving needs a day that exists and has not been', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    expect(await attempt((w) => leads.announceLeaving(w, { leadId, leavesOn: '2026-02-30' }))).toMatchObject({
      reason: 'date-not-understood',
    })
    expect(await attempt((w) => leads.announceLeaving(w, { leadId, leavesOn: '2025-12-31' }))).toMatchObject({ reason: 'date-has-passed' })
  })

  test('a Lead handed over ends for one and begins under förankring for the other', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    const other = await app.world((w) => anAffiliate(w, 'Hamnen'))

    const { newLeadId } = await app.world((w) =>
      leads.handOverLead(w, { leadId, toOrganisationId: other, reason: 'Hamnen ligger närmare.' }),
    )

    expect(await read((w) => leads.findLead(w, leadId, { audience: 'office' }))).toMatchObject({
      state: 'handed-over',
      untilOn: '2026-01-10',
      office: { handedOverToId: newLeadId },
    })
    expect(await read((w) => leads.findLead(w, newLeadId, { audience: 'public' }))).toMatchObject({
      state: 'taken',
      organisation: null,
      intent: '',
    })
  })

  test('a Lead is not handed over to the organisation that has it, nor to one that has it already', async () => {
    const other = await app.world((w) => anAffiliate(w, 'Hamnen'))
    await app.world((w) => leads.takeLead(w, { organisationId: other, subject: { kind: 'focus-area', id: areaId } }))

    expect(await attempt((w) => leads.handOverLead(w, { leadId, toOrganisationId: organisationId }))).toMatchObject({
      reason: 'same-organisation',
    })
    expect(await attempt((w) => leads.handOverLead(w, { leadId, toOrganisationId: other }))).toMatchObject({ reason: 'already-leads' })
  })

  test('given back before it was confirmed, it leaves no trace of the organisation in public', async () => {
    const meetingId = await app.world((w) => aMeeting(w, 'Strategisk träff'))
    const other = await app.world((w) => anAffiliate(w, 'Ångrar sig AB'))
    const { leadId: theirs } = await app.world((w) =>
      leads.takeLead(w, { organisationId: other, subject: { kind: 'focus-area', id: areaId }, meetingId }),
    )
    expect(await read((w) => leads.listLeadsTakenAtMeeting(w, meetingId, { audience: 'public' }))).toHaveLength(1)

    await app.world((w) => leads.giveBackLead(w, { leadId: theirs, reason: 'Chefen sa nej' }))

    expect(await read((w) => leads.listLeadsTakenAtMeeting(w, meetingId, { audience: 'public' }))).toEqual([])
    expect(await read((w) => leads.listLeadsOfOrganisation(w, other, { audience: 'public' }))).toEqual([])
    expect(await read((w) => leads.getLeadTimeline(w, theirs, { audience: 'public' }))).toMatchObject([
      { toState: 'taken' },
      { toState: 'ended', reason: null },
    ])
  })

  test('an ending that is undone never was, also on the days between', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    on('2026-02-01')
    const { eventId } = await app.world((w) => leads.endLead(w, { leadId }))
    const [event] = await read((w) =>
      w.transaction.selectFrom('events').select(['id', 'subject_id', 'particulars']).where('id', '=', eventId).execute(),
    )
    on('2026-03-01')

    await app.world((w) => leads.undoLeadChange(w, event ?? { id: '', subject_id: '', particulars: {} }))

    expect((await areaOn())?.state).toBe('one')
    expect((await areaOn('2026-02-15'))?.state).toBe('one')
  })

  test('only one is sammankallande; naming another moves it', async () => {
    const other = await app.world((w) => anAffiliate(w, 'Hamnen'))
    const { leadId: theirs } = await app.world((w) =>
      leads.takeLead(w, { organisationId: other, subject: { kind: 'focus-area', id: areaId } }),
    )
    await app.world((w) => leads.nameConvener(w, { leadId }))

    await app.world((w) => leads.nameConvener(w, { leadId: theirs }))

    expect((await areaOn(undefined, 'office'))?.leads.map(({ id, isConvener }) => [id, isConvener])).toEqual([
      [theirs, true],
      [leadId, false],
    ])
  })

  test('whoever saves second sees that it was changed meanwhile', async () => {
    const words = { leadId, intent: 'Nya ord', firstStep: '' }
    await app.world((w) => leads.editLead(w, { ...words, revision: 1 }))

    expect(await attempt((w) => leads.editLead(w, { ...words, revision: 1 }))).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('half a year and a fortnight without a word calls for the secretariat, and is never public', async () => {
    await app.world((w) => leads.confirmLead(w, { leadId, heardBy: 'phone' }))
    on('2026-08-01')

    const { leads: needing } = await read((w) => leads.listLeads(w, { show: 'need' }))

    expect(needing.map(({ office }) => office?.need)).toEqual(['silent'])
    expect((await areaOn())?.leads[0]?.isSilent).toBe(false)
    expect(await read((w) => leads.countLeads(w))).toEqual({ standing: 1, pending: 0, need: 1 })
  })

  test('where nobody knows who has Lead, everything is unknown and nothing is nought', async () => {
    await app.world(async (w) => ({
      ok: true,
      value: await w.transaction.updateTable('contracts').set({ leads_known: false }).where('id', '=', w.contractId).execute(),
    }))

    const coverage = await read((w) => leads.listCoverage(w, { audience: 'office' }))
    const { spread } = await read((w) => leads.spreadOfResponsibilityAt(w))

    expect([coverage.areas[0]?.state, coverage.areas[0]?.led, coverage.areas[0]?.challenges[0]?.state]).toEqual([
      'unknown',
      null,
      'unknown',
    ])
    expect(spread.leads).toEqual({ known: false, because: 'leads-unknown' })
  })

  test('the spread of responsibility counts Leads at work, and knows which lie outside the municipality', async () => {
    const municipality = await app.world((w) => anAffiliate(w, 'Polstads kommun', { municipalSphere: true }))
    await app.world((w) => leads.takeLead(w, { organisationId: municipality, subject: { kind: 'focus-area', id: areaId } }))

    const { spread, affiliatedCount } = await read((w) => leads.spreadOfResponsibilityAt(w))

    expect(affiliatedCount).toBe(2)
    expect(spread.leadsOutsideMunicipality).toMatchObject({ known: true, value: { part: 1, whole: 2 } })
    expect(spread.effectiveNumber).toEqual({ known: true, value: 2 })
  })
})
