import { afterAll, expect, test } from 'vitest'
import { foundContract } from '#domain/contract'
import { system, writing, type Writing } from '#domain/history'
import { grantRole, registerPerson } from '#domain/identity'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { get, openApp } from './cacheless-app.ts'
import { watchQueries } from './watched-queries.ts'

const database = await openTestDatabase()
const watched = watchQueries(database)
const app = openApp(watched.database)
const slug = `motesstad-${newId().slice(-8)}`
const siv = `${newId()}@motesstad.example`
afterAll(() => database.close())

const lists = [`/${slug}/kansli/traffar`, `/${slug}/kansli/traffar?visa=tidigare`, `/${slug}/kansli/uppgifter`, `/${slug}/traffar`]

test('C6, C7: lists of 1,000 meetings and next steps come a page at a time, with as many questions to the database as lists of three', async () => {
  const contractId = await founded()
  await meet(contractId, 3)
  const few = await asked()
  await meet(contractId, 997)
  const many = await asked()
  expect(many.map(({ queries }) => queries)).toEqual(few.map(({ queries }) => queries))
  for (const { rows } of many) expect(rows).toBeLessThanOrEqual(81)
  expect(await get(app, `/${slug}/kansli/uppgifter?sida=20`, siv)).toContain('951–1')
}, 60_000)

async function founded(): Promise<string> {
  const contract = { slug, name: { sv: 'Mötesstads färdplan' }, locality: 'Mötesstad', municipalityCode: null, languages: ['sv'] }
  const made = await foundContract(app.store, system, contract)
  if (!made.ok) throw new Error(made.reason)
  await writing(app.store, { contractId: made.value.contractId, actor: system }, async (context) => {
    const person = await registerPerson(context, { name: 'Siv', email: siv, phone: null, language: 'sv', shownPublicly: false })
    return person.ok ? grantRole(context, { personId: person.value.personId, role: 'secretariat' }) : person
  })
  return made.value.contractId
}

/** Meetings half before today and half after, each with a next step nobody has done. */
async function meet(contractId: string, count: number): Promise<void> {
  await writing(app.store, { contractId, actor: system }, async ({ transaction, clock }: Writing) => {
    const ids = Array.from({ length: count }, () => newId())
    const day = (index: number) => `${index % 2 === 0 ? 2026 : 2027}-0${1 + (index % 9)}-1${index % 10}`
    await transaction
      .insertInto('meetings')
      .values(
        ids.map((id, index) => ({
          contract_id: contractId,
          id,
          slug: `m-${id}`,
          kind: 'other',
          state: index % 2 === 0 ? 'reported' : 'booked',
          title: JSON.stringify({ sv: `Träff ${index}` }),
          on_date: day(index),
          on_precision: 'day',
          made_at: clock.now(),
        })),
      )
      .execute()
    await transaction
      .insertInto('outcomes')
      .values(
        ids.map((id) => ({
          contract_id: contractId,
          id: newId(),
          meeting_id: id,
          position: 1,
          kind: 'task',
          text: JSON.stringify({ sv: 'Ett steg' }),
          recorded_at: clock.now(),
        })),
      )
      .execute()
    return done(null)
  })
}

async function asked(): Promise<{ queries: number; rows: number }[]> {
  const answers = []
  for (const path of lists) {
    watched.take()
    const html = await get(app, path, siv)
    answers.push({ queries: watched.take().length, rows: (html.match(/Träff \d+/g) ?? []).length })
  }
  return answers
}
