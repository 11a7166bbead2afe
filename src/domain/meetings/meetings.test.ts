import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aRoom, foreignId } from './meetings.fixtures.ts'
import { mayMeetingBecome } from './meeting.ts'
import {
  addOutcome,
  cancelMeeting,
  closeMeeting,
  editMeeting,
  findMeetingPage,
  listMeetings,
  listMeetingsWithoutReport,
  makeMeeting,
  markMeetingReported,
  meetingStateOfArea,
  openMeeting,
  setAgenda,
  undoAgendaSet,
  undoMeetingState,
  undoReportWaived,
  waiveReport,
} from './meetings.ts'

test('a meeting with an exact day is booked, and its address tells what and when', async () => {
  const room = await aRoom()
  const { meeting } = await room.show()
  expect(meeting).toMatchObject({
    slug: 'forsta-traffen-2026-03-30',
    state: 'booked',
    startsAt: '13:00',
    endsAt: '17:00',
    groups: [{ name: { sv: 'Strategiska gruppen' } }],
  })
})

test('a meeting without a day, or with only a season, is being booked until it gets one', async () => {
  const room = await aRoom({ on: { date: '2026-09-01', precision: 'season' }, startsAt: null })
  expect((await room.show()).meeting.state).toBe('draft')
  const facts = { meetingId: room.meetingId, revision: 1, title: { sv: 'Första träffen' }, kind: 'strategic' } as const
  await room.world((writing) => editMeeting(writing, { ...facts, on: { date: '2026-09-14', precision: 'day' } }))
  expect((await room.show()).meeting.state).toBe('booked')
  await room.world((writing) => editMeeting(writing, { ...facts, revision: 2, on: null }))
  expect((await room.show()).meeting.state).toBe('draft')
})

test.each([
  [{ title: { sv: '' } }, 'title-missing'],
  [{ title: { sv: 'x'.repeat(201) } }, 'title-too-long'],
  [{ on: null, startsAt: '13:00' }, 'time-without-day'],
  [{ startsAt: '25:00' }, 'time-not-understood'],
  [{ minutes: 0 }, 'minutes-out-of-range'],
  [{ onlineUrl: 'javascript:alert(1)' }, 'address-not-safe'],
  [{ groupIds: [foreignId] }, 'unknown-group'],
  [{ areaIds: ['x'] }, 'unknown-area'],
  [{ hostedBy: foreignId }, 'unknown-organisation'],
  [{ agenda: [{ title: { sv: ' ' } }] }, 'item-without-title'],
  [{ agenda: [{ title: { sv: 'Fika' }, minutes: -1 }] }, 'minutes-out-of-range'],
] as const)('a meeting is refused: %o', async (wrong, reason) => {
  await expect(aRoom(wrong)).rejects.toThrow(reason)
})

test('two people edit the same meeting: the second is told, and nothing of the first is lost', async () => {
  const room = await aRoom()
  const facts = { meetingId: room.meetingId, revision: 1, kind: 'strategic', on: null } as const
  await room.world((writing) => editMeeting(writing, { ...facts, title: { sv: 'Den ena' } }))
  expect(await room.attempt((writing) => editMeeting(writing, { ...facts, title: { sv: 'Den andra' } }))).toMatchObject({
    ok: false,
    reason: 'changed-meanwhile',
  })
  expect((await room.show()).meeting.title).toEqual({ sv: 'Den ena' })
})

test.each([
  ['booked', 'open', true],
  ['open', 'closed', true],
  ['closed', 'open', true],
  ['closed', 'reported', true],
  ['reported', 'closed', true],
  ['open', 'cancelled', false],
  ['closed', 'cancelled', false],
  ['cancelled', 'open', false],
  ['booked', 'closed', false],
  ['reported', 'open', false],
] as const)('a meeting that is %s may become %s: %s', (from, to, expected) => {
  expect(mayMeetingBecome(from, to)).toBe(expected)
})

test('a cancelled meeting can be had back as it was', async () => {
  const room = await aRoom()
  const { eventId } = await room.world((writing) => cancelMeeting(writing, room.meetingId, 'Snöfall'))
  expect((await room.show()).meeting.state).toBe('cancelled')
  const [event] = await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['MeetingCancelled'] }))
  expect(event?.particulars).toMatchObject({ reason: 'Snöfall', before: 'booked' })
  await room.world((writing) =>
    undoMeetingState(writing, { id: eventId, subject_id: room.meetingId, particulars: event?.particulars ?? {} }),
  )
  expect((await room.show()).meeting.state).toBe('booked')
})

test('a closed meeting owes its report until it is public or waived with a reason', async () => {
  const room = await aRoom()
  const owing = () => reading(room.store, room.contractId, (context) => listMeetingsWithoutReport(context, '2026-03-30'))
  await room.world((writing) => openMeeting(writing, room.meetingId))
  expect(await owing()).toEqual([])
  await room.world((writing) => closeMeeting(writing, room.meetingId))
  expect((await owing()).map(({ id }) => id)).toEqual([room.meetingId])
  expect(await room.attempt((writing) => waiveReport(writing, { meetingId: room.meetingId, reason: ' ' }))).toMatchObject({
    reason: 'reason-missing',
  })
  const { eventId } = await room.world((writing) => waiveReport(writing, { meetingId: room.meetingId, reason: 'Bara ett samtal.' }))
  expect(await owing()).toEqual([])
  await room.world((writing) => undoReportWaived(writing, { id: eventId, subject_id: room.meetingId }))
  await room.world((writing) => markMeetingReported(writing, room.meetingId))
  expect(await owing()).toEqual([])
})

test('a meeting whose day has passed without anybody closing it also owes a report', async () => {
  const room = await aRoom()
  expect(
    (await reading(room.store, room.contractId, (context) => listMeetingsWithoutReport(context, '2026-03-31'))).map(({ id }) => id),
  ).toEqual([room.meetingId])
})

test('the agenda keeps the outcomes of its items, and a removed item can be had back', async () => {
  const room = await aRoom({
    agenda: [
      { title: { sv: 'Incheckning' }, minutes: 20 },
      { title: { sv: 'Fika' }, minutes: 30 },
    ],
  })
  const [first, coffee] = (await room.show()).agenda
  await room.world((writing) =>
    addOutcome(writing, {
      meetingId: room.meetingId,
      kind: 'decision',
      text: { sv: 'Vi börjar i hamnen.' },
      agendaItemId: first?.id ?? '',
    }),
  )
  const items = [
    { id: coffee?.id, title: { sv: 'Fika 14.30' }, minutes: 30 },
    { id: first?.id, title: { sv: 'Incheckning' }, minutes: 20 },
  ]
  await room.world((writing) => setAgenda(writing, { meetingId: room.meetingId, revision: 1, items }))
  expect((await room.show()).outcomes[0]?.agendaItemId).toBe(first?.id)

  const { eventId } = await room.world((writing) =>
    setAgenda(writing, { meetingId: room.meetingId, revision: 2, items: items.slice(0, 1) }),
  )

  expect((await room.show()).agenda.map(({ title }) => title['sv'])).toEqual(['Fika 14.30'])
  const [event] = await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['AgendaSet'], limit: 1 }))
  await room.world((writing) => undoAgendaSet(writing, { id: eventId, subject_id: room.meetingId, particulars: event?.particulars ?? {} }))
  expect((await room.show()).agenda.map(({ title }) => title['sv'])).toEqual(['Fika 14.30', 'Incheckning'])
  expect(await room.attempt((writing) => setAgenda(writing, { meetingId: room.meetingId, revision: 1, items }))).toMatchObject({
    reason: 'changed-meanwhile',
  })
})

test('coming meetings stand soonest first with those being booked last, past ones newest first', async () => {
  const room = await aRoom()
  for (const [sv, date] of [
    ['Senare', '2026-05-01'],
    ['Förr', '2026-01-10'],
    ['Längesen', '2025-01-10'],
  ] as const) {
    await room.world((writing) => makeMeeting(writing, { title: { sv }, kind: 'other', on: { date, precision: 'day' } }))
  }
  await room.world((writing) => makeMeeting(writing, { title: { sv: 'Bokas' }, kind: 'other' }))
  await room.world((writing) =>
    makeMeeting(writing, { title: { sv: 'I vår' }, kind: 'other', on: { date: '2026-03-01', precision: 'season' } }),
  )
  const titles = async (when: 'coming' | 'past') =>
    (
      await reading(room.store, room.contractId, (context) => listMeetings(context, { when, today: '2026-03-30', for: 'office' }))
    ).meetings.map(({ title }) => title['sv'])
  expect(await titles('coming')).toEqual(['I vår', 'Första träffen', 'Senare', 'Bokas'])
  expect(await titles('past')).toEqual(['Förr', 'Längesen'])
})

test('what is not listed publicly is not found by the public, neither in lists nor by its address', async () => {
  const room = await aRoom({ listedPublicly: false })
  const found = await reading(room.store, room.contractId, (context) => findMeetingPage(context, { slug: room.slug }, 'public'))
  const { total } = await reading(room.store, room.contractId, (context) => listMeetings(context, { today: '2026-03-30', for: 'public' }))
  expect([found, total]).toEqual([null, 0])
  expect(await reading(room.store, room.contractId, (context) => meetingStateOfArea(context, foreignId, '2026-03-30'))).toBeNull()
})
