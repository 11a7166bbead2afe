import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reading } from '#domain/history'
import { findBatchProgress, queueMails, sendWaitingMails } from '#domain/notifications'
import { newId } from '#platform/ids'
import { createSmtpMailer, type Mailer } from '#platform/mailer'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp } from '../support/test-app.ts'

/** `LONG=1`: as many as the figures of R3 speak of. */
const long = process.env['LONG'] === '1'
const many = long ? 3000 : 60

let town: TestApp
let server: SMTPServer
let mailer: Mailer
/** Message-IDs in the order they arrived. */
let arrived: string[]
/** What the server does with the next mail; by turns, so that each run is the same. */
let turn: number

beforeEach(async () => {
  town = await createTestApp()
  arrived = []
  turn = 0
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, answer) => {
      turn += 1
      if (turn % 5 === 0) answer(Object.assign(new Error('busy'), { responseCode: 451 }))
      else answer()
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const messageId = /^message-id:\s*(<[^>]+>)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? ''
        // Taken, and the line is cut before we hear of it: the one window in which a mail comes twice.
        if (turn % 7 === 0) {
          arrived.push(messageId)
          sockets.get(session.id)?.destroy()
        } else if (turn % 11 === 0) answer(Object.assign(new Error('try later'), { responseCode: 452 }))
        else {
          arrived.push(messageId)
          answer()
        }
      })
    },
  })
  const sockets = new Map<string, { destroy(): void }>()
  server.on('error', () => {})
  server.server.on('connection', (socket) => sockets.set(String(sockets.size), socket))
  server.onConnect = (session, answer) => {
    const socket = [...sockets.values()].at(-1)
    if (socket !== undefined) sockets.set(session.id, socket)
    answer()
  }
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)))
  const address = server.server.address()
  mailer = createSmtpMailer(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, { patienceMs: 2000 })
})
afterEach(async () => {
  mailer.close()
  await new Promise((closed) => server.close(() => closed(null)))
})

const queue = async (count: number) => {
  const batchId = newId()
  await town.world(async (context) =>
    done(
      await queueMails(
        context,
        Array.from({ length: count }, (_, place) => ({
          kind: 'invitation-invited' as const,
          to: { personId: null, name: `Inbjuden ${place}`, address: `p${place}@x.example` },
          fromName: 'Siv',
          replyTo: null,
          language: 'sv',
          subject: `Träff ${place}`,
          text: 'Hej',
          html: '<p>Hej</p>',
          batchId,
          practice: false,
        })),
      ),
    ),
  )
  return batchId
}
const send = (through: Mailer = mailer) =>
  sendWaitingMails({ store: town.store, mailer: through, fromAddress: 'k@polstad.example', most: many })
const progressOf = (batchId: string) => reading(town.store, town.contractId, (context) => findBatchProgress(context, batchId))

test(
  `R3: ${many} invitations through a server that is busy, cuts the line and changes its mind: none is lost, and what comes twice has the same Message-ID`,
  async () => {
    const batchId = await queue(many)
    for (let rounds = 0; rounds < 40 && (await progressOf(batchId)).waiting > 0; rounds += 1) {
      await send()
      town.clock.advance(25 * 3_600_000)
    }

    expect(await progressOf(batchId)).toEqual({ waiting: 0, sent: many, failed: 0 })
    expect(new Set(arrived).size).toBe(many)
    expect(arrived.length).toBeGreaterThan(many)
  },
  long ? 600_000 : 60_000,
)

if (long)
  test('sending grows with the number of mails and no faster', async () => {
    const quick: Mailer = { send: async () => ({ ok: true }), close: () => {} }
    const timeFor = async (count: number) => {
      await queue(count)
      const began = performance.now()
      await sendWaitingMails({ store: town.store, mailer: quick, fromAddress: 'k@polstad.example', most: count })
      return performance.now() - began
    }
    await timeFor(100)
    const few = await timeFor(300)

    expect((await timeFor(3000)) / few).toBeLessThan(20)
  }, 300_000)
