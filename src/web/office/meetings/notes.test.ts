import { beforeAll, expect, test } from 'vitest'
import { giveMandate, registerPerson } from '#domain/identity'
import { mailDueNotes } from '#domain/meeting-notes'
import { closeMeeting, makeMeeting, openMeeting, recordAttendance, setAgenda } from '#domain/meetings'
import { registerOrganisation } from '#domain/organisations'
import { reading } from '#domain/history'
import { createTestApp, type TestApp, type Visitor } from '#tests/support/test-app.ts'
import { composeNotesMail } from '../../notes-mails.ts'

let town: TestApp
let secretary: Visitor
let meetingId: string
let slug: string
let page: string

beforeAll(async () => {
  town = await createTestApp('2026-03-30T13:00:00+02:00')
  secretary = await town.aSecretary()
  const { organisationId } = await town.world((context) => registerOrganisation(context, { name: 'Ådalens Hamn', kind: 'company' }))
  const { personId } = await town.world((context) =>
    registerPerson(context, { name: 'Ylva Ek', email: 'ylva@adalens.example', phone: null, language: 'sv', shownPublicly: false }),
  )
  await town.world((context) => giveMandate(context, { personId, organisationId, kind: 'representative', fromOn: '2026-01-01' }))
  const made = await town.world((context) =>
    makeMeeting(context, { title: { sv: 'Elbåtar' }, kind: 'thematic', on: { date: '2026-03-30', precision: 'day' } }),
  )
  meetingId = made.meetingId
  slug = made.slug
  await town.world((context) => setAgenda(context, { meetingId, revision: 1, items: [{ title: { sv: 'Laddning vid <kaj>' } }] }))
  await town.world((context) => openMeeting(context, meetingId))
  await town.world((context) => recordAttendance(context, { meetingId, organisationId, personId }))
  await town.world((context) => closeMeeting(context, meetingId))
  page = town.sv('office/meetings/notes', { meeting: meetingId })
})

const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? ''
const fieldOf = (html: string) => /name="(words_[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

async function linkInMail(): Promise<string> {
  const mail = await reading(town.store, town.contractId, ({ transaction }) =>
    transaction.selectFrom('outgoing_mails').select(['text', 'html']).where('meeting_id', '=', meetingId).executeTakeFirstOrThrow(),
  )
  expect(mail.text).toContain('Laddning vid <kaj>')
  expect(mail.html).toContain('Laddning vid &lt;kaj>')
  return new URL(/http:\S+/.exec(mail.text)?.[0] ?? '').pathname
}

test('from no notes to final ones: drafted, written, sent, commented on, answered, final', async () => {
  expect((await secretary.get(page)).text).toContain('Det finns inga anteckningar än.')
  const drafted = await secretary.post(page, { do: 'draft' })
  expect(drafted.text).toContain('Ådalens Hamn')
  const saved = await secretary.post(page, {
    do: 'save',
    revision: revisionIn(drafted.html),
    [fieldOf(drafted.html)]: 'Tre platser räcker.',
  })
  expect(saved.text).toContain('Tre platser räcker.')
  const sent = await secretary.post(page, { do: 'send', revision: revisionIn(saved.html), commentsUntil: '2026-04-09' })
  expect(sent.text).toContain('Anteckningarna är på väg till alla.')
  await mailDueNotes({ store: town.store, compose: composeNotesMail({ baseUrl: 'http://localhost' }) })

  const reader = town.visitor()
  const link = await linkInMail()
  expect((await reader.get(link)).text).toContain('kommentera till och med 9 april 2026')
  expect((await reader.post(link, { do: 'comment', comment: '' })).status).toBe(422)
  const commented = await reader.post(link, { do: 'comment', item: fieldOf(saved.html).slice(6), comment: 'Det var <b>fyra</b>.' })
  expect(commented.html).toContain('Det var &lt;b>fyra&lt;/b>.')

  const comment = /name="comment" value="([^"]+)"/.exec((await secretary.get(page)).html)?.[1] ?? ''
  await secretary.post(page, { do: 'adopt', comment, [`answer_${comment}`]: 'Ja, fyra.' })
  expect((await reader.get(link)).text).toContain('Infört Ja, fyra.')
  town.clock.moveTo('2026-04-10T09:00:00+02:00')
  const finished = await secretary.post(page, { do: 'finish', revision: revisionIn((await secretary.get(page)).html) })
  expect(finished.text).toContain('Anteckningarna är slutliga.')
  expect((await reader.post(link, { do: 'comment', comment: 'För sent' })).status).toBe(409)
})

test('two at the same notes see both versions, and nothing is lost', async () => {
  const other = await town.world((context) => makeMeeting(context, { title: { sv: 'Två' }, kind: 'other' }))
  await town.world((context) => openMeeting(context, other.meetingId))
  const address = town.sv('office/meetings/notes', { meeting: other.meetingId })
  const { html } = await secretary.post(address, { do: 'draft' })
  const revision = revisionIn(html)
  await secretary.post(address, { do: 'save', revision, words_introduction: 'Hennes ord' })
  const mine = await secretary.post(address, { do: 'save', revision, words_introduction: 'Mina ord' })
  expect(mine.status).toBe(409)
  expect(mine.text).toContain('Hennes ord')
  const kept = await secretary.post(address, { revision: revisionIn(mine.html), words_introduction: 'Mina ord' })
  expect(kept.text).toContain('Mina ord')
})

test('notes and agenda are there as Word and as PDF; a name we do not have is not found', async () => {
  for (const file of ['anteckningar.docx', 'anteckningar.pdf', 'dagordning.docx', 'dagordning.pdf']) {
    const seen = await secretary.get(town.sv('office/meetings/document', { meeting: meetingId, file }))
    expect([file, seen.status]).toEqual([file, 200])
    expect(seen.headers.get('content-type')).toMatch(/pdf|wordprocessingml/)
  }
  expect((await secretary.get(town.sv('office/meetings/document', { meeting: meetingId, file: '../x.pdf' }))).status).toBe(404)
})

test('three lines make a meeting done and stand on its public page', async () => {
  const address = town.sv('office/meetings/short-note', { meeting: meetingId })
  expect((await secretary.get(address)).text).toContain('Laddning vid <kaj>')
  const wrong = await secretary.post(address, { wasAbout: 'Elbåtar', cameTo: '', goesOn: 'Priser', revision: '0' })
  expect([wrong.status, wrong.text.includes('Skriv en rad om vad ni kom fram till.')]).toEqual([422, true])
  const done = await secretary.post(address, {
    wasAbout: 'Elbåtar',
    cameTo: 'Två platser',
    goesOn: 'Priser i maj',
    isPublic: 'on',
    revision: '0',
  })
  expect(done.text).toContain('Träffen är klar.')
  expect((await town.visitor().get(town.sv('public/meetings/show', { slug }))).text).toContain('Träffen i korthet')
})

test('whoever is not of the secretariat gets no notes, and a made-up link opens nothing', async () => {
  expect((await town.visitor().get(page)).text).not.toContain('Ådalens Hamn')
  expect((await town.visitor().get(town.sv('link/notes', { token: 'a'.repeat(32) }))).status).toBe(404)
})
