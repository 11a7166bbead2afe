import { expect, test } from 'vitest'
import { giveMandate, registerPerson } from '#domain/identity'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { createTestApp } from '#tests/support/test-app.ts'

test('without a mail server the code can be read in the development inbox', async () => {
  const town = await createTestApp()
  const email = `${newId()}@x.example`
  const { organisationId } = await town.world((writing) => registerOrganisation(writing, { name: 'Återbyggarna', kind: 'company' }))
  const { personId } = await town.world((writing) =>
    registerPerson(writing, { name: 'Rut', email, phone: null, language: 'sv', shownPublicly: false }),
  )
  await town.world((writing) => giveMandate(writing, { personId, organisationId, kind: 'representative' }))
  const browser = town.visitor()
  const code = /Koden är (\d{6})/.exec((await browser.post(town.sv('account/sign-in'), { email })).text)?.[1] ?? ''
  const mail = /href="(\/dev\/inbox\/[^"]+)"/.exec((await browser.get('/dev/inbox')).html)?.[1] ?? ''

  expect((await browser.get(mail)).text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
})

test('in production there is no inbox and no gallery, and no code on any page', async () => {
  const town = await createTestApp(undefined, { production: true })
  const statuses = await Promise.all(
    ['/dev/inbox', '/dev/gallery', `/dev/inbox/${newId()}`].map(async (path) => (await town.visitor().get(path)).status),
  )

  expect(statuses).toEqual([404, 404, 404])
})

test('the gallery shows the components, in both languages or one', async () => {
  const { visitor } = await createTestApp()

  expect((await visitor().get('/dev/gallery')).text).toContain('Components')
  expect((await visitor().get('/dev/gallery?lang=en')).status).toBe(200)
})
