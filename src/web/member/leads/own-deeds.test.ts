import { beforeEach, expect, test } from 'vitest'
import { reading, type Reading } from '#domain/history'
import { erasePerson, giveMandate, registerPerson } from '#domain/identity'
import { confirmLead, findLead, listLeads, takeLead } from '#domain/leads'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addChallenge } from '#domain/roadmap'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})

const look = <Value>(query: (context: Reading) => Promise<Value>) => reading(town.store, town.contractId, query)
const leadOf = (leadId: string) => look((r) => findLead(r, leadId, { audience: 'office' }))

/** An organisation with a confirmed Lead and somebody who speaks for it. */
async function aLead(name: string) {
  const { organisationId } = await town.world((w) => registerOrganisation(w, { name, kind: 'company' }))
  await town.world((w) => affiliateOrganisation(w, { organisationId }))
  const person = await aColleague(organisationId, `Rut på ${name}`)
  const { id } = await town.world((w) => addChallenge(w, { name: { sv: `Kör fossilfritt med ${name}` } }))
  const { leadId } = await town.world((w) =>
    takeLead(w, { organisationId, subject: { kind: 'challenge', id }, intent: 'Vi byter bilarna', firstStep: '', contact: person }),
  )
  await town.world((w) => confirmLead(w, { leadId }))
  return { ...person, organisationId, leadId, lead: town.sv('member/leads/show', { lead: leadId }) }
}

async function aColleague(organisationId: string, name: string) {
  const email = `${newId()}@x.example`
  const { personId } = await town.world((w) => registerPerson(w, { name, email }))
  await town.world((w) => giveMandate(w, { personId, organisationId, kind: 'contact' }))
  return { personId, visitor: town.visitor(email) }
}

const undoIn = (html: string) => /action="([^"]*\/angra\/[^"]+)"/.exec(html)?.[1] ?? ''

test('an organisation lets its Lead rest, and the secretariat reads of it on its first page', async () => {
  const { visitor, lead, leadId } = await aLead('Återbyggarna')
  const siv = await town.aSecretary()
  const after = await visitor.post(lead, { act: 'rest', reason: 'Chefen har slutat' })

  expect(after.text).toContain('Noterat: det vilar')
  expect((await leadOf(leadId))?.state).toBe('resting')
  expect((await siv.get(town.sv('office/overview'))).text).toContain('Återbyggarna lät Lead för Kör fossilfritt med Återbyggarna vila')
})

test('a resting Lead is taken up again', async () => {
  const { visitor, lead, leadId } = await aLead('Återbyggarna')
  await visitor.post(lead, { act: 'rest' })
  expect((await visitor.post(lead, { act: 'resume' })).text).toContain('i gång igen')
  expect((await leadOf(leadId))?.state).toBe('active')
})

test('an announced end stands on the page and can be taken back', async () => {
  const { visitor, lead, leadId } = await aLead('Återbyggarna')
  expect((await visitor.post(lead, { act: 'leaving', leavesOn: '2026-12-31' })).text).toContain('Ni lämnar 31 dec')
  expect((await leadOf(leadId))?.leavesOn).toBe('2026-12-31')

  expect((await visitor.post(lead, { act: 'stay' })).text).toContain('Ni har kvar Lead')
  expect((await leadOf(leadId))?.leavesOn).toBeNull()
})

test.each([
  ['31 februari', 'Skriv dagen så här'],
  ['2020-01-01', 'Välj en dag som inte har varit'],
  ['<b>', 'Skriv dagen så här'],
])('a last day that cannot be is said beside the field, and kept: %s', async (leavesOn, sentence) => {
  const { visitor, lead } = await aLead('Återbyggarna')
  const page = await visitor.post(lead, { act: 'leaving', leavesOn, reason: 'Ny strategi' })
  expect([page.status, page.text.includes(sentence), page.html.includes('value="Ny strategi"')]).toEqual([422, true, true])
  expect(page.html).not.toContain('<b>')
})

test('a colleague takes over as contact; somebody of another organisation cannot be named by a forged id', async () => {
  const own = await aLead('Återbyggarna')
  const other = await aLead('Norrskenets Åkeri')
  const colleague = await aColleague(own.organisationId, 'Kim Kollega')
  const revision = /name="revision" value="(\d+)"/.exec((await own.visitor.get(own.lead)).html)?.[1] ?? ''
  const forged = await own.visitor.post(own.lead, { act: 'colleague', revision, colleague: other.personId })
  expect([forged.status, forged.text.includes('Rut på Norrskenets')]).toEqual([422, false])

  await own.visitor.post(own.lead, { act: 'colleague', revision, colleague: colleague.personId })
  expect((await leadOf(own.leadId))?.office?.contact?.name).toBe('Kim Kollega')
})

test('a Lead is handed over: theirs awaits their yes, and they are asked by mail', async () => {
  const own = await aLead('Återbyggarna')
  const other = await aLead('Norrskenets Åkeri')
  const fields = { act: 'hand-over', toOrganisation: other.organisationId, contactName: 'Nils Nord', contactEmail: 'nils@x.example' }
  expect((await own.visitor.post(own.lead, fields)).text).toContain('Ni har lämnat över')

  expect((await leadOf(own.leadId))?.state).toBe('handed-over')
  const siv = await town.aSecretary()
  expect((await siv.get(town.sv('office/mails/index'))).text).toContain('Nils Nord')
})

test('a shared mailbox is not greeted as if it were a person, and is asked to pass the mail on', async () => {
  const own = await aLead('Återbyggarna')
  const other = await aLead('Norrskenets Åkeri')
  const contact = { contactName: 'Norrskenets Åkeri', contactEmail: `info@${newId()}.example` }
  await own.visitor.post(own.lead, { act: 'hand-over', toOrganisation: other.organisationId, ...contact })
  const [mail] = await look((r) =>
    r.transaction.selectFrom('outgoing_mails').select(['text', 'html']).where('contract_id', '=', town.contractId).execute(),
  )
  expect(mail?.text).toMatch(/^Hej!\n\nDet här rör Norrskenets Åkeri och kommer till er gemensamma brevlåda/)
  expect(mail?.html).toContain('<p>Hej!</p>')
})

test('a hand-over without anybody to ask keeps what was written and says what is missing', async () => {
  const { visitor, lead } = await aLead('Återbyggarna')
  const page = await visitor.post(lead, { act: 'hand-over', toOrganisation: '', contactName: 'Nils', contactEmail: 'ingen adress' })
  expect([page.status, page.html.includes('value="Nils"')]).toEqual([422, true])
  const noMail = await visitor.post(lead, { act: 'hand-over', toOrganisation: newId(), contactName: 'Nils', contactEmail: '' })
  expect(noMail.text).toContain('Skriv personens e-postadress också')
})

test.each([
  ['rest', {}, 'confirmed'],
  ['leaving', { leavesOn: '2026-12-31' }, 'confirmed'],
  ['active', {}, 'confirmed'],
] as const)('what was done a moment ago is taken back from the page itself: %s', async (act, fields, state) => {
  const { visitor, lead, leadId } = await aLead('Återbyggarna')
  await visitor.post(lead, { act, ...fields })
  const { html } = await visitor.get(lead)
  expect((await visitor.post(undoIn(html))).text).toContain('Det är ångrat')
  expect(await leadOf(leadId)).toMatchObject({ state, leavesOn: null })
})

test('words that were saved by mistake come back, and a hand-over too', async () => {
  const own = await aLead('Återbyggarna')
  const other = await aLead('Norrskenets Åkeri')
  const saved = await own.visitor.post(own.lead, { act: 'save', revision: '2', intent: 'Fel ord', firstStep: '' })
  await own.visitor.post(undoIn(saved.html))
  expect((await leadOf(own.leadId))?.intent).toBe('Vi byter bilarna')

  const passed = await own.visitor.post(own.lead, { act: 'hand-over', toOrganisation: other.organisationId })
  await own.visitor.post(undoIn(passed.html))
  expect((await leadOf(own.leadId))?.state).toBe('confirmed')
  const standing = await look((r) => listLeads(r, { organisationId: other.organisationId }))
  expect(standing.leads.filter(({ state }) => state === 'taken')).toEqual([])
})

test('a contact who has asked to be forgotten does not come back by undoing', async () => {
  const { visitor, lead, leadId, organisationId, personId } = await aLead('Återbyggarna')
  const colleague = await aColleague(organisationId, 'Kim Kollega')
  const { html } = await visitor.post(lead, { act: 'colleague', revision: '2', colleague: colleague.personId })
  await town.world((w) => erasePerson(w, { personId, nameInstead: 'Namn borttaget' }))

  const siv = await town.aSecretary()
  const event = undoIn(html).split('/').at(-1) ?? ''
  expect((await siv.post(town.sv('office/undo', { event }))).text).toContain('finns inte längre i registret')
  expect((await leadOf(leadId))?.office?.contact?.name).toBe('Kim Kollega')
})

test('after half an hour the secretariat is the one to ask, and nobody undoes what another has done', async () => {
  const { visitor, lead, leadId, organisationId } = await aLead('Återbyggarna')
  const { html } = await visitor.post(lead, { act: 'rest' })
  const colleague = await aColleague(organisationId, 'Kim Kollega')
  expect(undoIn((await colleague.visitor.get(lead)).html)).toBe('')
  expect((await colleague.visitor.post(undoIn(html))).text).toContain('går inte att ångra')

  town.clock.advance(31 * 60_000)
  expect((await visitor.post(undoIn(html))).text).toContain('Det har gått för lång tid')
  expect(undoIn((await visitor.get(lead)).html)).toBe('')
  expect((await leadOf(leadId))?.state).toBe('resting')
})

test.each(['confirm', 'give-back', 'active', 'rest', 'resume', 'leaving', 'stay', 'colleague', 'hand-over', 'save'])(
  'nobody does it to another organisation’s Lead: %s',
  async (act) => {
    const own = await aLead('Återbyggarna')
    const other = await aLead('Norrskenets Åkeri')
    const before = await leadOf(other.leadId)
    const fields = {
      act,
      leavesOn: '2026-12-31',
      toOrganisation: own.organisationId,
      colleague: own.personId,
      revision: '2',
      intent: 'Vårt',
    }

    expect((await own.visitor.post(other.lead, fields)).status).toBe(404)
    expect(await leadOf(other.leadId)).toEqual(before)
  },
)

test('nor takes back what another organisation has done', async () => {
  const own = await aLead('Återbyggarna')
  const other = await aLead('Norrskenets Åkeri')
  const { html } = await other.visitor.post(other.lead, { act: 'rest' })
  expect((await own.visitor.post(undoIn(html))).status).toBe(404)
  const through = undoIn(html).replace(other.leadId, own.leadId)
  expect((await own.visitor.post(through)).text).not.toContain('Det är ångrat')
  expect((await leadOf(other.leadId))?.state).toBe('resting')
})
