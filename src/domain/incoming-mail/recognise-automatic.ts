interface HeaderLine {
  readonly name: string
  readonly value: string
}

/**
 * Whether a program sent it: an absence notice, a list, another system (RFC 3834, and what Outlook, Gmail and older programs do).
 * Such mail is filed quietly, and nothing is ever sent in answer. Pure.
 */
export function isAutomatic(headers: readonly HeaderLine[]): boolean {
  return headers.some(({ name, value }) => {
    const said = value.toLowerCase()
    switch (name) {
      case 'auto-submitted':
        return said !== '' && !said.startsWith('no')
      case 'precedence':
        return /^(bulk|junk|list|auto_reply)\b/.test(said)
      case 'x-auto-response-suppress':
        return said !== '' && said !== 'none'
      case 'x-autoreply':
      case 'x-autorespond':
      case 'x-autoresponder':
      case 'x-autoreply-from':
      case 'list-id':
      case 'list-unsubscribe':
        return said !== ''
      case 'subject':
        return /^(automatic reply|auto(matic)? ?reply|out of office|autosvar|automatiskt svar|frånvaro(meddelande)?)\b/.test(said)
      default:
        return false
    }
  })
}

/** Whether a mail server speaks: nobody’s return path, or the names servers write under. Pure. */
export function isFromMailSystem(headers: readonly HeaderLine[], from: string): boolean {
  const isNobodys = headers.some(({ name, value }) => name === 'return-path' && /^<\s*>/.test(value))
  return isNobodys || /^(mailer-daemon|postmaster|mail-daemon|microsoftexchange[0-9a-f]*)@/i.test(from)
}
