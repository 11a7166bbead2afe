import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reading } from '#domain/history'
import { listIncoming, readMailbox, type IncomingShown } from '#domain/incoming-mail'
import { createImapMailbox, type Mailbox } from '#platform/mailbox'
import { aCalledMeeting, type Called } from './support/called-meeting.ts'
import { startDovecot, type Dovecot } from './support/dovecot.ts'
import { aBounce, aCalendarAnswer, aPlainMail } from './support/incoming-mails.ts'

const ownAddress = 'kansliet@polstad.example'

describe('a real mailbox', () => {
  let server: Dovecot
  let room: Called
  let uid: string
  let mailboxes: Mailbox[] = []

  beforeAll(async () => {
    server = await startDovecot()
  }, 30_000)
  afterAll(() => server.stop())
  beforeEach(async () => {
    room = await aCalledMeeting()
    // The server's clock is the world's: mail of the last month is read.
    room.clock.moveTo(new Date().toISOString())
    await read()
    room.clock.moveTo('2026-03-02T09:00:00+01:00')
    await room.send()
    await room.tell()
    uid = (await room.list()).uid
  })
  afterEach(async () => {
    await Promise.all(mailboxes.map((mailbox) => mailbox.close()))
    mailboxes = []
  })

  const open = (more: Partial<Parameters<typeof createImapMailbox>[0]> = {}) => {
    const mailbox = createImapMailbox({ url: server.url, ...more })
    mailboxes.push(mailbox)
    return mailbox
  }
  const read = (mailbox: Mailbox = open(), more: Partial<Parameters<typeof readMailbox>[0]> = {}) =>
    readMailbox({ store: room.store, mailbox, ownAddress, ...more })
  const listed = async (show: IncomingShown = 'waiting') =>
    (await reading(room.store, room.contractId, (context) => listIncoming(context, { show }))).mails

  test('C18: a yes from a calendar, laid in the mailbox, is a yes on the list; read again it changes nothing', async () => {
    await server.append(aCalendarAnswer('outlook', { uid }))
    const received = await read()

    expect(received).toMatchObject([{ became: 'taken', made: { kind: 'reply', state: 'counted' } }])
    expect(await room.of('Åsa Åkare')).toMatchObject({ reply: 'attending', repliedBy: 'calendar' })
    expect(await read()).toEqual([])
  })

  test('strangers, absence notices and mail too big to read lie where they should, and all of it stays in the mailbox', async () => {
    const before = await server.count()
    await server.deliver(aCalendarAnswer('gmail', { uid, from: 'frida@forward.example' }))
    await server.deliver(
      aCalendarAnswer('apple', { uid, from: 'bo@banken.example', partstat: 'DECLINED', headers: ['Auto-Submitted: auto-generated'] }),
    )
    await server.deliver(aPlainMail({ inReplyTo: `<${uid.split('@')[0]}@x.example>`, headers: ['Auto-Submitted: auto-replied'] }))
    await server.deliver(aCalendarAnswer('thunderbird', { uid, comment: 'x'.repeat(2_300_000), messageId: '<big@mail.example>' }))
    const received = await read()

    expect(received).toHaveLength(4)
    expect((await listed()).map(({ kind }) => kind)).toEqual(['stranger'])
    expect((await room.of('Bo Bank')).reply).toBe('declined')
    expect(await server.count()).toBe(before + 4)
  })

  test('R3: killed in the middle, the next process begins with the mail that was in hand, and enters it once', async () => {
    await server.deliver(aCalendarAnswer('outlook', { uid }))
    await server.deliver(aCalendarAnswer('outlook', { uid, from: 'bo@banken.example' }))
    const killed = open()
    let taken = 0
    const breaking: Mailbox = {
      ...killed,
      readNew: (how) =>
        killed.readNew({
          ...how,
          take: async (mail, position) => {
            taken += 1
            await how.take(mail, position)
            if (taken === 1) throw new Error('killed')
          },
        }),
    }
    await expect(read(breaking)).rejects.toThrow('killed')
    await read()

    expect([(await room.of('Åsa Åkare')).reply, (await room.of('Bo Bank')).reply]).toEqual(['attending', 'attending'])
  })

  test('one process reads a mailbox at a time; whoever dies holding it is followed after some minutes', async () => {
    const other = { reader: '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee' }
    const mailbox = open()
    const held: Mailbox = { ...mailbox, readNew: () => new Promise(() => {}) }
    void read(held, other)
    await expect.poll(() => read(mailbox)).toBeNull()
    room.clock.advance(6 * 60_000)

    expect(await read(mailbox)).toEqual([])
  })

  test('a mailbox made anew is read from its beginning, and what was known stays as it was', async () => {
    await server.append(aCalendarAnswer('outlook', { uid }))
    await read()
    await server.remake()
    room.clock.moveTo(new Date().toISOString())
    const received = await read()

    expect(received?.length).toBeGreaterThan(0)
    expect(new Set(received?.map(({ became }) => became))).toEqual(new Set(['known']))
  })

  test('what comes is told at once, and read mail is moved when a folder is named', async () => {
    let told = 0
    const mailbox = open({ onArrival: () => (told += 1), moveTo: 'Läst' })
    await read(mailbox)
    await server.append(aPlainMail({ subject: `Hej ${uid}`, from: 'asa@akeri.example' }))

    await expect.poll(() => told, { timeout: 4000 }).toBeGreaterThan(0)
    expect(await read(mailbox)).toHaveLength(1)
    expect(await server.count('Läst')).toBe(1)
  })

  test('a bounce of an unknown mail, and a server that refuses us, break nothing', async () => {
    await server.deliver(aBounce({ to: 'x@x.example', original: '<0199aaaa-bbbb-7ccc-8ddd-ffffffffffff@polstad.example>' }))
    expect(await read()).toHaveLength(1)

    await expect(read(open({ url: server.url.replace('hemligt', 'fel') }))).rejects.toThrow()
    expect(await read()).toEqual([])
  })
})
