import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aRoom, foreignId, type Room } from './meetings.fixtures.ts'
import {
  addOutcome,
  closeMeeting,
  completeTask,
  copyMeeting,
  findMeetingPage,
  findSeries,
  forwardItem,
  makeMeeting,
  openMeeting,
  setAgenda,
  takeUpOpenPoints,
  undoAgendaSet,
  undoItemForwarded,
  type MakeMeeting,
} from './meetings.ts'

const agenda = [
  { title: { sv: 'Laget runt' }, minutes: 20 },
  { title: { sv: 'Godstransporter' }, minutes: 40, owner: 'Vitterbanken' },
]

/** A meeting that has been, with two items on its agenda. */
async function aHeldMeeting(): Promise<Room & { items: readonly [string, string] }> {
  const room = await aRoom({ agenda })
  await room.world((writing) => openMeeting(writing, room.meetingId))
  const [first, second] = (await room.show()).agenda
  if (first === undefined || second === undefined) throw new Error('no agenda')
  return { ...room, items: [first.id, second.id] }
}

async function theNext(room: Room, more: Partial<MakeMeeting> = {}): Promise<string> {
  const facts = {
    title: { sv: 'Nästa träff' },
    kind: 'strategic',
    groupIds: [room.groupId],
    on: { date: '2026-05-04', precision: 'day' },
  } as const
  return (await room.world((writing) => makeMeeting(writing, { ...facts, ...more }))).meetingId
}

const open = (room: Room, meetingId: string) => reading(room.store, room.contractId, (r) => findSeries(r, meetingId, '2026-04-01'))
const pageOf = (room: Room, id: string) => reading(room.store, room.contractId, (r) => findMeetingPage(r, { id }, 'office'))

test('an item put off is offered to the next meeting of the same group, and only until it is taken up', async () => {
  const room = await aHeldMeeting()
  await room.world((writing) => forwardItem(writing, { meetingId: room.meetingId, itemId: room.items[1] }))
  const next = await theNext(room)
  expect(await open(room, next)).toMatchObject({
    previous: { id: room.meetingId },
    points: [{ kind: 'item', title: { sv: 'Godstransporter' }, minutes: 40, owner: 'Vitterbanken' }],
  })
  await room.world((writing) => takeUpOpenPoints(writing, { meetingId: next, today: '2026-04-01' }))
  expect((await open(room, next)).points).toEqual([])
  expect((await pageOf(room, next))?.agenda[0]).toMatchObject({ title: { sv: 'Godstransporter' }, fromItemId: room.items[1] })
})

test('next steps that are due come first on the next agenda with their owner; those due later and those done do not', async () => {
  const room = await aHeldMeeting()
  const step = (sv: string, date: string) =>
    room.world((writing) =>
      addOutcome(writing, {
        meetingId: room.meetingId,
        kind: 'task',
        text: { sv },
        due: { date, precision: 'day' },
        ownerOrganisationId: room.members[2],
      }),
    )
  await step('Räkna lastbilarna', '2026-04-20')
  await step('Bygg hamnen', '2026-12-01')
  const { outcomeId } = await step('Klart redan', '2026-04-10')
  await room.world((writing) => completeTask(writing, { outcomeId }))
  const next = await theNext(room, { agenda })
  await room.world((writing) => takeUpOpenPoints(writing, { meetingId: next, today: '2026-04-01' }))
  const titles = (await pageOf(room, next))?.agenda.map(({ title, owner }) => [title['sv'], owner])
  expect(titles).toEqual([
    ['Räkna lastbilarna', 'Ådalens Hamn'],
    ['Laget runt', null],
    ['Godstransporter', 'Vitterbanken'],
  ])
})

test('an item is put off once, can be taken back, and is one of this meeting', async () => {
  const room = await aHeldMeeting()
  const item = { meetingId: room.meetingId, itemId: room.items[0] }
  await room.world((writing) => forwardItem(writing, item))
  expect(await room.attempt((writing) => forwardItem(writing, item))).toMatchObject({ reason: 'forwarded-already' })
  expect(await room.attempt((writing) => forwardItem(writing, { ...item, itemId: foreignId }))).toMatchObject({ reason: 'unknown-item' })
  const [line] = await reading(room.store, room.contractId, (r) => listHistory(r, { meetingId: room.meetingId, kinds: ['ItemForwarded'] }))
  if (line === undefined) throw new Error('not told')
  await room.world((writing) => undoItemForwarded(writing, { id: line.id, subject_id: room.meetingId, particulars: line.particulars }))
  expect((await room.show()).agenda.map(({ forwarded }) => forwarded)).toEqual([false, false])
})

test('a removed item comes back by undo with its decision still tied to it', async () => {
  const room = await aHeldMeeting()
  await room.world((writing) =>
    addOutcome(writing, { meetingId: room.meetingId, kind: 'decision', text: { sv: 'Ja.' }, agendaItemId: room.items[1] }),
  )
  const { revision } = (await room.show()).meeting
  await room.world((writing) => setAgenda(writing, { meetingId: room.meetingId, revision, items: [] }))
  expect((await room.show()).outcomes[0]?.agendaItemId).toBeNull()
  const [line] = await reading(room.store, room.contractId, (r) => listHistory(r, { meetingId: room.meetingId, kinds: ['AgendaSet'] }))
  if (line === undefined) throw new Error('not told')
  await room.world((writing) => undoAgendaSet(writing, { id: line.id, subject_id: room.meetingId, particulars: line.particulars }))
  expect((await room.show()).outcomes[0]?.agendaItemId).toBe(room.items[1])
})

test('C3: a meeting for several groups and areas is one row, edited once, and a copy keeps them all', async () => {
  const room = await aHeldMeeting()
  await room.world((writing) => closeMeeting(writing, room.meetingId))
  const { meetingId } = await room.world((writing) => copyMeeting(writing, { meetingId: room.meetingId }))
  const copy = await pageOf(room, meetingId)
  expect(copy).toMatchObject({
    meeting: { state: 'draft', on: null, startsAt: null, minutes: 240, followsId: room.meetingId, groups: [{ id: room.groupId }] },
    attendance: [],
    outcomes: [],
  })
  expect(copy?.agenda.map(({ title, minutes }) => [title['sv'], minutes])).toEqual([
    ['Laget runt', 20],
    ['Godstransporter', 40],
  ])
})

test('without a group, an area or a meeting it is said to follow, nothing is offered', async () => {
  const room = await aHeldMeeting()
  await room.world((writing) => forwardItem(writing, { meetingId: room.meetingId, itemId: room.items[0] }))
  const alone = await theNext(room, { groupIds: [] })
  expect(await open(room, alone)).toEqual({ previous: null, points: [] })
  const following = await theNext(room, { groupIds: [], followsId: room.meetingId })
  expect((await open(room, following)).points).toHaveLength(1)
  expect(await room.attempt((writing) => takeUpOpenPoints(writing, { meetingId: alone, today: '2026-04-01' }))).toMatchObject({
    reason: 'nothing-open',
  })
})
