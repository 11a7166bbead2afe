import { expect, test } from 'vitest'
import { makeGroup } from '#domain/groups'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
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
