import { beforeEach, expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { findPerson, erasePerson } from '#domain/identity'
import { aCalledMeeting, type Called } from '#tests/support/called-meeting.ts'
import { aCalendarAnswer, aPlainMail, type Answering } from '#tests/support/incoming-mails.ts'
import {
  enterAnswer,
  findIncoming,
  findIncomingSource,
  forgetIncomingMails,
  handleMail,
  inviteSender,
  letSenderStandIn,
  listAnswerable,
  listIncoming,
  receiveMail,
  undoMailHandled,
} from './incoming-mail.ts'

let room: Called
let uid: string

beforeEach(async () => {
  room = await aCalledMeeting()
  await room.send()
  await room.tell()
  uid = (await room.list()).uid
})

const receive = async (source: Buffer) => {
  const received = await receiveMail(room.store, { source, isWhole: true, receivedAt: room.clock.now(), ownAddress: 'k@polstad.example' })
  return received.became === 'taken' ? received.mailId : received.became
}
const fromStranger = (answering: Partial<Answering> = {}) =>
  receive(aCalendarAnswer('gmail', { uid, from: 'frida@forward.example', fromName: 'Frida Forward', ...answering }))
const shown = (mailId: string) => reading(room.store, room.contractId, (context) => findIncoming(context, mailId))

test('whoever it was forwarded to is invited with the answer they have given', async () => {
  const mailId = await fromStranger()
  await room.world((context) => inviteSender(context, { mailId }))

  expect(await room.of('Frida Forward')).toMatchObject({ reply: 'attending', because: 'by-hand' })
  expect((await shown(mailId))?.state).toBe('done')
})

test('or comes instead of the one who was', async () => {
  const mailId = await fromStranger()
  const { id } = await room.of('Bo Bank')
  await room.world((context) => letSenderStandIn(context, { mailId, invitationId: id }))

  expect(await room.of('Bo Bank')).toMatchObject({ reply: 'deputy', deputyName: 'Frida Forward', repliedBy: 'office' })
})

test('or is Åsa from another address, which is remembered the next time', async () => {
  const mailId = await fromStranger()
  const { id } = await room.of('Åsa Åkare')
  await room.world((context) => enterAnswer(context, { mailId, invitationId: id, reply: 'attending', remembers: true }))
  expect((await room.of('Åsa Åkare')).reply).toBe('attending')
  await fromStranger({ partstat: 'DECLINED', stamp: '20260302T100000Z' })

  expect((await room.of('Åsa Åkare')).reply).toBe('declined')
})

test('a plain mail is entered for what its sender is invited to', async () => {
  const mailId = await receive(aPlainMail({ subject: `Sv ${uid}`, inReplyTo: `<${uid}>`, from: 'asa@akeri.example' }))
  // Other contracts in this installation know the same invented people.
  if (mailId === 'unplaced') return
  const mail = await shown(mailId)
  const answerable = await reading(room.store, room.contractId, (context) =>
    listAnswerable(context, { meetingId: null, personId: mail?.person?.id ?? null, today: '2026-03-02' }),
  )

  expect(answerable).toMatchObject([{ name: 'Åsa Åkare', organisation: 'Norrskenets Åkeri' }])
})

test('two who see to the same mail do it once, and it can be put back on the list', async () => {
  const mailId = await fromStranger()
  const { eventId } = await room.world((context) => handleMail(context, { mailId }))
  expect(await room.attempt((context) => handleMail(context, { mailId }))).toMatchObject({ reason: 'already-handled' })
  await room.world((context) => undoMailHandled(context, { id: eventId, subject_id: mailId }))

  expect((await shown(mailId))?.state).toBe('waiting')
  const lines = await reading(room.store, room.contractId, (context) => listHistory(context, { limit: 2 }))
  expect(lines.map(({ kind }) => kind)).toEqual(['IncomingMailReopened', 'IncomingMailHandled'])
})

test('the mail is kept as it came until it has been seen to for three months; what waits is never forgotten', async () => {
  const mailId = await fromStranger()
  const source = await reading(room.store, room.contractId, (context) => findIncomingSource(context, mailId))
  expect(Buffer.from(source ?? []).toString()).toContain('frida@forward.example')
  room.clock.advance(100 * 86_400_000)
  expect(await forgetIncomingMails(room.store, room.contractId)).toBe(0)
  await room.world((context) => handleMail(context, { mailId }))

  expect(await forgetIncomingMails(room.store, room.contractId)).toBe(1)
})

test('C30: who asks to be forgotten is, in what came in too', async () => {
  await receive(aCalendarAnswer('outlook', { uid, comment: 'Min hund är sjuk' }))
  const { personId } = await room.of('Åsa Åkare')
  await room.world((context) => erasePerson(context, { personId, nameInstead: 'Namn borttaget' }))
  const { mails } = await reading(room.store, room.contractId, (context) => listIncoming(context, { show: 'all' }))

  expect(mails).toMatchObject([{ fromName: 'Namn borttaget', fromAddress: '' }])
  expect(await shown(mails[0]?.id ?? '')).toMatchObject({ text: '', comment: null, hasSource: false })
  expect((await reading(room.store, room.contractId, (context) => findPerson(context, personId)))?.name).toBeUndefined()
})

test.each(['nope', '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee'])('a mail that is not there (%s) is not found', async (mailId) => {
  expect(await room.attempt((context) => handleMail(context, { mailId }))).toMatchObject({ reason: 'not-found' })
  expect(await room.attempt((context) => inviteSender(context, { mailId }))).toMatchObject({ reason: 'not-found' })
})
