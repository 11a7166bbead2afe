import { expect, test } from 'vitest'
import { addGoal, recordStatedFact } from '#domain/contract'
import { recordEmissionEdition, statedFactKeys } from '#domain/evidence'
import { takeLead, confirmLead } from '#domain/leads'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addChallenge, addFocusArea, addQuestion } from '#domain/roadmap'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

async function member({ world }: TestApp, name: string): Promise<string> {
  const { organisationId } = await world((w) => registerOrganisation(w, { name, kind: 'company', municipalSphere: false }))
  await world((w) => affiliateOrganisation(w, { organisationId }))
  return organisationId
}

async function unknownTo(app: TestApp): Promise<void> {
  await app.world(async ({ transaction, contractId }) => {
    await transaction.updateTable('contracts').set({ leads_known: false, members_known: false }).where('id', '=', contractId).execute()
    return done(null)
  })
}

test('the start page says in one sentence who is at work, and who has Lead', async () => {
  const app = await createTestApp()
  const { world, visitor, sv, en } = app
  const organisationId = await member(app, 'Norrskenets Åkeri')
  await member(app, 'Älvbro Entreprenad')
  const area = await world((w) => addFocusArea(w, { name: { sv: 'Mobilitet', en: 'Mobility' } }))
  const freight = await world((w) => addChallenge(w, { name: { sv: 'Köra godset fossilfritt' }, focusAreaId: area.id }))
  await world((w) => addChallenge(w, { name: { sv: 'Samlasta varor' }, focusAreaId: area.id }))
  const { leadId } = await world((w) =>
    takeLead(w, { organisationId, subject: { kind: 'challenge', id: freight.id }, intent: 'Vi kör på el.' }),
  )

  const pending = await visitor().get(sv('public/overview'))
  expect(pending.text).toContain('2 organisationer arbetar för')
  expect(pending.text).toContain('1 av 2 utmaningar har Lead')
  expect(pending.text).toContain('En organisation, under förankring')

  await world((w) => confirmLead(w, { leadId, heardBy: 'link' }))
  const page = await visitor().get(sv('public/overview'))
  expect(page.text).toMatch(/Köra godset fossilfritt.*Norrskenets Åkeri/)
  expect(page.html).not.toContain('<script')
  expect((await visitor().get(en('public/overview'))).html).toContain('<span lang="sv">Köra godset fossilfritt</span>')
})

test('a contract that nobody knows the Leads of says unknown and quotes its source, never nought', async () => {
  const app = await createTestApp()
  const { world, visitor, sv } = app
  await unknownTo(app)
  await member(app, 'Norrskenets Åkeri')
  const area = await world((w) => addFocusArea(w, { name: { sv: 'Mobilitet' } }))
  await world((w) => addChallenge(w, { name: { en: 'Choose sustainable heating' }, focusAreaId: area.id, areaIsSuggestion: true }))
  await world((w) =>
    recordStatedFact(w, {
      key: statedFactKeys.affiliatedOrganisations,
      wording: { sv: '56' },
      number: 56,
      source: 'viablecities.se, Över 50 organisationer',
    }),
  )
  await world((w) =>
    recordStatedFact(w, {
      key: statedFactKeys.organisationsWithLead,
      wording: { sv: 'drygt 10' },
      asOf: { date: '2023-03-30', precision: 'day' },
      source: 'umea.se, Uppstart',
    }),
  )

  const { text, html } = await visitor().get(sv('public/overview'))
  expect(text).toContain('56 organisationer arbetar för')
  expect(text).toMatch(/drygt 10 organisationer tog Lead 30 mars 2023 Källa: umea.se, Uppstart/)
  expect(text).toContain('1 av dem är namngivna här.')
  expect(text).toContain('är vårt förslag')
  expect(text).not.toMatch(/\b0 (av|organisationer)/)
  expect(html).toContain('lang="en"')
})

test('a city that has just begun invites instead of showing emptiness', async () => {
  const { visitor, sv, en } = await createTestApp()
  expect((await visitor().get(sv('public/overview'))).text).toContain('Här börjar klimatarbetet i Polstad')
  expect((await visitor().get(en('public/overview'))).text).toContain('Be the first')
})

test('questions are free stars, and the goal is written under the pole star', async () => {
  const { world, visitor, sv } = await createTestApp()
  await world((w) => addQuestion(w, { name: { sv: 'Räcker elen?' } }))
  await world((w) =>
    addGoal(w, {
      kind: 'neutral',
      text: { sv: 'Polstad som plats är klimatneutral senast år 2040' },
      definition: { sv: 'Nästan inga utsläpp' },
      targetYear: 2040,
      isPoleStar: true,
    }),
  )
  const { text } = await visitor().get(sv('public/overview'))
  expect(text).toContain('A. Räcker elen?: öppet för Lead')
  expect(text).toContain('Klimatneutralt 2040')
})

test('the official figure stands with its year, edition and source', async () => {
  const { world, visitor, sv } = await createTestApp()
  await world((w) =>
    recordEmissionEdition(w, { name: 'SMHI 2024', source: 'SMHI, Nationella emissionsdatabasen' }, [
      { year: 2023, tonnes: 100_000 },
      { year: 2024, tonnes: 90_000 },
    ]),
  )
  const { text } = await visitor().get(sv('public/overview'))
  expect(text).toMatch(/90 000 ton växthusgaser släpptes ut i Polstad 2024 Det är 10(,0)? % mindre än 2023/)
  expect(text).toContain('Källa: SMHI, Nationella emissionsdatabasen')
})
