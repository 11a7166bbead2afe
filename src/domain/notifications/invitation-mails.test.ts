import { simpleParser } from 'mailparser'
import ICAL from 'ical.js'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { done } from '#platform/outcome'
import { createSmtpMailer } from '#platform/mailer'
import { aCalledMeeting, type Called } from '#tests/support/called-meeting.ts'
import { sendWaitingMails, writeDueInvitations, type ComposeInvitation } from './notifications.ts'

let server: SMTPServer | undefined

afterEach(() => new Promise<void>((closed) => (server === undefined ? closed() : server.close(() => closed()))))

/** A mail server that keeps the bytes it gets. */
async function aMailServer(): Promise<{ url: string; arrived: Buffer[] }> {
  const arrived: Buffer[] = []
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        arrived.push(Buffer.concat(parts))
        answer()
      })
    },
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, arrived }
}

const calendar = (uid: string, sequence: number) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r\nDTSTAMP:20260302T080000Z\r\nDTSTART:20260330T110000Z\r\nSUMMARY:Träff\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

const plain: ComposeInvitation = ({ kind, to, calendar: known }) => ({
  subject: `${kind} ${to.name}`,
  text: 'Hej åäö',
  html: '<p>Hej åäö</p>',
  calendar: known === null ? null : { method: known.method, content: calendar(known.uid, known.sequence) },
})

const mailsOf = (room: Called) =>
  room.world(async ({ transaction, contractId }) =>
    done(await transaction.selectFrom('outgoing_mails').selectAll().where('contract_id', '=', contractId).orderBy('id').execute()),
  )

test('C17: the bytes are text, HTML and a calendar as alternatives, and the same again as invite.ics', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await writeDueInvitations({ store: room.store, compose: plain })
  const { url, arrived } = await aMailServer()
  await sendWaitingMails({ store: room.store, mailer: createSmtpMailer(url), fromAddress: 'kansliet@polstad.example', most: 500 })
  const ours = arrived.map(String).filter((bytes) => bytes.includes('asa@akeri.example'))
  const bytes = ours[0] ?? ''

  expect(ours).toHaveLength(1)
  expect(bytes.match(/^Content-Type: (multipart\/\w+|text\/\w+|application\/\w+)/gm)).toEqual([
    'Content-Type: multipart/mixed',
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: text/html',
    'Content-Type: text/calendar',
    'Content-Type: application/ics',
  ])
  expect(bytes).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m)
  expect(bytes).toContain('filename=invite.ics')
  const { attachments } = await simpleParser(bytes)
  for (const { content } of attachments) {
    const [event] = new ICAL.Component(ICAL.parse(content.toString('utf8'))).getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe('Träff')
  }
})

test('R3: cut off between two mails, the rest is written after the restart, and nobody is written to twice', async () => {
  const room = await aCalledMeeting()
  await room.send()
  let written = 0
  const cutOff: ComposeInvitation = (facts) => {
    written += 1
    if (written === 2) throw new Error('the process was killed')
    return plain(facts)
  }
  await expect(writeDueInvitations({ store: room.store, compose: cutOff, batch: 1 })).rejects.toThrow('killed')
  expect((await mailsOf(room)).map(({ to_name: to }) => to)).toHaveLength(1)

  await writeDueInvitations({ store: room.store, compose: plain, batch: 1 })
  expect((await mailsOf(room)).map(({ to_name: to }) => to).toSorted()).toEqual(['Bo Bank', 'Åsa Åkare'].toSorted())
})

test('a mail knows its invitation and its sending, so that progress and the log can be told', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await writeDueInvitations({ store: room.store, compose: plain })

  expect((await mailsOf(room)).every((mail) => mail.batch_id === room.meetingId && mail.invitation_id !== null)).toBe(true)
})
