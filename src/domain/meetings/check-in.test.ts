import { expect, test } from 'vitest'
import { anonymous, reading, writing } from '#domain/history'
import { aRoom, type Room } from './meetings.fixtures.ts'
import {
  addOutcome,
  checkIn,
  closeCheckIn,
  closeMeeting,
  findCheckIn,
  noteAttendance,
  openCheckIn,
  setPresence,
  type CheckIn,
} from './meetings.ts'

async function aDesk(): Promise<Room & { code: string; come: (who: Partial<CheckIn>) => ReturnType<typeof checkIn> }> {
  const room = await aRoom({ onlineUrl: 'https://moten.example/rum' })
  const { code } = await room.world((w) => openCheckIn(w, { meetingId: room.meetingId }))
  const base = { code, personName: 'Aino Karhula', organisationId: room.members[0] }
  return {
    ...room,
    code,
    come: (who) =>
      writing(room.store, { contractId: room.contractId, actor: anonymous }, (w) => checkIn(w, { ...base, ...who })) as ReturnType<
        typeof checkIn
      >,
  }
}

test('C1, C2, C24: a guest checks in by the code, for an organisation, without an account; twice is once', async () => {
  const { come, show, members } = await aDesk()
  expect(await come({})).toMatchObject({ ok: true, value: { isNew: true } })
  expect(await come({})).toMatchObject({ ok: true, value: { isNew: false } })
  const { attendance, meeting } = await show()
  expect(meeting.state).toBe('open')
  expect(attendance).toMatchObject([{ organisationId: members[0], people: ['Aino Karhula'], walkIn: false, online: false }])
})

test('whoever nobody expected is entered in the register and counts as here', async () => {
  const { come, show } = await aDesk()
  await come({ organisationId: null, organisationName: 'Nykomlingarna AB' })
  expect((await show()).attendance).toMatchObject([{ name: 'Nykomlingarna AB', walkIn: true }])
})

test('there at a distance is told apart from there in the room', async () => {
  const { come, show } = await aDesk()
  await come({ online: true })
  await come({ personName: 'Roger Tallgren' })
  expect((await show()).attendance).toMatchObject([{ online: false, both: true }])
})

test.each([
  [{ code: 'XXXXXX' }, 'no-such-check-in'],
  [{ personName: ' ' }, 'person-missing'],
  [{ personName: 'x'.repeat(201) }, 'person-too-long'],
  [{ organisationId: null }, 'name-missing'],
  [{ organisationId: 'hej' }, 'unknown-organisation'],
])('a check-in is refused: %o', async (wrong, reason) => {
  const { come } = await aDesk()
  expect(await come(wrong)).toMatchObject({ reason })
})

test('the desk closes by itself when the meeting does', async () => {
  const room = await aDesk()
  await room.come({})
  await room.world((w) => closeMeeting(w, room.meetingId))
  expect(await room.come({ personName: 'Sen Gäst' })).toMatchObject({ reason: 'check-in-closed' })
  expect(await room.attempt((w) => openCheckIn(w, { meetingId: room.meetingId }))).toMatchObject({ reason: 'not-from-this-state' })
})

test('a meeting has one open desk at a time, and a new code the next', async () => {
  const room = await aDesk()
  const { meetingId } = room
  expect(await room.attempt((w) => openCheckIn(w, { meetingId }))).toMatchObject({ reason: 'check-in-open-already' })
  await room.world((w) => closeCheckIn(w, { meetingId }))
  expect(await room.attempt((w) => closeCheckIn(w, { meetingId }))).toMatchObject({ reason: 'no-open-check-in' })
  expect((await reading(room.store, room.contractId, (r) => findCheckIn(r, room.code)))?.isClosed).toBe(true)
})

test('those who were here when it was decided are noted with the decision; who had left and who came later are not', async () => {
  const { come, world, show, members, meetingId } = await aDesk()
  await come({})
  await come({ organisationId: members[1] })
  // It is 13.00: Vitterbanken left at 12.45.
  await world((w) => noteAttendance(w, { meetingId, organisationId: members[1], online: true, arrivedAt: null, leftAt: '12:45' }))
  const { outcomeId } = await world((w) => addOutcome(w, { meetingId, kind: 'decision', text: { sv: 'Vi kör.' } }))
  await come({ organisationId: members[2] })
  expect((await show()).outcomes[0]?.present).toMatchObject([{ name: 'Norrskenets Åkeri' }])
  await world((w) => setPresence(w, { outcomeId, organisationIds: [members[0], members[2]] }))
  expect((await show()).outcomes[0]?.present.map(({ name }) => name)).toEqual(['Norrskenets Åkeri', 'Ådalens Hamn'])
})

test('times are times, and nobody leaves before they come', async () => {
  const room = await aDesk()
  await room.come({})
  const note = { meetingId: room.meetingId, organisationId: room.members[0], online: false, arrivedAt: '13:30', leftAt: '13:00' }
  expect(await room.attempt((w) => noteAttendance(w, note))).toMatchObject({ reason: 'left-before-arriving' })
  expect(await room.attempt((w) => noteAttendance(w, { ...note, leftAt: '25:00' }))).toMatchObject({ reason: 'time-not-understood' })
  expect(await room.attempt((w) => noteAttendance(w, { ...note, leftAt: null, organisationId: room.members[1] }))).toMatchObject({
    reason: 'not-here',
  })
})
