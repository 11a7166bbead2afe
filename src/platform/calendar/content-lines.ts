/** Octets of a content line, without its line break (RFC 5545 §3.1). */
const longestLine = 75

/** Breaks a content line into lines of at most 75 octets, never within a character; each further line begins with a space. */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > longestLine) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** A TEXT value: line breaks written out, the three signs of the grammar escaped, and nothing left that could begin a new line. */
export function textValue(text: string): string {
  return plain(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, String.raw`\n`)
}

/** A parameter value in quotes. A quote or line break cannot stand in one at all, and becomes something harmless. */
export function quoteParameter(text: string): string {
  return `"${plain(text)
    .replace(/[\r\n\t\u0085\u2028\u2029]+/g, ' ')
    .replaceAll('"', '’')
    .trim()}"`
}

/** An address as a calendar user: no sign that could end the value. */
export function mailto(address: string): string {
  return `mailto:${address.replace(/[\s"<>,;\p{Cc}]/gu, '')}`
}

/** A link as a URI value. */
export function uriValue(url: string): string {
  return url.replace(/[\s"<>\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
}

/** Well-formed, and without control characters other than line breaks and tabs. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\r\n\t\u0085]/gu, '')
}
