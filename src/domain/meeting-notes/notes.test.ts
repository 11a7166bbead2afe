import { beforeEach, expect, test } from 'vitest'
import { setNotesAdjusted } from '#domain/groups'
import { reading, system, writing, type Writing } from '#domain/history'
import { giveMandate, registerPerson } from '#domain/identity'
import { addOutcome, closeMeeting, editOutcome, makeMeeting, openMeeting, recordAttendance, setAgenda } from '#domain/meetings'
import { makeGroup } from '#domain/groups'
import { registerOrganisation } from '#domain/organisations'
import type { Outcome } from '#platform/outcome'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  answerComment,
  approveNotes,
  commentNotes,
  correctNotes,
  draftNotes,
  editNotes,
  findNotes,
  finishNotes,
  mailDueNotes,
  sendNotes,
  tendNotes,
  type NotesShown,
} from './meeting-notes.ts'

let town: TestApp
let meetingId: string
let notesId: string
let groupId: string
let itemId: string
let personId: string
let organisationId: string

const attempt = <Value, Reason extends string>(verb: (context: Writing) => Promise<Outcome<Value, Reason>>) =>
  writing(town.store, { contractId: town.contractId, actor: system }, verb)

async function notes(): Promise<NotesShown> {
  const found = await reading(town.store, town.contractId, (context) => findNotes(context, { meetingId }, 'office'))
  if (found === null) throw new Error('the notes are gone')
  return found
}

const asAt = (day: string) => town.clock.moveTo(`${day}T12:00:00+02:00`)
const compose = () => ({ subject: 'Anteckningar', text: 'text', html: 'html' })
const mails = () =>
  reading(town.store, town.contractId, ({ transaction }) =>
    transaction.selectFrom('outgoing_mails').select(['kind', 'to_address']).where('meeting_id', '=', meetingId).orderBy('id').execute(),
  )

beforeEach(async () => {
  town = await createTestApp('2026-03-30T13:00:00+02:00')
  organisationId = (await town.world((context) => registerOrganisation(context, { name: 'Ådalens Hamn', kind: 'company' }))).organisationId
  personId = (
    await town.world((context) =>
      registerPerson(context, { name: 'Ylva Ek', email: 'ylva@adalens.example', phone: null, language: 'sv', shownPublicly: false }),
    )
  ).personId
  await town.world((context) => giveMandate(context, { personId, organisationId, kind: 'representative', fromOn: '2026-01-01' }))
  groupId = (
    await town.world((context) =>
      makeGroup(context, { kind: 'thematic', mode: 'works', name: { sv: 'Hamngruppen' }, organisationIds: [organisationId] }),
    )
  ).groupId
  meetingId = (
    await town.world((context) =>
      makeMeeting(context, {
        title: { sv: 'Elbåtar' },
        kind: 'thematic',
        groupIds: [groupId],
        on: { date: '2026-03-30', precision: 'day' },
      }),
    )
  ).meetingId
  await town.world((context) => setAgenda(context, { meetingId, revision: 1, items: [{ title: { sv: 'Laddning vid kaj' } }] }))
  await town.world((context) => openMeeting(context, meetingId))
  await town.world((context) => recordAttendance(context, { meetingId, organisationId, personId }))
  notesId = (await town.world((context) => draftNotes(context, { meetingId }))).notesId
  itemId = (await notes()).facts.items[0]?.id ?? ''
})

async function send(adjusterPersonId: string | null = null) {
  const { revision } = await notes()
  const from = { name: 'Maja', email: 'maja@polstad.example' }
  return attempt((context) => sendNotes(context, { notesId, revision, commentsUntil: '2026-04-09', adjusterPersonId, from }))
}
async function finish() {
  const { revision } = await notes()
  return attempt((context) => finishNotes(context, { notesId, revision }))
}
const comment = (words: string) =>
  attempt((context) => commentNotes(context, { notesId, itemId, comment: words, personId, organisationId }))

test('a draft is there already: who was present, the agenda and what was decided', async () => {
  await town.world((context) =>
    addOutcome(context, { meetingId, kind: 'decision', text: { sv: 'Vi bygger två laddplatser.' }, agendaItemId: itemId }),
  )
  const { facts, state } = await notes()
  expect(state).toBe('draft')
  expect(facts.present).toEqual([{ name: 'Ådalens Hamn', how: 'room' }])
  expect(facts.items[0]?.outcomes[0]).toMatchObject({
    kind: 'decision',
    text: { sv: 'Vi bygger två laddplatser.' },
    present: ['Ådalens Hamn'],
  })
})

test('two who edit the words do not overwrite each other', async () => {
  const { revision } = await notes()
  const edit = (text: string) => attempt((context) => editNotes(context, { notesId, revision, words: { introduction: { sv: text } } }))
  expect((await edit('Tack för en bra träff.')).ok).toBe(true)
  expect(await edit('Något annat')).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
  expect((await notes()).words.introduction).toEqual({ sv: 'Tack för en bra träff.' })
})

test('notes are mailed once to each who was there, however often the job runs', async () => {
  expect(await send()).toMatchObject({ ok: true, value: { recipients: 1 } })
  expect(await mailDueNotes({ store: town.store, compose })).toBe(1)
  expect(await mailDueNotes({ store: town.store, compose })).toBe(0)
  expect(await mails()).toEqual([{ kind: 'notes-sent', to_address: 'ylva@adalens.example' }])
  expect((await send()).ok).toBe(false)
})

test('comments are taken until their last day, and not after it', async () => {
  await send()
  asAt('2026-04-09')
  expect((await comment('Det var tre laddplatser.')).ok).toBe(true)
  asAt('2026-04-10')
  expect(await comment('För sent')).toMatchObject({ ok: false, reason: 'comments-closed' })
  expect((await notes()).comments).toMatchObject([{ itemId, comment: 'Det var tre laddplatser.', organisation: 'Ådalens Hamn' }])
})

test('notes become final when the time is over and every comment has its answer', async () => {
  await send()
  await comment('Det var tre laddplatser.')
  expect(await finish()).toMatchObject({ reason: 'comments-still-open' })
  asAt('2026-04-10')
  expect(await finish()).toMatchObject({ reason: 'comments-unanswered' })
  const commentId = (await notes()).comments[0]?.id ?? ''
  await attempt((context) => answerComment(context, { notesId, commentId, answer: 'Rättat.', isAdopted: true }))
  expect((await finish()).ok).toBe(true)
  expect(await notes()).toMatchObject({ state: 'final', comments: [{ answer: { isAdopted: true, text: 'Rättat.' } }] })
})

test('final notes say what they said, whatever is changed in the record; a correction stands beside them', async () => {
  const outcome = await town.world((context) => addOutcome(context, { meetingId, kind: 'decision', text: { sv: 'Två platser.' } }))
  await send()
  asAt('2026-04-10')
  await finish()
  const before = await notes()
  await attempt((context) =>
    editOutcome(context, { outcomeId: outcome.outcomeId, revision: 1, kind: 'decision', text: { sv: 'Tre platser.' } }),
  )
  await attempt((context) => correctNotes(context, { notesId, correction: 'Det var tre platser.' }))
  const after = await notes()
  expect([after.facts, after.hash]).toEqual([before.facts, before.hash])
  expect(after.corrections).toMatchObject([{ number: 1, text: 'Det var tre platser.' }])
  expect(await attempt((context) => editNotes(context, { notesId, revision: after.revision, words: {} }))).toMatchObject({
    reason: 'notes-are-final',
  })
})

test('where the group wants it a named adjuster approves the notes, asked when comments are answered and reminded after three and seven days', async () => {
  await town.world((context) => setNotesAdjusted(context, { groupId, isAdjusted: true }))
  expect(await send()).toMatchObject({ reason: 'adjuster-missing' })
  await send(personId)
  await mailDueNotes({ store: town.store, compose })
  for (const day of ['2026-04-09', '2026-04-10', '2026-04-11', '2026-04-13', '2026-04-14', '2026-04-17', '2026-04-20']) {
    asAt(day)
    await tendNotes(town.store)
    await mailDueNotes({ store: town.store, compose })
  }
  expect((await mails()).map(({ kind }) => kind)).toEqual(['notes-sent', 'notes-adjust', 'notes-adjust-reminder', 'notes-adjust-reminder'])
  const { revision } = await notes()
  expect(await attempt((context) => finishNotes(context, { notesId, revision }))).toMatchObject({ reason: 'adjuster-approves' })
  expect(await attempt((context) => approveNotes(context, { notesId, revision, personId: organisationId }))).toMatchObject({
    reason: 'not-the-adjuster',
  })
  expect((await attempt((context) => approveNotes(context, { notesId, revision, personId }))).ok).toBe(true)
  expect((await notes()).approvedAt).not.toBeNull()
})

test('notes begin once the meeting has been opened, and asking again finds the same', async () => {
  expect(await attempt((context) => draftNotes(context, { meetingId }))).toMatchObject({ value: { notesId, isNew: false } })
  const ahead = await town.world((context) => makeMeeting(context, { title: { sv: 'Sedan' }, kind: 'other' }))
  expect(await attempt((context) => draftNotes(context, ahead))).toMatchObject({ reason: 'not-held-yet' })
  await town.world((context) => closeMeeting(context, meetingId))
  expect((await notes()).state).toBe('draft')
})
