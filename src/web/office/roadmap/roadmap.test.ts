import { expect, test } from 'vitest'
import { addChallenge, addFocusArea } from '#domain/roadmap'
import { createTestApp } from '#tests/support/test-app.ts'

test('the secretariat writes an area and a challenge under it; nobody else reaches the page', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const address = app.sv('office/roadmap/index')
  expect((await office.post(address, { kind: 'focus-area', name_sv: 'Mobilitet', name_en: 'Mobility' })).text).toContain(
    '”Mobilitet” är inskrivet.',
  )
  const areaId = /<option value="([0-9a-f-]{36})"/.exec((await office.get(address)).html)?.[1] ?? ''
  expect((await office.post(address, { kind: 'challenge', name_sv: 'Cykla mer', area: areaId })).text).toContain('Cykla mer')
  expect((await app.visitor().get(address)).url).toContain('logga-in')
})

test('a name that is missing or taken, and an area of another contract, are refused with the words kept', async () => {
  const [app, other] = [await createTestApp(), await createTestApp()]
  const office = await app.aSecretary()
  const address = app.sv('office/roadmap/index')
  const theirs = await other.world((w) => addFocusArea(w, { name: { sv: 'Deras' } }))
  await app.world((w) => addFocusArea(w, { name: { sv: 'Mobilitet' } }))
  expect((await office.post(address, { kind: 'challenge', name_sv: ' ' })).text).toContain('Skriv ett namn.')
  expect((await office.post(address, { kind: 'focus-area', name_sv: 'mobilitet' })).text).toContain('Det finns redan med samma namn.')
  const forged = await office.post(address, { kind: 'challenge', name_sv: 'Låna mer', area: theirs.id })
  expect([forged.status, forged.text]).toEqual([422, expect.stringContaining('Det fokusområdet finns inte längre.')])
  expect(forged.html).toContain('value="Låna mer"')
})

test('the second of two who save the same challenge sees both versions and loses nothing', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const { slug } = await app.world((w) => addChallenge(w, { name: { sv: 'Cykla mer' } }))
  const address = app.sv('office/roadmap/edit', { kind: 'utmaning', slug })
  const fields = { revision: '1', number: '1', slug, name_sv: 'Cykla mest' }
  expect((await office.post(address, fields)).text).toContain('”Cykla mest” är sparat.')
  const second = await office.post(address, { ...fields, name_sv: 'Cykla ofta' })
  expect(second.status).toBe(409)
  expect(second.text).toMatch(/Cykla ofta.*Cykla mest/)
  expect(second.html).toContain('name="revision" value="2"')
})

test('what is taken off the roadmap can be put back at once', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const { slug } = await app.world((w) => addChallenge(w, { name: { sv: 'Cykla mer' } }))
  const gone = await office.post(app.sv('office/roadmap/edit', { kind: 'utmaning', slug }), { retire: 'yes' })
  expect(gone.text).toContain('”Cykla mer” är inte längre med i färdplanen.')
  const undo = /action="([^"]*angra[^"]*)"/.exec(gone.html)?.[1] ?? ''
  await office.post(undo, { till: app.sv('office/roadmap/index') })
  expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).toContain('Cykla mer')
})

const list = '1. Mobilitet\n1.1 Cykla mer\n1.2 Åka buss\n2. Mat\n2.1 Slänga mindre'

test('a pasted roadmap is shown before it is saved, leaves out what is unticked, and can be taken back whole', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const address = app.sv('office/roadmap/paste')
  const preview = await office.post(address, { text: list, language: 'sv' })
  expect(preview.text).toContain('Skriv in 5 namn')
  expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).not.toContain('Cykla mer')
  const entered = await office.post(address, { step: 'enter', text: list, language: 'sv', line: ['1', '2', '4', '5'] })
  expect(entered.text).toContain('2 fokusområden och 2 utmaningar är inskrivna.')
  expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).not.toContain('Åka buss')
  const undo = /action="([^"]*angra[^"]*)"/.exec(entered.html)?.[1] ?? ''
  await office.post(undo, { till: address })
  expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).not.toContain('Mobilitet')
})

test('pasting again adds only what is new; nothing and far too much are refused', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const address = app.sv('office/roadmap/paste')
  const all = { step: 'enter', text: list, language: 'sv', line: ['1', '2', '3', '4', '5'] }
  await office.post(address, all)
  expect((await office.post(address, all)).text).toContain('Allt i listan fanns redan')
  expect((await office.post(address, { text: '  ', language: 'sv' })).text).toContain('Klistra in en lista först.')
  const huge = await office.post(address, { text: 'Område\n'.repeat(10_000), language: 'sv' })
  expect([huge.status, huge.text]).toEqual([422, expect.stringContaining('går att läsa på en gång')])
})

test('two areas change places, and the first cannot go higher', async () => {
  const app = await createTestApp()
  const office = await app.aSecretary()
  const first = await app.world((w) => addFocusArea(w, { name: { sv: 'Mobilitet' } }))
  const second = await app.world((w) => addFocusArea(w, { name: { sv: 'Mat' } }))
  await office.post(app.sv('office/roadmap/index'), { move: `up.focus-area.${second.id}` })
  expect((await app.visitor().get(app.sv('public/focus-areas/index'))).text).toMatch(/Mat .*Mobilitet/)
  expect((await office.post(app.sv('office/roadmap/index'), { move: `down.focus-area.${first.id}` })).text).toContain(
    'Det går inte att flytta längre',
  )
})
