import { expect, test } from 'vitest'
import { reading } from '#domain/history'
import { aRoom, foreignId } from './meetings.fixtures.ts'
import { addOutcome, completeTask, editOutcome, listOpenTasks, removeOutcome, reopenTask, undoOutcomeRemoved } from './meetings.ts'

const due = { date: '2026-09-01', precision: 'season' } as const

test('a next step has an owner and a date as exact as it was said', async () => {
  const room = await aRoom()
  await room.world((writing) =>
    addOutcome(writing, {
      meetingId: room.meetingId,
      kind: 'task',
      text: { sv: 'Boka träff om godset' },
      ownerOrganisationId: room.members[0],
      due,
    }),
  )
  expect((await room.show()).outcomes).toMatchObject([{ kind: 'task', owner: { name: 'Norrskenets Åkeri' }, due, doneAt: null }])
})

test('what is done is no longer among the open next steps, until it turns out it was not', async () => {
  const room = await aRoom()
  const { outcomeId } = await room.world((writing) =>
    addOutcome(writing, { meetingId: room.meetingId, kind: 'task', text: { sv: 'Boka' }, ownerRole: 'secretariat' }),
  )
  const open = () => reading(room.store, room.contractId, (context) => listOpenTasks(context))
  expect((await open()).map(({ id }) => id)).toEqual([outcomeId])
  await room.world((writing) => completeTask(writing, { outcomeId, note: 'Bokad.' }))
  expect(await open()).toEqual([])
  expect(await room.attempt((writing) => completeTask(writing, { outcomeId }))).toMatchObject({ reason: 'already-done-before' })
  await room.world((writing) => reopenTask(writing, { outcomeId }))
  expect(await open()).toHaveLength(1)
})

test.each([
  [{ text: { sv: '' } }, 'text-missing'],
  [{ text: { sv: 'x'.repeat(2001) } }, 'text-too-long'],
  [{ ownerOrganisationId: foreignId }, 'unknown-organisation'],
  [{ agendaItemId: foreignId }, 'unknown-item'],
  [{ meetingId: foreignId }, 'no-such-meeting'],
] as const)('an outcome is refused: %o', async (wrong, reason) => {
  const room = await aRoom()
  expect(
    await room.attempt((writing) => addOutcome(writing, { meetingId: room.meetingId, kind: 'decision', text: { sv: 'Beslut' }, ...wrong })),
  ).toMatchObject({ reason })
})

test('an outcome is edited by one at a time, and has one owner', async () => {
  const room = await aRoom()
  const { outcomeId } = await room.world((writing) =>
    addOutcome(writing, { meetingId: room.meetingId, kind: 'decision', text: { sv: 'Vi börjar i hamnen' } }),
  )
  const edit = { outcomeId, revision: 1, kind: 'task', text: { sv: 'Börja i hamnen' } } as const
  expect(
    await room.attempt((writing) => editOutcome(writing, { ...edit, ownerOrganisationId: room.members[0], ownerRole: 'group' })),
  ).toMatchObject({ reason: 'two-owners' })
  await room.world((writing) => editOutcome(writing, { ...edit, ownerRole: 'group' }))
  expect(await room.attempt((writing) => editOutcome(writing, edit))).toMatchObject({ reason: 'changed-meanwhile' })
  expect((await room.show()).outcomes).toMatchObject([{ kind: 'task', text: { sv: 'Börja i hamnen' }, ownerRole: 'group' }])
  expect(await room.attempt((writing) => completeTask(writing, { outcomeId: foreignId }))).toMatchObject({ reason: 'no-such-outcome' })
})

test('a removed outcome can be had back', async () => {
  const room = await aRoom()
  const { outcomeId } = await room.world((writing) =>
    addOutcome(writing, { meetingId: room.meetingId, kind: 'information', text: { sv: 'Det var bra' } }),
  )
  const { eventId } = await room.world((writing) => removeOutcome(writing, { outcomeId }))
  expect((await room.show()).outcomes).toEqual([])
  expect(await room.attempt((writing) => removeOutcome(writing, { outcomeId }))).toMatchObject({ reason: 'no-such-outcome' })
  expect(await room.attempt((writing) => completeTask(writing, { outcomeId }))).toMatchObject({ reason: 'no-such-outcome' })
  await room.world((writing) => undoOutcomeRemoved(writing, { id: eventId, subject_id: outcomeId }))
  expect((await room.show()).outcomes).toHaveLength(1)
})
