import { expect, test } from 'vitest'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { createTestApp } from '#tests/support/test-app.ts'

test('the public reads the organisations that have joined, in Swedish order', async () => {
  const { world, visitor, sv } = await createTestApp()
  for (const name of ['Öbackens Bygg', 'Swedavalls flyg', 'StjärnaTriangel', 'Ådalens Åkeri', 'Avokadofabriken']) {
    const { organisationId } = await world((writing) => registerOrganisation(writing, { name, kind: 'company' }))
    await world((writing) => affiliateOrganisation(writing, { organisationId }))
  }

  await world((writing) => registerOrganisation(writing, { name: 'Inte med än', kind: 'company' }))

  const page = await visitor().get(sv('public/organisations/index'))

  expect(page.status).toBe(200)
  expect(page.text).toMatch(/Avokadofabriken.*StjärnaTriangel.*Swedavalls flyg.*Ådalens Åkeri.*Öbackens Bygg/)
  expect(page.text).not.toContain('Inte med än')
  expect(page.html).not.toContain('<script')
})
