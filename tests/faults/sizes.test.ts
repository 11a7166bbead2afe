import { connect } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from '#tests/support/product.ts'
import { dataDirectory, faultPath, foundOn, slug } from './founded-data.ts'
import { tellFault } from './writers.ts'

/** Abuse stays bounded (N8): large bodies, slow senders and made up addresses, on the product as shipped. */
const directory = dataDirectory()
let product: Product

beforeAll(async () => {
  await foundOn({ directory: join(directory.path, 'postgres') })
  product = await startProduct({ arguments: ['--empty'], dataDirectory: directory.path, environment: { TRUST_PROXY: '1' } })
}, 120_000)
afterAll(async () => {
  await product?.stop()
  directory.remove()
})

const megabyte = 1024 * 1024
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Megabytes of memory the product holds now. */
function memory(): number {
  const status = readFileSync(`/proc/${product.process.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

function chunked(total: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(to) {
      if (sent >= total) return to.close()
      sent += 65_536
      to.enqueue(new Uint8Array(65_536).fill(97))
    },
  })
}

/** The status, or what became of the connection: refused in the middle of sending counts as refused. */
async function post(body: BodyInit): Promise<number> {
  const request: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    redirect: 'manual',
    headers: { ...form, origin: product.url },
    body,
    duplex: 'half',
  }
  try {
    const response = await fetch(product.url + faultPath, request)
    await response.arrayBuffer()
    return response.status
  } catch {
    return 413
  }
}

test('forms of ten megabytes are refused, with and without a stated length, and memory stays', { timeout: 60_000 }, async () => {
  await tellFault(product.url, 'Värmer upp', crypto.randomUUID())
  const before = memory()
  const stated = await Promise.all(Array.from({ length: 10 }, () => post(new Uint8Array(10 * megabyte))))
  const unstated = await Promise.all(Array.from({ length: 10 }, () => post(chunked(10 * megabyte))))
  expect(new Set([...stated, ...unstated])).toEqual(new Set([413]))
  expect(memory() - before).toBeLessThan(150)
  expect((await tellFault(product.url, 'Fungerar än', crypto.randomUUID()))?.status).toBe(303)
})

/** Sends a text over a line of its own. What came back, once the product has closed the line. */
function rawly(text: string, everyMs = 0, repeated = ''): Promise<string> {
  const { port } = new URL(product.url)
  return new Promise((resolve) => {
    let heard = ''
    const line = connect(Number(port), '127.0.0.1', () => line.write(text))
    const drip = everyMs === 0 ? null : setInterval(() => line.write(repeated), everyMs)
    line.on('data', (chunk) => (heard += chunk.toString()))
    line.on('error', () => {})
    line.on('close', () => {
      if (drip !== null) clearInterval(drip)
      resolve(heard)
    })
  })
}

test(
  'two hundred who send their headers one letter at a time are shown out, and others are served meanwhile',
  { timeout: 60_000 },
  async () => {
    const since = performance.now()
    const slow = Array.from({ length: 200 }, () => rawly(`GET /${slug} HTTP/1.1\r\nHost: localhost\r\n`, 1_000, 'x: y\r\n'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${product.url}/${slug}`).then(({ status }) => status)))
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(new Set((await Promise.all(slow)).map((heard) => heard.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']))
    expect(performance.now() - since).toBeLessThan(30_000)
  },
)

test.each([
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a host that is none', `GET /${slug} HTTP/1.1\r\nHost: a b\\c\r\nConnection: close\r\n\r\n`],
  [
    'two lengths',
    `POST ${faultPath} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello`,
  ],
  [
    'a length and chunks',
    `POST ${faultPath} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n`,
  ],
  ['headers of 100 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'x'.repeat(100_000)}\r\nConnection: close\r\n\r\n`],
])('%s is answered as a bad request', async (_, text) => {
  expect((await rawly(text)).slice(9, 12)).toMatch(/^4\d\d$/)
})

test('an address with another host in it is not kept for anybody else', async () => {
  await rawly(`GET http://evil.example/${slug} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
  expect(await (await fetch(`${product.url}/${slug}`)).text()).not.toContain('evil.example')
})

test('what is in the cache comes with the same headers, also when it has not changed', async () => {
  const first = await fetch(`${product.url}/${slug}`)
  await first.text()
  const etag = first.headers.get('etag') ?? ''
  const unchanged = await fetch(`${product.url}/${slug}`, { headers: { 'if-none-match': etag } })
  expect(unchanged.status).toBe(304)
  for (const name of ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy'])
    expect(unchanged.headers.get(name)).toBe(first.headers.get(name))
})

test('a thousand made up addresses leave memory bounded', { timeout: 60_000 }, async () => {
  const before = memory()
  for (let n = 0; n < 1_000; n += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => fetch(`${product.url}/${slug}?${n + at}`).then((response) => response.arrayBuffer())),
    )
  expect(memory() - before).toBeLessThan(200)
})
