import { afterAll, expect, test } from 'vitest'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { foundContract } from '#domain/contract'
import { system, writing } from '#domain/history'
import { openTestDatabase } from '#tests/support/test-database.ts'
import { get, openApp } from './cacheless-app.ts'

const database = await openTestDatabase()
afterAll(() => database.close())

test('a change shows in the very next answer, also of a page that was ready', async () => {
  const app = openApp(database, { cacheEnabled: true })
  const slug = `snabbstad-${Math.random().toString(36).slice(2, 8)}`
  const founded = await foundContract(app.store, system, {
    slug,
    name: { sv: 'Snabbstads färdplan' },
    locality: 'Snabbstad',
    municipalityCode: null,
    languages: ['sv'],
  })
  if (!founded.ok) throw new Error(founded.reason)
  const page = `/${slug}/organisationer`
  expect(await get(app, page)).not.toContain('Nyss anslutna AB')
  expect(app.cache.find('localhost', page)).not.toBeNull()

  await writing(app.store, { contractId: founded.value.contractId, actor: system }, async (change) => {
    const registered = await registerOrganisation(change, { name: 'Nyss anslutna AB', kind: 'company' })
    return registered.ok ? affiliateOrganisation(change, registered.value) : registered
  })

  expect(app.cache.find('localhost', page)).toBeNull()
  expect(await get(app, page)).toContain('Nyss anslutna AB')
})
