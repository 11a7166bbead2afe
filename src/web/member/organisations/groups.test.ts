import { expect, test } from 'vitest'
import { addMembers, makeGroup } from '#domain/groups'
import { giveMandate, registerPerson } from '#domain/identity'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp } from '#tests/support/test-app.ts'

test('a representative sees the groups of the organisation, leaves one, and comes back the same day', async () => {
  const app = await createTestApp()
  const { organisationId, slug } = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  const email = `aino-${app.slug}@akeriet.example`
  const { personId } = await app.world((w) => registerPerson(w, { name: 'Aino', email }))
  await app.world((w) => giveMandate(w, { personId, organisationId, kind: 'representative' }))
  const { groupId } = await app.world((w) => makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning' } }))
  const members = [{ organisationId, personId, termEndsOn: '2026-12-31', isConvener: true }]
  await app.world((w) => addMembers(w, { groupId, members }))

  const aino = app.visitor(email)
  const address = app.sv('member/organisations/show', { slug })
  const page = await aino.get(address)
  expect(page.text).toMatch(/Laddning sammankallande Aino sitter för er · till och med 31 december 2026/)
  const memberId = /name="memberId" value="([^"]+)"/.exec(page.html)?.[1] ?? ''

  expect((await aino.post(address, { act: 'leave-group', memberId })).text).toMatch(/inte längre med i gruppen.*ni lämnade i dag/)
  expect((await aino.post(address, { act: 'stay-in-group', memberId })).text).toMatch(/med i gruppen igen.*sammankallande/)
  expect((await aino.post(address, { act: 'leave-group', memberId: 'x' })).text).toContain('Organisationen är inte med i gruppen.')
})

test('nobody leaves a group for somebody else’s organisation', async () => {
  const app = await createTestApp()
  const theirs = await app.world((w) => registerOrganisation(w, { name: 'Ådalens Hamn', kind: 'company' }))
  const own = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  const email = `bo-${app.slug}@akeriet.example`
  const { personId } = await app.world((w) => registerPerson(w, { name: 'Bo', email }))
  await app.world((w) => giveMandate(w, { personId, organisationId: own.organisationId, kind: 'representative' }))
  const address = app.sv('member/organisations/show', { slug: theirs.slug })
  expect((await app.visitor(email).post(address, { act: 'leave-group', memberId: 'x' })).status).toBe(404)
})
