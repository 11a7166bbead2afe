import { expect, test } from 'vitest'
import { system, writing, type Writing } from '#domain/history'
import { createTestApp } from '#tests/support/test-app.ts'
import { anAffiliate, anArea, aMeeting } from '#tests/support/lead-world.ts'
import { listCoverage, nameConvener, openLeadOffer, takeLead, takeLeadByOffer } from './leads.ts'

async function aRoom() {
  const app = await createTestApp()
  const areaId = await app.world((w) => anArea(w, 'Mobilitet'))
  const meetingId = await app.world((w) => aMeeting(w, 'Strategisk träff'))
  const { code } = await app.world((w) => openLeadOffer(w, { meetingId }))
  const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
  return { app, areaId, code, meetingId, read }
}

test('two organisations that take the same thing at once become co-Leads, never an error', async () => {
  const { app, areaId, code, read } = await aRoom()
  const organisations = await Promise.all(['Vaktet', 'Åkeriet'].map((name) => app.world((w) => anAffiliate(w, name))))

  await Promise.all(
    organisations.map((organisationId) =>
      app.world((w) => takeLeadByOffer(w, { code, organisationId, subject: { kind: 'focus-area', id: areaId }, intent: 'Vi vill.' })),
    ),
  )

  expect((await read((w) => listCoverage(w, { audience: 'office' }))).areas[0]).toMatchObject({ state: 'several', leads: [{}, {}] })
})

test('two phones of one organisation that take the same thing at once take it once', async () => {
  const { app, areaId, read } = await aRoom()
  const organisationId = await app.world((w) => anAffiliate(w, 'Vaktet'))
  const take = () =>
    writing(app.store, { contractId: app.contractId, actor: system }, (w) =>
      takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId } }),
    )

  const outcomes = await Promise.all([take(), take(), take()])

  expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual(['already-leads', 'already-leads', 'done'])
  expect((await read((w) => listCoverage(w, { audience: 'office' }))).areas[0]?.leads).toHaveLength(1)
})

test('two who name a convener at once leave one', async () => {
  const { app, areaId, read } = await aRoom()
  const leads = await Promise.all(
    ['Ett', 'Två'].map(async (name) => {
      const organisationId = await app.world((w) => anAffiliate(w, name))
      return app.world((w) => takeLead(w, { organisationId, subject: { kind: 'focus-area', id: areaId } }))
    }),
  )

  await Promise.all(leads.map(({ leadId }) => app.world((w) => nameConvener(w, { leadId }))))

  expect((await read((w) => listCoverage(w, { audience: 'office' }))).areas[0]?.leads.filter(({ isConvener }) => isConvener)).toHaveLength(
    1,
  )
})
