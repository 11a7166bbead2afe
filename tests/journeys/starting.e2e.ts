import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProduct } from '#tests/support/product.ts'

const directory = await mkdtemp(join(tmpdir(), 'ledstjarna-start-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

test('the first start tells both worlds and says how to sign in; a second one on the same data says who holds it', async () => {
  const product = await startProduct({ dataDirectory: directory })

  expect((await fetch(`${product.url}/polstad`)).status).toBe(200)
  expect((await fetch(`${product.url}/umea/en`)).status).toBe(200)
  expect(product.output()).toMatch(/\/polstad/)
  expect(product.output()).toMatch(/@/)
  await expect(startProduct({ dataDirectory: directory })).rejects.toThrow(new RegExp(String(product.process.pid)))

  await product.stop()
  expect(product.process.exitCode).toBe(0)
})

test('started again it goes on with what it had', async () => {
  const product = await startProduct({ dataDirectory: directory })

  expect((await fetch(`${product.url}/polstad`)).status).toBe(200)
  expect(product.output()).not.toMatch(/Telling the story/)
  await product.stop()
})

test('started empty it leads to founding the first contract', async () => {
  const product = await startProduct({ arguments: ['--empty'] })

  const page = await fetch(product.url)
  expect(new URL(page.url).pathname).toBe('/grunda')
  expect(await page.text()).toContain('<form')
  await product.stop()
})

test('in production it refuses to start without its settings, and names each', async () => {
  const start = startProduct({ environment: { NODE_ENV: 'production' } })

  await expect(start).rejects.toThrow(/BASE_URL[\s\S]*SECRET[\s\S]*SMTP_URL[\s\S]*MAIL_FROM/)
})

test('in production nothing is seeded and nothing of development is served', async () => {
  const product = await startProduct({
    environment: {
      NODE_ENV: 'production',
      BASE_URL: 'https://klimat.example',
      SECRET: 'x'.repeat(40),
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'kansliet@klimat.example',
    },
  })

  expect((await fetch(`${product.url}/polstad`)).status).toBe(404)
  expect((await fetch(`${product.url}/dev/inbox`)).status).toBe(404)
  // The first contract is founded by whoever started it: the code stands in what was printed, and in the log.
  await expect.poll(() => product.output()).toMatch(/"nothing is founded yet"/)
  const code = /grunda\?kod=(\S+)/.exec(product.output())?.[1] ?? ''
  expect((await fetch(`${product.url}/grunda`)).status).toBe(403)
  expect((await fetch(`${product.url}/grunda?kod=${code}`)).status).toBe(200)
  await product.stop()
})

test.each([
  ['PORT', 'seventy', /PORT must be a whole number/],
  ['DATABASE_URL', 'mysql://localhost', /DATABASE_URL must start with postgres/],
  ['SECRET', 'short', /SECRET must be at least 32 characters/],
])('a wrong %s is said in plain words', async (name, value, words) => {
  await expect(startProduct({ environment: { [name]: value } })).rejects.toThrow(words)
})
