import { expect, test } from 'vitest'
import { reading } from '#domain/history'
import { addOutcome, completeTask, listAgenda, makeMeeting, openMeeting, setAgenda } from '#domain/meetings'
import { createTestApp } from '#tests/support/test-app.ts'
import { findAftermath } from './publishing.ts'

test('C5: a decision says how far its next steps have come; one without any says nothing', async () => {
  const town = await createTestApp()
  const { meetingId } = await town.world((context) => makeMeeting(context, { title: { sv: 'Träff' }, kind: 'thematic' }))
  await town.world((context) => setAgenda(context, { meetingId, revision: 1, items: [{ title: { sv: 'Laddning' } }] }))
  await town.world((context) => openMeeting(context, meetingId))
  const [item] = await reading(town.store, town.contractId, (context) => listAgenda(context, meetingId))
  const add = (kind: 'decision' | 'task', text: string, agendaItemId: string | null = item?.id ?? null) =>
    town.world((context) => addOutcome(context, { meetingId, kind, text: { sv: text }, agendaItemId }))
  await add('decision', 'Vi bygger två platser.')
  await add('decision', 'Vi ses igen.', null)
  const steps = [await add('task', 'Ta in priser'), await add('task', 'Fråga hamnen')]
  const states = async () =>
    (await reading(town.store, town.contractId, (context) => findAftermath(context, meetingId)))?.decisions.map(({ state }) => state)
  expect(await states()).toEqual(['not-begun'])
  for (const [index, expected] of (['under-way', 'done'] as const).entries()) {
    await town.world((context) => completeTask(context, { outcomeId: steps[index]?.outcomeId ?? '', note: '' }))
    expect(await states()).toEqual([expected])
  }
})
