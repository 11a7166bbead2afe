import { beforeAll, describe, expect, test } from 'vitest'
import type { Writing } from '#domain/history'
import { giveMandate, registerPerson } from '#domain/identity'
import { closeLeadOffer, listCoverage, openLeadOffer, subjectText } from '#domain/leads'
import { aChallenge, aMeeting, anAffiliate, anArea, anAttendance } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
let areaId: string
let challengeId: string
let code: string
let akeriet: string
let hamnen: string
let form: string

beforeAll(async () => {
  app = await createTestApp()
  areaId = await app.world((w) => anArea(w, 'Mobilitet och transporter'))
  challengeId = await app.world((w) => aChallenge(w, 'köra fossilfritt', { areaId }))
  akeriet = await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri'))
  hamnen = await app.world((w) => anAffiliate(w, 'Polstads hamn'))
  await app.world((w) => anAffiliate(w, 'Utanför AB', { affiliated: false }))
  const meetingId = await app.world((w) => aMeeting(w, 'Strategiska gruppens första träff'))
  await app.world((w) => anAttendance(w, meetingId, akeriet))
  code = (await app.world((w) => openLeadOffer(w, { meetingId }))).code
  form = `${app.sv('link/lead-offer', { code })}?vad=${subjectText({ kind: 'focus-area', id: areaId })}`
})

const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const mails = () => read((w) => w.transaction.selectFrom('outgoing_mails').selectAll().where('contract_id', '=', w.contractId).execute())
const filled = {
  organisation: '',
  intent: 'Vi samlar alla som kör.',
  firstStep: 'Bjuda in i maj.',
  name: 'Aino Karhula',
  email: 'aino@akeriet.example',
  phone: '',
}

describe('the offer in the room', () => {
  test('the code leads to everything one can take Lead in, without an account and without script', async () => {
    const page = await app.visitor().get(app.sv('link/lead-offer', { code: code.toLowerCase() }))

    expect(page.status).toBe(200)
    expect(page.text).toMatch(/Ta Lead.*Mobilitet och transporter.*Hela fokusområdet.*Öppet för Lead.*köra fossilfritt/)
    expect(page.html).not.toContain('<script')
  })

  test('searching leaves what has the word in its name', async () => {
    const page = await app.visitor().get(`${app.sv('link/lead-offer', { code })}?sok=fossil`)

    expect(page.text).toContain('En träff')
    expect(page.text).not.toContain('Hela fokusområdet')
  })

  test('those present stand first, then other affiliated; nobody else can be chosen', async () => {
    const page = await app.visitor().get(form)

    expect(page.html).toMatch(/label="Här i dag".*Norrskenets Åkeri.*label="Övriga anslutna".*Polstads hamn/s)
    expect(page.text).not.toContain('Utanför AB')
  })

  test('what is missing is said at its field, and what was written is kept', async () => {
    const page = await app.visitor().post(form, { ...filled, organisation: akeriet, intent: '', email: 'inte en adress' })

    expect(page.status).toBe(422)
    expect(page.text).toContain('Skriv en mening om vad ni vill åstadkomma.')
    expect(page.html).toContain('value="inte en adress"')
  })

  test('taking Lead thanks, remembers the person for the next, and mails the question of confirmation', async () => {
    const phone = app.visitor()

    const thanks = await phone.post(form, { ...filled, organisation: akeriet })
    const next = await phone.get(form)

    expect(thanks.text).toMatch(/Tack! Ni har tagit Lead.*Norrskenets Åkeri.*a…@akeriet\.example.*Ta Lead för något mer/)
    expect(next.html).toContain('value="aino@akeriet.example"')
    expect((await mails()).map(({ kind, to_address: to, state }) => [kind, to, state])).toEqual([
      ['lead-confirmation', 'aino@akeriet.example', 'queued'],
    ])
  })

  test('the mail quotes their words, carries the half page for the boss, and never the name of anybody else', async () => {
    const [mail] = await mails()

    expect(mail?.subject).toBe('Bekräfta Lead inom Mobilitet och transporter')
    expect(mail?.text).toMatch(/> Vi samlar alla som kör\.[\s\S]*Lead på en halv sida[\s\S]*tio minuter om året/)
    expect(mail?.text.split('\n').filter((line) => line.length > 76 && !line.includes('http'))).toEqual([])
    expect(mail?.html).toContain('Bekräfta, ändra eller lämna tillbaka')
  })

  test('the same organisation is told that it has it already', async () => {
    const page = await app.visitor().post(form, { ...filled, organisation: akeriet })

    expect(page.status).toBe(422)
    expect(page.text).toContain('Organisationen har redan Lead här.')
  })

  test('another organisation shares it, and sees that somebody is there without being told who', async () => {
    const page = await app.visitor().get(form)
    expect(page.text).toContain('Har redan Lead: en organisation under förankring.')

    await app.visitor().post(form, { ...filled, organisation: hamnen, email: 'vedin@hamnen.example' })

    expect((await read((w) => listCoverage(w, { audience: 'office' }))).areas[0]?.state).toBe('several')
  })

  test('sending the same form twice takes Lead once', async () => {
    const other = await app.world((w) => anAffiliate(w, 'Dubbel AB'))
    const key = '0198aaaa-bbbb-7ccc-8ddd-eeeeffff0001'
    const both = { ...filled, organisation: other, email: 'dubbel@x.example', _key: key }
    await app.visitor().post(form, both)

    const again = await app.visitor().post(form, both)

    expect(again.status).toBe(200)
    expect((await mails()).filter(({ to_address: to }) => to === 'dubbel@x.example')).toHaveLength(1)
  })

  test('those who speak for an organisation are told when somebody new takes Lead for it, and not when one of them does', async () => {
    const known = await app.world((w) => anAffiliate(w, 'Skymra'))
    const { personId } = await app.world((w) => registerPerson(w, { name: 'Omar Haddadi', email: 'omar@skymra.example' }))
    await app.world((w) => giveMandate(w, { personId, organisationId: known, kind: 'representative', fromOn: '2026-01-01' }))
    const noticed = async () =>
      (await mails()).filter(({ kind }) => kind === 'lead-notice').map(({ to_address: to, subject }) => `${to} ${subject}`)

    await app.visitor().post(form, { ...filled, organisation: known, email: 'okand@annan.example', name: 'Okänd Person' })
    expect(await noticed()).toEqual(['omar@skymra.example Skymra har tagit Lead, under förankring'])

    await app.visitor().post(form.replace(/vad=.*/, `vad=challenge.${challengeId}`), {
      ...filled,
      organisation: known,
      email: 'Omar@Skymra.example',
      name: 'Omar',
    })
    expect(await noticed()).toHaveLength(1)
  })

  test('hostile words are shown as words', async () => {
    const page = await app
      .visitor()
      .post(form, { ...filled, organisation: hamnen, intent: '<script>alert(1)</script>', email: 'x\r\nBcc: y@z.example' })

    expect(page.status).toBe(422)
    expect(page.html).not.toContain('<script>alert')
  })

  test.each(['ABCDEF', '../etc', 'BCD', '%00'])('a code that is none (%s) leads nowhere', async (wrong) => {
    expect((await app.visitor().get(app.sv('link/lead-offer', { code: wrong }))).status).toBe(404)
  })

  test('the thank-you page shows only what was taken at this meeting', async () => {
    const page = await app.visitor().get(`${app.sv('link/lead-offer', { code })}?tack=0198aaaa-bbbb-7ccc-8ddd-eeeeffff0001`)

    expect(page.status).toBe(404)
  })

  test('a closed offer says so, and takes nothing more', async () => {
    const meetingId = await app.world((w) => aMeeting(w, 'Över'))
    const closed = (await app.world((w) => openLeadOffer(w, { meetingId }))).code
    await app.world((w) => closeLeadOffer(w, { meetingId }))

    const page = await app
      .visitor()
      .post(`${app.en('link/lead-offer', { code: closed })}?vad=focus-area.${areaId}`, { ...filled, organisation: hamnen })

    expect(page.status).toBe(410)
    expect(page.text).toContain('The offer is closed')
  })
})
