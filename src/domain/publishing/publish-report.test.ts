import { expect, test } from 'vitest'
import { listHistory, writing } from '#domain/history'
import { addOutcome, recordAttendance, removeAttendance } from '#domain/meetings'
import { registerOrganisation } from '#domain/organisations'
import { newId } from '#platform/ids'
import { aMeetingHeld } from '#tests/support/reported-meeting.ts'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  correctReport,
  draftNews,
  draftReport,
  editReport,
  findPublishedOfMeeting,
  findReportInWork,
  listNews,
  listReportsOwed,
  publishReport,
  restoreReport,
  withdrawReport,
} from './publishing.ts'
import { reading, system, type Reading, type Writing } from '#domain/history'
import type { Outcome } from '#platform/outcome'

const read = <Value>(app: TestApp, fn: (context: Reading) => Promise<Value>) => reading(app.store, app.contractId, fn)
const attempt = <Value, Reason extends string>(app: TestApp, fn: (context: Writing) => Promise<Outcome<Value, Reason>>) =>
  writing(app.store, { contractId: app.contractId, actor: system }, fn)

test('a report is drafted from what the meeting says, in both languages', async () => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app, { leads: ['Norrskenets Åkeri', 'Återbyggarna'], confirmed: ['Norrskenets Åkeri'] })

  const report = await read(app, (context) => findReportInWork(context, reportId))

  expect(report?.told['sv']?.introduction).toBe(
    'Torsdagen den 26 mars 2026 samlades representanter för fem anslutna organisationer. Det var första gången gruppen träffades.',
  )
  expect(report?.told['en']?.introduction).toBe(
    'On Thursday 26 March 2026 representatives of five affiliated organisations met. It was the first time the group had come together.',
  )
  expect(report?.told['sv']?.sentences?.leads).toBe('Två organisationer tog Lead.')
  expect(report?.facts?.organisations.map(({ name }) => name)).toEqual([
    'Ejda och Havr',
    'Norrskenets Åkeri',
    'StjärnaTriangel',
    'Swedavalls flyg',
    'Återbyggarna',
  ])
})

test('an organisation that has not confirmed its Lead at home is counted and not named', async () => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app, { leads: ['Norrskenets Åkeri', 'Återbyggarna'], confirmed: ['Norrskenets Åkeri'] })

  const report = await read(app, (context) => findReportInWork(context, reportId))

  expect(report?.facts?.leads).toMatchObject({
    organisations: 2,
    subjects: [{ organisations: [{ name: 'Norrskenets Åkeri' }], unconfirmed: 1 }],
  })
})

test('a concern stays in the room; how many agreed is told', async () => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app, {
    exceptions: [{ name: 'Ejda och Havr', answer: 'not-yet', concern: 'Vi måste fråga styrelsen först' }],
  })

  const report = await read(app, (context) => findReportInWork(context, reportId))

  expect(report?.told['sv']?.sentences?.agreements).toEqual(['Representanterna för fyra av fem organisationer på plats var överens.'])
  expect(JSON.stringify(report)).not.toContain('styrelsen')
})

test('a sentence left as it was goes on following the facts, one that was changed does not', async () => {
  const app = await createTestApp()
  const { reportId, meetingId, organisations } = await aMeetingHeld(app)
  const before = await read(app, (context) => findReportInWork(context, reportId))

  await app.world((context) =>
    editReport(context, { reportId, revision: 1, words: { sv: { ...before?.told['sv'], whatNext: 'Vi ses.' } } }),
  )
  await app.world((context) => removeAttendance(context, { meetingId, organisationId: organisations['Swedavalls flyg'] ?? '' }))

  const after = await read(app, (context) => findReportInWork(context, reportId))
  expect(after?.told['sv']?.introduction).toContain('fyra anslutna organisationer')
  expect(after?.told['sv']?.whatNext).toBe('Vi ses.')
  expect(after?.words['sv']).toEqual({ whatNext: 'Vi ses.' })
})

test('publishing keeps everything as it is at that moment and makes the meeting reported', async () => {
  const app = await createTestApp()
  const { reportId, meetingId } = await aMeetingHeld(app)
  await app.world((context) => publishReport(context, { reportId, revision: 1 }))

  const { organisationId } = await app.world((context) => registerOrganisation(context, { name: 'Kom för sent AB', kind: 'company' }))
  await app.world((context) => recordAttendance(context, { meetingId, organisationId }))

  const published = await read(app, (context) => findPublishedOfMeeting(context, meetingId))
  expect(published?.snapshot.facts?.organisations).toHaveLength(5)
  expect(await read(app, listReportsOwed)).toEqual([])
  expect(
    (await read(app, (context) => listHistory(context, { kinds: ['ReportPublished', 'MeetingReported'] })))
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['MeetingReported', 'ReportPublished'])
})

test('a correction is a new release that says what was corrected; the earlier one is kept', async () => {
  const app = await createTestApp()
  const { reportId, meetingId } = await aMeetingHeld(app)
  await app.world((context) => publishReport(context, { reportId, revision: 1 }))
  const report = await read(app, (context) => findReportInWork(context, reportId))

  await app.world((context) =>
    correctReport(context, { reportId, revision: report?.revision ?? 0, correction: { sv: 'Fel datum.', en: '' } }),
  )

  const published = await read(app, (context) => findPublishedOfMeeting(context, meetingId))
  expect(published?.releases.map(({ number, correction }) => [number, correction])).toEqual([
    [1, null],
    [2, { sv: 'Fel datum.' }],
  ])
})

test('a withdrawn report leaves the site, its meeting owes one again, and undo puts it back', async () => {
  const app = await createTestApp()
  const { reportId, meetingId } = await aMeetingHeld(app)
  await app.world((context) => publishReport(context, { reportId, revision: 1 }))

  const { eventId } = await app.world((context) => withdrawReport(context, { reportId }))
  expect(await read(app, (context) => findPublishedOfMeeting(context, meetingId))).toBeNull()
  expect(await read(app, listReportsOwed)).toMatchObject([{ meetingId, owes: 'report', reportId }])

  await app.world((context) => restoreReport(context, { id: eventId, subject_id: reportId }))
  expect(await read(app, (context) => findPublishedOfMeeting(context, meetingId))).not.toBeNull()
})

test('nothing is published of a meeting that is not closed', async () => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app, { isClosed: false })

  expect(await attempt(app, (context) => publishReport(context, { reportId, revision: 1 }))).toEqual({
    ok: false,
    reason: 'meeting-not-closed',
  })
  expect((await read(app, (context) => listNews(context))).total).toBe(0)
})

test('a report is drafted once, and only of a meeting of this contract that has begun', async () => {
  const [app, other] = [await createTestApp(), await createTestApp()]
  const { reportId, meetingId } = await aMeetingHeld(app)

  expect(await attempt(app, (context) => draftReport(context, { meetingId }))).toMatchObject({
    ok: true,
    value: { reportId, isNew: false },
  })
  expect(await attempt(other, (context) => draftReport(context, { meetingId }))).toEqual({ ok: false, reason: 'no-such-meeting' })
  expect(await attempt(app, (context) => draftReport(context, { meetingId: 'no id' }))).toEqual({ ok: false, reason: 'no-such-meeting' })
})

test.each([
  ['title-too-long', { title: 'x'.repeat(161) }],
  ['text-too-long', { howItWas: 'x'.repeat(20_001) }],
  ['voice-without-who', { voices: [{ text: 'Äntligen.', who: ' ' }] }],
  ['too-many-voices', { voices: Array.from({ length: 9 }, () => ({ text: 'Ja.', who: 'vd' })) }],
] as const)('words are refused: %s', async (reason, words) => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app)

  expect(
    await attempt(app, (context) =>
      editReport(context, { reportId, revision: 1, words: { sv: { ...words, voices: 'voices' in words ? [...words.voices] : [] } } }),
    ),
  ).toEqual({ ok: false, reason })
})

test('verbs on a page say why they cannot be done', async () => {
  const app = await createTestApp()
  const { reportId } = await aMeetingHeld(app)

  expect(await attempt(app, (context) => publishReport(context, { reportId: newId(), revision: 1 }))).toEqual({
    ok: false,
    reason: 'no-such-report',
  })
  expect(await attempt(app, (context) => publishReport(context, { reportId, revision: 9 }))).toEqual({
    ok: false,
    reason: 'changed-meanwhile',
  })
  expect(await attempt(app, (context) => withdrawReport(context, { reportId }))).toEqual({ ok: false, reason: 'not-published' })
  expect(await attempt(app, (context) => correctReport(context, { reportId, revision: 1, correction: { sv: 'x' } }))).toEqual({
    ok: false,
    reason: 'not-published',
  })
  await app.world((context) => publishReport(context, { reportId, revision: 1 }))
  expect(await attempt(app, (context) => publishReport(context, { reportId, revision: 2 }))).toEqual({
    ok: false,
    reason: 'already-published',
  })
  expect(await attempt(app, (context) => correctReport(context, { reportId, revision: 2, correction: { sv: ' ' } }))).toEqual({
    ok: false,
    reason: 'correction-missing',
  })
  expect(await attempt(app, (context) => restoreReport(context, { id: newId(), subject_id: reportId }))).toEqual({
    ok: false,
    reason: 'not-withdrawn',
  })
})

test('news needs a title to begin and an introduction to be published', async () => {
  const app = await createTestApp()

  expect(await attempt(app, (context) => draftNews(context, { title: '  ' }))).toEqual({ ok: false, reason: 'title-missing' })
  const { reportId, slug } = await app.world((context) => draftNews(context, { title: 'Nu är det tyst vid kajen' }))
  expect(slug).toBe('nu-ar-det-tyst-vid-kajen')
  expect(await attempt(app, (context) => publishReport(context, { reportId, revision: 1 }))).toEqual({
    ok: false,
    reason: 'introduction-missing',
  })
})

test('steps without a group, owner or date, and decisions, stay in their order', async () => {
  const app = await createTestApp()
  const { reportId, meetingId } = await aMeetingHeld(app, {
    decisions: [{ sv: 'Vi ses två gånger om året.' }],
    steps: [{ text: { sv: 'Boka lokal' }, ownerRole: 'secretariat', due: { date: '2026-05-01', precision: 'month' } }],
  })
  await app.world((context) => addOutcome(context, { meetingId, kind: 'task', text: { sv: 'Fråga taxi' } }))

  const report = await read(app, (context) => findReportInWork(context, reportId))

  expect(report?.facts?.steps.map(({ text, ownerRole, due }) => [text['sv'], ownerRole, due?.precision ?? null])).toEqual([
    ['Boka lokal', 'secretariat', 'month'],
    ['Fråga taxi', null, null],
  ])
  expect(report?.facts?.decisions).toEqual([{ sv: 'Vi ses två gånger om året.' }])
})

test('a correction later on does not retell which meetings were coming', async () => {
  const app = await createTestApp()
  const { reportId, meetingId } = await aMeetingHeld(app, { next: { date: '2026-09-01', precision: 'season' } })
  await app.world((context) => publishReport(context, { reportId, revision: 1 }))
  await app.world(async ({ transaction, contractId }) => {
    await transaction
      .updateTable('meetings')
      .set({ on_date: '2026-10-14', on_precision: 'day' })
      .where('contract_id', '=', contractId)
      .where('id', '<>', meetingId)
      .execute()
    return { ok: true, value: null }
  })

  await app.world((context) => correctReport(context, { reportId, revision: 2, correction: { sv: 'Ett namn var fel.' } }))

  expect((await read(app, (context) => findPublishedOfMeeting(context, meetingId)))?.snapshot.told['sv']?.whatNext).toBe(
    'Hösten 2026 träffas vi igen.',
  )
})
