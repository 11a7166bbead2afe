import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { startPostgresServer, type PostgresServer } from '#tests/support/postgres-server.ts'
import { startProduct, type Product } from '#tests/support/product.ts'
import { withDatabase } from '#tests/support/test-database.ts'
import { faultsOn, foundOn, slug } from './founded-data.ts'
import { startProxy, type Proxy } from './proxy.ts'
import { emptyLedger, sendAgain, startWriters, tellFault } from './writers.ts'

/** Lost database (R7): public pages keep serving, forms say 503 and when to come back, and all is well within five seconds of its return. */
let server: PostgresServer
let proxy: Proxy
let product: Product
let url = ''

beforeAll(async () => {
  server = await startPostgresServer()
  const admin = new Client({ connectionString: server.url })
  await admin.connect()
  await admin.query('create role ledstjarna login createrole')
  await admin.query('create database ledstjarna owner ledstjarna')
  await admin.end()
  url = withDatabase(server.url.replace('postgres@', 'ledstjarna@'), 'ledstjarna')
  await foundOn({ url })
  proxy = await startProxy(Number(new URL(server.url).port))
  product = await startProduct({
    arguments: ['--empty'],
    environment: { TRUST_PROXY: '1', DATABASE_URL: url.replace(new URL(url).host, `127.0.0.1:${proxy.port}`) },
  })
}, 180_000)
afterAll(async () => {
  await product?.stop()
  await proxy?.close()
  await server?.remove()
})

const read = async () => {
  const response = await fetch(`${product.url}/${slug}`)
  return [response.status, (await response.text()).includes('Polstads klimatfärdplan')]
}
const write = () => tellFault(product.url, `fel ${randomUUID()}`, randomUUID())
const untilWell = () => expect.poll(async () => (await write())?.status, { timeout: 5_000, interval: 100 }).toBe(303)

test(
  'with the database stopped under load pages are shown, forms answer 503 at once, and it is back within five seconds of its return',
  { timeout: 120_000 },
  async () => {
    expect(await read()).toEqual([200, true])
    const ledger = emptyLedger()
    const group = startWriters(product.url, 10, ledger)
    await expect.poll(() => ledger.acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(20)
    await server.stop('kill')
    for (let n = 0; n < 5; n += 1) {
      expect(await read()).toEqual([200, true])
      const answer = await write()
      expect(answer).toMatchObject({ status: 503, retryAfter: '5' })
      expect(answer?.took).toBeLessThan(5_000)
    }
    expect((await fetch(`${product.url}/health`)).status).toBe(503)
    await server.start()
    await untilWell()
    await group.stop()
    await sendAgain(product.url, ledger)
    const kept = await faultsOn({ url: withDatabase(server.url, 'ledstjarna') })
    expect([...ledger.acknowledged].filter((text) => !kept.includes(text)).length).toBe(0)
    expect(new Set(kept).size).toBe(kept.length)
  },
)

test(
  'a page that was never shown says 503 with the database away, and a changed one is shown as it last was',
  { timeout: 60_000 },
  async () => {
    expect(await read()).toEqual([200, true])
    await write()
    await server.stop()
    expect(await read()).toEqual([200, true])
    expect((await fetch(`${product.url}/${slug}/organisationer?q=${randomUUID()}`)).status).toBe(503)
    await server.start()
    await untilWell()
  },
)

test('a line gone dead is noticed in seconds, not when everything has run out', { timeout: 90_000 }, async () => {
  await untilWell()
  proxy.freeze()
  const answers = await Promise.all(Array.from({ length: 20 }, write))
  expect(answers.map((answer) => answer?.status)).toEqual(Array.from({ length: 20 }, () => 503))
  expect(Math.max(...answers.map((answer) => answer?.took ?? Infinity))).toBeLessThan(12_000)
  expect((await write())?.took).toBeLessThan(3_000)
  expect(await read()).toEqual([200, true])
  proxy.thaw()
  await untilWell()
})
