import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, linkHolder, writing, type Writing } from '#domain/history'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { aChallenge, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { findLead, listCoverage, takeLead } from './leads.ts'

let app: TestApp
let areaId: string
let challengeId: string

beforeAll(async () => {
  app = await createTestApp()
  areaId = await app.world((w) => anArea(w, 'Mobilitet'))
  challengeId = await app.world((w) => aChallenge(w, 'köra fossilfritt', { areaId }))
})

const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const organisation = (name: string, options?: Parameters<typeof anAffiliate>[2]) => app.world((w) => anAffiliate(w, name, options))
const take = (input: Parameters<typeof takeLead>[1]) =>
  writing(app.store, { contractId: app.contractId, actor: { ...linkHolder(null, [input.organisationId]) } }, (w) => takeLead(w, input))

describe('taking Lead', () => {
  test('an affiliated organisation takes the Lead, which is then under förankring', async () => {
    const organisationId = await organisation('Norrskenets Åkeri')

    const outcome = await take({
      organisationId,
      subject: { kind: 'focus-area', id: areaId },
      intent: '  Samla alla   som kör. ',
      contact: { name: 'Aino Karhula', email: 'aino@akeriet.example' },
    })

    const lead = outcome.ok ? await read((w) => findLead(w, outcome.value.leadId, { audience: 'office' })) : null
    expect(lead).toMatchObject({
      state: 'taken',
      intent: 'Samla alla som kör.',
      fromOn: '2026-03-30',
      confirmedOn: null,
      area: { id: areaId },
    })
    expect(lead?.office).toMatchObject({ confirmBy: '2026-04-27', contact: { name: 'Aino Karhula' }, need: null })
  })

  test('the same organisation cannot take the same thing twice', async () => {
    const organisationId = await organisation('Hamnen')
    await take({ organisationId, subject: { kind: 'challenge', id: challengeId } })

    expect(await take({ organisationId, subject: { kind: 'challenge', id: challengeId } })).toMatchObject({
      ok: false,
      reason: 'already-leads',
    })
  })

  test('an organisation that has not joined cannot take a Lead', async () => {
    const organisationId = await organisation('Utanför AB', { affiliated: false })

    expect(await take({ organisationId, subject: { kind: 'focus-area', id: areaId } })).toMatchObject({
      ok: false,
      reason: 'not-affiliated',
    })
  })

  test('a challenge that is no longer part of the roadmap cannot be led', async () => {
    const retired = await app.world((w) => aChallenge(w, 'gammal', { retiredOn: '2025-01-01' }))

    expect(await take({ organisationId: await organisation('Sen'), subject: { kind: 'challenge', id: retired } })).toMatchObject({
      reason: 'subject-retired',
    })
  })

  test('ids of another contract are unknown here', async () => {
    const other = await createTestApp()
    const theirs = await other.world((w) => anArea(w, 'Annan stad'))
    const stranger = await other.world((w) => anAffiliate(w, 'Främmande'))

    expect(await take({ organisationId: await organisation('Vår'), subject: { kind: 'focus-area', id: theirs } })).toMatchObject({
      reason: 'subject-unknown',
    })
    expect(await take({ organisationId: stranger, subject: { kind: 'focus-area', id: areaId } })).toMatchObject({
      reason: 'organisation-unknown',
    })
  })

  test('nobody takes Lead for an organisation without speaking for it', async () => {
    const organisationId = await organisation('Tyst AB')

    const outcome = await writing(app.store, { contractId: app.contractId, actor: anonymous }, (w) =>
      takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId } }),
    )

    expect(outcome).toEqual({ ok: false, reason: 'not-yours' })
  })

  test("taking is told in the history, without anybody's name in it", async () => {
    const organisationId = await organisation('Berättaren')
    await take({
      organisationId,
      subject: { kind: 'focus-area', id: areaId },
      contact: { name: 'Hemlig Person', email: 'hemlig@x.example' },
    })

    const events = await read((w) =>
      w.transaction
        .selectFrom('events')
        .selectAll()
        .where('contract_id', '=', w.contractId)
        .where('organisation_id', '=', organisationId)
        .execute(),
    )

    expect(events.map(({ kind }) => kind)).toEqual(['LeadTaken'])
    expect(JSON.stringify(events)).not.toContain('Hemlig')
  })

  test('several organisations share the Lead of an area, and it is told at its challenges', async () => {
    const coverage = await read((w) => listCoverage(w, { audience: 'public' }))

    const area = coverage.areas.find(({ id }) => id === areaId)
    expect(area?.state).toBe('several')
    expect(area?.leads.every(({ organisation: named }) => named === null)).toBe(true)
    expect(area?.challenges[0]).toMatchObject({ state: 'one', areaHasLead: true })
  })
})
