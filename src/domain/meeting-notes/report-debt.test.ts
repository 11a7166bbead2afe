import { beforeEach, expect, test } from 'vitest'
import { listToTakeHoldOf } from '#domain/follow-up'
import { reading, system, writing, type Writing } from '#domain/history'
import { closeMeeting, findMeetingById, makeMeeting, openMeeting, waiveReport, type MeetingKind } from '#domain/meetings'
import { draftReport, publishReport, editReport, findReportInWork } from '#domain/publishing'
import type { Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { findShortNote, remindOfReports, undoShortNote, writeShortNote, type WriteShortNote } from './meeting-notes.ts'

let town: TestApp

beforeEach(async () => {
  town = await createTestApp('2026-03-30T13:00:00+02:00')
  await town.store.database.transaction({ role: 'app', settings: { 'ledstjarna.contract_id': town.contractId } }, (transaction) =>
    transaction
      .updateTable('contracts')
      .set({ secretariat: JSON.stringify({ name: 'Kansliet', email: 'kansliet@polstad.example' }) })
      .where('id', '=', town.contractId)
      .execute(),
  )
})

const attempt = <Value, Reason extends string>(verb: (context: Writing) => Promise<Outcome<Value, Reason>>) =>
  writing(town.store, { contractId: town.contractId, actor: system }, verb)

async function held(kind: MeetingKind): Promise<string> {
  const { meetingId } = await town.world((context) =>
    makeMeeting(context, { title: { sv: `Träff ${kind}` }, kind, on: { date: '2026-03-30', precision: 'day' } }),
  )
  await town.world((context) => openMeeting(context, meetingId))
  await town.world((context) => closeMeeting(context, meetingId))
  return meetingId
}

const asAt = (day: string) => town.clock.moveTo(`${day}T12:00:00+02:00`)
const owed = async (today: string) =>
  (await reading(town.store, town.contractId, (context) => listToTakeHoldOf(context, today)))
    .filter(({ kind }) => kind === 'meeting-without-report')
    .map(({ id, owes, since }) => ({ id, owes, since }))
const remind = () =>
  remindOfReports({ store: town.store, compose: ({ owes, age }) => ({ subject: `${owes} ${age}`, text: 'text', html: 'html' }) })
const subjects = async () =>
  (
    await reading(town.store, town.contractId, ({ transaction, contractId }) =>
      transaction.selectFrom('outgoing_mails').select('subject').where('contract_id', '=', contractId).orderBy('id').execute(),
    )
  ).map(({ subject }) => subject)
const stateOf = async (meetingId: string) =>
  (await reading(town.store, town.contractId, (context) => findMeetingById(context, meetingId)))?.state

const lines: Omit<WriteShortNote, 'meetingId' | 'revision'> = {
  wasAbout: 'Elbåtar i hamnen.',
  cameTo: 'Vi bygger två laddplatser.',
  goesOn: 'Hamnen tar in priser till maj.',
  language: 'sv',
  isPublic: true,
}
const note = (meetingId: string, more: Partial<WriteShortNote> = {}) =>
  attempt((context) => writeShortNote(context, { ...lines, meetingId, revision: 0, ...more }))

test('C4: a strategic meeting stays on the list until its report is public, and whoever sees to it is reminded after three and seven days', async () => {
  const meetingId = await held('strategic')
  for (let day = 30; day <= 30 + 21; day += 1) {
    asAt(new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10))
    await remind()
  }
  expect(await subjects()).toEqual(['report 3', 'report 7'])
  expect(await owed('2026-04-20')).toEqual([{ id: meetingId, owes: 'report', since: '2026-03-30' }])

  const { reportId } = await town.world((context) => draftReport(context, { meetingId }))
  const draft = await reading(town.store, town.contractId, (context) => findReportInWork(context, reportId))
  const { revision } = await town.world((context) =>
    editReport(context, { reportId, revision: draft?.revision ?? 0, words: { sv: { introduction: 'Vi sågs.' }, en: {} } }),
  )
  await town.world((context) => publishReport(context, { reportId, revision }))
  expect(await owed('2026-04-20')).toEqual([])
})

test('C4: somebody who waives the report with a reason is reminded no more', async () => {
  const meetingId = await held('summit')
  await town.world((context) => waiveReport(context, { meetingId, reason: 'Det var en fika.' }))
  asAt('2026-04-06')
  expect([await remind(), await owed('2026-04-06')]).toEqual([0, []])
})

test('C4: other meetings owe three lines, and are done with them', async () => {
  const meetingId = await held('thematic')
  expect(await owed('2026-04-01')).toMatchObject([{ owes: 'note' }])
  expect((await note(meetingId)).ok).toBe(true)
  expect([await stateOf(meetingId), await owed('2026-04-01')]).toEqual(['reported', []])
})

test('a note that is taken back is owed again, and its words are not public', async () => {
  const meetingId = await held('thematic')
  const written = await note(meetingId)
  if (!written.ok) throw new Error(written.reason)
  await attempt((context) => undoShortNote(context, { id: written.value.eventId, subject_id: meetingId }))
  expect(await stateOf(meetingId)).toBe('closed')
  expect(await reading(town.store, town.contractId, (context) => findShortNote(context, meetingId, 'public'))).toBeNull()
  expect((await note(meetingId)).ok).toBe(true)
})

test('a note needs its three lines, and a strategic meeting a whole report', async () => {
  const meetingId = await held('follow-up')
  expect(await note(meetingId, { cameTo: '  ' })).toMatchObject({ reason: 'line-missing-cameTo' })
  expect(await note(meetingId, { goesOn: 'x'.repeat(301) })).toMatchObject({ reason: 'line-too-long-goesOn' })
  expect(await note(await held('strategic'))).toMatchObject({ reason: 'whole-report-owed' })
})

test('two who write the three lines at once do not overwrite each other', async () => {
  const meetingId = await held('thematic')
  const outcomes = [await note(meetingId), await note(meetingId, { cameTo: 'Något annat.' })]
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
  expect(await note(meetingId, { cameTo: 'Något annat.', revision: 1 })).toMatchObject({ ok: true })
})

test('meetings of long ago that are entered today remind nobody', async () => {
  await held('strategic')
  asAt('2027-03-30')
  expect(await remind()).toBe(0)
})
