import iconv from 'iconv-lite'

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'not-text' | 'markup-file' }

/**
 * The text of an uploaded list, whatever program wrote it (C8): UTF-8 with or without byte order mark, UTF-16 with one, or the
 * Windows-1252 that a Swedish Excel still writes.
 */
export function decodeUpload(bytes: Uint8Array): Decoded {
  const text = withoutSeparatorLine(mended(decode(bytes)))
  // A nought byte stands in no list: a picture, a PDF, or UTF-16 without its mark.
  if (text.includes('\0')) return { ok: false, reason: 'not-text' }
  // Some programs call a web page .xls.
  if (/^\s*<(!doctype|html|table|\?xml)\b/i.test(text)) return { ok: false, reason: 'markup-file' }
  return { ok: true, text }
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Some versions of Node read 0x80–0x9f (€ ” – …) wrongly in windows-1252; this library does not.
    return iconv.decode(Buffer.from(bytes), 'windows-1252')
  }
}

/** "FÃ¶retag" was UTF-8 once, read as Windows-1252 and saved again: read it back. */
function mended(text: string): string {
  if (!/Ã[\u0080-\u00bf…„–]/u.test(text)) return text
  const bytes = iconv.encode(text, 'windows-1252')
  if (iconv.decode(bytes, 'windows-1252') !== text) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}

/** "sep=;" is for Excel's eyes. The line stays, empty, so that the numbers of the others hold. */
function withoutSeparatorLine(text: string): string {
  return text.replace(/^\uFEFF?"?sep=[;,\t|]"?(?=\r?\n)/i, '')
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
