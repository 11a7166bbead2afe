import { beforeEach, expect, test } from 'vitest'
import { addGoal, addPeriod, listGoals, listPeriods } from '#domain/contract'
import { listHistory, reading, type Reading } from '#domain/history'
import { giveMandate, grantRole, registerPerson } from '#domain/identity'
import { confirmLead, findLead, handOverLead, takeLead } from '#domain/leads'
import { makeMeeting, openMeeting, recordAttendance, removeAttendance } from '#domain/meetings'
import { affiliateOrganisation, editOrganisation, findOrganisation, registerOrganisation } from '#domain/organisations'
import { addChallenge, editChallenge, findBySlug, listAllItems } from '#domain/roadmap'
import { newId } from '#platform/ids'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let town: TestApp
let siv: Visitor
beforeEach(async () => {
  town = await createTestApp()
  siv = await town.aSecretary()
})

const look = <Value>(query: (context: Reading) => Promise<Value>) => reading(town.store, town.contractId, query)

async function anOrganisation(name = 'Vakin') {
  const { organisationId, slug } = await town.world((w) =>
    registerOrganisation(w, { name, kind: 'company', website: 'https://vakin.example/' }),
  )
  await town.world((w) => affiliateOrganisation(w, { organisationId }))
  return { organisationId, slug }
}

async function edit(slug: string, change: { website?: string; phone?: string; name?: string }) {
  const organisation = await look((r) => findOrganisation(r, { slug }))
  if (organisation === null) throw new Error('no such organisation')
  const { eventId } = await town.world((w) => editOrganisation(w, { ...organisation, organisationId: organisation.id, ...change }))
  return eventId
}
const undo = (eventId: string, visitor = siv) => visitor.post(town.sv('office/undo', { event: eventId }))
const lastOf = async (kind: string) => (await look((r) => listHistory(r, { kinds: [kind], limit: 1 })))[0]?.id ?? ''

test('an edit of an organisation is taken back from the word that says it was saved', async () => {
  const { slug } = await anOrganisation()
  const address = town.sv('office/organisations/edit', { slug })
  const saved = await siv.post(address, { revision: '1', name: 'Vakin', kind: 'company', website: 'https://fel.example/' })
  const eventId = await lastOf('OrganisationEdited')
  expect(saved.html).toContain(`action="${town.sv('office/undo', { event: eventId })}"`)

  expect((await undo(eventId)).text).toContain('Det är ångrat')
  expect((await look((r) => findOrganisation(r, { slug })))?.website).toBe('https://vakin.example/')
  expect((await undo(eventId)).text).toContain('Det är redan ångrat')
})

test('undoing an edit leaves alone what others have changed since, and refuses where they changed the same', async () => {
  const { slug } = await anOrganisation()
  const website = await edit(slug, { website: 'https://fel.example/' })
  await edit(slug, { phone: '090-10 00 00' })
  expect((await undo(website)).text).toContain('Det är ångrat')
  expect(await look((r) => findOrganisation(r, { slug }))).toMatchObject({ website: 'https://vakin.example/', phone: '090-10 00 00' })

  const first = await edit(slug, { website: 'https://ett.example/' })
  const second = await edit(slug, { website: 'https://tva.example/' })
  expect((await undo(first)).text).toContain('det har ändrats igen sedan dess')
  await undo(second)
  expect((await undo(first)).text).toContain('Det är ångrat')
})

test('two who undo the same edit at once undo it once', async () => {
  const { slug } = await anOrganisation()
  const eventId = await edit(slug, { phone: '090-10 00 00' })
  const answers = await Promise.all([undo(eventId), undo(eventId)])

  expect(answers.filter(({ text }) => text.includes('Det är ångrat'))).toHaveLength(1)
  const undone = await look((r) => listHistory(r, { kinds: ['OrganisationEditUndone'] }))
  expect([undone.length, (await look((r) => findOrganisation(r, { slug })))?.phone]).toEqual([1, null])
})

test('a name that somebody else has been given meanwhile is not taken back from them', async () => {
  const { slug } = await anOrganisation('Vakin')
  const renamed = await edit(slug, { name: 'Vakin Umeå' })
  await anOrganisation('Vakin')
  expect((await undo(renamed)).text).toContain('någon annan har fått namnet')
})

test('an edited challenge gets back its words, its number and its address', async () => {
  const { id } = await town.world((w) => addChallenge(w, { name: { sv: 'Cykla mer' } }))
  const item = (await look(listAllItems)).find((each) => each.id === id)
  const { eventId } = await town.world((w) =>
    editChallenge(w, { id, revision: 1, name: { sv: 'Gå mer' }, slug: 'ga-mer', number: 7, description: { sv: 'Till fots' } }),
  )
  expect((await undo(eventId)).text).toContain('Det är ångrat')
  expect((await look(listAllItems)).find((each) => each.id === id)).toEqual({ ...item, revision: 3 })
  expect((await look((r) => findBySlug(r, 'challenge', 'ga-mer')))?.movedTo).toBe('cykla-mer')
})

test('a challenge edited again is not undone over the later words', async () => {
  const { id } = await town.world((w) => addChallenge(w, { name: { sv: 'Cykla mer' } }))
  const { eventId } = await town.world((w) => editChallenge(w, { id, revision: 1, name: { sv: 'Gå mer' } }))
  await town.world((w) => editChallenge(w, { id, revision: 2, name: { sv: 'Spring mer' } }))
  expect((await undo(eventId)).text).toContain('det har ändrats igen')
})

test('a goal gets back its words and the pole star its place', async () => {
  const goal = { kind: 'yearly-rate', targetValue: -20 } as const
  const { goalId } = await town.world((w) => addGoal(w, { ...goal, text: { sv: 'Minus tjugo' } }))
  await town.world((w) => addGoal(w, { ...goal, text: { sv: 'Det andra' } }))
  const before = await look(listGoals)
  const other = before.find(({ id }) => id !== goalId)
  const fields = { do: 'save', goal: other?.id ?? '', kind: 'yearly-rate', text_sv: 'Något annat', targetValue: '-5', isPoleStar: 'yes' }
  const saved = await siv.post(town.sv('office/settings/goals'), fields)
  expect([saved.status, (await look(listGoals)).map(({ text }) => text.sv)]).toEqual([200, ['Minus tjugo', 'Något annat']])

  await undo(await lastOf('GoalEdited'))
  expect(await look(listGoals)).toEqual(before)
})

test('a period gets back its days, unless another period has taken them', async () => {
  const rule = { kind: 'none' } as const
  const { periodId } = await town.world((w) => addPeriod(w, { fromOn: '2024-01-01', untilOn: '2026-12-31', rule }))
  const page = town.sv('office/settings/periods')
  await siv.post(page, { period: periodId, revision: '1', fromOn: '2024-01-01', untilOn: '2025-12-31', rule: 'none' })
  const eventId = await lastOf('PeriodEdited')
  const between = await town.world((w) => addPeriod(w, { fromOn: '2026-02-01', untilOn: '2026-06-30', rule }))
  expect((await undo(eventId)).text).toContain('en annan avtalsperiod har fått de dagarna')

  await siv.post(page, { period: between.periodId, revision: '1', fromOn: '2027-01-01', untilOn: '2027-12-31', rule: 'none' })
  expect((await undo(eventId)).text).toContain('Det är ångrat')
  expect((await look(listPeriods)).find(({ id }) => id === periodId)?.untilOn).toBe('2026-12-31')
})

test('only an administrator takes back what only an administrator may set', async () => {
  const theme = town.sv('office/settings/theme')
  await siv.post(theme, { brand: '#0b5c3b', brandInk: '' })
  const eventId = await lastOf('ThemeSet')
  const { personId } = await town.world((w) => registerPerson(w, { name: 'Sune', email: 'sune@polstad.example' }))
  await town.world((w) => grantRole(w, { personId, role: 'secretariat' }))

  expect((await undo(eventId, town.visitor('sune@polstad.example'))).text).toContain('går inte att ångra')
  await siv.post(theme, { brand: '#123456', brandInk: '' })
  expect((await undo(eventId)).text).toContain('det har ändrats igen')
  expect((await undo(await lastOf('ThemeSet'))).text).toContain('Det är ångrat')
})

test('a hand-over is taken back while the other organisation has said nothing', async () => {
  const { leadId, newLeadId, eventId } = await aHandOver()
  expect((await undo(eventId)).text).toContain('Det är ångrat')
  expect(await statesOf(leadId, newLeadId)).toEqual(['confirmed', 'ended'])
})

test('a hand-over that the other organisation has confirmed stands', async () => {
  const { leadId, newLeadId, eventId } = await aHandOver()
  await town.world((w) => confirmLead(w, { leadId: newLeadId }))
  expect((await undo(eventId)).text).toContain('den nya organisationen har redan svarat')
  expect(await statesOf(leadId, newLeadId)).toEqual(['handed-over', 'confirmed'])
})

async function aHandOver() {
  const [from, to] = [await anOrganisation('Vakin'), await anOrganisation('Esam')]
  const { id } = await town.world((w) => addChallenge(w, { name: { sv: 'Cykla mer' } }))
  const { leadId } = await town.world((w) =>
    takeLead(w, { organisationId: from.organisationId, subject: { kind: 'challenge', id }, intent: 'Vi cyklar', firstStep: '' }),
  )
  await town.world((w) => confirmLead(w, { leadId }))
  return town.world((w) => handOverLead(w, { leadId, toOrganisationId: to.organisationId }))
}
const statesOf = (...leadIds: string[]) =>
  look(async (r) => Promise.all(leadIds.map(async (id) => (await findLead(r, id, { audience: 'office' }))?.state)))

test('whoever leads a meeting takes back her own acts in it, and nobody else’s', async () => {
  const { meetingId, pelle, organisationId } = await aMeetingLedByPelle()
  await pelle.post(town.sv('office/meetings/attendance', { meeting: meetingId }), { do: 'all' })
  await town.world((w) => recordAttendance(w, { meetingId, organisationId }))
  const hers = town.sv('office/meetings/outcomes', { meeting: meetingId })
  await pelle.post(hers, { do: 'add', kind: 'decision', text_sv: 'Vi börjar' })
  const outcome = (await look((r) => listHistory(r, { kinds: ['OutcomeAdded'], limit: 1 })))[0]?.subjectId ?? ''
  const removed = await pelle.post(hers, { do: 'remove', outcomeId: outcome })
  const eventId = await lastOf('OutcomeRemoved')
  const address = town.sv('office/meetings/undo', { meeting: meetingId, event: eventId })
  expect(removed.html).toContain(`action="${address}"`)
  expect((await pelle.post(address, { till: hers })).text).toMatch(/Det är ångrat.*Vi börjar/)

  await town.world((w) => removeAttendance(w, { meetingId, organisationId }))
  const ours = await lastOf('AttendanceRemoved')
  expect((await pelle.post(town.sv('office/meetings/undo', { meeting: meetingId, event: ours }))).text).toContain('går inte att ångra')
  expect((await pelle.post(town.sv('office/undo', { event: eventId }))).status).toBe(403)
})

test('an event of another meeting, or of no meeting, is not undone from this room', async () => {
  const { meetingId, pelle } = await aMeetingLedByPelle()
  const { slug } = await anOrganisation('Norrskenets Åkeri')
  const eventId = await edit(slug, { phone: '090-10 00 00' })
  for (const visitor of [pelle, siv]) {
    const page = await visitor.post(town.sv('office/meetings/undo', { meeting: meetingId, event: eventId }))
    expect(page.text).toContain('går inte att ångra')
  }
})

async function aMeetingLedByPelle() {
  const { organisationId } = await anOrganisation('Återbyggarna')
  const email = `${newId()}@x.example`
  const { personId } = await town.world((w) => registerPerson(w, { name: 'Pelle Processledare', email }))
  const { meetingId } = await town.world((w) =>
    makeMeeting(w, { title: { sv: 'Träff om mat' }, kind: 'other', on: { date: '2026-03-30', precision: 'day' } }),
  )
  await town.world((w) => openMeeting(w, meetingId))
  await town.world((w) => grantRole(w, { personId, role: 'facilitator', meetingId }))
  await town.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
  return { meetingId, organisationId, pelle: town.visitor(email) }
}

test('every way back in the history has a name of its own that says what it takes back', async () => {
  const { slug } = await anOrganisation()
  for (const phone of ['090-10 00 00', '090-20 00 00', '090-30 00 00']) await edit(slug, { phone })
  const { html } = await siv.get(town.sv('office/organisations/show', { slug }))
  const names = [...html.matchAll(/Ångra<span class="unseen">: ([^<]+)</g)].map(([, name]) => name)
  expect(names[0]).toContain('Telefonnumret till Vakin ändrades')
  expect([names.length >= 3, new Set(names).size]).toEqual([true, names.length])
})
