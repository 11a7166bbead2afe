import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { simpleParser, type ParsedMail } from 'mailparser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reading } from '#domain/history'
import { registerPerson } from '#domain/identity'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { createSmtpMailer, type Mailer } from '#platform/mailer'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  findBatchProgress,
  findMail,
  forgetSecretMails,
  listMails,
  listSendings,
  queueMail,
  resendMail,
  sendWaitingMails,
  stopMail,
  undoMailStopped,
} from './notifications.ts'

let town: TestApp
let peer: SMTPServer | undefined
const mailers: Mailer[] = []
let arrived: ParsedMail[] = []
const minute = 60_000

beforeEach(async () => {
  town = await createTestApp()
  arrived = []
})
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close()
  await new Promise((closed) => (peer === undefined ? closed(null) : peer.close(() => closed(null))))
  peer = undefined
  // The outbox is the installation's: the next test begins with an empty one.
  town.clock.advance(30 * 24 * 60 * minute)
  await sendWaitingMails({
    store: town.store,
    mailer: { send: async () => ({ ok: true }), close: () => {} },
    fromAddress: 'x@x.example',
    most: 1000,
  })
})

/** A real mail server that keeps what it gets, or behaves as told. */
async function aMailServer(behaviour: SMTPServerOptions = {}, patienceMs = 2000): Promise<Mailer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, _session, answer) =>
      void simpleParser(stream).then((mail) => {
        arrived.push(mail)
        answer()
      }),
    ...behaviour,
  })
  server.on('error', () => {})
  peer = server
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)))
  const address = server.server.address()
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, { patienceMs })
  mailers.push(mailer)
  return mailer
}

const refusing = (code: number) => ({
  onRcptTo: (_address: unknown, _session: unknown, answer: (error?: Error | null) => void) =>
    answer(Object.assign(new Error('refused'), { responseCode: code })),
})
const aMail = (over: Partial<Parameters<typeof queueMail>[1]> = {}) =>
  town.world(async (writing) =>
    done(
      await queueMail(writing, {
        kind: 'lead-confirmation',
        to: { personId: null, name: 'Åsa Öberg', address: 'asa@aterbyggarna.example' },
        fromName: 'Siv på kansliet',
        replyTo: 'siv@polstad.example',
        language: 'sv',
        subject: 'Hur går det med godstransporterna?',
        text: 'Hej Åsa!',
        html: '<p>Hej Åsa!</p>',
        practice: false,
        ...over,
      }),
    ),
  )
const send = (mailer: Mailer) => sendWaitingMails({ store: town.store, mailer, fromAddress: 'kansliet@polstad.example' })
const stateOf = async (id: string) => (await reading(town.store, town.contractId, (context) => findMail(context, id)))?.state

test('a mail goes out once, from a named colleague whom the reply reaches', async () => {
  await aMail()
  const mailer = await aMailServer()
  await send(mailer)
  await send(mailer)

  expect(arrived).toHaveLength(1)
  expect(arrived[0]?.from?.text).toBe('"Siv på kansliet" <kansliet@polstad.example>')
  expect(arrived[0]?.replyTo?.text).toBe('siv@polstad.example')
  expect(arrived[0]?.subject).toBe('Hur går det med godstransporterna?')
})

test('with the mail server down nothing is lost: all twenty arrive when it is back, each once', async () => {
  for (let number = 0; number < 20; number += 1) await aMail({ subject: `Nummer ${number}` })
  const away = createSmtpMailer('smtp://127.0.0.1:1', { patienceMs: 200 })
  await sendWaitingMails({ store: town.store, mailer: away, fromAddress: 'kansliet@polstad.example', most: 100 })
  town.clock.advance(2 * minute)
  await sendWaitingMails({ store: town.store, mailer: await aMailServer(), fromAddress: 'kansliet@polstad.example', most: 100 })

  expect(new Set(arrived.map(({ subject }) => subject)).size).toBe(20)
  expect(arrived).toHaveLength(20)
})

test('a refusal for now (450) is tried again, ever more seldom', async () => {
  const id = await aMail()
  await send(await aMailServer(refusing(450)))
  expect(await stateOf(id)).toBe('queued')
  expect((await send(await aMailServer())).sent).toBe(0)

  town.clock.advance(2 * minute)
  expect((await send(await aMailServer())).sent).toBe(1)
})

test('a refusal for good (550) is kept with the server’s words, and can be sent again by hand', async () => {
  const id = await aMail()
  await send(await aMailServer(refusing(550)))
  expect(await stateOf(id)).toBe('failed')

  const { mailId } = await town.world((writing) => resendMail(writing, { mailId: id }))
  await send(await aMailServer())
  expect([await stateOf(id), await stateOf(mailId)]).toEqual(['failed', 'sent'])
  const shown = await reading(town.store, town.contractId, (context) => findMail(context, mailId))
  expect(shown).toMatchObject({ replacesId: id, messageId: `<${mailId}@polstad.example>`, serverAnswer: expect.stringContaining('250') })
})

test('C30: what is sent again goes to the address the person has now, with the same calendar object for it', async () => {
  const personId = await town.world(async (writing) => {
    const person = await registerPerson(writing, { name: 'Åsa Öberg', email: 'asa.ny@aterbyggarna.example' })
    return person.ok ? done(person.value.personId) : person
  })
  const content =
    'BEGIN:VCALENDAR\r\nATTENDEE;CN="Åsa";RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:asa@aterbyggarna\r\n .example\r\nSEQUENCE:3\r\nEND:VCALENDAR\r\n'
  const to = { personId, name: 'Åsa Öberg', address: 'asa@aterbyggarna.example' }
  const id = await aMail({ to, calendar: { method: 'REQUEST', content } })
  await send(await aMailServer(refusing(550)))
  await town.world((writing) => resendMail(writing, { mailId: id }))
  await send(await aMailServer())

  const ics = String(arrived[0]?.attachments[0]?.content).replaceAll('\r\n ', '')
  expect(arrived[0]?.to).toMatchObject({ text: expect.stringContaining('asa.ny@aterbyggarna.example') })
  expect([ics.includes('mailto:asa.ny@aterbyggarna.example'), ics.includes('SEQUENCE:3')]).toEqual([true, true])
})

test('pressed twice, it is sent again once', async () => {
  const id = await aMail()
  await send(await aMailServer(refusing(550)))
  await town.world((writing) => resendMail(writing, { mailId: id }))

  await expect(town.world((writing) => resendMail(writing, { mailId: id }))).rejects.toThrow('already-again')
})

test('an address refused at the door is marked like one mail came back from; a refused sender is not its reader’s fault', async () => {
  const personId = await town.world(async (writing) => {
    const person = await registerPerson(writing, { name: 'Åsa Öberg', email: 'asa@aterbyggarna.example' })
    return person.ok ? done(person.value.personId) : person
  })
  const isMarked = async () =>
    (
      await reading(town.store, town.contractId, ({ transaction }) =>
        transaction.selectFrom('people').select('email_bounced_at').where('id', '=', personId).executeTakeFirstOrThrow(),
      )
    ).email_bounced_at !== null
  await aMail({ to: { personId, name: 'Åsa Öberg', address: 'asa@aterbyggarna.example' } })
  await send(
    await aMailServer({
      onMailFrom: (_address, _session, answer) => answer(Object.assign(new Error('5.7.1 not you'), { responseCode: 550 })),
    }),
  )
  expect(await isMarked()).toBe(false)
  await aMail({ to: { personId, name: 'Åsa Öberg', address: 'asa@aterbyggarna.example' } })
  await send(await aMailServer(refusing(550)))
  expect(await isMarked()).toBe(true)
})

test('a sending of many is counted as it goes, and what was sent again is counted once', async () => {
  const batchId = newId()
  const ids: string[] = []
  for (let number = 0; number < 6; number += 1) ids.push(await aMail({ batchId }))
  await sendWaitingMails({ store: town.store, mailer: await aMailServer(), fromAddress: 'kansliet@polstad.example', most: 2 })
  const progress = () => reading(town.store, town.contractId, (context) => findBatchProgress(context, batchId))
  expect(await progress()).toEqual({ waiting: 4, sent: 2, failed: 0 })
  await send(await aMailServer(refusing(550)))
  await town.world((writing) => resendMail(writing, { mailId: ids.at(-1) ?? '' }))

  expect(await progress()).toEqual({ waiting: 1, sent: 2, failed: 3 })
  expect(await reading(town.store, town.contractId, (context) => listSendings(context))).toMatchObject([{ batchId, waiting: 1 }])
})

test('a server that never answers costs a while, not a mail', async () => {
  const id = await aMail()
  await send(await aMailServer({ onMailFrom: () => {} }, 150))

  expect(await stateOf(id)).toBe('queued')
})

test('killed between the server’s yes and our note of it, the same mail comes again under the same Message-ID', async () => {
  await aMail()
  const mailer = await aMailServer()
  const killed: Mailer = {
    send: async (letter) => {
      await mailer.send(letter)
      return new Promise(() => {})
    },
    close: () => {},
  }
  void send(killed)
  await expect.poll(() => arrived.length).toBe(1)
  town.clock.advance(4 * minute)
  await send(mailer)

  expect(arrived).toHaveLength(2)
  expect(arrived[0]?.messageId).toBe(arrived[1]?.messageId)
})

test('two processes with one outbox send each mail once', async () => {
  for (let number = 0; number < 20; number += 1) await aMail({ subject: `Nummer ${number}` })
  const mailer = await aMailServer()
  await Promise.all([send(mailer), send(mailer), send(mailer)])

  expect(arrived).toHaveLength(20)
})

test('a mail of practice mode never leaves', async () => {
  const id = await aMail({ practice: true })
  await send(await aMailServer())

  expect(arrived).toEqual([])
  expect(await stateOf(id)).toBe('practice')
})

test('a stopped mail stays until it is let go again', async () => {
  const id = await aMail()
  const { eventId } = await town.world((writing) => stopMail(writing, { mailId: id }))
  const mailer = await aMailServer()
  expect((await send(mailer)).sent).toBe(0)

  await town.world((writing) => undoMailStopped(writing, { id: eventId, subject_id: id }))
  expect((await send(mailer)).sent).toBe(1)
})

test('a line break in a name or subject makes no new header', async () => {
  await aMail({
    subject: 'Hej\r\nBcc: all@evil.example',
    to: { personId: null, name: 'A\r\nBcc: b@evil.example', address: 'asa@aterbyggarna.example' },
  })
  await send(await aMailServer())

  expect(arrived[0]?.bcc).toBeUndefined()
  expect(arrived[0]?.subject).toBe('Hej Bcc: all@evil.example')
})

test('the words of a code are wiped when it has left, and when nobody could use it any more', async () => {
  const sent = await aMail({ kind: 'sign-in-code', text: 'Koden är 123456' })
  await send(await aMailServer())
  const unsent = await aMail({ kind: 'sign-in-code', text: 'Koden är 654321' })
  town.clock.advance(16 * minute)
  await forgetSecretMails(town.store)

  const rows = await reading(town.store, town.contractId, ({ transaction }) =>
    transaction
      .selectFrom('outgoing_mails')
      .select(['id', 'text', 'state'])
      .where('id', 'in', [sent, unsent])
      .orderBy('queued_at')
      .execute(),
  )
  expect(rows.map(({ text, state }) => [text, state])).toEqual([
    ['', 'sent'],
    ['', 'stopped'],
  ])
})

test('mail that did not arrive is found by what is wrong with it', async () => {
  await aMail({ subject: 'Kom fram' })
  await send(await aMailServer())
  await aMail({ subject: 'Kom inte fram' })
  await send(await aMailServer(refusing(550)))

  const { total, mails } = await reading(town.store, town.contractId, (context) => listMails(context, { show: 'trouble' }))
  expect([total, mails[0]?.subject]).toEqual([1, 'Kom inte fram'])
})
