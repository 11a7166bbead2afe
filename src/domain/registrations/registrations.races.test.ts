import { expect, test } from 'vitest'
import { reading, system, writing } from '#domain/history'
import { makeMeeting } from '#domain/meetings'
import { createTestApp } from '#tests/support/test-app.ts'
import { askToRegister, cancelRegistration, confirmRegistration, listRegistrations, setRegistration } from './registrations.ts'

test('eight who take the last three places at once: three have one, five wait in line, and who leaves is followed by one', async () => {
  const app = await createTestApp()
  const { meetingId } = await app.world((w) => makeMeeting(w, { title: { sv: 'Studiebesök' }, kind: 'study-visit' }))
  await app.world((w) => setRegistration(w, { meetingId, openTo: 'everyone', capacity: 3, closesOn: null }))
  const ids: string[] = []
  for (let number = 0; number < 8; number += 1) {
    const asked = { meetingId, name: `Gäst ${number}`, email: `${number}@x.example`, organisationName: 'Åkeriet', language: 'sv' } as const
    ids.push((await app.world((w) => askToRegister(w, asked))).registrationId)
  }
  const attempt = (change: Parameters<typeof writing>[2]) => writing(app.store, { contractId: app.contractId, actor: system }, change)
  const states = async () => (await reading(app.store, app.contractId, (c) => listRegistrations(c, meetingId))).map(({ state }) => state)

  await Promise.all(ids.map((registrationId) => attempt((w) => confirmRegistration(w, { registrationId }))))
  expect((await states()).toSorted()).toEqual(['placed', 'placed', 'placed', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting'])

  await Promise.all(ids.slice(0, 4).map((registrationId) => attempt((w) => cancelRegistration(w, { registrationId, by: 'link' }))))
  expect((await states()).toSorted()).toEqual(['placed', 'placed', 'placed', 'waiting'])
})
