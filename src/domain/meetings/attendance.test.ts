import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aRoom, foreignId } from './meetings.fixtures.ts'
import {
  cancelMeeting,
  recordAttendance,
  recordAttendanceOfAll,
  recordWalkIn,
  removeAttendance,
  undoAttendanceOfAll,
  undoAttendanceRemoved,
} from './meetings.ts'

test('the first organisation ticked opens the meeting, and it stands in Swedish order on the list', async () => {
  const room = await aRoom()
  await room.world((writing) => recordAttendance(writing, { meetingId: room.meetingId, organisationId: room.members[2] }))
  expect((await room.show()).meeting).toMatchObject({ state: 'open', attended: 1 })
  expect((await room.door()).map(({ name, isHere }) => [name, isHere])).toEqual([
    ['Norrskenets Åkeri', false],
    ['Vitterbanken', false],
    ['Ådalens Hamn', true],
  ])
})

test('a person named later is added to the organisation that is here already', async () => {
  const room = await aRoom()
  const here = { meetingId: room.meetingId, organisationId: room.members[0] }
  await room.world((writing) => recordAttendance(writing, here))
  await room.world((writing) => recordAttendance(writing, { ...here, personName: 'Aino Karhula' }))
  await room.world((writing) => recordAttendance(writing, { ...here, personName: 'Nils Fjellner' }))
  expect((await room.show()).attendance).toMatchObject([
    { name: 'Norrskenets Åkeri', people: ['Aino Karhula', 'Nils Fjellner'], walkIn: false },
  ])
  expect(await room.world((writing) => recordAttendance(writing, here))).toEqual({ isNew: false })
})

test('all present is one tap, keeps who was ticked already, and can be taken back', async () => {
  const room = await aRoom()
  await room.world((writing) => recordAttendance(writing, { meetingId: room.meetingId, organisationId: room.members[0] }))
  const { added, eventId } = await room.world((writing) =>
    recordAttendanceOfAll(writing, { meetingId: room.meetingId, organisationIds: room.members }),
  )
  expect([added, (await room.show()).attendance.length]).toEqual([2, 3])
  const [event] = await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['AttendanceOfAllRecorded'] }))
  await room.world((writing) =>
    undoAttendanceOfAll(writing, { id: eventId, subject_id: room.meetingId, organisation_id: null, particulars: event?.particulars ?? {} }),
  )
  expect((await room.show()).attendance.map(({ name }) => name)).toEqual(['Norrskenets Åkeri'])
})

test('a walk-in is found in the register by name, or entered there', async () => {
  const room = await aRoom()
  await room.world((writing) => recordWalkIn(writing, { meetingId: room.meetingId, organisationName: ' solfångarna ' }))
  await room.world((writing) =>
    recordWalkIn(writing, { meetingId: room.meetingId, organisationName: 'Åsens gårdar', personName: 'Mirela' }),
  )
  expect((await room.show()).attendance).toMatchObject([
    { name: 'Solfångarna', walkIn: true },
    { name: 'Åsens gårdar', walkIn: true, people: ['Mirela'] },
  ])
  expect((await room.door()).filter(({ isExpected }) => !isExpected)).toHaveLength(2)
  expect(await room.attempt((writing) => recordWalkIn(writing, { meetingId: room.meetingId, organisationName: ' ' }))).toMatchObject({
    reason: 'name-missing',
  })
})

test('an organisation struck off can be had back', async () => {
  const room = await aRoom()
  const here = { meetingId: room.meetingId, organisationId: room.members[1] }
  await room.world((writing) => recordAttendance(writing, here))
  const { eventId } = await room.world((writing) => removeAttendance(writing, here))
  expect((await room.show()).attendance).toEqual([])
  const [event] = await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['AttendanceRemoved'] }))
  await room.world((writing) =>
    undoAttendanceRemoved(writing, {
      id: eventId,
      subject_id: room.meetingId,
      organisation_id: room.members[1],
      particulars: event?.particulars ?? {},
    }),
  )
  expect((await room.show()).attendance).toHaveLength(1)
  await room.world((writing) => removeAttendance(writing, here))
  expect(await room.attempt((writing) => removeAttendance(writing, here))).toMatchObject({ reason: 'not-here' })
})

test.each([
  [{ organisationId: foreignId }, 'unknown-organisation'],
  [{ organisationId: 'x' }, 'unknown-organisation'],
  [{ meetingId: foreignId }, 'no-such-meeting'],
  [{ meetingId: "'; drop table meetings" }, 'no-such-meeting'],
  [{ personId: foreignId }, 'unknown-person'],
] as const)('attendance is refused: %o', async (wrong, reason) => {
  const room = await aRoom()
  const outcome = await room.attempt((writing) =>
    recordAttendance(writing, { meetingId: room.meetingId, organisationId: room.members[0], ...wrong }),
  )
  expect(outcome).toMatchObject({ ok: false, reason })
  expect((await room.show()).attendance).toEqual([])
})

test('nobody is ticked at a cancelled meeting, and "all" needs somebody expected', async () => {
  const room = await aRoom()
  expect(await room.attempt((writing) => recordAttendanceOfAll(writing, { meetingId: room.meetingId, organisationIds: [] }))).toMatchObject(
    { reason: 'nobody-expected' },
  )
  await room.world((writing) => cancelMeeting(writing, room.meetingId))
  expect(
    await room.attempt((writing) => recordAttendance(writing, { meetingId: room.meetingId, organisationId: room.members[0] })),
  ).toMatchObject({ reason: 'meeting-cancelled' })
})
