import { expect, test } from 'vitest'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp } from '#tests/support/test-app.ts'

test('the public reads the organisations in Swedish order', async () => {
  const { world, visitor, sv } = await createTestApp()
  for (const name of ['Öbackens Bygg', 'Swedavalls flyg', 'StjärnaTriangel', 'Ådalens Åkeri', 'Avokadofabriken']) {
    await world((writing) => registerOrganisation(writing, { name, kind: 'company' }))
  }

  const page = await visitor().get(sv('public/organisations/index'))

  expect(page.status).toBe(200)
  expect(page.text).toMatch(/Avokadofabriken.*StjärnaTriangel.*Swedavalls flyg.*Ådalens Åkeri.*Öbackens Bygg/)
  expect(page.html).not.toContain('<script')
})
