import { beforeAll, describe, expect, test } from 'vitest'
import { subjectText } from '#domain/leads'
import { aMeeting, anAffiliate, anArea } from '#tests/support/lead-world.ts'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let app: TestApp
let siv: Visitor
let page: string
let areaId: string
let organisation: string

beforeAll(async () => {
  app = await createTestApp()
  siv = await app.aSecretary()
  areaId = await app.world((w) => anArea(w, 'Mobilitet och transporter'))
  organisation = await app.world((w) => anAffiliate(w, 'Norrskenets Åkeri'))
  page = app.sv('office/meetings/leads', { meeting: await app.world((w) => aMeeting(w, 'Strategiska gruppens första träff')) })
})

describe('Lead at the meeting', () => {
  test('the offer is opened, and stands as a code to read from the back of the room', async () => {
    const before = await siv.get(page)
    const open = await siv.post(page, { do: 'open' })

    expect(before.text).toContain('Öppna erbjudandet')
    expect(open.html).toMatch(/<svg class="qr"[^>]*aria-label="Kod som leder till sidan där man tar Lead"/)
    expect(open.text).toMatch(/localhost\/polstad-\w+\/ta-lead\/[A-Z]{6} Kod: [A-Z]{3} [A-Z]{3}/)
  })

  test('opening what a colleague has opened says so and opens nothing more', async () => {
    expect((await siv.post(page, { do: 'open' })).text).toContain('Erbjudandet är redan öppet.')
  })

  test('the secretariat writes it in for whoever raises a hand', async () => {
    const shown = await siv.post(page, {
      do: 'take',
      organisation,
      subject: subjectText({ kind: 'focus-area', id: areaId }),
      intent: 'Vi kör.',
      firstStep: '',
      contactName: '',
      contactEmail: '',
      contactPhone: '',
    })

    expect(shown.text).toMatch(/Ett Lead · en organisation.*Norrskenets Åkeri.*Lead inom Mobilitet och transporter/)
  })

  test('a quick entry without organisation is asked for again, its form open', async () => {
    const shown = await siv.post(page, {
      do: 'take',
      organisation: '',
      subject: subjectText({ kind: 'focus-area', id: areaId }),
      intent: 'Kvar',
      firstStep: '',
    })

    expect(shown.status).toBe(422)
    expect(shown.html).toMatch(/<details[^>]* open/)
    expect(shown.html).toContain('Kvar')
  })

  test('closed, it can be opened again with another code', async () => {
    const closed = await siv.post(page, { do: 'close' })

    expect(closed.text).toContain('Öppna igen med ny kod')
    expect(closed.html).not.toContain('class="qr"')
  })

  test('a meeting that is not here is not found', async () => {
    expect((await siv.get(app.sv('office/meetings/leads', { meeting: '0198aaaa-bbbb-7ccc-8ddd-eeeeffff0001' }))).status).toBe(404)
  })
})
