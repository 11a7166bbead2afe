import { createForm, type Form } from './form.ts'
import type { Audience } from './routes.ts'

const megabyte = 1024 * 1024

/** A form of this size or with this many fields is nobody's: a pasted register of 2,000 organisations has about 16,000. */
const mostFields = 40_000

/** The largest form taken from an audience, in megabytes: only the office sends pictures and registers, and papers belong to meetings. */
export function largestFormOf(audience: Audience): number {
  if (audience === 'meeting-room') return 11
  return audience === 'office' || audience === 'administrator' ? 8 : 1
}

/** Reads the form of a request, but never more of it than `megabytes`, whatever the request says of its own length. */
export async function readForm(request: Request, megabytes: number): Promise<Form | 'too-large'> {
  const largest = megabytes * megabyte
  if (Number(request.headers.get('content-length') ?? 0) > largest) return 'too-large'
  const bytes = await readBytes(request, largest)
  const type = request.headers.get('content-type') ?? ''
  if (bytes === null || countFields(bytes, type) > mostFields) return 'too-large'
  const data = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  return createForm(data)
}

/** Null: there is more. A body that breaks off is no form at all. */
async function readBytes(request: Request, largest: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of request.body) {
      length += chunk.length
      if (length > largest) return null
      chunks.push(chunk)
    }
  } catch {
    return new Uint8Array()
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** How many fields there are before any is taken apart: parsing a million of them costs seconds. */
function countFields(bytes: Uint8Array, type: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  const separator = Buffer.from(boundary === undefined ? '&' : `--${boundary}`)
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = body.indexOf(separator); at !== -1 && count <= mostFields; at = body.indexOf(separator, at + separator.length)) count += 1
  return count
}
