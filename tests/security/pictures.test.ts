import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { preparePicture } from '#domain/publishing'

/** Pictures that are none, or are far more than they seem (N8, N10). */
const jpegMark = [0xff, 0xd8, 0xff, 0xe0]

function noise(mark: readonly number[], length: number): Uint8Array {
  const bytes = new Uint8Array(length).map((_, at) => (at * 7919 + (at >> 8) * 31) & 255)
  bytes.set(mark)
  return bytes
}

/** A PNG of one colour: small to send, huge to unpack. */
function bomb(width: number, height: number): Uint8Array {
  const row = Buffer.alloc(Math.ceil(width / 8) + 1)
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)), { level: 9 })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
  ['five megabytes that only begin like a photograph', () => noise(jpegMark, 5 * 1024 * 1024), 'not-a-picture'],
  [
    'five megabytes that only begin like a PNG',
    () => noise([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 5 * 1024 * 1024),
    'not-a-picture',
  ],
  ['more than five megabytes', () => noise(jpegMark, 5 * 1024 * 1024 + 1), 'picture-too-large'],
  [
    'a drawing with script in it',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>xss7()</script></svg>'),
    'picture-kind-unknown',
  ],
  [
    'a drawing behind a comment',
    () => Buffer.from('<!-- x --><svg xmlns="http://www.w3.org/2000/svg" onload="xss7()"/>'),
    'picture-kind-unknown',
  ],
  ['a web page', () => Buffer.from('<html><script>xss7()</script></html>'), 'not-a-picture'],
  [
    'a photograph that breaks off',
    async () =>
      (
        await sharp({ create: { width: 900, height: 900, channels: 3, background: '#123' } })
          .jpeg()
          .toBuffer()
      ).subarray(0, 900),
    'not-a-picture',
  ],
  ['nothing', () => new Uint8Array(), 'not-a-picture'],
  ['four hundred million dots in a small file', () => bomb(20_000, 20_000), 'not-a-picture'],
  ['a picture of one line', () => bomb(70_000, 1), 'picture-too-small'],
  ['a ribbon a hundred thousand dots high', () => bomb(640, 100_000), 'picture-too-small'],
])('%s is refused soon and without filling the memory', { timeout: 30_000 }, async (_, make, reason) => {
  const bytes = new Uint8Array(await make())
  const [since, before] = [performance.now(), process.memoryUsage().rss]
  expect(await preparePicture(bytes)).toMatchObject({ ok: false, reason })
  expect(performance.now() - since).toBeLessThan(20_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
})
