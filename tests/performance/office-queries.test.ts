import { afterAll, beforeAll, expect, test } from 'vitest'
import { steadyClock } from '#platform/clock'
import { polstad } from '#seeds/polstad/polstad.ts'
import { tellInventedWorld } from '#seeds/tell/tell-invented-world.ts'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { get, openApp, today } from './cacheless-app.ts'
import { watchQueries } from './watched-queries.ts'

const database = await openTestDatabase()
const watched = watchQueries(database)
const app = openApp(watched.database)
const secretary = polstad.people.find(({ key }) => key === polstad.contract.secretariat.people[0])?.email ?? ''

beforeAll(async () => {
  await tellInventedWorld({ store: { database, clock: steadyClock(today), changes: { announce() {} } } }, polstad)
  await get(app, '/polstad/kansli', secretary)
}, 120_000)
afterAll(() => database.close())

async function questionsOf(path: string): Promise<number> {
  watched.take()
  await get(app, path, secretary)
  return watched.take().length
}

test('the office’s first page asks the database at most eighteen times, whoever looks in and however much waits', async () => {
  expect(await questionsOf('/polstad/kansli')).toBeLessThanOrEqual(18)
})

test.each(['organisationer', 'personer', 'grupper', 'traffar', 'lead', 'nytt', 'mejl', 'utskick'])(
  'the list at /kansli/%s asks at most seven times, however long it is',
  async (list) => {
    expect(await questionsOf(`/polstad/kansli/${list}`)).toBeLessThanOrEqual(7)
  },
)
