import { beforeEach, expect, test } from 'vitest'
import { findUndoableEvent, listHistory, reading } from '#domain/history'
import { mergePeople, registerPerson } from '#domain/identity'
import { affiliateOrganisation, registerOrganisation } from '#domain/organisations'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import {
  addMembers,
  askToJoin,
  confirmJoining,
  editMember,
  findGroup,
  letIn,
  listGroupRequests,
  listGroupsFrom,
  listGroupsPage,
  listTermsEnding,
  makeGroup,
  undoJoined,
  undoMemberEdit,
} from './groups.ts'

let app: TestApp
let groupId: string
let slug: string
let akeri: string
let hamn: string

const read = <Value>(fn: Parameters<typeof reading<Value>>[2]) => reading(app.store, app.contractId, fn)
const show = () => read((context) => findGroup(context, { slug }))
const aPerson = async (name: string, email: string) => (await app.world((w) => registerPerson(w, { name, email }))).personId
const ask = (name: string, email: string, organisationName: string) =>
  app.world((w) => askToJoin(w, { groupId, name, email, organisationName, language: 'sv' }))
const lastEvent = async (kind: string) => {
  const [line] = await read((context) => listHistory(context, { kinds: [kind] }))
  const event = await read((context) => findUndoableEvent(context, line?.id ?? ''))
  if (event === undefined || event === null) throw new Error(`nothing to undo: ${kind}`)
  return event
}

beforeEach(async () => {
  app = await createTestApp()
  akeri = (await app.world((w) => registerOrganisation(w, { name: 'Norrskenets Åkeri', kind: 'company' }))).organisationId
  hamn = (await app.world((w) => registerOrganisation(w, { name: 'Ådalens Hamn', kind: 'company' }))).organisationId
  await app.world((w) => affiliateOrganisation(w, { organisationId: akeri }))
  const made = await app.world((w) => makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning' }, wayIn: 'open' }))
  groupId = made.groupId
  slug = made.slug
})

test('C9: the same person cannot be added to a group twice, whichever organisation they come from', async () => {
  const personId = await aPerson('Aino Karhula', 'Aino@Akeriet.example')
  const again = await aPerson('A. Karhula', 'aino@akeriet.example ')
  await app.world((w) => addMembers(w, { groupId, members: [{ organisationId: akeri, personId }] }))

  expect(again).toBe(personId)
  await expect(app.world((w) => addMembers(w, { groupId, members: [{ organisationId: hamn, personId: again }] }))).rejects.toThrow(
    'person-in-group-already',
  )
  expect((await show())?.current).toHaveLength(1)
})

test('C9: two entries of one person that sit in the same group can be merged', async () => {
  const [kept, merged] = [await aPerson('Aino', 'aino@akeriet.example'), await aPerson('Aino', 'aino@hem.example')]
  await app.world((w) => addMembers(w, { groupId, members: [{ organisationId: akeri, personId: kept }] }))
  await app.world((w) => addMembers(w, { groupId, members: [{ organisationId: hamn, personId: merged }] }))
  await app.world((w) => mergePeople(w, { keptId: kept, mergedId: merged }))
  expect((await show())?.current.map(({ personId }) => personId)).toEqual([kept, merged])
})

test('a member has a person, a deputy and a term, and an organisation that is not affiliated is marked', async () => {
  const [personId, deputyPersonId] = [await aPerson('Aino', 'aino@akeriet.example'), await aPerson('Bo', 'bo@akeriet.example')]
  await app.world((w) =>
    addMembers(w, {
      groupId,
      members: [{ organisationId: hamn, personId, deputyPersonId, termEndsOn: '2026-12-31', isConvener: true }],
      from: '2026-01-01',
    }),
  )
  expect((await show())?.current).toMatchObject([
    { name: 'Ådalens Hamn', isAffiliated: false, personName: 'Aino', deputyName: 'Bo', termEndsOn: '2026-12-31', isConvener: true },
  ])
})

test.each([
  [{ personId: 'same', deputyPersonId: 'same' }, 'deputy-is-the-person'],
  [{ personId: null, deputyPersonId: null, termEndsOn: '2025-12-31' }, 'term-ends-before-it-begins'],
] as const)('a seat is refused: %o', async (seat, reason) => {
  const aino = await aPerson('Aino', 'aino@akeriet.example')
  await app.world((w) => addMembers(w, { groupId, members: [{ organisationId: akeri }] }))
  const idOf = (who: string | null) => (who === null ? null : aino)
  const edit = { groupId, organisationId: akeri, from: '2026-01-01', termEndsOn: null, ...seat }
  await expect(
    app.world((w) => editMember(w, { ...edit, personId: idOf(seat.personId), deputyPersonId: idOf(seat.deputyPersonId) })),
  ).rejects.toThrow(reason)
})

test('terms that end soon are told beforehand, a renewed one no longer, and a renewal can be undone', async () => {
  const seat = { groupId, organisationId: akeri, personId: null, deputyPersonId: null, from: null }
  await app.world((w) => addMembers(w, { groupId, members: [{ organisationId: akeri, termEndsOn: '2026-05-01' }] }))
  const ending = () => read((context) => listTermsEnding(context, '2026-05-29'))
  expect((await ending()).map(({ organisation }) => organisation.name)).toEqual(['Norrskenets Åkeri'])

  await app.world((w) => editMember(w, { ...seat, termEndsOn: '2028-05-01' }))
  expect(await ending()).toEqual([])
  const event = await lastEvent('GroupTermSet')
  await app.world((w) => undoMemberEdit(w, event))
  expect(await ending()).toHaveLength(1)
})

test('who asks to join an open group is in once they confirm from their mailbox, and the secretariat can undo it', async () => {
  const { requestId } = await ask('Aino Karhula', 'aino@akeriet.example', 'norrskenets åkeri')
  expect((await show())?.current).toEqual([])

  await app.world((w) => confirmJoining(w, { requestId }))
  expect((await show())?.current).toMatchObject([{ name: 'Norrskenets Åkeri', personName: 'Aino Karhula' }])
  const event = await lastEvent('GroupJoined')
  await app.world((w) => undoJoined(w, event))
  expect((await show())?.current).toEqual([])
})

test('a second person of the same organisation becomes the deputy, a third is turned away', async () => {
  for (const name of ['Aino', 'Bo']) {
    const { requestId } = await ask(name, `${name}@akeriet.example`, 'Norrskenets Åkeri')
    await app.world((w) => confirmJoining(w, { requestId }))
  }
  expect((await show())?.current).toMatchObject([{ personName: 'Aino', deputyName: 'Bo' }])
  const { requestId } = await ask('Cia', 'cia@akeriet.example', 'Norrskenets Åkeri')
  await expect(app.world((w) => confirmJoining(w, { requestId }))).rejects.toThrow('seats-taken')
})

test('somebody of an unknown organisation waits for the secretariat, which enters it in the register as not affiliated', async () => {
  const { requestId } = await ask('Dag', 'dag@nytt.example', 'Nya Verkstan AB')
  await app.world((w) => confirmJoining(w, { requestId }))
  expect(await read((context) => listGroupRequests(context, groupId))).toMatchObject([{ organisationName: 'Nya Verkstan AB' }])

  await app.world((w) => letIn(w, { requestId }))
  expect((await show())?.current).toMatchObject([{ name: 'Nya Verkstan AB', isAffiliated: false, personName: 'Dag' }])
  expect(await read((context) => listGroupRequests(context, groupId))).toEqual([])
})

test('a group that is not open takes in nobody by itself', async () => {
  const closed = await app.world((w) => makeGroup(w, { kind: 'strategic', mode: 'advises', name: { sv: 'Rådet' }, wayIn: 'election' }))
  const asking = {
    groupId: closed.groupId,
    name: 'Aino',
    email: 'aino@x.example',
    organisationName: 'Ådalens Hamn',
    language: 'sv',
  } as const
  await expect(app.world((w) => askToJoin(w, asking))).rejects.toThrow('not-open')
})

test('what a group grew out of is found from both ends', async () => {
  const id = '01890000-0000-7000-8000-00000000abcd'
  const cameFrom = { kind: 'outcome', id, words: { sv: 'Vi laddar ihop' }, meetingId: null } as const
  const made = await app.world((w) => makeGroup(w, { kind: 'thematic', mode: 'works', name: { sv: 'Ur ett beslut' }, cameFrom }))
  expect((await read((context) => findGroup(context, { id: made.groupId })))?.cameFrom).toMatchObject({ words: { sv: 'Vi laddar ihop' } })
  expect((await read((context) => listGroupsFrom(context, [id, 'no id']))).map(({ slug: found }) => found)).toEqual(['ur-ett-beslut'])
})

test('C7: three hundred groups come a page at a time, filtered by state and name', async () => {
  const names = Array.from({ length: 120 }, (_, index) => ({ sv: `Grupp ${index}` }))
  for (const name of names)
    await app.world((w) => makeGroup(w, { kind: 'other', mode: 'works', name, state: name.sv.endsWith('0') ? 'proposed' : 'started' }))
  const page = await read((context) => listGroupsPage(context, { limit: 50, offset: 50 }))
  expect([page.total, page.groups.length]).toEqual([121, 50])
  expect((await read((context) => listGroupsPage(context, { state: 'proposed', limit: 50 }))).total).toBe(12)
  expect((await read((context) => listGroupsPage(context, { text: '%', limit: 50 }))).total).toBe(0)
})
