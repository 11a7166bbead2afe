/** Mail as the programs of the world write it, with invented people in it. */

export interface Answering {
  readonly uid: string
  readonly from?: string
  readonly fromName?: string
  readonly attendee?: string
  readonly partstat?: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION' | 'DELEGATED'
  readonly method?: 'REPLY' | 'COUNTER' | 'REFRESH'
  readonly sequence?: number
  readonly stamp?: string
  readonly messageId?: string
  readonly comment?: string
  readonly sentBy?: string
  readonly delegatedTo?: string
  readonly start?: string
  readonly headers?: readonly string[]
}

export type Program = 'outlook' | 'gmail' | 'apple' | 'thunderbird' | 'bare' | 'latin1'

const said = { ACCEPTED: 'Accepterat', TENTATIVE: 'Preliminärt', DECLINED: 'Avböjt', 'NEEDS-ACTION': 'Svar', DELEGATED: 'Vidarebefordrat' }

/** A calendar's answer, in the shape of a program. */
export function aCalendarAnswer(program: Program, answering: Answering): Buffer {
  const { from = 'asa@akeri.example', fromName = 'Åsa Åkare', partstat = 'ACCEPTED', method = 'REPLY' } = answering
  const calendar = aCalendarObject(program, answering)
  const top = [
    'Return-Path: <' + from + '>',
    `Message-ID: ${answering.messageId ?? `<${program}-${partstat}-${answering.uid.slice(0, 13)}-${answering.stamp ?? ''}@mail.example>`}`,
    'Date: Mon, 02 Mar 2026 09:31:00 +0100',
    `From: ${encoded(fromName)} <${from}>`,
    'To: kansliet@polstad.example',
    `Subject: ${encoded(`${said[partstat]}: Träff om Mobilitet`)}`,
    'MIME-Version: 1.0',
    ...(answering.headers ?? []),
  ]
  const base64 = wrap(Buffer.from(calendar, program === 'latin1' ? 'latin1' : 'utf8').toString('base64'))
  switch (program) {
    // The calendar object is the whole mail.
    case 'bare':
      return mail([...top, `Content-Type: text/calendar; method=${method}; charset=utf-8`, 'Content-Transfer-Encoding: base64'], base64)
    case 'latin1':
      return mail(
        [...top, `Content-Type: text/calendar; method=${method}; charset=iso-8859-1`, 'Content-Transfer-Encoding: base64'],
        base64,
      )
    case 'outlook':
      return mail(
        [...top, 'X-MS-Has-Attach:', 'Content-Type: multipart/alternative; boundary="_000_OUT"'],
        parts('_000_OUT', [
          ['Content-Type: text/plain; charset="iso-8859-1"\r\nContent-Transfer-Encoding: quoted-printable', ''],
          [`Content-Type: text/calendar; charset="utf-8"; method=${method}\r\nContent-Transfer-Encoding: base64`, base64],
        ]),
      )
    case 'gmail':
      return mail(
        [...top, 'Content-Type: multipart/mixed; boundary="0000g"'],
        parts('0000g', [
          [
            'Content-Type: multipart/alternative; boundary="0001g"',
            parts('0001g', [
              [
                'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: base64',
                wrap(b64('Åsa Åkare har tackat ja.')),
              ],
              ['Content-Type: text/html; charset="UTF-8"\r\nContent-Transfer-Encoding: quoted-printable', '<p>=C3=85sa har tackat ja.</p>'],
              [`Content-Type: text/calendar; charset="UTF-8"; method=${method}\r\nContent-Transfer-Encoding: 7bit`, calendar],
            ]),
          ],
          [
            'Content-Type: application/ics; name="invite.ics"\r\nContent-Disposition: attachment; filename="invite.ics"\r\nContent-Transfer-Encoding: base64',
            base64,
          ],
        ]),
      )
    case 'apple':
      return mail(
        [...top, 'X-Mailer: iCal (2.0)', 'Content-Type: multipart/alternative; boundary="Apple-Mail=_1"'],
        parts('Apple-Mail=_1', [
          ['Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64', wrap(b64('Åsa Åkare tackar ja.'))],
          [
            'Content-Type: multipart/mixed; boundary="Apple-Mail=_2"',
            parts('Apple-Mail=_2', [
              [
                `Content-Type: text/calendar; method=${method}; charset=utf-8; name=iCal-1.ics\r\nContent-Disposition: attachment; filename=iCal-1.ics\r\nContent-Transfer-Encoding: quoted-printable`,
                quoted(calendar),
              ],
            ]),
          ],
        ]),
      )
    case 'thunderbird':
      return mail(
        [...top, 'User-Agent: Mozilla Thunderbird', 'Content-Type: multipart/mixed; boundary="----tb"'],
        parts('----tb', [
          [
            'Content-Type: multipart/alternative; boundary="----tb2"',
            parts('----tb2', [
              ['Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit', 'Åsa Åkare har tackat ja till inbjudan.'],
              [`Content-Type: text/calendar; charset=UTF-8; method=${method}\r\nContent-Transfer-Encoding: 8bit`, calendar],
            ]),
          ],
        ]),
      )
  }
}

function aCalendarObject(program: Program, answering: Answering): string {
  const { attendee = answering.from ?? 'asa@akeri.example', partstat = 'ACCEPTED', method = 'REPLY', sequence = 0 } = answering
  const stamp = answering.stamp ?? '20260302T083000Z'
  const sentBy = answering.sentBy === undefined ? '' : `;SENT-BY="mailto:${answering.sentBy}"`
  const delegatedTo = answering.delegatedTo === undefined ? '' : `;DELEGATED-TO="mailto:${answering.delegatedTo}"`
  const lines = [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    program === 'outlook'
      ? 'PRODID:Microsoft Exchange Server 2010'
      : program === 'gmail'
        ? 'PRODID:-//Google Inc//Google Calendar 70.9054//EN'
        : 'PRODID:-//Example//EN',
    'VERSION:2.0',
    ...(program === 'outlook' ? windowsZone : []),
    'BEGIN:VEVENT',
    `ATTENDEE;PARTSTAT=${partstat};CN=Åsa Åkare${sentBy}${delegatedTo}:${program === 'outlook' ? 'MAILTO' : 'mailto'}:${program === 'outlook' ? attendee.toUpperCase() : attendee}`,
    ...(answering.delegatedTo === undefined ? [] : [`ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Doris Delegat:mailto:${answering.delegatedTo}`]),
    ...(answering.comment === undefined ? [] : [`COMMENT;LANGUAGE=sv-SE:${answering.comment}`]),
    `UID:${answering.uid}`,
    'SUMMARY;LANGUAGE=sv-SE:Accepterat: Träff om Mobilitet',
    ...(program === 'outlook'
      ? [
          `DTSTART;TZID=W. Europe Standard Time:${answering.start ?? '20260330T130000'}`,
          'DTEND;TZID=W. Europe Standard Time:20260330T150000',
        ]
      : [`DTSTART:${answering.start ?? '20260330T110000Z'}`, 'DTEND:20260330T130000Z']),
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.flatMap(fold).join('\r\n') + '\r\n'
}

const windowsZone = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

export interface Writing {
  readonly from?: string
  readonly fromName?: string
  readonly subject?: string
  readonly text?: string
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly headers?: readonly string[]
}

/** An ordinary mail, written by a person or by a program in their stead. */
export function aPlainMail({
  from = 'asa@akeri.example',
  fromName = 'Åsa Åkare',
  subject = 'Sv: Inbjudan',
  text = 'Jag kommer gärna!',
  messageId,
  inReplyTo,
  headers = [],
}: Writing): Buffer {
  return mail(
    [
      `Message-ID: ${messageId ?? `<${b64(subject + from).slice(0, 20)}@mail.example>`}`,
      `From: ${encoded(fromName)} <${from}>`,
      'To: kansliet@polstad.example',
      `Subject: ${encoded(subject)}`,
      ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ],
    wrap(b64(text)),
  )
}

export interface ComingBack {
  readonly to: string
  /** Message-ID of the mail that came back. */
  readonly original: string
  readonly action?: 'failed' | 'delayed' | 'delivered'
  readonly status?: string
  readonly words?: string
  /** Without the part for programs. */
  readonly forPeopleOnly?: boolean
  readonly messageId?: string
}

/** A mail server's report about a mail of ours. */
export function aBounce({
  to,
  original,
  action = 'failed',
  status = '5.1.1',
  words = `550 ${status} <${to}>: user unknown`,
  forPeopleOnly = false,
  messageId,
}: ComingBack): Buffer {
  const top = [
    'Return-Path: <>',
    `Message-ID: ${messageId ?? `<bounce-${b64(original).slice(0, 24)}-${action}@mx.example>`}`,
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    'To: kansliet@polstad.example',
    `Subject: ${action === 'delayed' ? 'Delivery delayed' : 'Undelivered Mail Returned to Sender'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
  ]
  const returned = `Message-ID: ${original}\r\nFrom: kansliet@polstad.example\r\nTo: ${to}\r\nSubject: Inbjudan`
  if (forPeopleOnly)
    return mail(
      [...top, 'Content-Type: text/plain; charset=utf-8'],
      `Hi. This is the qmail-send program.\r\n\r\n<${to}>:\r\n${words}\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n${returned}\r\n`,
    )
  return mail(
    [...top, 'Content-Type: multipart/report; report-type=delivery-status; boundary="b0"'],
    parts('b0', [
      ['Content-Type: text/plain; charset=utf-8', 'I am sorry to inform you that your message could not be delivered.'],
      [
        'Content-Type: message/delivery-status',
        `Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${words.replace(': ', ':\r\n  ')}`,
      ],
      ['Content-Type: text/rfc822-headers', returned],
    ]),
  )
}

function mail(headers: readonly string[], body: string): Buffer {
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}\r\n`, 'utf8')
}

function parts(boundary: string, each: readonly (readonly [string, string])[]): string {
  return `${each.map(([headers, body]) => `--${boundary}\r\n${headers}\r\n\r\n${body}`).join('\r\n')}\r\n--${boundary}--\r\n`
}

function encoded(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${b64(text)}?=`
}

function b64(text: string): string {
  return Buffer.from(text).toString('base64')
}

function wrap(base64: string): string {
  return base64.replace(/.{76}/g, '$&\r\n')
}

function quoted(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => (byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
    .join('')
}

function fold(line: string): string[] {
  return line.length <= 60 ? [line] : [line.slice(0, 60), ` ${line.slice(60)}`]
}
