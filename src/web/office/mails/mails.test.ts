import { beforeAll, expect, test } from 'vitest'
import { queueMail, sendWaitingMails, type MailKind } from '#domain/notifications'
import { done } from '#platform/outcome'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'

let town: TestApp
let siv: Visitor
const aMail = (subject: string, kind: MailKind = 'lead-confirmation') =>
  town.world(async (writing) =>
    done(
      await queueMail(writing, {
        kind,
        to: { personId: null, name: 'Åsa', address: 'asa@x.example' },
        fromName: 'Siv',
        replyTo: null,
        language: 'sv',
        subject,
        text: `Om ${subject}`,
        html: '',
        practice: false,
      }),
    ),
  )
const refuse = () =>
  sendWaitingMails({
    store: town.store,
    mailer: { send: async () => ({ ok: false, isFinal: true, message: '550 no such user' }), close: () => {} },
    fromAddress: 'x@x.example',
  })

beforeAll(async () => {
  town = await createTestApp()
  siv = await town.aSecretary()
})

test('a mail that did not arrive is read with the server’s answer, and sent again', async () => {
  const mail = await aMail('Godstransporterna')
  await refuse()
  const page = town.sv('office/mails/show', { mail })
  expect((await siv.get(page)).text).toMatch(/togs inte emot.*550 no such user.*Om Godstransporterna/)

  expect((await siv.post(page, { act: 'resend' })).text).toContain('Mejlet står på tur igen')
})

test('a mail is stopped before it leaves, and that can be undone', async () => {
  const page = town.sv('office/mails/show', { mail: await aMail('Cyklarna') })
  const stopped = await siv.post(page, { act: 'stop' })
  expect(stopped.text).toContain('Mejlet är stoppat')

  await siv.post(/action="([^"]*\/kansli\/angra\/[^"]+)"/.exec(stopped.html)?.[1] ?? '')
  expect((await siv.get(page)).text).toContain('Stoppa')
})

test('the list is searched and filtered in the address', async () => {
  await aMail('Solcellerna')
  const list = await siv.get(`${town.sv('office/mails/index')}?sok=Solc&visa=queued`)

  expect(list.text).toContain('Solcellerna')
  expect(list.text).not.toContain('Cyklarna')
  expect((await siv.get(`${town.sv('office/mails/index')}?sok=%25&sida=999999999&visa=<b>`)).status).toBe(200)
})

test('what a code mail says is shown to nobody but its reader', async () => {
  const page = await siv.get(town.sv('office/mails/show', { mail: await aMail('123456', 'sign-in-code') }))

  expect(page.text).toContain('bara till för mottagaren')
  expect(page.text).not.toContain('Om 123456')
})
