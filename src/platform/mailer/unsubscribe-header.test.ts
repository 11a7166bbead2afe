import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { createSmtpMailer, type Letter } from './mailer.ts'

const letter: Letter = {
  messageId: '<1@polstad.example>',
  from: { name: 'Siv', address: 'kansliet@polstad.example' },
  to: { name: 'Åsa', address: 'asa@akeri.example' },
  replyTo: 'siv@polstad.example',
  subject: 'Nytt',
  text: 'Hej',
  html: '<p>Hej</p>',
}

/** What a real mail server is handed. */
async function handedOver(sent: Letter): Promise<ParsedMail> {
  const arrived = Promise.withResolvers<ParsedMail>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, answer) =>
      void simpleParser(stream)
        .then(arrived.resolve, arrived.reject)
        .then(() => answer()),
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)))
  const address = server.server.address()
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  await mailer.send(sent)
  mailer.close()
  await new Promise((closed) => server.close(() => closed(null)))
  return arrived.promise
}

test('news carry the button a mail program unsubscribes by, with one POST (RFC 8058)', async () => {
  const { headerLines } = await handedOver({ ...letter, unsubscribeUrl: 'https://ledstjarna.example/polstad/avsluta-nyheter/abc' })
  const lines = headerLines.map(({ line }) => line)
  expect(lines).toContain('List-Unsubscribe: <https://ledstjarna.example/polstad/avsluta-nyheter/abc>')
  expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('other mail carries none', async () => {
  const { headerLines } = await handedOver(letter)
  expect(headerLines.filter(({ key }) => key.startsWith('list-'))).toEqual([])
})
