import { beforeEach, expect, test } from 'vitest'
import { findUndoableEvent, listHistory, reading } from '#domain/history'
import { answerInvitation, listInvitations } from '#domain/invitations'
import { cancelMeeting, closeMeeting, makeMeeting, openMeeting } from '#domain/meetings'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  askToRegister,
  availability,
  cancelRegistration,
  confirmRegistration,
  findRegistration,
  findRegistrationRules,
  forgetRegistrations,
  listRegistrations,
  registerByHand,
  setRegistration,
  settleDeclined,
  undoRegistrationCancelled,
  type Opening,
} from './registrations.ts'

let app: TestApp
let meetingId: string

const read = <Value>(fn: Parameters<typeof reading<Value>>[2]) => reading(app.store, app.contractId, fn)
const rules = () => read((context) => findRegistrationRules(context, meetingId))
const listed = async () => (await read((context) => listRegistrations(context, meetingId))).map(({ name, state }) => `${name} ${state}`)
const open = (openTo: Opening, capacity: number | null = null, closesOn: string | null = null) =>
  app.world((w) => setRegistration(w, { meetingId, openTo, capacity, closesOn }))
const ask = async (name: string, organisationName = 'Norrskenets Åkeri', note = '') =>
  (await app.world((w) => askToRegister(w, { meetingId, name, email: `${name}@x.example`, organisationName, note, language: 'sv' })))
    .registrationId
const comes = async (name: string, organisationName?: string) => {
  const registrationId = await ask(name, organisationName)
  await app.world((w) => confirmRegistration(w, { registrationId }))
  return registrationId
}

beforeEach(async () => {
  app = await createTestApp()
  const { organisationId } = await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))
  await app.world((w) => affiliateOrganisation(w, { organisationId }))
  const seminar = { title: { sv: 'Seminarium om laddning' }, kind: 'seminar', on: { date: '2026-04-20', precision: 'day' } } as const
  meetingId = (await app.world((w) => makeMeeting(w, { ...seminar, startsAt: '13:00', minutes: 120 }))).meetingId
})

test('nobody has a place before it is confirmed, and who has one stands on the list of invited as coming', async () => {
  await open('everyone')
  const registrationId = await ask('Aino')
  expect([await listed(), (await rules())?.placed]).toEqual([[], 0])

  await app.world((w) => confirmRegistration(w, { registrationId }))
  await app.world((w) => confirmRegistration(w, { registrationId }))
  expect(await listed()).toEqual(['Aino placed'])
  const invitations = (await read((context) => listInvitations(context, meetingId)))?.invitations ?? []
  expect(invitations).toMatchObject([{ name: 'Aino', because: 'registered', reply: 'attending' }])
})

test('organisations are counted once each, also those of no register', async () => {
  await open('everyone')
  for (const [name, organisation] of [
    ['Aino', 'Norrskenets Åkeri'],
    ['Bo', 'norrskenets åkeri'],
    ['Cia', 'Nya Verkstan'],
    ['Dag', 'NYA VERKSTAN'],
  ] as const)
    await comes(name, organisation)
  expect(await rules()).toMatchObject({ placed: 4, organisations: 2 })
})

test('when all places are taken one waits, and moves up by oneself when somebody cancels', async () => {
  await open('everyone', 1)
  const first = await comes('Aino')
  for (const name of ['Bo', 'Cia']) await comes(name)
  expect(await listed()).toEqual(['Aino placed', 'Bo waiting', 'Cia waiting'])

  await app.world((w) => cancelRegistration(w, { registrationId: first, by: 'link' }))
  expect(await listed()).toEqual(['Bo placed', 'Cia waiting'])
  await open('everyone', 2)
  expect(await listed()).toEqual(['Bo placed', 'Cia placed'])
})

test('a cancelling that is undone gives the place back, or one in line when it is taken', async () => {
  await open('everyone', 1)
  const first = await comes('Aino')
  await comes('Bo')
  await app.world((w) => cancelRegistration(w, { registrationId: first, by: 'office' }))
  const [line] = await read((context) => listHistory(context, { kinds: ['RegistrationCancelled'] }))
  const event = await read((context) => findUndoableEvent(context, line?.id ?? ''))
  await app.world((w) => undoRegistrationCancelled(w, event ?? { id: '', particulars: {} }))
  expect((await listed()).toSorted()).toEqual(['Aino waiting', 'Bo placed'])
})

test('who declines the invitation in their calendar has given the place back', async () => {
  await open('everyone', 1)
  await comes('Aino')
  await comes('Bo')
  const invitations = (await read((context) => listInvitations(context, meetingId)))?.invitations ?? []
  app.clock.moveTo('2026-03-31T09:00:00+02:00')
  await app.world((w) => answerInvitation(w, { invitationId: invitations[0]?.id ?? '', reply: 'declined', by: 'link' }))

  expect(await settleDeclined(app.store)).toBe(1)
  expect(await listed()).toEqual(['Bo placed'])
})

test('where it is open to members, others are told so', async () => {
  await open('members')
  await ask('Aino')
  await expect(ask('Dag', 'Nya Verkstan')).rejects.toThrow('members-only')
})

test.each([
  [{ email: 'aino' }, 'email-not-understood'],
  [{ name: '' }, 'name-missing'],
  [{ organisationName: '' }, 'organisation-missing'],
  [{ note: 'x'.repeat(501) }, 'note-too-long'],
] as const)('a registration is refused: %o', async (wrong, reason) => {
  await open('everyone')
  const asked = { meetingId, name: 'Aino', email: 'aino@x.example', organisationName: 'Åkeriet', language: 'sv', ...wrong } as const
  await expect(app.world((w) => askToRegister(w, asked))).rejects.toThrow(reason)
})

test.each([
  [{ capacity: 0 }, 'capacity-out-of-range'],
  [{ closesOn: '2026-04-21' }, 'closes-after-the-meeting'],
  [{ revision: 7 }, 'changed-meanwhile'],
] as const)('rules are refused: %o', async (wrong, reason) => {
  const set = { meetingId, openTo: 'everyone', capacity: null, closesOn: null, ...wrong } as const
  await expect(app.world((w) => setRegistration(w, set))).rejects.toThrow(reason)
})

test.each([
  [null, 'booked', '2026-03-30', 'none'],
  [{ openTo: 'nobody', capacity: null, closesOn: null, placed: 0 }, 'booked', '2026-03-30', 'none'],
  [{ openTo: 'everyone', capacity: 2, closesOn: '2026-04-10', placed: 1 }, 'booked', '2026-04-10', 'open'],
  [{ openTo: 'everyone', capacity: 2, closesOn: '2026-04-10', placed: 2 }, 'booked', '2026-04-10', 'full'],
  [{ openTo: 'everyone', capacity: 2, closesOn: '2026-04-10', placed: 1 }, 'booked', '2026-04-11', 'closed'],
  [{ openTo: 'everyone', capacity: null, closesOn: null, placed: 1 }, 'cancelled', '2026-04-01', 'closed'],
  [{ openTo: 'everyone', capacity: null, closesOn: null, placed: 1 }, 'booked', '2026-04-21', 'closed'],
] as const)('by the rules %o of a meeting that is %s, on %s signing up is %s', (given, state, today, expected) => {
  expect(availability(given, { state, on: { date: '2026-04-20', precision: 'day' } }, today)).toBe(expected)
})

test('who asked before the last day may confirm after it, but not when the meeting has been called off', async () => {
  await open('everyone', null, '2026-03-30')
  const [early, late] = [await ask('Aino'), await ask('Bo')]
  app.clock.moveTo('2026-04-02T09:00:00+02:00')
  await expect(ask('Cia')).rejects.toThrow('closed')
  await app.world((w) => confirmRegistration(w, { registrationId: early }))
  await app.world((w) => cancelMeeting(w, meetingId))
  await expect(app.world((w) => confirmRegistration(w, { registrationId: late }))).rejects.toThrow('closed')
})

test('the secretariat signs up somebody who phoned, once', async () => {
  const eva = { meetingId, name: 'Eva', email: 'eva@x.example', organisationName: 'Norrskenets Åkeri' }
  await app.world((w) => registerByHand(w, eva))
  await expect(app.world((w) => registerByHand(w, eva))).rejects.toThrow('already-registered')
  expect(await listed()).toEqual(['Eva placed'])
})

test('what was written on food is erased after the meeting, and what nobody confirmed is forgotten whole', async () => {
  await open('everyone')
  const registrationId = await ask('Aino', 'Norrskenets Åkeri', 'Allergisk mot nötter')
  await app.world((w) => confirmRegistration(w, { registrationId }))
  const never = await ask('Bo')
  expect(await forgetRegistrations(app.store, app.contractId)).toBe(0)
  app.clock.moveTo('2026-04-20T16:00:00+02:00')
  await app.world((w) => openMeeting(w, meetingId))
  await app.world((w) => closeMeeting(w, meetingId))

  expect(await forgetRegistrations(app.store, app.contractId)).toBe(2)
  expect((await read((context) => findRegistration(context, registrationId)))?.note).toBeNull()
  expect(await read((context) => findRegistration(context, never))).toBeNull()
})
