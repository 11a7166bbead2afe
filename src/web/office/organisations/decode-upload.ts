import iconv from 'iconv-lite'

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'spreadsheet-file' | 'not-text' }

/**
 * The text of an uploaded list, whatever program wrote it (C8): UTF-8 with or without byte order mark, UTF-16 with one, or the
 * Windows-1252 that a Swedish Excel still writes.
 */
export function decodeUpload(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { ok: false, reason: 'spreadsheet-file' }
  const text = decode(bytes)
  // A nought byte stands in no list: a picture, a PDF, or UTF-16 without its mark.
  return text.includes('\0') ? { ok: false, reason: 'not-text' } : { ok: true, text }
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

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
