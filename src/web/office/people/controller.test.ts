import { beforeAll, describe, expect, test } from 'vitest'
import { giveMandate, registerPerson } from '#domain/identity'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let app: TestApp
let secretary: Visitor
beforeAll(async () => {
  app = await createTestApp()
  secretary = await app.aSecretary()
})
const aPerson = async (name: string, email: string | null = null) => (await app.world((w) => registerPerson(w, { name, email }))).personId

describe('people', () => {
  test('are for the secretariat only, every one of their pages', async () => {
    const person = await aPerson('Hemliga Henning', 'henning@polstad.example')
    const paths = [
      app.sv('office/people/index'),
      app.sv('office/people/show', { person }),
      app.sv('office/people/edit', { person }),
      app.sv('office/people/export', { person }),
    ]
    for (const path of paths) expect((await app.visitor('henning@polstad.example').get(path)).text).not.toContain('Hemliga Henning')
  })

  test('are added with a mandate, and known by their address the second time', async () => {
    const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Hamnkontoret', kind: 'municipal-company' }))
    const fields = {
      name: 'Lars-Erik Vedin',
      email: 'LE@hamnen.example',
      phone: '08-465 004 07',
      language: 'sv',
      organisation: organisationId,
      mandate: 'deputy',
    }
    const added = await secretary.post(app.sv('office/people/new'), fields)
    expect(added.text).toMatch(/Lars-Erik Vedin finns nu i registret.*Hamnkontoret ersättare/)

    const again = await secretary.post(app.sv('office/people/new'), { ...fields, name: 'Lasse', email: 'le@hamnen.example' })
    expect(again.text).toContain('Adressen var känd sedan förr.')
    expect(again.text).not.toContain('Lasse')
  })

  test.each([
    [{ name: '' }, 'Skriv personens namn.'],
    [{ email: 'inte en adress' }, 'E-postadressen går inte att använda.'],
    [{ phone: 'växeln' }, 'Telefonnumret går inte att förstå.'],
    [{ organisation: 'påhittad' }, 'Välj en organisation.'],
  ])('%j is answered in plain words, and kept', async (change, sentence) => {
    const page = await secretary.post(app.sv('office/people/new'), {
      name: 'Behållen',
      email: '',
      phone: '',
      language: 'sv',
      organisation: '',
      mandate: 'contact',
      ...change,
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    if (!('name' in change)) expect(page.html).toContain('value="Behållen"')
  })

  test('are found by name, and an empty search says so', async () => {
    await aPerson('Biret Labba-Holm')
    expect((await secretary.get(app.en('office/people/index', undefined, { q: 'labba' }))).text).toContain('Biret Labba-Holm')
    expect((await secretary.get(app.sv('office/people/index', undefined, { q: 'finns inte' }))).text).toContain(
      'Ingen person passar det du valt.',
    )
  })

  test('two who change one person at once: the second sees both versions', async () => {
    const person = await aPerson('Samtidiga Sara')
    const edit = app.sv('office/people/edit', { person })
    const fields = { name: 'Samtidiga Sara', email: '', phone: '', language: 'sv', revision: '1' }
    await secretary.post(edit, { ...fields, phone: '070-174 06 05' })
    const second = await secretary.post(edit, { ...fields, phone: '070-174 06 06' })
    expect(second.status).toBe(409)
    expect(second.text).toMatch(/070-174 06 06.*070-174 06 05/)
  })

  test('are merged, and the merging is undone', async () => {
    const kept = await aPerson('Petra Ahlmark', 'petra@taknock.example')
    const twin = await aPerson('Petra Ahlmark')
    const show = app.sv('office/people/show', { person: kept })
    expect((await secretary.get(show)).text).toContain('Kan vara samma person')
    const merged = await secretary.post(show, { do: 'merge', twin })
    expect(merged.text).toContain('De två är nu en person. Ångra')
    expect((await secretary.get(app.sv('office/people/show', { person: twin }))).status).toBe(404)
    const undo = /action="([^"]+\/angra\/[^"]+)"/.exec(merged.html)?.[1] ?? ''
    await secretary.post(undo, { till: show })
    expect((await secretary.get(app.sv('office/people/show', { person: twin }))).status).toBe(200)
  })

  test('are erased only when one is sure, and can be exported first', async () => {
    const person = await aPerson('Glömda Greta', 'greta@polstad.example')
    const show = app.sv('office/people/show', { person })
    const exported = await secretary.get(app.sv('office/people/export', { person }))
    expect(exported.headers.get('content-type')).toContain('application/json')
    expect(exported.html).toContain('greta@polstad.example')

    expect((await secretary.post(show, { do: 'erase' })).text).toContain('Kryssa i rutan')
    expect((await secretary.post(show, { do: 'erase', sure: 'yes' })).text).toContain('Uppgifterna om personen är borttagna.')
    expect((await secretary.get(show)).status).toBe(404)
  })

  test('a mandate ends from the person’s page, and one of another person’s does not', async () => {
    const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Avslutet', kind: 'company' }))
    const person = await aPerson('Tobias Frisk')
    const { mandateId } = await app.world((w) => giveMandate(w, { personId: person, organisationId, kind: 'contact' }))
    const other = await aPerson('Någon Annan')
    expect((await secretary.post(app.sv('office/people/show', { person: other }), { do: 'end-mandate', mandate: mandateId })).status).toBe(
      404,
    )
    expect((await secretary.post(app.sv('office/people/show', { person }), { do: 'end-mandate', mandate: mandateId })).text).toContain(
      'avslutat 30 mars 2026',
    )
  })

  test('one of another contract, or none at all, is not found', async () => {
    const other = await createTestApp()
    const { personId } = await other.world((w) => registerPerson(w, { name: 'Grannen' }))
    for (const person of [personId, 'nonsense', "' or 1=1"])
      expect((await secretary.get(app.sv('office/people/show', { person }))).status).toBe(404)
  })
})
