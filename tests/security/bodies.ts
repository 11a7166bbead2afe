import type { Chance } from './chance.ts'

/** What is sent in a request: its type as it says itself, and its bytes. */
export interface Body {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Fields = readonly (readonly [name: string, value: string])[]

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

/** A form as a browser sends it. */
export function encoded(fields: Fields): Body {
  return {
    type: 'application/x-www-form-urlencoded',
    bytes: bytesOf(fields.map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&')),
  }
}

/** As it stands in an address; a lone surrogate becomes what a browser makes of it. */
function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** A form with a file, as a browser sends it. */
export function multipart(
  fields: Fields,
  files: readonly { name: string; filename: string; type: string; bytes: Uint8Array }[] = [],
  boundary = 'gräns'.replace('ä', 'a'),
): Body {
  const parts: Buffer[] = []
  for (const [name, value] of fields)
    parts.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '_')}"\r\n\r\n${value}\r\n`),
    )
  for (const { name, filename, type, bytes } of files) {
    parts.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    )
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { type: `multipart/form-data; boundary=${boundary}`, bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** The same fields in a form no browser would send. */
export function mangled(fields: Fields, chance: Chance): Body {
  const good = multipart(fields)
  const half = good.bytes.slice(0, chance.below(good.bytes.length + 1))
  const random = Uint8Array.from({ length: chance.below(4000) }, () => chance.below(256))
  return chance.pick<Body>([
    { type: good.type, bytes: half },
    { type: 'multipart/form-data', bytes: good.bytes },
    { type: 'multipart/form-data; boundary=another', bytes: good.bytes },
    { type: good.type, bytes: random },
    { type: 'application/x-www-form-urlencoded', bytes: random },
    { type: 'application/x-www-form-urlencoded', bytes: bytesOf(`%&=&%zz=%E0%A4%A&a%00=%00&${'b=&'.repeat(chance.below(3000))}`) },
    { type: 'application/x-www-form-urlencoded', bytes: bytesOf(`${'a['.repeat(2000)}=1&${'b[]=x&'.repeat(2000)}`) },
    { type: 'application/json', bytes: bytesOf(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) },
    { type: 'text/plain', bytes: bytesOf('name=x') },
    { type: '', bytes: bytesOf('name=x') },
  ])
}
