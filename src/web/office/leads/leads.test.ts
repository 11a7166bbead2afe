import { beforeAll, describe, expect, test } from 'vitest'
import type { Writing } from '#domain/history'
import { findLead, listLeads, subjectText } from '#domain/leads'
import { aChallenge, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let app: TestApp
let siv: Visitor
let areaId: string
let akeriet: string
let hamnen: string

beforeAll(async () => {
  app = await createTestApp()
  siv = await app.aSecretary('Siv Sekreterare')
  areaId = await app.world((w) => anArea(w, 'Mobilitet och transporter'))
  await app.world((w) => aChallenge(w, 'köra fossilfritt', { areaId }))
  akeriet = await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri'))
  hamnen = await app.world((w) => anAffiliate(w, 'Polstads hamn'))
})

const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const area = () => subjectText({ kind: 'focus-area', id: areaId })
const take = (fields: Record<string, string> = {}) =>
  siv.post(app.sv('office/leads/new'), {
    organisation: akeriet,
    subject: area(),
    intent: 'Vi samlar alla som kör.',
    firstStep: '',
    contactName: 'Aino Karhula',
    contactEmail: 'aino@akeriet.example',
    contactPhone: '',
    confirmBy: '2026-05-01',
    ...fields,
  })
const leadOf = async (organisationId: string) => (await read((w) => listLeads(w, { organisationId, show: 'all' }))).leads[0]
const page = async (organisationId: string) => app.sv('office/leads/show', { lead: (await leadOf(organisationId))?.id ?? '' })

describe('Lead in the office', () => {
  test('an empty list says what to do next', async () => {
    const list = await siv.get(app.sv('office/leads/index'))

    expect(list.text).toContain('Ingen har tagit Lead än.')
    expect(list.text).toContain('Lead erbjuds på en träff')
  })

  test('only the secretariat comes in', async () => {
    expect((await app.visitor().get(app.sv('office/leads/index'))).url).toContain('logga-in')
    expect((await app.visitor().post(app.sv('office/leads/new'), { organisation: akeriet })).url).toContain('logga-in')
  })

  test('what is missing is said, and what was written is kept', async () => {
    const form = await take({ subject: 'något annat', confirmBy: '2026-02-30' })

    expect(form.status).toBe(422)
    expect(form.text).toMatch(/Välj vad det gäller\..*Skriv ett datum som finns/)
    expect(form.html).toContain('value="aino@akeriet.example"')
  })

  test('taken for an organisation, it is under förankring and the question goes out in the name of the colleague', async () => {
    const shown = await take()

    expect(shown.text).toMatch(
      /Mejlet är på väg till aino@akeriet\.example.*under förankring.*Norrskenets Åkeri.*Lead inom Mobilitet och transporter/,
    )
    const mail = await read((w) =>
      w.transaction.selectFrom('outgoing_mails').selectAll().where('contract_id', '=', w.contractId).executeTakeFirstOrThrow(),
    )
    expect([mail.from_name, mail.reply_to?.includes('@polstad.example')]).toEqual(['Siv Sekreterare', true])
  })

  test('a yes heard on the phone is noted, and can be undone', async () => {
    const shown = await siv.post(await page(akeriet), { do: 'confirm' })

    expect(shown.text).toMatch(/Lead är bekräftat\. Ångra/)
    expect((await leadOf(akeriet))?.state).toBe('confirmed')
  })

  test('a button that cannot be used says why', async () => {
    await take({ organisation: hamnen, contactName: '', contactEmail: '' })

    const shown = await siv.get(await page(hamnen))

    expect(shown.text).toMatch(/Skicka mejlet igen Lägg in en kontakt med e-post först\./)
    expect(shown.text).toContain('Lead vilar Lead är under förankring. Det behöver bekräftas först.')
    expect(shown.text).toMatch(/Delar Lead med Norrskenets Åkeri/)
  })

  test('the words and the contact are changed, and a second colleague sees both versions', async () => {
    const href = await page(akeriet)
    const revision = String((await leadOf(akeriet))?.office?.revision)
    const form = {
      do: 'edit',
      revision,
      intent: 'Nya ord',
      firstStep: 'I maj',
      contact: '',
      deputy: '',
      newName: 'Stefan Rönnmark',
      newEmail: 'stefan@akeriet.example',
      newPhone: '',
    }
    await siv.post(href, form)

    const second = await siv.post(href, { ...form, intent: 'Mina ord', newName: '', newEmail: '' })

    expect(second.status).toBe(409)
    expect(second.text).toMatch(/Någon annan har ändrat samma Lead.*Mina ord.*Nya ord/)
    expect((await leadOf(akeriet))?.office?.contact?.name).toBe('Stefan Rönnmark')
  })

  test('leaving on a day that does not exist is asked for again', async () => {
    const shown = await siv.post(await page(akeriet), { do: 'leaving', leavesOn: '31 juni', reason: '' })

    expect(shown.status).toBe(422)
    expect(shown.html).toContain('value="31 juni"')
  })

  test('a Lead is handed over, and the new one is shown', async () => {
    const skola = await app.world((w) => anAffiliate(w, 'Skolan'))

    const shown = await siv.post(await page(akeriet), {
      do: 'hand-over',
      toOrganisation: skola,
      contactName: '',
      contactEmail: '',
      reason: 'Ny tid',
    })

    expect(shown.text).toMatch(/Lead är överlämnat.*Skolan/)
    expect((await leadOf(akeriet))?.state).toBe('handed-over')
  })

  test('the list is filtered, sorted and told in English', async () => {
    expect((await siv.get(`${app.sv('office/leads/index')}?visa=handed-over`)).text).toMatch(/Norrskenets Åkeri/)
    expect((await siv.get(`${app.sv('office/leads/index')}?sok=hamn`)).text).not.toContain('Skolan')
    expect((await siv.get(`${app.sv('office/leads/index')}?sort=-organisation`)).text).toMatch(/Skolan.*Polstads hamn/)
    expect((await siv.get(app.en('office/leads/index'))).text).toMatch(/2 Leads, 2 of them awaiting confirmation/)
    expect((await siv.get(`${app.sv('office/leads/index')}?sok=%25%27%3B&sort=x&page=-4`)).status).toBe(200)
  })

  test('one that has been silent is rung, and noted as heard from', async () => {
    const tyst = await app.world((w) => anAffiliate(w, 'Tyst och trygg'))
    await take({ organisation: tyst, isConfirmed: 'yes', contactEmail: 'tyst@x.example' })
    app.clock.moveTo('2026-12-01T10:00:00+01:00')
    expect((await siv.get(await page(tyst))).text).toMatch(/Inte hört av sedan 30 mars.*Jag har pratat med dem/)

    const talked = await siv.post(await page(tyst), { do: 'heard' })

    expect(talked.text).toContain('Noterat: hört av i dag.')
    expect(talked.text).not.toContain('Jag har pratat med dem')
    app.clock.moveTo('2026-03-30T13:00:00+02:00')
  })

  test('given back, it is open for others, and the reason stays in the office', async () => {
    await siv.post(await page(hamnen), { do: 'give-back', reason: 'Ledningen vill vänta' })

    const shown = await siv.get(await page(hamnen))
    expect(shown.text).toContain('Ledningen vill vänta')
    const leadId = (await leadOf(hamnen))?.id ?? ''
    const seen = await read((w) => findLead(w, leadId, { audience: 'public' }))
    expect(JSON.stringify(seen)).not.toContain('hamn')
  })

  test('a Lead of another contract is not found, nor is a deed that does not exist', async () => {
    expect((await siv.get(app.sv('office/leads/show', { lead: '0198aaaa-bbbb-7ccc-8ddd-eeeeffff0001' }))).status).toBe(404)
    expect((await siv.get(app.sv('office/leads/show', { lead: 'x' }))).status).toBe(404)
    expect((await siv.post(await page(hamnen), { do: 'explode' })).status).toBe(404)
  })
})
