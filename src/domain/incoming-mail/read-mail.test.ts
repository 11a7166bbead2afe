import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saysAddressIsDead } from '#domain/notifications'
import { aBounce, aCalendarAnswer, aPlainMail, type Program } from '#tests/support/incoming-mails.ts'
import { readCalendarAnswer } from './read-calendar-answer.ts'
import { readMail } from './read-mail.ts'

const uid = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee@ledstjarna'
const mailId = '0199aaaa-bbbb-7ccc-8ddd-ffffffffffff'
const original = `<${mailId}@polstad.example>`
const answerIn = async (source: Uint8Array) => readCalendarAnswer((await readMail(source)).calendars[0] ?? '')

describe('calendars answer', () => {
  test.each<Program>(['outlook', 'gmail', 'apple', 'thunderbird', 'bare', 'latin1'])('C18: as %s writes it', async (program) => {
    const answer = await answerIn(aCalendarAnswer(program, { uid, partstat: 'TENTATIVE', sequence: 3, comment: 'Kommer\\, men sent' }))

    expect(answer).toMatchObject({
      method: 'REPLY',
      uid,
      sequence: 3,
      comment: 'Kommer, men sent',
      stamp: new Date('2026-03-02T08:30:00Z'),
    })
    expect(answer?.attendees).toEqual([
      { address: 'asa@akeri.example', name: 'Åsa Åkare', says: 'tentative', sentBy: null, delegatedTo: null },
    ])
  })

  test('another time proposed by Outlook is understood in the zone it sends along', async () => {
    const answer = await answerIn(aCalendarAnswer('outlook', { uid, method: 'COUNTER', start: '20260331T093000' }))

    expect(answer).toMatchObject({ method: 'COUNTER', proposed: { start: new Date('2026-03-31T07:30:00Z') } })
  })

  test('a calendar that is broken, or is about nothing, is no answer', () => {
    for (const text of ['', 'BEGIN:VCALENDAR', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD'])
      expect(readCalendarAnswer(text)).toBeNull()
  })

  test('whatever the bytes, reading a calendar ends and throws nothing', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'METHOD:REPLY',
        'UID:x',
        'DTSTART;TZID=?:20269999T',
        'ATTENDEE;PARTSTAT="',
        'RRULE:FREQ=SECONDLY',
        'SEQUENCE:-1e9',
        'DTSTAMP:20260330T110000Z',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => void readCalendarAnswer(lines.join('\r\n'))),
      { numRuns: 200 },
    )
  })
})

describe('what servers report', () => {
  test('a mail that came back says of which of ours, to whom and why', async () => {
    const facts = await readMail(aBounce({ to: 'bo@banken.example', original }))

    expect(facts.report).toEqual({
      action: 'failed',
      status: '5.1.1',
      recipient: 'bo@banken.example',
      words: '550 5.1.1 <bo@banken.example>: user unknown',
    })
    expect(facts).toMatchObject({ mentions: [mailId], isAutomatic: true })
  })

  test('so does one whose server writes for people only', async () => {
    const { report, mentions } = await readMail(aBounce({ to: 'bo@banken.example', original, forPeopleOnly: true }))

    expect(report).toMatchObject({ action: 'failed', status: '5.1.1', recipient: 'bo@banken.example' })
    expect(mentions).toEqual([mailId])
  })

  test('a delay is no failure, and a full mailbox or a refused text is no dead address', async () => {
    expect((await readMail(aBounce({ to: 'x@x.example', original, action: 'delayed', status: '4.4.7' }))).report?.action).toBe('delayed')
    expect(['5.1.1', '5.1.10', '5.2.1', '5.0.0', '5.4.1'].map(saysAddressIsDead)).toEqual([true, true, true, true, true])
    expect(['5.2.2', '5.7.1', '4.4.7', '5.3.4'].map(saysAddressIsDead)).toEqual([false, false, false, false])
  })
})

describe('programs that answer by themselves', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Precedence: bulk',
    'X-Auto-Response-Suppress: All',
    'X-Autoreply: yes',
    'List-Id: <nytt.example>',
  ])('%s', async (header) => {
    expect((await readMail(aPlainMail({ headers: [header] }))).isAutomatic).toBe(true)
  })

  test('a person is no program', async () => {
    const facts = await readMail(aPlainMail({ headers: ['Auto-Submitted: no', 'X-Auto-Response-Suppress: None', 'Precedence: normal'] }))

    expect(facts).toMatchObject({
      isAutomatic: false,
      text: 'Jag kommer gärna!',
      from: { name: 'Åsa Åkare', address: 'asa@akeri.example' },
    })
  })
})

describe('hostile mail', () => {
  test('HTML alone becomes plain text, its scripts and styles gone', async () => {
    const html = Buffer.from(
      'From: a@b.example\r\nContent-Type: text/html\r\n\r\n<style>p{}</style><p>Hej <b>du</b></p><script>x()</script>',
    )
    expect((await readMail(html)).text).toBe('Hej du')
  })

  test('a thousand parts inside each other, an endless header and two megabytes of brackets are each read in under two seconds', async () => {
    const nested = Array.from(
      { length: 1000 },
      (_, depth) => `Content-Type: multipart/mixed; boundary="${depth}"\r\n\r\n--${depth}\r\n`,
    ).join('')
    const header = `Subject: ${'=?utf-8?B?w6U=?= '.repeat(20_000)}\r\n\r\nx`
    const brackets = `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<'.repeat(2_000_000)}`
    const addresses = `From: ${'"a" <a@b.example>, '.repeat(30_000)}\r\n\r\nx`
    for (const text of [nested, header, brackets, addresses]) {
      const began = performance.now()
      await readMail(Buffer.from(text))
      expect(performance.now() - began).toBeLessThan(2000)
    }
  })

  test('whatever the bytes, reading a mail ends and throws nothing', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=x',
        '--x',
        '--x--',
        'Content-Type: text/calendar',
        'Content-Transfer-Encoding: base64',
        'Content-Type: message/rfc822',
        'Content-Type: text/plain; charset=nonsense',
        'From: =?x?Q?=FF?= <',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        expect(typeof (await readMail(Buffer.from(lines.join('\r\n'), 'latin1'))).text).toBe('string')
      }),
      { numRuns: 150 },
    )
  })

  test('the same mail by another way is the same mail, and another under the same Message-ID is not', async () => {
    const mail = aPlainMail({})
    const again = Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), mail])
    const other = aPlainMail({ text: 'Något annat' })
    const prints = await Promise.all([mail, again, other].map(async (each) => (await readMail(each)).fingerprint))

    expect(prints[0]).toBe(prints[1])
    expect(prints[2]).not.toBe(prints[0])
  })
})
