import sharp from 'sharp'
import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { createLocalFiles } from '#platform/files'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aRoom, foreignId } from './meetings.fixtures.ts'
import { addPaper, findMeetingPage, findPaperFile, preparePaper, removePaper, showPaper, undoPaperRemoved } from './meetings.ts'

const files = createLocalFiles(await mkdtemp(join(tmpdir(), 'papers-')))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const pdf = { fileName: 'underlag.pdf', mediaType: 'application/pdf', bytes: bytes('%PDF-1.7 …') }

test.each([
  ['%PDF-1.7', 'Underlag om gods.PDF', 'Underlag om gods.pdf'],
  ['PK\u0003\u0004…', 'plan.docx', 'plan.docx'],
  ['PK\u0003\u0004…', '../../etc/kalkyl.xlsx', 'kalkyl.xlsx'],
  ['%PDF-1.7', 'C:\\skrivbord\\.pdf', '.pdf.pdf'],
])('a file is told by its bytes: %s called %s', async (content, name, expected) => {
  expect(await preparePaper(bytes(content), name)).toMatchObject({ ok: true, value: { fileName: expected } })
})

test.each([
  ['MZ…', 'rolig.pdf', 'file-kind-unknown'],
  ['PK\u0003\u0004…', 'makro.docm', 'file-kind-unknown'],
  ['PK\u0003\u0004…', 'arkiv.constructor', 'file-kind-unknown'],
  ['<svg onload=alert(1)>', 'bild.svg', 'file-kind-unknown'],
  ['', 'tom.pdf', 'file-empty'],
  ['%PDF-' + 'x'.repeat(10 * 1024 * 1024), 'stor.pdf', 'file-too-large'],
])('a file is refused: %s called %s', async (content, name, reason) => {
  expect(await preparePaper(bytes(content), name)).toMatchObject({ reason })
})

test('a picture loses where and when it was taken', async () => {
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Hemligt', ImageDescription: 'hemma' } })
    .toBuffer()
  const prepared = await preparePaper(new Uint8Array(photo), 'foto.jpeg')
  expect(prepared).toMatchObject({ ok: true, value: { fileName: 'foto.jpg', mediaType: 'image/jpeg' } })
  expect((await sharp(prepared.ok ? prepared.value.bytes : photo).metadata()).exif).toBeUndefined()
})

test('a paper belongs to its meeting or to an item, is for those of the meeting, and in public only when marked', async () => {
  const room = await aRoom({ agenda: [{ title: { sv: 'Gods' } }] })
  const item = (await room.show()).agenda[0]?.id ?? ''
  const add = { meetingId: room.meetingId, agendaItemId: item, title: '', source: { file: pdf } }
  const { paperId } = await room.world((writing) => addPaper(writing, files, add))
  const find = () => reading(room.store, room.contractId, (r) => findPaperFile(r, paperId))
  expect(await find()).toMatchObject({ meetingId: room.meetingId, audience: 'meeting', fileName: 'underlag.pdf' })
  await room.world((writing) => showPaper(writing, { meetingId: room.meetingId, paperId, isPublic: true }))
  expect(await find()).toMatchObject({ audience: 'public' })
  const inPublic = await reading(room.store, room.contractId, (r) => findMeetingPage(r, { id: room.meetingId }, 'public'))
  expect(inPublic?.papers).toMatchObject([{ agendaItemId: item, title: 'underlag.pdf' }])
})

test('a paper taken away can be had back', async () => {
  const room = await aRoom()
  const { paperId } = await room.world((writing) =>
    addPaper(writing, files, { meetingId: room.meetingId, title: 'Karta', source: { url: 'https://polstad.example/karta' } }),
  )
  await room.world((writing) => removePaper(writing, { meetingId: room.meetingId, paperId }))
  expect((await room.show()).papers).toEqual([])
  const [line] = await reading(room.store, room.contractId, (r) => listHistory(r, { meetingId: room.meetingId, kinds: ['PaperRemoved'] }))
  if (line === undefined) throw new Error('not told')
  await room.world((writing) => undoPaperRemoved(writing, { id: line.id, subject_id: room.meetingId, particulars: line.particulars }))
  expect((await room.show()).papers).toMatchObject([{ title: 'Karta', url: 'https://polstad.example/karta' }])
})

test.each([
  [{ source: { url: 'javascript:alert(1)' } }, 'paper-address-not-safe'],
  [{ agendaItemId: foreignId }, 'unknown-item'],
  [{ meetingId: foreignId }, 'no-such-meeting'],
  [{ title: 'x'.repeat(201) }, 'paper-title-too-long'],
])('a paper is refused: %o', async (wrong, reason) => {
  const room = await aRoom()
  const paper = { meetingId: room.meetingId, title: 'Underlag', source: { file: pdf } }
  expect(await room.attempt((writing) => addPaper(writing, files, { ...paper, ...wrong }))).toMatchObject({ reason })
})
