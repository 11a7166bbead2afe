import { expect, test } from 'vitest'
import { addMembers, makeGroup } from '#domain/groups'
import { giveMandate, registerPerson } from '#domain/identity'
import { takeLead } from '#domain/leads'
import { addOutcome, makeMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { addFocusArea } from '#domain/roadmap'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

async function anOffice(): Promise<TestApp & { siv: Awaited<ReturnType<TestApp['aSecretary']>>; ids: string[] }> {
  const app = await createTestApp()
  const ids: string[] = []
  for (const name of ['Norrskenets Åkeri', 'Ådalens Hamn'])
    ids.push((await app.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))).organisationId)
  return { ...app, siv: await app.aSecretary(), ids }
}

const strategic = { name_sv: 'Strategiska gruppen', kind: 'strategic', mode: 'decides' }

test('a group is made with members ticked from the register', async () => {
  const { siv, sv, ids } = await anOffice()
  expect((await siv.get(sv('office/groups/index'))).text).toContain('Det finns inga grupper än.')
  const page = await siv.post(sv('office/groups/new'), { ...strategic, 'members[]': ids, membersFrom: '30 mars 2023' })
  expect(page.text).toMatch(/Strategisk grupp · I gång.*Strategiska gruppen.*2 medlemmar.*Norrskenets Åkeri.*Ådalens Hamn/)
  expect((await siv.get(sv('office/groups/index'))).text).toMatch(/Strategiska gruppen Strategisk grupp 2/)
})

test('"alla anslutna" is everybody who has joined, and nobody else', async () => {
  const { siv, sv, ids, world } = await anOffice()
  await world((writing) => affiliateOrganisation(writing, { organisationId: ids[1] ?? '' }))
  const page = await siv.post(sv('office/groups/new'), { ...strategic, everybody: 'yes' })
  expect(page.text).toContain('En medlem')
  expect(page.text).toMatch(/En medlem .*Ådalens Hamn/)
})

test.each([
  [{ name_sv: '' }, 'Gruppen behöver ett namn.'],
  [{ startedOn: '31 april 2024' }, 'Den dagen finns inte i kalendern.'],
  [{ membersFrom: 'i våras' }, 'Datumet gick inte att förstå.'],
  [{ 'members[]': ['01890000-0000-7000-8000-000000000000'] }, 'En av organisationerna finns inte i registret.'],
  [{ focusAreaId: 'x' }, 'Fokusområdet finns inte'],
] as const)('a wrong group comes back with what was written: %o', async (wrong, sentence) => {
  const { siv, sv } = await anOffice()
  const page = await siv.post(sv('office/groups/new'), { ...strategic, name_en: 'The strategic group', ...wrong })
  expect([page.status, page.text.includes(sentence)]).toEqual([422, true])
  expect(page.html).toContain('value="The strategic group"')
})

test('members come and go, one convenes, and each leaving can be undone', async () => {
  const { siv, sv, ids, world } = await anOffice()
  const { slug } = await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  const address = sv('office/groups/show', { slug })
  expect((await siv.post(address, { do: 'add', 'members[]': ids })).text).toContain('2 medlemmar är tillagda.')
  expect((await siv.post(address, { do: 'convener', organisationId: ids[0] ?? '' })).text).toMatch(/Norrskenets Åkeri sammankallande/)
  const removed = await siv.post(address, { do: 'remove', organisationId: ids[0] ?? '' })
  expect(removed.text).toContain('Har varit med: Norrskenets Åkeri')
  const undo = /action="([^"]*angra[^"]*)"/.exec(removed.html)?.[1] ?? ''
  expect((await siv.post(undo, { till: address })).text).toContain('2 medlemmar')
  expect((await siv.post(address, { do: 'remove', organisationId: 'x' })).status).toBe(422)
  expect((await siv.post(address, { do: 'constructor' })).status).toBe(422)
})

test('a group is put to rest, and the press can be undone', async () => {
  const { siv, sv, world } = await anOffice()
  const { slug } = await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  const page = await siv.post(sv('office/groups/show', { slug }), { do: 'paused' })
  expect(page.text).toMatch(/Gruppen vilar\..*Ångra.*Vilar/)
})

test('two people change a group: the second sees both versions', async () => {
  const { siv, sv, world } = await anOffice()
  const { slug } = await world((writing) => makeGroup(writing, { kind: 'strategic', mode: 'decides', name: { sv: 'Gruppen' } }))
  const address = sv('office/groups/edit', { slug })
  expect((await siv.post(address, { ...strategic, name_sv: 'Den ena', revision: '1' })).text).toContain('Ändringen är sparad.')
  const conflict = await siv.post(address, { ...strategic, name_sv: 'Den andra', revision: '1' })
  expect(conflict.status).toBe(409)
  expect(conflict.text).toMatch(/Någon annan har ändrat samma sak.*Den andra.*Den ena/)
})

test('the purpose is kept in versions that can be compared', async () => {
  const { siv, sv, en, world } = await anOffice()
  const { slug } = await world((writing) => makeGroup(writing, { kind: 'strategic', mode: 'decides', name: { sv: 'Gruppen' } }))
  await siv.post(sv('office/groups/purpose', { slug }), { from: '0', text_sv: 'Vi visar riktningen.', text_en: 'We point the way.' })
  const page = await siv.post(sv('office/groups/purpose', { slug }), { from: '1', text_sv: 'Vi visar vägen.', text_en: 'We show the way.' })
  expect(page.text).toMatch(/sparad som version 2.*Vi visar vägen\..*Så har texten ändrats/)
  expect(page.html).toMatch(/<del>.*riktningen.*<ins>.*vägen/)
  expect((await siv.get(en('office/groups/show', { slug }))).text).toContain('We show the way.')
})

test('groups are the secretariat’s: others are shown the way in, and an unknown group is not found', async () => {
  const { siv, sv, visitor } = await anOffice()
  expect((await visitor().get(sv('office/groups/index'))).url).toContain('logga-in')
  for (const id of ['office/groups/show', 'office/groups/edit', 'office/groups/purpose'] as const)
    expect((await siv.get(sv(id, { slug: 'finns-inte' }))).status).toBe(404)
  expect((await siv.get(sv('office/groups/show', { slug: '\u0000' }))).status).toBe(404)
})

test('a thematic group is started from a Lead in one form, with its first meeting, and each shows the way to the other', async () => {
  const { siv, sv, world, ids } = await anOffice()
  const area = await world((writing) => addFocusArea(writing, { name: { sv: 'Mobilitet', en: 'Mobility' } }))
  await world((writing) => affiliateOrganisation(writing, { organisationId: ids[0] ?? '' }))
  const subject = { kind: 'focus-area', id: area.id } as const
  const { leadId } = await world((writing) => takeLead(writing, { organisationId: ids[0] ?? '', subject }))
  expect((await siv.get(sv('office/leads/show', { lead: leadId }))).html).toContain(`ur=lead%3A${leadId}`)
  const form = await siv.get(sv('office/groups/new', undefined, { ur: `lead:${leadId}` }))
  expect(form.html).toMatch(/value="Mobilitet".*value="open"[^>]*checked.*Norrskenets Åkeri \(sammankallar\)/s)

  const group = {
    ur: `lead:${leadId}`,
    name_sv: 'Laddning på depåer',
    kind: 'thematic',
    mode: 'works',
    wayIn: 'open',
    focusAreaId: area.id,
  }
  const first = { 'members[]': ids, firstMeeting: 'yes', firstOn: '20 april 2026', firstStartsAt: '13', firstPlace: 'Hamnen' }
  const page = await siv.post(sv('office/groups/new'), {
    ...group,
    ...first,
  })
  expect(page.text).toMatch(
    /dess första träff också.*Kom ur Lead: Mobilitet.*Norrskenets Åkeri sammankallande.*Första träffen: Laddning på depåer/,
  )
  expect((await siv.get(sv('office/leads/show', { lead: leadId }))).text).toContain('Grupper som kom ur detta: Laddning på depåer')
})

test('a group is started from a decision of a meeting, and both pages say so', async () => {
  const { siv, sv, world } = await anOffice()
  const meeting = await world((writing) => makeMeeting(writing, { title: { sv: 'Träffen' }, kind: 'strategic' }))
  const { outcomeId } = await world((writing) =>
    addOutcome(writing, { meetingId: meeting.meetingId, kind: 'decision', text: { sv: 'Vi laddar ihop' } }),
  )
  const ur = `outcome:${meeting.meetingId}:${outcomeId}`
  const page = await siv.post(sv('office/groups/new'), { ...strategic, ur, kind: 'thematic', name_sv: 'Laddgruppen' })
  expect(page.text).toContain('Kom ur Beslut eller nästa steg: Vi laddar ihop')
  expect((await siv.get(sv('office/meetings/outcomes', { meeting: meeting.meetingId }))).text).toContain('kom ur detta: Laddgruppen')
  expect((await siv.get(sv('public/groups/show', { slug: 'laddgruppen' }))).text).toContain('Kom ur ett beslut: Vi laddar ihop')
})

test('C9: a member is added with person and deputy by e-mail; the same address twice is refused with all kept', async () => {
  const { siv, sv, world } = await anOffice()
  const { slug } = await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  const address = sv('office/groups/show', { slug })
  const seat = { do: 'add-one', personName: 'Aino', personEmail: 'aino@x.example', deputyName: 'Bo', deputyEmail: 'bo@x.example' }
  const added = await siv.post(address, { ...seat, organisation: 'norrskenets åkeri', termEndsOn: '31 december 2026' })
  expect(added.text).toMatch(/En medlem.*Norrskenets Åkeri inte ansluten Aino.*ersättare: Bo.*31 december 2026/)
  const again = await siv.post(address, { ...seat, organisation: 'Ådalens Hamn' })
  expect([again.status, again.text.includes('Den personen sitter redan i gruppen.')]).toEqual([422, true])
  expect(again.html).toContain('value="Ådalens Hamn"')
  expect((await siv.post(address, { ...seat, personEmail: '', organisation: 'Ådalens Hamn' })).text).toContain('så vet vi vem det är')
})

test('a term that ends soon stands on the office’s list, and is renewed on the member’s page', async () => {
  const { siv, sv, world, ids } = await anOffice()
  const { groupId, slug } = await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  const members = [{ organisationId: ids[0] ?? '', termEndsOn: '2026-04-30' }]
  await world((writing) => addMembers(writing, { groupId, members }))
  expect((await siv.get(sv('office/overview'))).text).toContain('Tiden i en grupp går ut för Norrskenets Åkeri')
  const seat = sv('office/groups/member', { slug, organisation: 'norrskenets-akeri' })
  expect((await siv.post(seat, { termEndsOn: '31 april 2026' })).status).toBe(422)
  expect((await siv.post(seat, { termEndsOn: '30 april 2028' })).text).toMatch(/Ändringen för Norrskenets Åkeri är sparad\..*30 april 2028/)
  expect((await siv.get(sv('office/overview'))).text).not.toContain('går ut för Norrskenets')
})

test('the list of groups is filtered, and says so when nothing fits', async () => {
  const { siv, sv, world } = await anOffice()
  await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' }, state: 'proposed' }))
  expect((await siv.get(sv('office/groups/index', undefined, { lage: 'proposed', q: 'åter' }))).text).toContain('Återbruk')
  expect((await siv.get(sv('office/groups/index', undefined, { lage: 'closed' }))).text).toContain('Ingen grupp passar urvalet.')
})

test('C10: whoever convenes a group makes no group and changes none: that is the secretariat’s', async () => {
  const { sv, world, visitor, ids } = await anOffice()
  const email = `aino-${ids[0] ?? ''}@x.example`
  const { personId } = await world((writing) => registerPerson(writing, { name: 'Aino', email }))
  await world((writing) => giveMandate(writing, { personId, organisationId: ids[0] ?? '', kind: 'representative' }))
  const { groupId, slug } = await world((writing) => makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Återbruk' } }))
  await world((writing) => addMembers(writing, { groupId, members: [{ organisationId: ids[0] ?? '', personId, isConvener: true }] }))
  const aino = visitor(email)
  expect((await aino.post(sv('office/groups/new'), strategic)).status).toBe(403)
  expect((await aino.post(sv('office/groups/show', { slug }), { do: 'closed' })).status).toBe(403)
  expect((await aino.get(sv('office/groups/edit', { slug }))).status).toBe(403)
})
