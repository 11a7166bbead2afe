import { beforeEach, describe, expect, test } from 'vitest'
import { reading } from '#domain/history'
import { findPerson } from '#domain/identity'
import { removeInvitee } from '#domain/invitations'
import { cancelMeeting } from '#domain/meetings'
import { findMail, listMails, queueMail, sendWaitingMails } from '#domain/notifications'
import { done } from '#platform/outcome'
import { aCalledMeeting, aPerson, type Called } from '#tests/support/called-meeting.ts'
import { aBounce, aCalendarAnswer, aPlainMail, type Answering, type Program } from '#tests/support/incoming-mails.ts'
import { receiveMail, type Received } from './incoming-mail.ts'

let room: Called
let uid: string
const ownAddress = 'kansliet@polstad.example'

beforeEach(async () => {
  room = await aCalledMeeting()
  await room.send()
  await room.tell()
  uid = (await room.list()).uid
})

const receive = (source: Buffer) => receiveMail(room.store, { source, isWhole: true, receivedAt: room.clock.now(), ownAddress })
const made = (received: Received) => (received.became === 'taken' ? received.made : received.became)
const answer = async (answering: Partial<Answering> = {}, program: Program = 'outlook') =>
  made(await receive(aCalendarAnswer(program, { uid, ...answering })))
const replyOf = async (name: string) => (await room.of(name)).reply
const aMailTo = (address: string, personId: string | null = null) =>
  room.world(async (context) =>
    done(
      await queueMail(context, {
        kind: 'invitation-invited',
        to: { personId, name: 'Åsa Åkare', address },
        fromName: 'Siv',
        replyTo: null,
        language: 'sv',
        subject: 'Inbjudan',
        text: 'Hej',
        html: '',
        practice: false,
      }),
    ),
  )
const deliver = () =>
  sendWaitingMails({
    store: room.store,
    mailer: { send: async () => ({ ok: true }), close: () => {} },
    fromAddress: ownAddress,
    most: 1000,
  })

describe('replies from calendars', () => {
  test.each<Program>(['outlook', 'gmail', 'apple', 'thunderbird', 'bare'])('C18: a yes by %s is entered as a yes', async (program) => {
    expect(await answer({}, program)).toMatchObject({ kind: 'reply', state: 'counted' })
    expect(await room.of('Åsa Åkare')).toMatchObject({ reply: 'attending', repliedBy: 'calendar' })
  })

  test('the same mail read twice, and the same answer in another mail, change nothing', async () => {
    const mail = aCalendarAnswer('gmail', { uid, partstat: 'DECLINED' })
    await receive(mail)
    expect(made(await receive(mail))).toBe('known')
    expect(await answer({ partstat: 'DECLINED', messageId: '<again@mail.example>' }, 'gmail')).toMatchObject({ state: 'counted' })

    expect(await replyOf('Åsa Åkare')).toBe('declined')
  })

  test('R3: two readers that take the same mail at once enter it once', async () => {
    const mail = aCalendarAnswer('gmail', { uid })
    const both = await Promise.allSettled([receive(mail), receive(mail)])

    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    expect(made(await receive(mail))).toBe('known')
    expect(await replyOf('Åsa Åkare')).toBe('attending')
  })

  test('a colleague the invitation is handed to comes instead, and is invited', async () => {
    await answer({ partstat: 'DELEGATED', delegatedTo: 'doris@akeri.example' })

    expect(await room.of('Åsa Åkare')).toMatchObject({ reply: 'deputy', deputyName: 'Doris Delegat' })
    expect((await room.list()).invitations.map(({ email }) => email)).toContain('doris@akeri.example')
  })

  test('a word along with the answer is entered and waits to be read', async () => {
    expect(await answer({ comment: 'Kommer en kvart sent' })).toMatchObject({ state: 'waiting', comment: 'Kommer en kvart sent' })
    expect(await replyOf('Åsa Åkare')).toBe('attending')
  })

  test('another time that is proposed waits for the office, and nothing is entered', async () => {
    expect(await answer({ method: 'COUNTER', start: '20260331T093000', partstat: 'TENTATIVE' })).toMatchObject({
      kind: 'counter',
      state: 'waiting',
      proposed: { start: new Date('2026-03-31T07:30:00Z') },
    })
    expect(await replyOf('Åsa Åkare')).toBeNull()
  })

  test('an answer to a meeting of nobody’s is kept for the office', async () => {
    expect(made(await receive(aCalendarAnswer('outlook', { uid: 'someone-elses', from: 'asa@akeri.example' })))).toMatch(/unplaced|known/)
  })
})

describe('who answers', () => {
  test('C18: an answer for Åsa from somebody else’s address is not entered', async () => {
    expect(await answer({ from: 'ivar@inkraktare.example', attendee: 'asa@akeri.example' })).toMatchObject({
      kind: 'not-verified',
      state: 'waiting',
    })
    expect(await replyOf('Åsa Åkare')).toBeNull()
  })

  test('whoever it was forwarded to answers for themselves, and waits as a stranger', async () => {
    expect(await answer({ from: 'frida@forward.example' })).toMatchObject({ kind: 'stranger', state: 'waiting', reply: 'attending' })
    expect((await room.list()).invitations.map(({ email }) => email)).not.toContain('frida@forward.example')
  })

  test('an assistant at the same organisation may answer, one elsewhere may not', async () => {
    const by = (sentBy: string) => answer({ from: sentBy, sentBy, attendee: 'asa@akeri.example', messageId: `<${sentBy}>` })

    expect(await by('assistent@annat.example')).toMatchObject({ kind: 'not-verified' })
    expect(await by('assistent@akeri.example')).toMatchObject({ kind: 'reply', state: 'counted' })
  })

  test('an alias in the calendar does not matter when the mail comes from the address invited', async () => {
    await answer({ from: 'asa@akeri.example', attendee: 'asa.akare@akeri-koncernen.example' })

    expect(await replyOf('Åsa Åkare')).toBe('attending')
  })
})

describe('answers that come too late', () => {
  test('C16: yes to the time before it was moved is filed and not counted', async () => {
    await room.edit({ startsAt: '16:00' })
    await room.tell()

    expect(await answer()).toMatchObject({ kind: 'not-counted', reason: 'too-old', state: 'filed' })
    expect(await replyOf('Åsa Åkare')).toBeNull()
  })

  test('who means to come to a meeting that is off should hear from us; who declines it need not', async () => {
    await room.world((context) => cancelMeeting(context, room.meetingId))

    expect(await answer()).toMatchObject({ reason: 'cancelled', state: 'waiting' })
    expect(await answer({ partstat: 'DECLINED' })).toMatchObject({ reason: 'cancelled', state: 'filed' })
  })

  test('who was taken off the list and accepts waits for the office', async () => {
    const { personId } = await room.of('Åsa Åkare')
    await room.world((context) => removeInvitee(context, { meetingId: room.meetingId, personId }))

    expect(await answer()).toMatchObject({ reason: 'withdrawn', state: 'waiting' })
  })
})

describe('other mail', () => {
  test('an ordinary reply waits for the office, with the meeting it is about', async () => {
    const id = await aMailTo('asa@akeri.example')
    const mail = made(await receive(aPlainMail({ inReplyTo: `<${id}@polstad.example>` })))

    expect(mail).toMatchObject({ kind: 'mail', state: 'waiting', outgoingMailId: id })
  })

  test('absence notices and our own mail are filed quietly, and nothing is sent in answer', async () => {
    const before = await reading(room.store, room.contractId, (context) => listMails(context))
    const id = await aMailTo('asa@akeri.example')
    const inReplyTo = `<${id}@polstad.example>`
    const away = made(await receive(aPlainMail({ inReplyTo, headers: ['Auto-Submitted: auto-replied'] })))
    const ours = made(await receive(aPlainMail({ inReplyTo, from: ownAddress })))

    expect([away, ours]).toMatchObject([
      { kind: 'automatic', state: 'filed' },
      { kind: 'automatic', state: 'filed' },
    ])
    expect((await reading(room.store, room.contractId, (context) => listMails(context))).total).toBe(before.total + 1)
  })
})

describe('mail that comes back', () => {
  const bounce = async (id: string, over: Partial<Parameters<typeof aBounce>[0]> = {}) =>
    made(await receive(aBounce({ to: 'bo@bankar.example', original: `<${id}@polstad.example>`, ...over })))
  const aPersonMailed = async () => {
    const personId = await aPerson(room, 'Bo Bankar', 'bo@bankar.example')
    const id = await aMailTo('bo@bankar.example', personId)
    await deliver()
    return { id, personId }
  }
  const person = (personId: string) =>
    reading(room.store, room.contractId, ({ transaction }) =>
      transaction
        .selectFrom('people')
        .select(['email_bounced_at', 'email_bounce_reason', 'revision'])
        .where('id', '=', personId)
        .executeTakeFirstOrThrow(),
    )
  const stateOf = async (id: string) => (await reading(room.store, room.contractId, (context) => findMail(context, id)))?.state

  test('C30: a dead address marks the mail and the person', async () => {
    const { id, personId } = await aPersonMailed()

    expect(await bounce(id)).toMatchObject({ kind: 'bounce', state: 'filed' })
    expect(await stateOf(id)).toBe('bounced')
    expect((await person(personId)).email_bounce_reason).toContain('user unknown')
  })

  test('a full mailbox marks the mail and leaves the address; a delay marks neither', async () => {
    const { id, personId } = await aPersonMailed()
    await bounce(id, { action: 'delayed', status: '4.4.7' })
    expect(await stateOf(id)).toBe('sent')
    await bounce(id, { status: '5.2.2', words: '552 5.2.2 mailbox full' })

    expect(await stateOf(id)).toBe('bounced')
    expect((await person(personId)).email_bounced_at).toBeNull()
  })

  test('a report that names no mail of ours marks nothing', async () => {
    expect(await bounce('0199aaaa-bbbb-7ccc-8ddd-ffffffffffff')).toMatch(/unplaced|known/)
  })

  test('an answer from the address shows that it works after all', async () => {
    const { personId } = await room.of('Åsa Åkare')
    const id = await aMailTo('asa@akeri.example', personId)
    await deliver()
    await bounce(id, { to: 'asa@akeri.example' })
    expect((await person(personId)).email_bounced_at).not.toBeNull()
    await answer()

    expect((await person(personId)).email_bounced_at).toBeNull()
    expect((await reading(room.store, room.contractId, (context) => findPerson(context, personId)))?.email).toBe('asa@akeri.example')
  })
})
