import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { simpleParser } from 'mailparser'
import { beforeAll, expect, test } from 'vitest'
import { queueMail, sendWaitingMails } from '#domain/notifications'
import { systemClock } from '#platform/clock'
import { createLog } from '#platform/log'
import type { Letter } from '#platform/mailer'
import { done } from '#platform/outcome'
import { createAccounts } from '#platform/accounts'
import { createLocalFiles } from '#platform/files'
import { loadAssets } from '#web/assets'
import { createApp } from '../../src/app.ts'
import { attackConfig } from './attack-world.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { csvFile } from '../../src/web/feeds/csv.ts'
import { xmlText } from '../../src/web/feeds/xml.ts'
import { hostileValues } from './hostile-values.ts'

/** Nothing that somebody wrote becomes anything but text (N10). */
let world: TestApp
beforeAll(async () => {
  world = await createTestApp(systemClock.now().toISOString())
})

const breaks = [
  'Siv\r\nBcc: alla@polstad.example',
  'Siv\nBcc: alla@polstad.example',
  'Siv\rBcc: alla@polstad.example',
  'Siv\u2028Bcc: alla@polstad.example',
  '"Siv" <alla@polstad.example>,',
  'Siv\0Bcc:',
]

/** A mail as it would go over the wire, read as a mail program reads it. */
async function delivered(letter: Letter) {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    ...letter,
    replyTo: letter.replyTo ?? undefined,
  })
  return simpleParser(message as Buffer)
}

test.each(breaks)('a name like %j reaches one reader only', async (name) => {
  await world.world(async (writing) =>
    done(
      await queueMail(writing, {
        kind: 'lead-confirmation',
        to: { personId: null, name, address: 'siv@polstad.example' },
        fromName: name,
        replyTo: 'kansliet@polstad.example',
        language: 'sv',
        subject: name,
        text: 'Hej',
        html: '<p>Hej</p>',
        practice: false,
      }),
    ),
  )
  const letters: Letter[] = []
  await sendWaitingMails({
    store: world.store,
    mailer: { send: async (letter) => (letters.push(letter), { ok: true }), close() {} },
    fromAddress: 'kansliet@polstad.example',
  })
  expect(letters).toHaveLength(1)
  for (const letter of letters) {
    const mail = await delivered(letter)
    expect(mail.bcc).toBeUndefined()
    expect([mail.to, mail.from, mail.replyTo].flat().flatMap((group) => group?.value.map(({ address }) => address))).toEqual([
      'siv@polstad.example',
      'kansliet@polstad.example',
      'kansliet@polstad.example',
    ])
  }
})

/** Cells as a spreadsheet reads them (RFC 4180). */
function readCsv(file: string, separator: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (const piece of file.replace(/^\uFEFF/, '').match(/""|"|\r\n|[^]/g) ?? []) {
    const row = rows.at(-1) ?? []
    if (piece === '"') isQuoted = !isQuoted
    else if (!isQuoted && piece === separator) row.push('')
    else if (!isQuoted && piece === '\r\n') rows.push([''])
    else row.push(`${row.pop() ?? ''}${piece === '""' ? '"' : piece}`)
  }
  return rows.slice(0, -1)
}

test.each([';', ','] as const)('no cell of a CSV file divided by %s is a formula, and all can be read again', (separator) => {
  const cells = hostileValues.map((value) => value.toWellFormed().replaceAll('\0', ''))
  const rows = readCsv(csvFile([['a', 'b'], ...cells.map((cell) => [cell, `${cell}"${separator}x`])], separator), separator)
  expect(rows).toHaveLength(cells.length + 1)
  expect(rows.flat().filter((cell) => /^[=+@\t\r]/.test(cell) || /^-\D/.test(cell))).toEqual([])
})

test('a line in the log is one line, whatever was asked', () => {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  for (const value of hostileValues)
    log.error(`request failed ${value}`, { path: `/x\n{"level":"error"}${value}`, error: new Error(value) })
  expect(lines).toHaveLength(hostileValues.length)
  expect(lines.filter((line) => /[\n\r\u2028\u2029]/.test(line))).toEqual([])
})

test('a link that went out by mail is not written to the log when its page fails', async () => {
  const lines: string[] = []
  const { database } = world.store
  let isBroken = false
  const transaction: typeof database.transaction = (scope, fn) =>
    isBroken ? Promise.reject(new Error('broken')) : database.transaction(scope, fn)
  const accounts = createAccounts({ kysely: database.kysely, secret: attackConfig.secret, baseUrl: attackConfig.baseUrl })
  const app = createApp({
    database: { ...database, transaction },
    clock: world.clock,
    config: attackConfig,
    files: createLocalFiles('/nowhere'),
    assets: loadAssets('nowhere'),
    accounts,
    log: createLog((line) => lines.push(line)),
  })
  await app.fetch(new Request(`http://localhost/${world.slug}`))
  isBroken = true
  const response = await app.fetch(new Request(`http://localhost/${world.slug}/bekrafta-lead/hemlig-lank`))
  expect(response.status).toBe(500)
  expect(lines.join()).toContain('/bekrafta-lead/:token')
  expect(lines.join()).not.toContain('hemlig-lank')
})

test('text in a feed is text, and no character is one that XML forbids', () => {
  for (const value of hostileValues)
    expect(xmlText(value)).not.toMatch(/[<>\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;|apos;|#39;|#34;)|(?![\t\n\r])\p{Cc}/u)
})

test('the product asks no other machine for anything but the mail server and the database', () => {
  const root = join(import.meta.dirname, '..', '..', 'src')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('islands'),
  )
  const asking = sources.filter((name) =>
    /(?<![.\w])fetch\((?!request: Request)|\bhttps?\.(?:get|request)\(|from '(?:undici|axios|got|node:https|node:http2|node:net|node:tls)'/.test(
      readFileSync(join(root, name), 'utf8').replaceAll(/^import type .*$/gm, ''),
    ),
  )
  expect(asking).toEqual([])
  expect(sources.length).toBeGreaterThan(200)
})
