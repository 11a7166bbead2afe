import { expect, test } from 'vitest'
import { listHistory, reading, system, writing } from '#domain/history'
import { registerPerson } from '#domain/identity'
import { newId } from '#platform/ids'
import { done } from '#platform/outcome'
import { createTestApp } from '#tests/support/test-app.ts'
import {
  claimItem,
  findOfficeVisit,
  handleFaultReport,
  listFaultReports,
  listToTakeHoldOf,
  noteOfficeVisit,
  releaseItem,
  undoFaultReportHandled,
} from './follow-up.ts'

const town = await createTestApp()
const { personId } = await town.world((context) =>
  registerPerson(context, { name: 'Siv', email: `${newId()}@x.example`, phone: null, language: 'sv', shownPublicly: false }),
)
const asSiv = <Value>(act: Parameters<typeof writing<Value, string>>[2]) =>
  writing(town.store, { contractId: town.contractId, actor: { ...system, kind: 'person', personId } }, act)

/** What the form on the accessibility page leaves behind. */
const aFaultReport = (text: string) =>
  town.world(async ({ transaction, contractId, clock }) => {
    const id = newId()
    await transaction
      .insertInto('fault_reports')
      .values({ contract_id: contractId, id, page: '/traffar', text, email: null, at: clock.now(), handled_at: null })
      .execute()
    return done(id)
  })

test('a fault somebody has written about is on the list until it is dealt with, and again when that is undone', async () => {
  const id = await aFaultReport('Kartan går inte att läsa upp')
  const isListed = async () =>
    (await reading(town.store, town.contractId, (context) => listToTakeHoldOf(context, '2026-03-30'))).some((item) => item.id === id)
  expect(await isListed()).toBe(true)

  const handled = await asSiv((context) => handleFaultReport(context, { reportId: id }))
  expect(await isListed()).toBe(false)
  await town.world((context) => undoFaultReportHandled(context, { id: handled.ok ? handled.value.eventId : '', subject_id: id }))
  expect(await isListed()).toBe(true)
})

test('a fault is dealt with once; one that is not there not at all', async () => {
  const id = await aFaultReport('Knappen syns inte')
  await asSiv((context) => handleFaultReport(context, { reportId: id }))

  expect(await asSiv((context) => handleFaultReport(context, { reportId: id }))).toMatchObject({ ok: false, reason: 'already-handled' })
  expect(await asSiv((context) => handleFaultReport(context, { reportId: newId() }))).toMatchObject({ ok: false, reason: 'not-found' })
  expect((await reading(town.store, town.contractId, (context) => listFaultReports(context))).at(-1)?.handledAt).not.toBeNull()
})

test('taking something and putting it back are both in the history; nobody can take without being somebody', async () => {
  const id = await aFaultReport('Fel språk')
  await asSiv((context) => claimItem(context, { kind: 'fault-report', id }))
  await asSiv((context) => releaseItem(context, { kind: 'fault-report', id }))

  const lines = await reading(town.store, town.contractId, (context) => listHistory(context, { subject: { kind: 'fault-report', id } }))
  expect(lines.map(({ kind }) => kind)).toEqual(['OfficeItemReleased', 'OfficeItemClaimed'])
  expect(await asSiv((context) => releaseItem(context, { kind: 'fault-report', id }))).toMatchObject({ ok: false, reason: 'item-unknown' })
  await expect(town.world((context) => claimItem(context, { kind: 'fault-report', id }))).rejects.toThrow('nobody')
})

test('what has happened is counted from the visit before, not from the page just looked at', async () => {
  const visit = () => reading(town.store, town.contractId, (context) => findOfficeVisit(context, personId))
  expect(await visit()).toEqual({ previousAt: null, isNew: true })
  const first = town.clock.now()
  await asSiv((context) => noteOfficeVisit(context, personId))
  town.clock.advance(86_400_000)
  expect(await visit()).toEqual({ previousAt: first, isNew: true })

  await asSiv((context) => noteOfficeVisit(context, personId))
  town.clock.advance(60_000)
  expect(await visit()).toEqual({ previousAt: first, isNew: false })
})
