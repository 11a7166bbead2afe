import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProduct } from '#tests/support/product.ts'
import { dataDirectory, faultsOn, foundOn } from './founded-data.ts'
import { emptyLedger, sendAgain, startWriters } from './writers.ts'

/** An acknowledged write survives (R1), and sent again after the kill it is not there twice (R2). */
const isLong = process.env['LONG'] === '1'
const rounds = isLong ? 200 : 5
const writers = isLong ? 20 : 10

const directory = dataDirectory()
afterAll(() => directory.remove())

test(
  `${rounds} times killed at a random moment under ${writers} writers: nothing acknowledged is lost, nothing is there twice`,
  { timeout: isLong ? 7_200_000 : 240_000 },
  async () => {
    const where = { directory: join(directory.path, 'postgres') }
    await foundOn(where)
    const ledger = emptyLedger()
    for (let round = 0; round < rounds; round += 1) {
      const product = await startProduct({ arguments: ['--empty'], dataDirectory: directory.path, environment: { TRUST_PROXY: '1' } })
      await sendAgain(product.url, ledger)
      const before = ledger.acknowledged.size
      const group = startWriters(product.url, writers, ledger)
      await expect.poll(() => ledger.acknowledged.size - before, { timeout: 30_000, interval: 5 }).toBeGreaterThan(10 + Math.random() * 60)
      const gone = new Promise((resolve) => product.process.once('exit', resolve))
      product.process.kill('SIGKILL')
      await gone
      await group.stop()
    }
    const last = await startProduct({ arguments: ['--empty'], dataDirectory: directory.path, environment: { TRUST_PROXY: '1' } })
    await sendAgain(last.url, ledger)
    await last.stop()

    const kept = await faultsOn(where)
    const distinct = new Set(kept)
    expect([...ledger.acknowledged].filter((text) => !distinct.has(text)).length).toBe(0)
    expect(kept.length - distinct.size).toBe(0)
    expect([ledger.open.size, kept.length]).toEqual([0, ledger.acknowledged.size])
  },
)
