import { beforeEach, expect, test } from 'vitest'
import { giveMandate, registerPerson } from '#domain/identity'
import { confirmLead, takeLead } from '#domain/leads'
import { makeMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation, removeOrganisation } from '#domain/organisations'
import { addChallenge } from '#domain/roadmap'
import { listHistory, reading } from '#domain/history'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let town: TestApp
let siv: Visitor
const day = 86_400_000
const kansli = () => siv.get(town.sv('office/overview'))
const events = async () => (await reading(town.store, town.contractId, (context) => listHistory(context, {}))).map(({ kind }) => kind)

beforeEach(async () => {
  town = await createTestApp()
  siv = await town.aSecretary('Siv Sekreterare')
})

/** An affiliated organisation with a contact, and its Lead for a challenge. */
async function aLead(name: string) {
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))
  await town.world((writing) => affiliateOrganisation(writing, { organisationId }))
  const { personId } = await town.world((writing) =>
    registerPerson(writing, {
      name: 'Rut Representant',
      email: `${newId()}@x.example`,
      phone: '090-12 34 56',
      language: 'sv',
      shownPublicly: false,
    }),
  )
  await town.world((writing) => giveMandate(writing, { personId, organisationId, kind: 'representative' }))
  const { id } = await town.world((writing) => addChallenge(writing, { name: { sv: `Kör fossilfritt ${newId()}` } }))
  const { leadId } = await town.world((writing) =>
    takeLead(writing, {
      organisationId,
      subject: { kind: 'challenge', id },
      intent: 'Vi byter bilarna',
      firstStep: '',
      contact: { personId },
    }),
  )
  return { organisationId, leadId }
}

test('an empty office says what to do next, in the order of the day', async () => {
  const page = await kansli()

  expect(page.text).toMatch(
    /Närmast.*Boka en träff.*Att ta tag i.*Allt är omhändertaget.*Under förankring.*Inte hört av.*Öppet för Lead.*Kommande veckor.*Hänt/,
  )
})

test('the nearest meeting comes first, with how soon it is', async () => {
  await town.world((writing) =>
    makeMeeting(writing, {
      title: { sv: 'Träff om mat' },
      kind: 'other',
      on: { date: '2026-04-02', precision: 'day' },
      startsAt: '13:00',
      minutes: 240,
      place: 'Sjöboden',
    }),
  )

  expect((await kansli()).text).toContain('Om tre dagar: torsdag 2 april 2026 kl. 13–17 Träff om mat')
})

test('a Lead waits under förankring, and is something to take hold of when its day has passed', async () => {
  await aLead('Återbyggarna')
  expect((await kansli()).text).toMatch(/Under förankring.*Återbyggarna.*Ring Rut Representant 090-12 34 56/)

  town.clock.advance(40 * day)
  expect((await kansli()).text).toMatch(/Att ta tag i \(1\).*Återbyggarna har inte bekräftat sitt Lead/)
})

test('a colleague takes something from the list, and the others see it', async () => {
  const { leadId } = await aLead('Återbyggarna')
  town.clock.advance(40 * day)
  const other = await town.aSecretary('Olle Kollega')
  await siv.post(town.sv('office/claims'), { kind: 'lead-unconfirmed', id: leadId, act: 'claim', till: town.sv('office/overview') })

  expect((await kansli()).text).toContain('Du tar den')
  expect((await other.get(town.sv('office/overview'))).text).toContain('Siv Sekreterare tar den')
  expect(await events()).toContain('OfficeItemClaimed')
})

test('the silent are on the call list with number and own words, and talking to them strikes them off', async () => {
  const { leadId } = await aLead('Återbyggarna')
  await town.world((writing) => confirmLead(writing, { leadId, heardBy: 'phone' }))
  town.clock.advance(200 * day)
  expect((await kansli()).text).toMatch(/Inte hört av.*Återbyggarna.*090-12 34 56.*”Vi byter bilarna”/)

  const after = await siv.post(town.sv('office/claims'), { kind: 'lead-silent', id: leadId, act: 'heard' })
  expect(after.text).toContain('Struken.')
  expect(after.text).toContain('Alla med Lead har hörts av')
})

test('what was struck off by mistake comes back by undo', async () => {
  const { leadId } = await aLead('Återbyggarna')
  await town.world((writing) => confirmLead(writing, { leadId, heardBy: 'phone' }))
  town.clock.advance(200 * day)
  const after = await siv.post(town.sv('office/claims'), { kind: 'lead-silent', id: leadId, act: 'heard' })
  await siv.post(/action="([^"]*\/kansli\/angra\/[^"]+)"/.exec(after.html)?.[1] ?? '')

  expect((await kansli()).text).toContain('Pratat med, stryk')
})

test('an affiliated organisation nobody speaks for needs a hand', async () => {
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name: 'Ensamma Åkeriet', kind: 'company' }))
  await town.world((writing) => affiliateOrganisation(writing, { organisationId }))

  expect((await kansli()).text).toContain('Ensamma Åkeriet har ingen kontaktperson')
})

test('nothing can be claimed that is not there, or is nothing to claim', async () => {
  for (const fields of [
    { kind: 'lead-unconfirmed', id: newId() },
    { kind: 'lead-unconfirmed', id: 'x' },
    { kind: '<script>', id: newId() },
  ]) {
    const page = await siv.post(town.sv('office/claims'), { ...fields, act: 'claim' })
    expect(page.text).toContain('Saken finns inte på listan längre')
  }
})

test('an organisation removed by mistake is brought back from the history, once', async () => {
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name: 'Återbyggarna', kind: 'company' }))
  const { eventId } = await town.world((writing) => removeOrganisation(writing, { organisationId }))
  const back = town.sv('office/history')
  expect((await siv.get(back)).html).toContain(town.sv('office/undo', { event: eventId }))

  const undone = await siv.post(town.sv('office/undo', { event: eventId }), { till: back })
  expect(undone.text).toMatch(/Det är ångrat.*Ångrat 30 mars 2026/)
  expect((await siv.post(town.sv('office/undo', { event: eventId }))).text).toContain('Det är redan ångrat')
})

test('what has no way back is not undone', async () => {
  await town.world((writing) => registerOrganisation(writing, { name: 'Återbyggarna', kind: 'company' }))
  const [line] = await reading(town.store, town.contractId, (context) => listHistory(context, { kinds: ['OrganisationRegistered'] }))

  expect((await siv.post(town.sv('office/undo', { event: line?.id ?? '' }))).text).toContain('går inte att ångra')
})

test('undoing sends nobody to another site', async () => {
  expect((await siv.post(town.sv('office/undo', { event: newId() }), { till: 'https://evil.example/' })).url).toBe(
    town.sv('office/overview'),
  )
})
