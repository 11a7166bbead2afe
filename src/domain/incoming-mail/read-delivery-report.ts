/** What a mail server says became of a mail of ours (RFC 3464). */
export interface DeliveryReport {
  /** `failed`: it came back. `delayed`: the server goes on trying. `other`: delivered, passed on. */
  readonly action: 'failed' | 'delayed' | 'other'
  /** The enhanced status: 5.1.1. Empty when none was given. */
  readonly status: string
  readonly recipient: string | null
  /** The server's words, on one line. */
  readonly words: string
}

/** Reads the part a server writes for programs; of several recipients the worst. Null: nothing is said in it. Pure. */
export function readDeliveryReport(text: string): DeliveryReport | null {
  const recipients = text
    .slice(0, 100_000)
    .replaceAll('\r\n', '\n')
    .split(/\n\n+/)
    .map(readFields)
    .filter((fields) => fields.has('final-recipient') || fields.has('action'))
    .map(readRecipient)
  return (
    recipients.find(({ action }) => action === 'failed') ?? recipients.find(({ action }) => action === 'delayed') ?? recipients[0] ?? null
  )
}

/** From a server that writes for people only. Pure. */
export function guessDeliveryReport(subject: string, text: string): DeliveryReport {
  const words = text.slice(0, 20_000)
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1]
  const code = /\b([45])\d\d[ -]/.exec(words)?.[1]
  const isDelay = /\b(delayed|delay|warning|försenat|fördröj\p{L}*)/iu.test(subject) || (status ?? code ?? '5').startsWith('4')
  const line = words.split('\n').find((each) => /\b[45]\.\d{1,3}\.\d{1,3}\b|\b[45]\d\d[ -]/.test(each)) ?? words.split('\n')[0] ?? ''
  return {
    action: isDelay ? 'delayed' : 'failed',
    status: status ?? (code === undefined ? '' : `${code}.0.0`),
    recipient: /^\s*<?([^\s<>@]{1,64}@[^\s<>@]{1,250})>?:?\s*$/m.exec(words)?.[1] ?? null,
    words: oneLine(line),
  }
}

function readFields(group: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':')
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
  return fields
}

function readRecipient(fields: ReadonlyMap<string, string>): DeliveryReport {
  const action = (fields.get('action') ?? 'failed').toLowerCase()
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? ''
  const recipient = fields.get('original-recipient') ?? fields.get('final-recipient') ?? ''
  return {
    action: action.startsWith('fail') ? 'failed' : action.startsWith('delay') ? 'delayed' : 'other',
    status,
    recipient: /([^\s;<>]+@[^\s;<>]+)/.exec(recipient.slice(0, 400))?.[1] ?? null,
    words: oneLine((fields.get('diagnostic-code') ?? status).replace(/^[a-z0-9-]+;\s*/i, '')),
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500)
}
