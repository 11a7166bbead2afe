import { beforeAll, expect, test } from 'vitest'
import { receiveMail } from '#domain/incoming-mail'
import { appointInstallationAdministrator, giveMandate, grantRole, noteAddressBounced, registerPerson } from '#domain/identity'
import { listMails } from '#domain/notifications'
import { reading } from '#domain/history'
import { done } from '#platform/outcome'
import { aCalledMeeting, type Called } from '#tests/support/called-meeting.ts'
import { aCalendarAnswer, aPlainMail, type Answering } from '#tests/support/incoming-mails.ts'
import { createTestApp, type Visitor } from '#tests/support/test-app.ts'

let room: Called
let siv: Visitor
let uid: string

beforeAll(async () => {
  room = await aCalledMeeting()
  siv = await room.aSecretary()
  await room.send()
  await room.tell()
  uid = (await room.list()).uid
})

const receive = async (answering: Partial<Answering>) => {
  const received = await receiveMail(room.store, {
    source: aCalendarAnswer('outlook', { uid, ...answering }),
    isWhole: true,
    receivedAt: room.clock.now(),
    ownAddress: 'k@polstad.example',
  })
  return received.became === 'taken' ? received.mailId : ''
}

test('the list says what waits and why, and the office’s first page says that it does', async () => {
  const received = await receive({ from: 'frida@forward.example', fromName: 'Frida <b>Forward</b>' })
  const list = await siv.get(room.sv('office/incoming/index'))
  expect(list.text).toContain('Svar från någon vi inte bjudit')
  expect(list.html).not.toContain('<b>Forward')
  expect((await siv.get(room.sv('office/overview'))).text).toContain('behöver läsas')

  const page = await siv.get(room.sv('office/incoming/show', { received }))
  expect(page.text).toMatch(/Bjud in Frida.*Kommer i stället för/)
})

test('a stranger is invited by one button', async () => {
  const received = await receive({ from: 'greta@forward.example', fromName: 'Greta Gäst' })
  const after = await siv.post(room.sv('office/incoming/show', { received }), { act: 'invite' })

  expect(after.text).toContain('Personen är inbjuden')
  expect(await room.of('Greta Gäst')).toMatchObject({ reply: 'attending' })
})

test('an answer is entered for whom it is, and without saying whom, nothing is', async () => {
  const received = await receive({ from: 'asa@privat.example', attendee: 'asa@akeri.example', partstat: 'DECLINED' })
  const address = room.sv('office/incoming/show', { received })
  expect((await siv.post(address, { act: 'enter', reply: 'declined', invitation: '' })).text).toContain('Välj vem svaret gäller')
  const { id } = await room.of('Åsa Åkare')
  const after = await siv.post(address, { act: 'enter', reply: 'declined', invitation: id })

  expect(after.text).toContain('Svaret är infört')
  expect((await room.of('Åsa Åkare')).reply).toBe('declined')
})

test('a mail is seen to, and that is taken back', async () => {
  const received = await receive({ from: 'hanna@forward.example', fromName: 'Hanna Handlagd' })
  const after = await siv.post(room.sv('office/incoming/show', { received }), { act: 'done' })
  expect(after.text).toContain('Mejlet är klart')
  await siv.post(/action="([^"]*\/kansli\/angra\/[^"]+)"/.exec(after.html)?.[1] ?? '')

  expect((await siv.get(room.sv('office/incoming/index'))).text).toContain('Hanna Handlagd')
})

test('“jag tar den” shows the others who has it', async () => {
  const received = await receive({ from: 'ines@forward.example' })
  const here = room.sv('office/incoming/show', { received })
  await siv.post(room.sv('office/claims'), { kind: 'mail-received', id: received, act: 'claim', till: here })

  expect((await siv.get(here)).text).toContain('Du tar det')
  expect((await (await room.aSecretary('Olle')).get(here)).text).toContain('Siv Secretary tar det')
})

test('the mail as it came is saved and never opened', async () => {
  const received = await receive({ from: 'jon@forward.example' })
  const source = await siv.get(room.sv('office/incoming/source', { received }))

  expect(source.headers.get('content-type')).toContain('application/octet-stream')
  expect(source.headers.get('content-disposition')).toContain('attachment')
  expect(source.html).toContain('jon@forward.example')
})

test('C30: who cannot be reached is listed with a phone number, and the organisation is asked by one button', async () => {
  const personId = await room.world(async (context) => {
    const person = await registerPerson(context, { name: 'Döda Adressen', email: 'borta@akeri.example', phone: '070-123 45 67' })
    if (!person.ok) return person
    await giveMandate(context, { personId: person.value.personId, organisationId: room.akeriet, kind: 'contact' })
    await noteAddressBounced(context, { personId: person.value.personId, address: 'borta@akeri.example', reason: '550 5.1.1 unknown' })
    return done(person.value.personId)
  })
  const page = await siv.get(room.sv('office/mails/addresses'))
  expect(page.text).toMatch(/Döda Adressen.*550 5\.1\.1 unknown.*070-123 45 67/)
  const asked = await siv.post(room.sv('office/mails/addresses'), { act: 'ask', person: personId })

  expect(asked.text).toMatch(/Frågan är skickad till \d person.*Frågade/)
  const { mails } = await reading(room.store, room.contractId, (context) => listMails(context, { text: 'Vem ska vi kontakta' }))
  expect(mails[0]?.subject).toBe('Vem ska vi kontakta i stället för Döda Adressen?')
  expect((await siv.post(room.sv('office/mails/addresses'), { act: 'works', person: personId })).text).toContain('fungerande igen')
})

test('a representative reads none of it', async () => {
  const visitor = room.visitor('asa@akeri.example')
  expect((await visitor.get(room.sv('office/incoming/index'))).status).toBe(403)
})

test('mail of no contract we can tell is shown to those who run the installation, who say that it is theirs', async () => {
  await createTestApp()
  const source = aPlainMail({ subject: 'Till vem det vederbör', from: `ingen.${uid.slice(0, 36)}@okand.example`, text: uid })
  await receiveMail(room.store, { source, isWhole: true, receivedAt: room.clock.now(), ownAddress: 'k@polstad.example' })
  expect((await siv.get(room.sv('office/incoming/index'))).text).not.toContain('Till vem det vederbör')
  await room.world(async (context) => {
    const person = await registerPerson(context, { name: 'Ada Admin', email: 'ada.admin@polstad.example' })
    if (!person.ok) return person
    await appointInstallationAdministrator(context, { emailKey: 'ada.admin@polstad.example', name: 'Ada Admin' })
    return grantRole(context, { personId: person.value.personId, role: 'secretariat', meetingId: null })
  })
  const ada = room.visitor('ada.admin@polstad.example')
  const list = await ada.get(room.sv('office/incoming/index'))
  const unplaced = /name="unplaced" value="([^"]+)"/.exec(list.html)?.[1] ?? ''
  expect((await siv.post(room.sv('office/incoming/index'), { unplaced })).status).toBe(404)

  expect((await ada.post(room.sv('office/incoming/index'), { unplaced })).text).toMatch(/Mejlet ligger nu hos er.*Till vem det vederbör/)
})
