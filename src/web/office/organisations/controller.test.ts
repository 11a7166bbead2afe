import { beforeAll, describe, expect, test } from 'vitest'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let app: TestApp
let secretary: Visitor
beforeAll(async () => {
  app = await createTestApp()
  secretary = await app.aSecretary()
})
const register = (name: string) => app.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))
const details = {
  kind: 'company',
  sphere: 'no',
  parent: '',
  size: '',
  website: '',
  phone: '',
  note: '',
  descriptionSv: '',
  descriptionEn: '',
}

describe('the register', () => {
  test('is for the secretariat only', async () => {
    expect((await app.visitor().get(app.sv('office/organisations/index'))).url).toContain('/logga-in')
    expect(
      (await app.visitor('nobody@polstad.example').post(app.sv('office/organisations/new'), { ...details, name: 'Inkräktaren' })).text,
    ).not.toContain('Inkräktaren finns')
  })

  test('an empty one says what to do next', async () => {
    const empty = await createTestApp()
    const page = await (await empty.aSecretary()).get(empty.sv('office/organisations/index'))
    expect(page.text).toContain('Registret är tomt än så länge. Klistra in flera')
  })

  test('stands in Swedish order, in English too, and is sorted and filtered by its address', async () => {
    for (const name of ['Öbackens Bygg', 'Ådalens Åkeri', 'Avokadofabriken']) await register(name)
    expect((await secretary.get(app.sv('office/organisations/index'))).text).toMatch(/Avokadofabriken.*Ådalens Åkeri.*Öbackens Bygg/)
    expect((await secretary.get(app.en('office/organisations/index', undefined, { sort: '-name' }))).text).toMatch(
      /Öbackens Bygg.*Ådalens Åkeri.*Avokadofabriken/,
    )
    const filtered = await secretary.get(app.sv('office/organisations/index', undefined, { q: 'åkeri' }))
    expect(filtered.text).toContain('Ådalens Åkeri')
    expect(filtered.text).not.toContain('Avokadofabriken')
  })

  test('every page stands in English too, with no word left out', async () => {
    const { slug } = await register('Språkprovet')
    const pages = [
      app.en('office/organisations/index'),
      app.en('office/organisations/new'),
      app.en('office/organisations/paste'),
      app.en('office/organisations/show', { slug }),
      app.en('office/organisations/edit', { slug }),
    ]
    for (const path of pages) {
      const page = await secretary.get(path)
      expect(page.status).toBe(200)
      expect(page.text).not.toMatch(/(organisations|people|settings)\.[a-z]/)
      expect(page.html).toContain('<html lang="en"')
    }
  })

  test('an address somebody has played with shows the list all the same', async () => {
    const page = await secretary.get(`${app.sv('office/organisations/index')}?page=-3&sort=drop&kind=%3Cscript%3E&q=%25`)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<script>')
  })
})

describe('one organisation', () => {
  test('is added, and what it is like is pointed out first', async () => {
    await register('Norrskenets Åkeri')
    const asked = await secretary.post(app.sv('office/organisations/new'), { ...details, name: 'Norrskenets åkeri AB' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('liknar en organisation som redan finns')

    const added = await secretary.post(app.sv('office/organisations/new'), {
      ...details,
      name: 'Norrskenets Buss',
      sure: 'yes',
      joins: 'yes',
      joined: 'hösten 2024',
      phone: '0701740605',
    })
    expect(added.status).toBe(200)
    expect(added.text).toContain('Norrskenets Buss finns nu i registret.')
    expect(added.text).toContain('hösten 2024')
    expect(added.html).toContain('href="tel:+46701740605"')
  })

  test.each([
    [{ name: ' ' }, 'Skriv organisationens namn.'],
    [{ name: 'Länken', website: 'javascript:alert(1)' }, 'Webbadressen går inte att använda.'],
    [{ name: 'Datumet', joins: 'yes', joined: '31 februari 2024' }, 'Det datumet finns inte i kalendern.'],
    [{ name: 'x'.repeat(300) }, 'Högst 200 tecken.'],
  ])('%j is answered in plain words and kept', async (input, sentence) => {
    const page = await secretary.post(app.sv('office/organisations/new'), { ...details, ...input })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(page.html).toContain(`value="${input.name}"`)
  })

  test('a name full of markup is only a name', async () => {
    const page = await secretary.post(app.sv('office/organisations/new'), { ...details, name: '<img src=x onerror=alert(1)>' })
    expect(page.html).not.toContain('<img src=x')
    expect(page.text).toContain('<img src=x onerror=alert(1)>')
  })

  test('two who change it at once: the second sees both versions and loses nothing', async () => {
    const { slug } = await register('Tvåmansverket')
    const edit = app.sv('office/organisations/edit', { slug })
    await secretary.post(edit, { ...details, name: 'Tvåmansverket', revision: '1', note: 'Den första' })
    const second = await secretary.post(edit, { ...details, name: 'Tvåmansverket', revision: '1', note: 'Den andra' })
    expect(second.status).toBe(409)
    expect(second.text).toMatch(/Någon annan har ändrat.*Den andra.*Den första/)

    const kept = await secretary.post(edit, { ...details, name: 'Tvåmansverket', revision: '2', note: 'Den andra' })
    expect(kept.text).toContain('Den andra')
  })

  test('a person is added, known by address, and leaves', async () => {
    const { slug } = await register('Personliga AB')
    const show = app.sv('office/organisations/show', { slug })
    const wrong = await secretary.post(show, { do: 'mandate', name: 'Aino', email: 'aino@', phone: '', kind: 'contact', title: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('E-postadressen går inte att använda.')

    const added = await secretary.post(show, {
      do: 'mandate',
      name: 'Aino Karhula',
      email: 'aino@personliga.example',
      phone: '',
      kind: 'contact',
      title: 'Vd',
    })
    expect(added.text).toMatch(/Aino Karhula är tillagd.*kontaktperson, Vd/)
    const mandate = /name="mandate" value="([^"]+)"/.exec(added.html)?.[1] ?? ''
    const ended = await secretary.post(show, { do: 'end-mandate', mandate })
    expect(ended.text).toContain('Uppdraget är avslutat')
    expect(ended.text).toContain('En tidigare person')
  })

  test('is affiliated, leaves, and is taken back', async () => {
    const { slug } = await register('Anslutningen')
    const show = app.sv('office/organisations/show', { slug })
    const joined = await secretary.post(show, { do: 'affiliate', joined: '2024', signed: '9 februari 2024', diploma: '' })
    expect(joined.text).toMatch(/Anslöt sig 2024 Skrev under 9 februari 2024 Fick diplom uppgift saknas/)
    const affiliation = /name="affiliation" value="([^"]+)"/.exec(joined.html)?.[1] ?? ''
    const wrong = await secretary.post(show, {
      do: 'edit-affiliation',
      affiliation,
      revision: '1',
      joined: 'i våras',
      signed: '',
      diploma: '',
    })
    expect(wrong.status).toBe(422)
    const left = await secretary.post(show, { do: 'edit-affiliation', next: 'leave', affiliation, revision: '1' })
    expect(left.text).toContain('står nu som en som har lämnat')
    const undo = /action="([^"]+\/angra\/[^"]+)"/.exec(left.html)?.[1] ?? ''
    expect(undo).not.toBe('')
  })

  test('is removed with a way back, and one of another contract is not found', async () => {
    const { slug } = await register('Bortagningen')
    const page = await secretary.post(app.sv('office/organisations/show', { slug }), { do: 'remove' })
    expect(page.text).toContain('Bortagningen är borttagen ur registret. Ångra')

    const other = await createTestApp()
    const { slug: foreign } = await other.world((w) => registerOrganisation(w, { name: 'Grannstadens', kind: 'company' }))
    for (const path of [app.sv('office/organisations/show', { slug: foreign }), app.sv('office/organisations/edit', { slug: foreign })])
      expect((await secretary.get(path)).status).toBe(404)
    const { slug: own } = await register('Egna')
    expect(
      (await secretary.post(app.sv('office/organisations/show', { slug: own }), { do: 'end-mandate', mandate: other.contractId })).status,
    ).toBe(422)
    expect((await secretary.post(app.sv('office/organisations/show', { slug: own }), { do: 'nonsense' })).status).toBe(404)
  })

  test('lists fifty at a time (C7)', async () => {
    const many = await createTestApp()
    for (let number = 1; number <= 53; number += 1) {
      await many.world(async (w) => {
        const made = await registerOrganisation(w, { name: `Organisation ${String(number).padStart(2, '0')}`, kind: 'company' })
        return made.ok ? affiliateOrganisation(w, { organisationId: made.value.organisationId }) : made
      })
    }
    const siv = await many.aSecretary()
    expect((await siv.get(many.sv('office/organisations/index'))).text).toContain('1–50 av 53')
    expect((await siv.get(many.sv('office/organisations/index', undefined, { page: 2 }))).text).toMatch(/Organisation 53.*51–53 av 53/)
  })
})
