import { beforeEach, describe, expect, test } from 'vitest'
import { giveMandate } from '#domain/identity'
import { answerInvitation } from '#domain/invitations'
import { takeLead } from '#domain/leads'
import { closeMeeting, makeMeeting, openMeeting } from '#domain/meetings'
import { aCalledMeeting, aPerson, type Called } from '#tests/support/called-meeting.ts'
import { anAffiliate } from '#tests/support/lead-world.ts'
import type { Visitor } from '#tests/support/test-app.ts'

let room: Called
let siv: Visitor
let here: string

beforeEach(async () => {
  room = await aCalledMeeting()
  siv = await room.aSecretary('Siv på kansliet')
  here = room.sv('office/meetings/invitations', { meeting: room.meetingId })
})

const personAt = async (name: string) =>
  room.sv('office/meetings/invitation', { meeting: room.meetingId, invitation: (await room.of(name)).id })

describe('the office’s page of invitations', () => {
  test('one press invites everybody on the list, and the page says how many have answered', async () => {
    const before = await siv.get(here)
    expect(before.text).toMatch(/2 personer på listan.*Skicka inbjudningar/)
    const after = await siv.post(here, { do: 'send' })
    expect(after.text).toMatch(/2 inbjudningar är på väg.*0 av 2 organisationer har svarat/)
    await room.tell()
    const { id } = await room.of('Bo Bank')
    await room.world((context) => answerInvitation(context, { invitationId: id, reply: 'attending', by: 'link' }))

    expect((await siv.get(here)).text).toMatch(/1 av 2 organisationer har svarat En kommer, ingen har sagt nej/)
    expect((await siv.get(room.sv('office/overview'))).text).toContain('1 av 2 organisationer har svarat')
  })

  test('a meeting held without invitations promises no choice that is not there any more', async () => {
    const made = await room.world((context) =>
      makeMeeting(context, { title: { sv: 'Lunch' }, kind: 'other', on: { date: '2026-02-10', precision: 'day' } }),
    )
    const page = room.sv('office/meetings/invitations', { meeting: made.meetingId })
    expect((await siv.get(page)).text).toContain('Välj här nedanför vilka')
    await room.world((context) => openMeeting(context, made.meetingId))
    await room.world((context) => closeMeeting(context, made.meetingId))

    const held = (await siv.get(page)).text
    expect(held).toContain('Ingen bjöds in härifrån.')
    expect(held).not.toContain('Välj här nedanför')
  })

  test('C16: whoever moves the meeting is warned that everybody invited gets a mail, and afterwards told how many did', async () => {
    const edit = room.sv('office/meetings/edit', { meeting: room.meetingId })
    expect((await siv.get(edit)).text).not.toContain('Inbjudningarna har gått ut')
    await siv.post(here, { do: 'send' })
    await room.tell()
    const page = await siv.get(edit)
    const revision = /name="revision" value="([^"]*)"/.exec(page.html.split('id="facts"')[1] ?? '')?.[1] ?? ''
    const facts = { do: 'facts', revision, title_sv: 'Träff om Mobilitet', kind: 'focus-area', 'areas[]': room.areaId, minutes: '120' }
    const moved = await siv.post(edit, { ...facts, on: '31 mars 2026', startsAt: '13.00', place: 'Folkets hus' })

    expect(page.text).toContain('Inbjudningarna har gått ut')
    expect(moved.text).toContain('De 2 som är inbjudna får ett mejl om den')
  })

  test('the rule is chosen by what people do, kept, and can be taken back', async () => {
    const { revision } = await room.list()
    const saved = await siv.post(here, {
      do: 'rule',
      revision: String(revision),
      area: room.areaId,
      more: ['withDeputies'],
      reminds: 'ja',
    })
    expect(saved.text).toMatch(/Urvalet är sparat. En ändring på listan/)
    expect(saved.text).toContain('Dan Deputy')
    const undo = /action="([^"]*\/angra\/[^"]*)"/.exec(saved.html)?.[1] ?? ''
    await siv.post(undo)

    expect((await siv.get(here)).html).not.toContain('>Dan Deputy</a>')
  })

  test('a colleague who changed the rule meanwhile is not overwritten, and what was chosen stays in the form', async () => {
    const { revision } = await room.list()
    await siv.post(here, { do: 'rule', revision: String(revision), area: room.areaId })
    const conflict = await siv.post(here, { do: 'rule', revision: String(revision), more: ['affiliated'] })

    expect(conflict.status).toBe(409)
    expect(conflict.text).toMatch(/En kollega ändrade urvalet nyss.*Har Lead inom.*Mobilitet.*Alla anslutna organisationer/)
    expect(conflict.html).toMatch(/value="affiliated"[^>]*checked|checked[^>]*value="affiliated"/)
  })

  test('an organisation with Lead and nobody to reach is a gap with a way on', async () => {
    const hamnen = await room.world((context) => anAffiliate(context, 'Ådalens Hamn'))
    await room.world((context) =>
      takeLead(context, { organisationId: hamnen, subject: { kind: 'focus-area', id: room.areaId }, contact: null }),
    )
    expect((await siv.get(here)).text).toMatch(/Saknar person.*Ådalens Hamn Lägg till en person/)

    const personId = await aPerson(room, 'Hanna Hamn', 'hanna@hamnen.example')
    await room.world((context) => giveMandate(context, { personId, organisationId: hamnen, kind: 'contact' }))
    expect((await siv.get(here)).text).not.toContain('Saknar person')
  })

  test('C19: Kopiera adresser is the addresses and nothing else, and says where to put them', async () => {
    const { html, text } = await siv.get(here)

    expect(/<textarea[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1]).toBe('asa@akeri.example; bo@banken.example')
    expect(text).toContain('Hemlig kopia')
  })

  test('somebody answers on the phone, and somebody is added and taken off by hand', async () => {
    const { timeKey } = await room.of('Åsa Åkare')
    const answered = await siv.post(await personAt('Åsa Åkare'), { time: timeKey, reply: 'declined' })
    expect(answered.text).toMatch(/Svaret är sparat.*Kan inte, .*, genom kansliet/)

    const guest = await aPerson(room, 'Greta Gäst', 'greta@gast.example')
    expect((await siv.post(here, { do: 'add', personId: guest })).text).toContain('Personen är med på listan')
    const removed = await siv.post(await personAt('Greta Gäst'), { do: 'remove' })
    expect(removed.text).toContain('Greta Gäst är borttagen från listan')
  })

  test.each([
    [{ do: 'add', personId: 'nobody' }, 'Välj någon ur listan'],
    [{ do: 'remind' }, 'Det finns ingen att påminna'],
  ])('what cannot be done says why: %j', async (fields, words) => {
    const page = await siv.post(here, fields)

    expect(page.status).toBe(422)
    expect(page.text).toContain(words)
  })

  test('an invitation of another meeting is not found here', async () => {
    const other = room.sv('office/meetings/invitation', { meeting: room.meetingId, invitation: '01890000-0000-7000-8000-000000000000' })

    expect((await siv.get(other)).status).toBe(404)
  })
})

test('somebody signed in finds what to answer among what waits for them, and answers there; others do not see it', async () => {
  const { personId, id, timeKey } = await room.of('Bo Bank')
  await room.world((context) => giveMandate(context, { personId, organisationId: room.banken, kind: 'contact' }))
  await room.send()
  const bo = room.visitor('bo@banken.example')
  expect((await bo.get(room.sv('member/your-turn'))).text).toContain('Svara på inbjudan: Träff om Mobilitet')
  const own = room.sv('member/invitations/show', { invitation: id })
  expect((await bo.post(own, { time: timeKey, reply: 'attending' })).text).toContain('Tack, vi har ditt svar')
  expect((await bo.get(room.sv('member/your-turn'))).text).not.toContain('Svara på inbjudan')

  const asa = (await room.of('Åsa Åkare')).personId
  await room.world((context) => giveMandate(context, { personId: asa, organisationId: room.akeriet, kind: 'contact' }))
  expect((await room.visitor('asa@akeri.example').get(own)).status).toBe(404)
})
