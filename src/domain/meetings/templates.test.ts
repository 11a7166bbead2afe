import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { aRoom, foreignId } from './meetings.fixtures.ts'
import { findTemplate, listTemplates, removeTemplate, saveTemplate, undoTemplateRemoved } from './meetings.ts'
import { readyMadeTemplates } from './ready-made-templates.ts'
import { timeAgenda } from './timed-agenda.ts'

test('the ready-made agendas fill their meetings to the minute, and the coffee of the four hours is at half past two', () => {
  for (const { agenda, minutes } of readyMadeTemplates) expect(timeAgenda(agenda, '13:00', minutes).left).toBe(0)
  const [strategic] = readyMadeTemplates
  const coffee = timeAgenda(strategic?.agenda ?? [], '13:00', 240).items.find(({ item }) => item.title['sv'] === 'Fika')
  expect(coffee?.from).toBe('14:30')
})

test('a meeting is saved as a template under its own name, once', async () => {
  const room = await aRoom({ agenda: [{ title: { sv: 'Fika' }, minutes: 15, isPublic: false }] })
  const save = { meetingId: room.meetingId, name: 'Vår fyratimmars' }
  const { templateId } = await room.world((writing) => saveTemplate(writing, save))
  expect(await reading(room.store, room.contractId, (r) => findTemplate(r, templateId))).toMatchObject({
    name: { sv: 'Vår fyratimmars' },
    minutes: 240,
    agenda: [{ title: { sv: 'Fika' }, minutes: 15, isPublic: false }],
    isOwn: true,
  })
  expect(await room.attempt((writing) => saveTemplate(writing, save))).toMatchObject({ reason: 'template-name-taken' })
  expect(await room.attempt((writing) => saveTemplate(writing, { ...save, name: ' ' }))).toMatchObject({ reason: 'template-name-missing' })
})

test('a template that is removed is not offered, and can be had back', async () => {
  const room = await aRoom()
  const { templateId } = await room.world((writing) => saveTemplate(writing, { meetingId: room.meetingId, name: 'Kort' }))
  await room.world((writing) => removeTemplate(writing, { templateId }))
  const own = async () => (await reading(room.store, room.contractId, listTemplates)).filter(({ isOwn }) => isOwn).map(({ id }) => id)
  expect(await own()).toEqual([])
  const [line] = await reading(room.store, room.contractId, (r) => listHistory(r, { kinds: ['TemplateRemoved'] }))
  await room.world((writing) => undoTemplateRemoved(writing, { id: line?.id ?? '', particulars: line?.particulars ?? {} }))
  expect(await own()).toEqual([templateId])
  expect(await room.attempt((writing) => removeTemplate(writing, { templateId: foreignId }))).toMatchObject({ reason: 'no-such-template' })
})
