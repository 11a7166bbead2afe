import { expect, test } from 'vitest'
import { listHistory, reading } from '#domain/history'
import { registerOrganisation } from '#domain/organisations'
import { createTestApp, type TestApp } from '#tests/support/test-app.ts'
import { mayGroupBecome } from './group.ts'
import {
  addMembers,
  closeGroup,
  editGroup,
  endConvener,
  findGroup,
  listGroups,
  listGroupsOfOrganisation,
  listMembersOf,
  makeGroup,
  nameConvener,
  pauseGroup,
  purposeHash,
  removeMember,
  startGroup,
  undoGroupState,
  undoMemberRemoved,
  writePurpose,
} from './groups.ts'

const foreignId = '01890000-0000-7000-8000-000000000000'

async function anOrganisation(app: TestApp, name: string): Promise<string> {
  return (await app.world((writing) => registerOrganisation(writing, { name, kind: 'company' }))).organisationId
}

async function aGroup(app: TestApp, organisationIds: readonly string[] = []) {
  return app.world((writing) =>
    makeGroup(writing, {
      kind: 'strategic',
      mode: 'decides',
      name: { sv: 'Strategiska gruppen', en: 'The strategic group' },
      organisationIds,
    }),
  )
}

function show(app: TestApp, slug: string) {
  return reading(app.store, app.contractId, (context) => findGroup(context, { slug }))
}

test('a group begins with its members, told in Swedish order', async () => {
  const app = await createTestApp()
  const members = [
    await anOrganisation(app, 'Öbackens Bygg'),
    await anOrganisation(app, 'Ådalens Åkeri'),
    await anOrganisation(app, 'Zonteknik'),
  ]

  const { groupId, slug } = await aGroup(app, members)

  const group = await show(app, slug)
  expect(slug).toBe('strategiska-gruppen')
  expect(group?.current.map(({ name }) => name)).toEqual(['Zonteknik', 'Ådalens Åkeri', 'Öbackens Bygg'])
  const history = await reading(app.store, app.contractId, (context) => listHistory(context, { subject: { kind: 'group', id: groupId } }))
  expect(history.map(({ kind }) => kind).sort()).toEqual(['GroupMade', 'GroupMemberAdded', 'GroupMemberAdded', 'GroupMemberAdded'])
})

test('a second group of the same name gets an address of its own, and none is called "ny"', async () => {
  const app = await createTestApp()
  await aGroup(app)
  expect((await aGroup(app)).slug).toBe('strategiska-gruppen-2')
  expect((await app.world((writing) => makeGroup(writing, { kind: 'other', mode: 'works', name: { sv: 'Ny' } }))).slug).toBe('ny-2')
  expect(await reading(app.store, app.contractId, listGroups)).toHaveLength(3)
})

test.each([
  [{ name: { sv: ' ' } }, 'name-missing'],
  [{ name: { sv: 'x'.repeat(201) } }, 'name-too-long'],
  [{ name: { sv: 'Grupp' }, focusAreaId: foreignId }, 'unknown-area'],
  [{ name: { sv: 'Grupp' }, organisationIds: [foreignId] }, 'unknown-organisation'],
  [{ name: { sv: 'Grupp' }, organisationIds: ['not an id'] }, 'unknown-organisation'],
] as const)('a group is refused: %o', async (input, reason) => {
  const app = await createTestApp()
  await expect(app.world((writing) => makeGroup(writing, { kind: 'other', mode: 'works', ...input }))).rejects.toThrow(reason)
})

test('an organisation that is a member already stays one and not two', async () => {
  const app = await createTestApp()
  const organisationId = await anOrganisation(app, 'Norrskenets Åkeri')
  const { groupId } = await aGroup(app, [organisationId])

  const again = await app.world((writing) => addMembers(writing, { groupId, members: [{ organisationId }] }))

  expect(again.added).toBe(0)
  expect(await reading(app.store, app.contractId, (context) => listMembersOf(context, [groupId]))).toHaveLength(1)
})

test('who leaves a group was a member until that day, and can be had back', async () => {
  const app = await createTestApp()
  const organisationId = await anOrganisation(app, 'Hotell Nattviken')
  const { groupId, slug } = await aGroup(app, [organisationId])

  const { eventId } = await app.world((writing) => removeMember(writing, { groupId, organisationId }))

  expect((await show(app, slug))?.former).toMatchObject([{ name: 'Hotell Nattviken', untilOn: '2026-03-30' }])
  expect(await reading(app.store, app.contractId, (context) => listGroupsOfOrganisation(context, organisationId))).toEqual([])
  const [event] = await reading(app.store, app.contractId, (context) => listHistory(context, { kinds: ['GroupMemberRemoved'] }))
  await app.world((writing) =>
    undoMemberRemoved(writing, {
      id: eventId,
      subject_id: groupId,
      organisation_id: organisationId,
      particulars: event?.particulars ?? {},
    }),
  )
  expect((await show(app, slug))?.current).toHaveLength(1)
  await expect(
    app.world((writing) =>
      undoMemberRemoved(writing, {
        id: eventId,
        subject_id: groupId,
        organisation_id: organisationId,
        particulars: event?.particulars ?? {},
      }),
    ),
  ).rejects.toThrow('is-a-member-again')
})

test('one or several members convene, and only members can', async () => {
  const app = await createTestApp()
  const [first, second, outsider] = [
    await anOrganisation(app, 'Vitterbanken'),
    await anOrganisation(app, 'Älvbro'),
    await anOrganisation(app, 'Utanför'),
  ]
  const { groupId, slug } = await aGroup(app, [first, second])
  const conveners = async () => (await show(app, slug))?.current.filter(({ isConvener }) => isConvener).map(({ name }) => name)

  for (const organisationId of [first, second]) await app.world((writing) => nameConvener(writing, { groupId, organisationId }))
  expect(await conveners()).toEqual(['Vitterbanken', 'Älvbro'])
  await app.world((writing) => endConvener(writing, { groupId, organisationId: first }))
  expect(await conveners()).toEqual(['Älvbro'])
  await expect(app.world((writing) => nameConvener(writing, { groupId, organisationId: outsider }))).rejects.toThrow('not-a-member')
})

test('a group is edited by one at a time: the second sees that it changed meanwhile', async () => {
  const app = await createTestApp()
  const { groupId, slug } = await aGroup(app)
  const edit = {
    groupId,
    revision: 1,
    kind: 'thematic',
    mode: 'works',
    focusAreaId: null,
    startedOn: { date: '2026-03-01', precision: 'month' },
  } as const

  await app.world((writing) => editGroup(writing, { ...edit, name: { sv: 'Återbruk' } }))

  expect(await show(app, slug)).toMatchObject({
    name: { sv: 'Återbruk' },
    kind: 'thematic',
    startedOn: { date: '2026-03-01', precision: 'month' },
    revision: 2,
  })
  await expect(app.world((writing) => editGroup(writing, { ...edit, name: { sv: 'Annat' } }))).rejects.toThrow('changed-meanwhile')
  await expect(app.world((writing) => editGroup(writing, { ...edit, groupId: foreignId, name: { sv: 'Annat' } }))).rejects.toThrow(
    'no-such-group',
  )
})

test.each([
  ['proposed', 'started', true],
  ['proposed', 'paused', false],
  ['started', 'paused', true],
  ['paused', 'started', true],
  ['closed', 'started', true],
  ['closed', 'paused', false],
  ['started', 'proposed', false],
] as const)('a group that is %s may become %s: %s', (from, to, expected) => {
  expect(mayGroupBecome(from, to)).toBe(expected)
})

test('a group is started, paused and closed, and a closing can be undone', async () => {
  const app = await createTestApp()
  const { groupId, slug } = await app.world((writing) =>
    makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning' }, state: 'proposed' }),
  )

  await app.world((writing) => startGroup(writing, { groupId }))
  await app.world((writing) => pauseGroup(writing, { groupId, on: '2026-03-28', reason: 'Alla har fullt upp i vår.' }))
  const { eventId } = await app.world((writing) => closeGroup(writing, { groupId }))

  expect(await show(app, slug)).toMatchObject({
    state: 'closed',
    closedOn: '2026-03-30',
    startedOn: { date: '2026-03-30', precision: 'day' },
  })
  await expect(app.world((writing) => pauseGroup(writing, { groupId }))).rejects.toThrow('not-from-this-state')
  await app.world((writing) => undoGroupState(writing, { id: eventId, subject_id: groupId, particulars: { before: 'paused' } }))
  expect(await show(app, slug)).toMatchObject({ state: 'paused', closedOn: null })
})

test('the states a group has been in are told with their days and reasons, and not those taken back', async () => {
  const app = await createTestApp()
  const { groupId, slug } = await app.world((writing) =>
    makeGroup(writing, { kind: 'thematic', mode: 'works', name: { sv: 'Laddning' }, state: 'proposed' }),
  )
  await app.world((writing) => startGroup(writing, { groupId, on: '2026-03-01', reason: 'Tre vill börja.' }))
  const { eventId } = await app.world((writing) => closeGroup(writing, { groupId, reason: 'Av misstag' }))
  const [event] = await reading(app.store, app.contractId, (context) => listHistory(context, { kinds: ['GroupClosed'] }))
  await app.world((writing) => undoGroupState(writing, { id: eventId, subject_id: groupId, particulars: event?.particulars ?? {} }))

  expect((await show(app, slug))?.changes).toEqual([
    { state: 'started', on: '2026-03-01', reason: 'Tre vill börja.' },
    { state: 'proposed', on: '2026-03-30', reason: null },
  ])
  await expect(app.world((writing) => pauseGroup(writing, { groupId, on: '2026-04-01' }))).rejects.toThrow('day-not-yet')
})

test('a role and purpose is kept in every version; the same words again are no new one', async () => {
  const app = await createTestApp()
  const { groupId, slug } = await aGroup(app)

  await app.world((writing) => writePurpose(writing, { groupId, text: { sv: 'Vi visar riktningen.' }, from: 0 }))
  const same = await app.world((writing) => writePurpose(writing, { groupId, text: { sv: 'Vi visar riktningen.  ' }, from: 1 }))
  await app.world((writing) => writePurpose(writing, { groupId, text: { sv: 'Vi visar riktningen och delar på ansvaret.' }, from: 1 }))

  expect(same).toMatchObject({ isNew: false, version: 1 })
  expect((await show(app, slug))?.purposes.map(({ version, text }) => [version, text['sv']])).toEqual([
    [2, 'Vi visar riktningen och delar på ansvaret.'],
    [1, 'Vi visar riktningen.'],
  ])
  await expect(app.world((writing) => writePurpose(writing, { groupId, text: { sv: 'Något annat.' }, from: 1 }))).rejects.toThrow(
    'changed-meanwhile',
  )
  await expect(app.world((writing) => writePurpose(writing, { groupId, text: { sv: '' } }))).rejects.toThrow('text-missing')
})

test('a fingerprint changes with every letter and language, never with line endings', () => {
  const one = purposeHash({ sv: 'Vi delar\npå ansvaret.', en: 'We share.' })
  expect(purposeHash({ en: 'We share.', sv: 'Vi delar\r\npå ansvaret. ' })).toBe(one)
  expect(purposeHash({ sv: 'Vi delar\npå ansvaret!', en: 'We share.' })).not.toBe(one)
  expect(purposeHash({ sv: 'Vi delar\npå ansvaret.' })).not.toBe(one)
})
