import { beforeEach, expect, test } from 'vitest'
import { giveMandate, registerPerson } from '#domain/identity'
import { confirmLead, findLead, restLead, takeLead } from '#domain/leads'
import { addOutcome, makeMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addChallenge } from '#domain/roadmap'
import { listHistory, reading } from '#domain/history'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})

/** A representative with an organisation that has taken a Lead. */
async function aRepresentative(name: string) {
  const email = `${newId()}@x.example`
  const { organisationId, slug } = await town.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))
  await town.world((writing) => affiliateOrganisation(writing, { organisationId }))
  const { personId } = await town.world((writing) =>
    registerPerson(writing, { name: `Rut på ${name}`, email, phone: null, language: 'sv', shownPublicly: false }),
  )
  await town.world((writing) => giveMandate(writing, { personId, organisationId, kind: 'representative' }))
  const { id } = await town.world((writing) => addChallenge(writing, { name: { sv: `Kör fossilfritt med ${name}` } }))
  const { leadId } = await town.world((writing) =>
    takeLead(writing, { organisationId, subject: { kind: 'challenge', id }, intent: 'Vi byter bilarna', firstStep: '' }),
  )
  return { visitor: town.visitor(email), organisationId, slug, leadId, lead: town.sv('member/leads/show', { lead: leadId }) }
}

const stateOf = async (leadId: string) =>
  (await reading(town.store, town.contractId, (context) => findLead(context, leadId, { audience: 'office' })))?.state
const kinds = async () => (await reading(town.store, town.contractId, (context) => listHistory(context, {}))).map(({ kind }) => kind)

test('a Lead under förankring waits for its organisation, which stands behind it with one button', async () => {
  const { visitor, lead, leadId } = await aRepresentative('Återbyggarna')
  expect((await visitor.get(town.sv('member/your-turn'))).text).toContain('Bekräfta: Lead för Kör fossilfritt med Återbyggarna')

  const after = await visitor.post(lead, { act: 'confirm' })
  expect(after.text).toContain('Nu är Lead bekräftat')
  expect(await stateOf(leadId)).toBe('confirmed')
  expect(await kinds()).toContain('LeadConfirmed')
})

test('an organisation reads what became of its Lead, without what the secretariat notes', async () => {
  const { visitor, lead, leadId } = await aRepresentative('Återbyggarna')
  await town.world((writing) => confirmLead(writing, { leadId, heardBy: 'phone' }))
  await town.world((writing) => restLead(writing, { leadId, reason: 'Chefen har slutat' }))

  const { text } = await visitor.get(lead)
  expect(text).toMatch(/Vad som har hänt.*Tog Lead.*Bekräftat.*Vilar/i)
  expect(text).not.toContain('Chefen har slutat')
})

test('an organisation that cannot stand behind its Lead gives it back, and it is open again', async () => {
  const { visitor, lead, leadId } = await aRepresentative('Återbyggarna')
  await visitor.post(lead, { act: 'give-back' })

  expect(await stateOf(leadId)).toBe('ended')
})

test('another organisation’s Lead and page are not there at all, to look at or to change', async () => {
  const own = await aRepresentative('Återbyggarna')
  const other = await aRepresentative('Norrskenets Åkeri')

  expect((await own.visitor.get(other.lead)).status).toBe(404)
  expect((await own.visitor.post(other.lead, { act: 'confirm' })).status).toBe(404)
  expect((await own.visitor.get(town.sv('member/organisations/show', { slug: other.slug }))).status).toBe(404)
  expect(
    (
      await own.visitor.post(town.sv('member/organisations/show', { slug: other.slug }), {
        website: 'evil.example',
        phone: '',
        revision: '1',
      })
    ).status,
  ).toBe(404)
  expect(await stateOf(other.leadId)).toBe('taken')
})

test('two colleagues who write at once: the second sees both, and loses nothing', async () => {
  const { visitor, lead } = await aRepresentative('Återbyggarna')
  const revision = /name="revision" value="(\d+)"/.exec((await visitor.get(lead)).html)?.[1] ?? ''
  await visitor.post(lead, { act: 'save', revision, intent: 'Den första', firstStep: '' })

  const second = await visitor.post(lead, { act: 'save', revision, intent: 'Den andra', firstStep: '' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('Någon annan har ändrat samma sak')
  expect(second.text).toMatch(/Den andra.*Den första/)
})

test('words that are too long are kept and mended, not lost', async () => {
  const { visitor, lead } = await aRepresentative('Återbyggarna')
  const revision = /name="revision" value="(\d+)"/.exec((await visitor.get(lead)).html)?.[1] ?? ''
  const page = await visitor.post(lead, { act: 'save', revision, intent: 'å'.repeat(501), firstStep: '<script>alert(1)</script>' })

  expect(page.status).toBe(422)
  expect(page.text).toContain('Skriv högst 500 tecken')
  expect(page.html).toContain('å'.repeat(501))
  expect(page.html).not.toContain('<script>alert')
})

test('a next step is ticked off by the organisation that owns it, and by no other', async () => {
  const own = await aRepresentative('Återbyggarna')
  const other = await aRepresentative('Norrskenets Åkeri')
  const { meetingId } = await town.world((writing) =>
    makeMeeting(writing, { title: { sv: 'Träff om mat' }, kind: 'other', on: { date: '2026-03-20', precision: 'day' } }),
  )
  const { outcomeId } = await town.world((writing) =>
    addOutcome(writing, { meetingId, kind: 'task', text: { sv: 'Räkna cyklarna' }, ownerOrganisationId: own.organisationId }),
  )
  const turn = town.sv('member/your-turn')
  expect((await own.visitor.get(turn)).text).toMatch(/Räkna cyklarna Nästa steg från Träff om mat/)

  await other.visitor.post(turn, { task: outcomeId })
  expect(await kinds()).not.toContain('TaskCompleted')
  expect((await own.visitor.post(turn, { task: outcomeId })).text).toContain('noterat som klart')
})

test('an organisation keeps its own contact details, and a wrong one is said in plain words', async () => {
  const { visitor, slug } = await aRepresentative('Återbyggarna')
  const page = town.sv('member/organisations/show', { slug })
  const revision = /name="revision" value="(\d+)"/.exec((await visitor.get(page)).html)?.[1] ?? ''
  const wrong = await visitor.post(page, { revision, website: 'javascript:alert(1)', phone: '' })
  expect([wrong.status, wrong.html.includes('href="javascript')]).toEqual([422, false])

  const saved = await visitor.post(page, { revision, website: 'www.aterbyggarna.example', phone: '090-12 34 56' })
  expect(saved.text).toContain('Uppgifterna är sparade')
  expect(saved.html).toContain('value="https://www.aterbyggarna.example/"')
})

test('everybody keeps their own name and number, but not the address they sign in by', async () => {
  const { visitor } = await aRepresentative('Återbyggarna')
  const page = town.sv('account/show')
  const revision = /name="revision" value="(\d+)"/.exec((await visitor.get(page)).html)?.[1] ?? ''
  const saved = await visitor.post(page, {
    act: 'save',
    revision,
    name: 'Rut Nygift',
    phone: '070-174 06 05',
    language: 'en',
    email: 'admin@polstad.example',
  })

  expect(saved.html).toContain('value="Rut Nygift"')
  expect(saved.text).not.toContain('admin@polstad.example')
  expect((await visitor.post(page, { act: 'save', revision, name: '', phone: 'x', language: 'sv' })).status).toBe(422)
})
