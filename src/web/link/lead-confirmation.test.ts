import { beforeEach, describe, expect, test } from 'vitest'
import type { Writing } from '#domain/history'
import { confirmLead, findLead, openLeadOffer, subjectText, type LeadSeen } from '#domain/leads'
import { aMeeting, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'

let app: TestApp
let link: string
let leadId: string

beforeEach(async () => {
  app = await createTestApp()
  const areaId = await app.world((w) => anArea(w, 'Mobilitet och transporter'))
  const organisation = await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri'))
  const meetingId = await app.world((w) => aMeeting(w, 'Strategisk träff'))
  const { code } = await app.world((w) => openLeadOffer(w, { meetingId }))
  const thanks = await app.visitor().post(`${app.sv('link/lead-offer', { code })}?vad=${subjectText({ kind: 'focus-area', id: areaId })}`, {
    organisation,
    intent: 'Vi samlar alla som kör.',
    firstStep: '',
    name: 'Aino Karhula',
    email: 'aino@akeriet.example',
    phone: '',
  })
  leadId = new URL(thanks.url, 'http://x').searchParams.get('tack') ?? ''
  const mail = await read((w) =>
    w.transaction.selectFrom('outgoing_mails').select('text').where('contract_id', '=', w.contractId).executeTakeFirstOrThrow(),
  )
  link = new URL(/http\S+/.exec(mail.text)?.[0] ?? '').pathname
})

const read = <Value>(fn: (w: Writing) => Promise<Value>) => app.world(async (w) => ({ ok: true, value: await fn(w) }))
const lead = (): Promise<LeadSeen | null> => read((w) => findLead(w, leadId, { audience: 'office' }))

describe('confirming by the mailed link', () => {
  test('a mail scanner that opens the link a hundred times changes nothing (C23)', async () => {
    const scanner = app.visitor()
    for (let time = 0; time < 100; time += 1) await scanner.get(link)

    expect((await lead())?.state).toBe('taken')
    expect((await app.visitor().get(link)).text).toMatch(/Står ni bakom Lead\?.*Vi samlar alla som kör.*Ja, vi står bakom.*Att visa chefen/)
  })

  test('one button confirms, and the page says so from then on', async () => {
    const page = await app.visitor().post(link, { answer: 'confirm' })

    expect(page.text).toContain('Tack, det är bekräftat')
    expect(await lead()).toMatchObject({ state: 'confirmed', confirmedOn: '2026-03-30' })
    expect((await app.visitor().get(link)).text).toContain('Norrskenets Åkeri har Lead.')
  })

  test('the words and the contact can be changed in the same go', async () => {
    await app.visitor().post(link, {
      answer: 'change',
      revision: '1',
      intent: 'Vi bjuder in alla.',
      firstStep: 'I maj.',
      contactName: 'Stefan Rönnmark',
      contactEmail: 'stefan@akeriet.example',
      contactPhone: '',
    })

    expect(await lead()).toMatchObject({
      state: 'confirmed',
      intent: 'Vi bjuder in alla.',
      office: { contact: { name: 'Stefan Rönnmark' } },
    })
  })

  test('a changed contact without a proper address is asked for again, and nothing is confirmed', async () => {
    const page = await app.visitor().post(link, {
      answer: 'change',
      revision: '1',
      intent: 'Nya ord',
      firstStep: '',
      contactName: 'Stefan',
      contactEmail: 'hej',
      contactPhone: '',
    })

    expect(page.status).toBe(422)
    expect(page.html).toContain('Nya ord')
    expect((await lead())?.state).toBe('taken')
  })

  test('giving back ends it kindly, with the reason for the secretariat alone', async () => {
    const page = await app.visitor().post(link, { answer: 'give-back', reason: 'Ledningen vill vänta.' })

    expect(page.text).toContain('Tack för beskedet')
    expect(page.text).not.toContain('Ledningen')
    expect((await lead())?.state).toBe('ended')
  })

  test('a yes noted by phone meanwhile is no conflict', async () => {
    await app.world((w) => confirmLead(w, { leadId, heardBy: 'phone' }))

    expect((await app.visitor().get(link)).text).toContain('Tack, det är bekräftat')
    expect((await app.visitor().post(link, { answer: 'confirm' })).status).toBe(200)
  })

  test('the link works for weeks and not for ever', async () => {
    app.clock.moveTo('2026-05-20T10:00:00+02:00')
    expect((await app.visitor().get(link)).status).toBe(200)

    app.clock.moveTo('2026-07-20T10:00:00+02:00')
    expect((await app.visitor().get(link)).status).toBe(410)
    await app.visitor().post(link, { answer: 'confirm' })
    expect((await lead())?.state).toBe('taken')
  })

  test('a guessed link leads nowhere, and the token itself is kept nowhere but in the mail', async () => {
    expect((await app.visitor().get(`${link}x`)).status).toBe(404)
    const rows = await read((w) => w.transaction.selectFrom('action_links').selectAll().where('contract_id', '=', w.contractId).execute())
    expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1))
  })
})
