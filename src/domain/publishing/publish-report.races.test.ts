import { expect, test } from 'vitest'
import { reading, system, writing, type Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'
import { aMeetingHeld } from '#tests/support/reported-meeting.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { draftNews, draftReport, editReport, findPublishedOfMeeting, publishReport } from './publishing.ts'

async function aPlaceToRace() {
  const app = await createTestApp()
  const held = await aMeetingHeld(app)
  const twice = <Value, Reason extends string>(verb: (context: Writing) => Promise<Outcome<Value, Reason>>) =>
    Promise.all([1, 2].map(() => writing(app.store, { contractId: app.contractId, actor: system }, verb)))
  return { app, held, twice }
}

test('a page published by two at once is published once', async () => {
  const { app, held, twice } = await aPlaceToRace()

  const outcomes = await twice((context) => publishReport(context, { reportId: held.reportId, revision: 1 }))

  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect((await reading(app.store, app.contractId, (context) => findPublishedOfMeeting(context, held.meetingId)))?.releases).toHaveLength(1)
})

test('two who save at once: one is kept, the other is told', async () => {
  const { held, twice } = await aPlaceToRace()
  let number = 0

  const outcomes = await twice((context) =>
    editReport(context, { reportId: held.reportId, revision: 1, words: { sv: { howItWas: `Version ${(number += 1)}` } } }),
  )

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed-meanwhile' })
})

test('a report begun by two at once is one and the same draft', async () => {
  const { held, twice } = await aPlaceToRace()

  const outcomes = await twice((context) => draftReport(context, { meetingId: held.meetingId }))

  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.reportId : outcome.reason))).toEqual([held.reportId, held.reportId])
})

test('two pieces of news with the same title get an address each', async () => {
  const { twice } = await aPlaceToRace()

  const outcomes = await twice((context) => draftNews(context, { title: 'Samma rubrik' }))

  expect(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.slug] : [])).toSorted()).toEqual(['samma-rubrik', 'samma-rubrik-2'])
})
