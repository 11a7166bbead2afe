import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { endMandate, giveMandate } from '#domain/identity'
import { endLead, takeLead } from '#domain/leads'
import { cancelMeeting, reinstateMeeting } from '#domain/meetings'
import { anAffiliate } from '#tests/support/lead-world.ts'
import { aCalledMeeting, aPerson, from, type Called } from '#tests/support/called-meeting.ts'
import {
  answerInvitation,
  calendarChanged,
  countReplies,
  followMeetings,
  refreshInvitees,
  remindInvitees,
  resolveCircle,
  sendInvitations,
  setCircle,
  type Circle,
} from './invitations.ts'

const names = async (room: Called) => (await room.list()).invitations.map(({ name, state }) => `${name} ${state}`)
const resolve = (room: Called, circle: Circle) => reading(room.store, room.contractId, (context) => resolveCircle(context, circle))
const answer = async (room: Called, name: string, reply: 'attending' | 'declined' = 'attending') => {
  const { id } = await room.of(name)
  return room.attempt((context) => answerInvitation(context, { invitationId: id, reply, by: 'link' }))
}
const kinds = async (room: Called) =>
  (await reading(room.store, room.contractId, (context) => listHistory(context, { meetingId: room.meetingId }))).map(({ kind }) => kind)

test('an area’s circle is the contacts of those with Lead on it or on its challenges', async () => {
  const room = await aCalledMeeting()

  expect(await names(room)).toEqual(['Åsa Åkare listed', 'Bo Bank listed'].toSorted((a) => (a.startsWith('Bo') ? 1 : -1)))
  expect((await room.list()).invitations.map(({ because, organisation }) => [organisation, because])).toEqual([
    ['Norrskenets Åkeri', 'lead'],
    ['Vitterbanken', 'lead'],
  ])
})

test('a Lead without a contact is reached by its deputy, then by whoever speaks for the organisation, else there is a gap', async () => {
  const room = await aCalledMeeting()
  const hamnen = await room.world((context) => anAffiliate(context, 'Ådalens Hamn'))
  const { leadId } = await room.world((context) =>
    takeLead(context, { organisationId: hamnen, subject: { kind: 'focus-area', id: room.areaId }, contact: null }),
  )
  const circle = { leads: [leadId] }
  expect((await resolve(room, circle)).gaps).toMatchObject([{ organisation: 'Ådalens Hamn', because: 'lead' }])

  const personId = await aPerson(room, 'Hanna Hamn', 'hanna@hamnen.example')
  await room.world((context) => giveMandate(context, { personId, organisationId: hamnen, kind: 'representative' }))
  expect(await resolve(room, circle)).toMatchObject({ gaps: [], members: [{ name: 'Hanna Hamn', leadIds: [leadId] }] })
})

test('deputies are called beside the contacts when the circle says so, and a person in two parts is there once', async () => {
  const room = await aCalledMeeting()
  const { members } = await resolve(room, { leadsOfAreas: [room.areaId], withDeputies: true, organisations: [room.akeriet] })

  expect(members.map(({ name, because }) => [name, because])).toEqual([
    ['Dan Deputy', 'lead-deputy'],
    ['Åsa Åkare', 'lead'],
    ['Bo Bank', 'lead'],
  ])
})

test('the list follows Lead until the day: after the invitations the new one is invited and the one who left is told', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  await room.world((context) => endLead(context, { leadId: room.leads.banken, revision: 1 }))
  const solen = await room.world((context) => anAffiliate(context, 'Solfångarna'))
  await room.world((context) =>
    takeLead(context, {
      organisationId: solen,
      subject: { kind: 'focus-area', id: room.areaId },
      contact: { name: 'Sol', email: 's@sol.example' },
    }),
  )
  await followMeetings(room.store, new Map())

  expect(await room.tell()).toEqual([
    { name: 'Bo Bank', due: 'cancel', sequence: 1 },
    { name: 'Sol', due: 'request', sequence: 1 },
  ])
})

test('a contact whose mandate has ended is followed by the deputy', async () => {
  const room = await aCalledMeeting()
  const { personId } = await room.of('Åsa Åkare')
  const { mandateId } = await room.world((context) => giveMandate(context, { personId, organisationId: room.akeriet, kind: 'contact' }))
  await room.send()
  await room.tell()
  await room.world((context) => endMandate(context, { mandateId }))
  await room.world((context) => refreshInvitees(context, room.meetingId))

  expect((await room.tell()).map(({ name, due }) => `${name} ${due}`)).toEqual(['Dan Deputy request', 'Åsa Åkare cancel'])
})

test('C15: every change that matters raises SEQUENCE under the same UID, twice moved is twice raised', async () => {
  const room = await aCalledMeeting()
  await room.send()
  expect(await room.tell()).toMatchObject([{ sequence: 0 }, { sequence: 0 }])
  const { uid } = await room.list()
  await room.edit({ startsAt: '14:00' })
  await room.edit({ startsAt: '15:00' })

  expect(await room.tell()).toMatchObject([
    { due: 'request', sequence: 2 },
    { due: 'request', sequence: 2 },
  ])
  expect((await room.list()).uid).toBe(uid)
})

test('C16: place and link are told, title, length of the agenda and description are not', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  await room.edit({ title: { sv: 'Ett annat namn' }, description: { sv: 'Mer om träffen' } })
  expect(await room.tell()).toEqual([])

  await room.edit({ place: 'Stadshuset' })
  expect(await room.tell()).toHaveLength(2)
  await room.edit({ onlineUrl: 'https://teams.example/1' })
  expect(await room.tell()).toHaveLength(2)
})

test('C16: a change of time asks everybody again, and what they said stays in the history', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  await answer(room, 'Åsa Åkare')
  await room.edit({ place: 'Stadshuset' })
  await room.tell()
  expect((await room.of('Åsa Åkare')).reply).toBe('attending')

  await room.edit({ on: { date: '2026-03-31', precision: 'day' } })
  expect((await room.of('Åsa Åkare')).reply).toBeNull()
  await room.tell()
  expect(await kinds(room)).toContain('InvitationReplyReset')
})

test('a change taken back before anything was mailed tells nobody and keeps the replies', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  await answer(room, 'Åsa Åkare')
  await room.edit({ startsAt: '15:00' })
  await room.edit({ startsAt: '13:00' })

  expect(await room.tell()).toEqual([])
  expect((await room.of('Åsa Åkare')).reply).toBe('attending')
})

test('C15: cancelled is CANCEL, held after all is a REQUEST above it', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  const change = (verb: typeof cancelMeeting) =>
    room.world(async (context) => {
      const changed = await verb(context, room.meetingId)
      return changed.ok ? calendarChanged(context, room.meetingId) : changed
    })
  await change(cancelMeeting)
  expect(await room.tell()).toMatchObject([
    { due: 'cancel', sequence: 1 },
    { due: 'cancel', sequence: 1 },
  ])
  await change(reinstateMeeting)
  expect(await room.tell()).toMatchObject([
    { due: 'request', sequence: 2 },
    { due: 'request', sequence: 2 },
  ])
})

test('nobody who was never invited is told that a meeting is off', async () => {
  const room = await aCalledMeeting()
  await room.world((context) => cancelMeeting(context, room.meetingId))
  await room.world((context) => calendarChanged(context, room.meetingId))

  expect(await room.tell()).toEqual([])
  expect(await room.attempt((context) => sendInvitations(context, { meetingId: room.meetingId, from }))).toMatchObject({
    reason: 'cancelled',
  })
})

test('taken off by hand stays off, whoever has Lead, and who is put on by hand stays on', async () => {
  const room = await aCalledMeeting()
  const { personId } = await room.of('Bo Bank')
  const guest = await aPerson(room, 'Greta Gäst', 'greta@gast.example')
  const circle = { leadsOfAreas: [room.areaId], except: [personId], people: [{ personId: guest, organisationId: null }] }
  await room.world((context) => setCircle(context, { meetingId: room.meetingId, circle }))
  await room.world((context) => refreshInvitees(context, room.meetingId))

  expect(await names(room)).toEqual(['Åsa Åkare listed', 'Greta Gäst listed'])
})

test('two colleagues editing the circle at once: the second is told', async () => {
  const room = await aCalledMeeting()
  const { revision } = await room.list()
  const set = () => room.attempt((context) => setCircle(context, { meetingId: room.meetingId, circle: { allLeads: true }, revision }))
  const outcomes = await Promise.all([set(), set()])

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile' })
})

test('who has not answered is reminded, at most twice and not the day after the invitation', async () => {
  const room = await aCalledMeeting()
  await room.send()
  await room.tell()
  await answer(room, 'Åsa Åkare', 'declined')
  const remind = () => room.attempt((context) => remindInvitees(context, { meetingId: room.meetingId }))
  expect(await remind()).toMatchObject({ reason: 'nobody-to-remind' })
  for (const time of ['first', 'second']) {
    room.clock.advance(5 * 86_400_000)
    expect(await remind(), time).toMatchObject({ ok: true, value: { reminded: 1 } })
    expect(await room.tell()).toMatchObject([{ name: 'Bo Bank', due: 'remind' }])
  }
  room.clock.advance(5 * 86_400_000)
  expect(await remind()).toMatchObject({ reason: 'nobody-to-remind' })
})

test('a meeting that has begun is mailed about no more', async () => {
  const room = await aCalledMeeting()
  await room.send()
  room.clock.advance(29 * 86_400_000)

  expect(await room.tell()).toEqual([])
  expect(await answer(room, 'Bo Bank')).toMatchObject({ reason: 'has-begun' })
})

test('organisations are counted once, however many of them are invited', () => {
  const row = (organisationId: string, reply: 'attending' | 'declined' | null) => ({ state: 'invited' as const, organisationId, reply })

  expect(countReplies([row('a', 'attending'), row('a', null), row('b', 'declined'), row('c', null)])).toEqual({
    invited: 4,
    answered: 2,
    coming: 1,
    organisations: 3,
    organisationsAnswered: 2,
    organisationsComing: 1,
  })
})
