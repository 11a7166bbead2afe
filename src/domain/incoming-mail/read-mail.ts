import { createHash } from 'node:crypto'
import { simpleParser, type ParsedMail } from 'mailparser'
import { tidyLine, tidyText } from '#platform/text'
import { isAutomatic, isFromMailSystem } from './recognise-automatic.ts'
import { guessDeliveryReport, readDeliveryReport, type DeliveryReport } from './read-delivery-report.ts'

/** What is taken out of a mail, whatever was in it. */
export interface MailFacts {
  /** The same for the same mail read twice. */
  readonly fingerprint: string
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  /** Plain text, safe to show, at most 20,000 characters. */
  readonly text: string
  /** Sent by a program: an absence notice, a list, a mail server. Never answered. */
  readonly isAutomatic: boolean
  /** iCalendar objects in it, as alternative or as file, as text. */
  readonly calendars: readonly string[]
  readonly report: DeliveryReport | null
  /** Local parts of Message-IDs mentioned anywhere in it that have the shape of ours. */
  readonly mentions: readonly string[]
  /** False: nothing could be read but the bytes. */
  readonly isReadable: boolean
}

const mostText = 20_000
const mostCalendars = 5
const mostCalendarBytes = 300_000
const mostMentions = 30

/** Reads any bytes as a mail. Never throws: what cannot be read has only its fingerprint and what its headers plainly say. Pure. */
export async function readMail(source: Uint8Array): Promise<MailFacts> {
  const bytes = Buffer.from(source)
  const fingerprint = fingerprintOf(bytes)
  const mentions = listMentions(bytes)
  try {
    const mail = await simpleParser(bytes, {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      skipTextLinks: true,
      keepDeliveryStatus: true,
    })
    return factsOf(mail, fingerprint, mentions)
  } catch {
    return { ...unreadable, fingerprint, mentions }
  }
}

const unreadable = {
  from: { name: '', address: '' },
  subject: '',
  text: '',
  isAutomatic: false,
  calendars: [],
  report: null,
  isReadable: false,
}

function factsOf(mail: ParsedMail, fingerprint: string, mentions: readonly string[]): MailFacts {
  const headers = mail.headerLines.map(({ key, line }) => ({ name: key.toLowerCase(), value: line.slice(line.indexOf(':') + 1).trim() }))
  const text = textOf(mail)
  const calendars = listCalendars(mail)
  const from = senderOf(mail)
  const isFromSystem = isFromMailSystem(headers, from.address)
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status')
  const report =
    status === undefined
      ? isFromSystem && mentions.length > 0 && calendars.every((calendar) => !/^METHOD:REPLY/im.test(calendar))
        ? guessDeliveryReport(mail.subject ?? '', text)
        : null
      : readDeliveryReport(decode(status.content))
  return {
    fingerprint,
    from,
    subject: tidyLine(mail.subject ?? '').slice(0, 300),
    text: text.slice(0, mostText),
    isAutomatic: isFromSystem || isAutomatic(headers),
    calendars,
    report,
    mentions,
    isReadable: true,
  }
}

function senderOf(mail: ParsedMail): MailFacts['from'] {
  const first = mail.from?.value[0]
  return { name: tidyLine(first?.name ?? '').slice(0, 200), address: tidyLine(first?.address ?? '').slice(0, 254) }
}

/** The plain part; failing that the HTML part without its tags. */
function textOf(mail: ParsedMail): string {
  const plain = typeof mail.text === 'string' && mail.text.trim() !== '' ? mail.text : withoutTags(mail.html || '')
  return tidyText(plain.slice(0, 4 * mostText))
}

/** Tags away, in one walk over the text however it is broken. */
function withoutTags(html: string): string {
  const words = html
    .slice(0, 500_000)
    .split('<')
    .map((part, place) => {
      if (place === 0) return part
      const line = /^\/?(p|div|br|li|tr|h\d)\b/i.test(part) ? '\n' : ''
      return /^(style|script|head|title)\b/i.test(part) ? '' : line + part.slice(part.indexOf('>') + 1)
    })
    .join('')
  return words
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function listCalendars(mail: ParsedMail): string[] {
  const texts = mail.attachments
    .filter(({ contentType, filename, content }) => {
      const isNamed = contentType === 'text/calendar' || contentType === 'application/ics' || /\.ics$/i.test(filename ?? '')
      return isNamed && content.length <= mostCalendarBytes
    })
    .map(({ content }) => decode(content).trim())
    .filter((text) => /^\uFEFF?BEGIN:VCALENDAR/i.test(text))
  return [...new Set(texts)].slice(0, mostCalendars)
}

/** UTF-8, or what Windows wrote before it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A mail delivered twice differs in the headers of its way here, and not in Message-ID and body. */
function fingerprintOf(bytes: Buffer): string {
  const end = Math.max(bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n'))
  const headers = bytes.subarray(0, end === -1 ? 0 : Math.min(end, 100_000)).toString('latin1')
  const messageId = /^message-id:\s*(<[^<>\s]{1,500}>)/im.exec(headers)?.[1]
  const hash = createHash('sha256')
  if (messageId === undefined) return hash.update(bytes).digest('hex')
  return hash.update(messageId).update(bytes.subarray(end)).digest('hex')
}

function listMentions(bytes: Buffer): string[] {
  const found = new Set<string>()
  const text = bytes.toString('latin1')
  for (const [, id = ''] of text.matchAll(/<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@[a-z0-9.-]{1,250}>/gi)) {
    found.add(id.toLowerCase())
    if (found.size >= mostMentions) break
  }
  return [...found]
}
