import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { silentLog } from '#platform/log'
import { startJobs } from './jobs.ts'

test('a job is run over and over, and never twice at once', async () => {
  let [runs, atOnce, most] = [0, 0, 0]
  const run = async () => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await pause(3)
    runs += 1
    atOnce -= 1
  }
  const jobs = startJobs([{ name: 'outbox', everyMs: 1, run }], silentLog)
  for (let times = 0; times < 10; times += 1) jobs.nudge('outbox')
  await expect.poll(() => runs).toBeGreaterThan(3)
  await jobs.stop()

  expect(most).toBe(1)
})

test('a job that fails is tried again, and does not stop the others', async () => {
  let [tries, others] = [0, 0]
  const fails = async () => {
    tries += 1
    if (tries < 3) throw new Error('the mail server is away')
  }
  const jobs = startJobs(
    [
      { name: 'a', everyMs: 1, run: fails },
      { name: 'b', everyMs: 1, run: async () => (others += 1) },
    ],
    silentLog,
  )

  await expect.poll(() => tries).toBeGreaterThan(2)
  await jobs.stop()
  expect(others).toBeGreaterThan(0)
})

test('stopping waits for what is under way and begins nothing more', async () => {
  let [begun, ended] = [0, 0]
  const run = async () => {
    begun += 1
    await pause(20)
    ended += 1
  }
  const jobs = startJobs([{ name: 'outbox', everyMs: 1, run }], silentLog)
  await expect.poll(() => begun).toBeGreaterThan(0)
  await jobs.stop()

  expect(ended).toBe(begun)
  const before = begun
  await pause(10)
  expect(begun).toBe(before)
})
