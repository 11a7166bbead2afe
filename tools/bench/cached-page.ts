import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { startProduct } from '#tests/support/product.ts'
import { median, type Figure, type Part } from './part.ts'

const requestsPerRound = 20_000
const rounds = 7
const concurrency = 16

/** CPU of the server process for ready public pages, ours against raw node:http sending the same headers and bytes. */
export const cached: Part = {
  name: 'cached',
  says: `CPU per cached public page and per 304, ours / raw node:http, ${requestsPerRound} requests a round, alternating, median of ${rounds}`,
  async *measure(): AsyncIterable<Figure> {
    const product = await startProduct()
    const page = new URL('/polstad', product.url)
    const sample = await onceReady(page)
    const etag = String(sample.headers['etag'])
    const unchanged = await once(page, { 'accept-encoding': 'br', 'if-none-match': etag })
    const raw = await startRaw(sample, unchanged.headers)
    try {
      yield* compare('cached page', { url: page, pid: product.process.pid }, raw, { 'accept-encoding': 'br' })
      yield* compare('304', { url: page, pid: product.process.pid }, raw, { 'accept-encoding': 'br', 'if-none-match': etag })
    } finally {
      raw.process.kill()
      await product.stop()
    }
  },
}

interface Target {
  readonly url: URL
  readonly pid: number | undefined
}

async function* compare(what: string, ours: Target, raw: Target, headers: Record<string, string>): AsyncIterable<Figure> {
  await load(ours, headers, 5_000)
  await load(raw, headers, 5_000)
  const ratios: number[] = []
  const oursCosts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = await load(round % 2 === 0 ? ours : raw, headers, requestsPerRound)
    const second = await load(round % 2 === 0 ? raw : ours, headers, requestsPerRound)
    const [mine, theirs] = round % 2 === 0 ? [first, second] : [second, first]
    ratios.push(mine / theirs)
    oursCosts.push(mine)
  }
  yield { what: `${what}, ours / raw`, value: median(ratios), unit: '×', budget: 1.15, spread: [Math.min(...ratios), Math.max(...ratios)] }
  yield { what: `${what}, ours`, value: median(oursCosts) * 1000, unit: 'µs CPU per request' }
}

/** Sends the requests and answers the server's CPU time per request, in milliseconds. */
async function load(target: Target, headers: Record<string, string>, count: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const before = cpuOf(target.pid)
  let left = count
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1
        await drain(target.url, headers, agent)
      }
    }),
  )
  agent.destroy()
  return (cpuOf(target.pid) - before) / count
}

function drain(url: URL, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { headers, agent }, (response) => {
      response.resume()
      response.on('end', resolve)
    })
      .on('error', reject)
      .end()
  })
}

/** The page as it stays: the best compression comes some moments after somebody has asked again. */
async function onceReady(page: URL): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  for (let tries = 0; tries < 100; tries += 1) {
    const sample = await once(page, { 'accept-encoding': 'br' })
    if (sample.headers['content-encoding'] === 'br') return sample
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the page was never served as brotli')
}

function once(url: URL, headers: Record<string, string>): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end()
  })
}

/** User and system time of a process in milliseconds, from /proc (Linux counts in hundredths of a second). */
function cpuOf(pid: number | undefined): number {
  const fields =
    readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function startRaw(
  sample: { headers: Record<string, unknown>; body: Buffer },
  unchanged: Record<string, unknown>,
): Promise<Target & { process: ChildProcess }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'raw-server.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(
    JSON.stringify({
      headers: withoutNodesOwn(sample.headers),
      unchanged: withoutNodesOwn(unchanged),
      body: sample.body.toString('base64'),
    }),
  )
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())))
  return { process: child, pid: child.pid, url: new URL(`http://127.0.0.1:${port}/polstad`) }
}

/** Those that node:http writes itself. */
function withoutNodesOwn({
  connection: _connection,
  date: _date,
  'keep-alive': _keepAlive,
  ...headers
}: Record<string, unknown>): Record<string, unknown> {
  return headers
}
