import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aRoom, aRoomAgreeing } from './meetings.fixtures.ts'
import { makeGroup } from '#domain/groups'
import {
  agreeByAcclamation,
  forwardItem,
  giveVoice,
  listAgenda,
  makeMeeting,
  openCheckIn,
  openMeeting,
  openAgreement,
  openRound,
  recordAttendance,
  recordWalkIn,
  revisePurpose,
  takeUpOpenPoints,
} from './meetings.ts'

test('two phones tick the same organisation: it is here once, and history says so once', async () => {
  const room = await aRoom()
  const tick = (personName?: string) =>
    room.attempt((writing) =>
      recordAttendance(writing, {
        meetingId: room.meetingId,
        organisationId: room.members[0],
        ...(personName === undefined ? {} : { personName }),
      }),
    )
  const outcomes = await Promise.all([tick(), tick(), tick()])
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.isNew).sort()).toEqual([false, false, true])
  expect((await room.show()).attendance).toHaveLength(1)
  expect(await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['AttendanceRecorded'] }))).toHaveLength(1)
  await Promise.all([tick('Aino Karhula'), tick(), tick('Aino Karhula')])
  expect((await room.show()).attendance).toMatchObject([{ people: ['Aino Karhula'] }])
})

test('the same walk-in from two phones is one organisation', async () => {
  const room = await aRoom()
  await Promise.all(
    [1, 2].map(() => room.attempt((writing) => recordWalkIn(writing, { meetingId: room.meetingId, organisationName: 'Åsens gårdar' }))),
  )
  expect((await room.show()).attendance.map(({ name }) => name)).toEqual(['Åsens gårdar'])
})

test('two voices from one organisation are one voice', async () => {
  const room = await aRoomAgreeing()
  await room.world((writing) => openRound(writing, room))
  const say = (answer: 'yes' | 'not-yet') =>
    room.attempt((writing) => giveVoice(writing, { ...room, organisationId: room.members[0], answer }))
  await Promise.all([say('yes'), say('not-yet'), say('yes')])
  expect((await room.show()).agreement?.voices).toHaveLength(1)
})

test('the text changes while the room agrees: nobody has agreed on words they did not hear', async () => {
  const room = await aRoomAgreeing()
  const [, tapped] = await Promise.all([
    room.attempt((writing) => revisePurpose(writing, { groupId: room.groupId, text: { sv: 'Helt andra ord.' } })),
    room.attempt((writing) => agreeByAcclamation(writing, room)),
  ])
  const { agreement } = await room.show()
  expect(agreement).toMatchObject({ state: 'open', text: { sv: 'Helt andra ord.' }, voices: [] })
  if (!tapped.ok) expect(tapped.reason).toBe('text-changed')
})

test('two laptops lay the same text before the room: it lies there once', async () => {
  const room = await aRoom()
  const open = () =>
    room.attempt((writing) => openAgreement(writing, { meetingId: room.meetingId, text: { words: { sv: 'Vi ses i höst.' } } }))
  const outcomes = await Promise.all([open(), open()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await room.show()).earlierAgreements).toEqual([])
})

test('two meetings and two groups of the same name made at once get an address each', async () => {
  const room = await aRoom()
  const make = () => room.attempt((writing) => makeMeeting(writing, { title: { sv: 'Träff om Mat' }, kind: 'other' }))
  const found = () => room.attempt((writing) => makeGroup(writing, { kind: 'other', mode: 'works', name: { sv: 'Återbruk' } }))
  const [made, groups] = [await Promise.all([make(), make(), make()]), await Promise.all([found(), found()])]
  expect(made.map((outcome) => outcome.ok && outcome.value.slug).sort()).toEqual(['traff-om-mat', 'traff-om-mat-2', 'traff-om-mat-3'])
  expect(groups.map((outcome) => outcome.ok && outcome.value.slug).sort()).toEqual(['aterbruk', 'aterbruk-2'])
})

test('what was left open is taken up once, however many press at once', async () => {
  const room = await aRoom({ agenda: [{ title: { sv: 'Kranen' } }] })
  const { meetingId, groupId } = room
  await room.world((writing) => openMeeting(writing, meetingId))
  const itemId = (await room.show()).agenda[0]?.id ?? ''
  await room.world((writing) => forwardItem(writing, { meetingId, itemId }))
  const facts = { title: { sv: 'Nästa' }, kind: 'strategic', groupIds: [groupId], on: { date: '2026-05-04', precision: 'day' } } as const
  const next = await room.world((writing) => makeMeeting(writing, facts))
  const press = () => room.attempt((writing) => takeUpOpenPoints(writing, { meetingId: next.meetingId, today: '2026-04-01' }))
  const outcomes = await Promise.all([press(), press(), press()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await reading(room.store, room.contractId, (context) => listAgenda(context, next.meetingId))).toHaveLength(1)
})

test('a desk opened on two phones is one desk', async () => {
  const { attempt, meetingId } = await aRoom()
  const outcomes = await Promise.all([1, 2, 3].map(() => attempt((writing) => openCheckIn(writing, { meetingId }))))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})
