import { expect, test } from 'vitest'
import { writePurpose } from '#domain/groups'
import { listHistory, reading } from '#domain/history'
import { aRoom, aRoomAgreeing, foreignId } from './meetings.fixtures.ts'
import {
  addPositionLater,
  agreeByAcclamation,
  changeAgreementText,
  closeAgreement,
  closeMeeting,
  findMeetingPage,
  giveVoice,
  openAgreement,
  openRound,
  recordAttendance,
  revisePurpose,
  undoAgreementReached,
} from './meetings.ts'

test('one tap records that everybody present agrees on exactly this text', async () => {
  const room = await aRoomAgreeing()
  const { agreed } = await room.world((writing) => agreeByAcclamation(writing, room))
  const { agreement } = await room.show()
  expect(agreed).toBe(3)
  expect(agreement).toMatchObject({
    state: 'agreed',
    text: { sv: 'Vi driver arbetet tillsammans.' },
    purpose: { version: 1 },
    textHash: room.textHash,
  })
  expect(agreement?.voices.map(({ name, answer }) => [name, answer])).toEqual([
    ['Norrskenets Åkeri', 'yes'],
    ['Vitterbanken', 'yes'],
    ['Ådalens Hamn', 'yes'],
  ])
})

test('exceptions are noted with their concern, which the public never reads', async () => {
  const room = await aRoomAgreeing()
  const exceptions = [
    { organisationId: room.members[0], answer: 'yes-but', concern: 'Tempot oroar.' },
    { organisationId: room.members[1], answer: 'not-yet' },
  ] as const
  expect(await room.world((writing) => agreeByAcclamation(writing, { ...room, exceptions }))).toMatchObject({ agreed: 2 })
  expect((await room.show()).agreement?.voices[0]).toMatchObject({ answer: 'yes-but', concern: 'Tempot oroar.' })
  const page = await reading(room.store, room.contractId, (context) => findMeetingPage(context, { id: room.meetingId }, 'public'))
  expect(page?.agreement?.voices.map(({ name, concern }) => [name, concern])).toEqual([
    ['Norrskenets Åkeri', null],
    ['Ådalens Hamn', null],
  ])
})

test('nothing is agreed where nobody is, by somebody absent, by nobody, or on a text not seen', async () => {
  const room = await aRoomAgreeing()
  const attempt = (more: object) => room.attempt((writing) => agreeByAcclamation(writing, { ...room, ...more }))
  expect(await attempt({ exceptions: [{ organisationId: room.outsider, answer: 'not-yet' }] })).toMatchObject({ reason: 'not-present' })
  expect(await attempt({ exceptions: room.members.map((organisationId) => ({ organisationId, answer: 'not-yet' })) })).toMatchObject({
    reason: 'nobody-agrees',
  })
  expect(await attempt({ textHash: 'something else' })).toMatchObject({ reason: 'text-changed' })
  expect(await attempt({ agreementId: foreignId })).toMatchObject({ reason: 'no-such-agreement' })
  const empty = await aRoom()
  const opened = await empty.world((writing) =>
    openAgreement(writing, { meetingId: empty.meetingId, text: { words: { sv: 'Vi ses igen.' } } }),
  )
  expect(await empty.attempt((writing) => agreeByAcclamation(writing, opened))).toMatchObject({ reason: 'nobody-present' })
})

test('an agreement reached by a mistaken tap can be taken back, and its voices with it', async () => {
  const room = await aRoomAgreeing()
  const { eventId } = await room.world((writing) => agreeByAcclamation(writing, room))
  const [event] = await reading(room.store, room.contractId, (context) => listHistory(context, { kinds: ['AgreementReached'] }))
  await room.world((writing) =>
    undoAgreementReached(writing, { id: eventId, subject_id: room.agreementId, particulars: event?.particulars ?? {} }),
  )
  expect((await room.show()).agreement).toMatchObject({ state: 'open', agreedAt: null, voices: [] })
})

test('in a round each organisation present has one voice, which it may change until the round is closed', async () => {
  const room = await aRoomAgreeing()
  await room.world((writing) => openRound(writing, room))
  await room.world((writing) => giveVoice(writing, { ...room, organisationId: room.members[0], answer: 'not-yet' }))
  expect(await room.attempt((writing) => closeAgreement(writing, room))).toMatchObject({ reason: 'nobody-agrees' })
  await room.world((writing) =>
    giveVoice(writing, { ...room, organisationId: room.members[0], answer: 'yes-but', concern: 'Om vi får hjälp.' }),
  )
  expect(await room.attempt((writing) => giveVoice(writing, { ...room, organisationId: room.outsider, answer: 'yes' }))).toMatchObject({
    reason: 'not-present',
  })
  await room.world((writing) => closeAgreement(writing, room))
  expect((await room.show()).agreement).toMatchObject({
    state: 'agreed',
    form: 'round',
    voices: [{ answer: 'yes-but', concern: 'Om vi får hjälp.' }],
  })
  expect(await room.attempt((writing) => giveVoice(writing, { ...room, organisationId: room.members[1], answer: 'yes' }))).toMatchObject({
    reason: 'not-open',
  })
  expect(await room.attempt((writing) => openRound(writing, room))).toMatchObject({ reason: 'not-open' })
})

test('who was absent may add a position afterwards, and it is shown apart', async () => {
  const room = await aRoomAgreeing()
  const position = { ...room, organisationId: room.outsider, answer: 'yes' } as const
  expect(await room.attempt((writing) => addPositionLater(writing, position))).toMatchObject({ reason: 'not-open' })
  await room.world((writing) => agreeByAcclamation(writing, room))
  await room.world((writing) => addPositionLater(writing, position))
  expect((await room.show()).agreement?.voices.filter(({ wasPresent }) => !wasPresent).map(({ name }) => name)).toEqual(['Solfångarna'])
  expect(await room.attempt((writing) => addPositionLater(writing, { ...position, organisationId: room.members[0] }))).toMatchObject({
    reason: 'was-present',
  })
  expect(await room.attempt((writing) => addPositionLater(writing, { ...position, organisationId: foreignId }))).toMatchObject({
    reason: 'unknown-organisation',
  })
})

test('a new version of the purpose reopens what was agreed on the old one; in the room the new words are asked about at once', async () => {
  const room = await aRoomAgreeing()
  await room.world((writing) => agreeByAcclamation(writing, room))
  const { reopened } = await room.world((writing) =>
    revisePurpose(writing, { groupId: room.groupId, text: { sv: 'Vi driver arbetet och är ledstjärnor.' } }),
  )
  const { agreement, earlierAgreements } = await room.show()
  expect(reopened).toBe(1)
  expect(agreement).toMatchObject({
    state: 'open',
    text: { sv: 'Vi driver arbetet och är ledstjärnor.' },
    purpose: { version: 2 },
    voices: [],
  })
  expect(earlierAgreements).toMatchObject([{ state: 'reopened', text: { sv: 'Vi driver arbetet tillsammans.' }, voices: [{}, {}, {}] }])
})

test('after the meeting a new version leaves no question open there, and what was agreed at the time still stands', async () => {
  const room = await aRoomAgreeing()
  await room.world((writing) => agreeByAcclamation(writing, room))
  await room.world((writing) => closeMeeting(writing, room.meetingId))
  await room.world((writing) => revisePurpose(writing, { groupId: room.groupId, text: { sv: 'Något nytt.' } }))
  expect((await room.show()).agreement).toMatchObject({
    state: 'reopened',
    agreedAt: new Date('2026-03-30T11:00:00Z'),
    text: { sv: 'Vi driver arbetet tillsammans.' },
  })
  const same = await room.world((writing) => revisePurpose(writing, { groupId: room.groupId, text: { sv: 'Något nytt.' } }))
  expect(same.reopened).toBe(0)
})

test('words of the meeting’s own can be changed while they are on the table, not behind somebody’s back', async () => {
  const room = await aRoom()
  await room.world((writing) => recordAttendance(writing, { meetingId: room.meetingId, organisationId: room.members[0] }))
  const opened = await room.world((writing) =>
    openAgreement(writing, { meetingId: room.meetingId, text: { words: { sv: 'Vi ses i höst.' } } }),
  )
  const changed = await room.world((writing) => changeAgreementText(writing, { ...opened, words: { sv: 'Vi ses i september.' } }))
  expect(await room.attempt((writing) => agreeByAcclamation(writing, opened))).toMatchObject({ reason: 'text-changed' })
  expect(await room.attempt((writing) => changeAgreementText(writing, { ...opened, words: { sv: 'Vi ses aldrig.' } }))).toMatchObject({
    reason: 'text-changed',
  })
  expect(await room.world((writing) => agreeByAcclamation(writing, changed))).toMatchObject({ agreed: 1 })
})

test('a text is refused that is empty, too long, unknown or on the table already', async () => {
  const room = await aRoomAgreeing()
  const attempt = (text: Parameters<typeof openAgreement>[1]['text']) =>
    room.attempt((writing) => openAgreement(writing, { meetingId: room.meetingId, text }))
  expect(await attempt({ words: { sv: ' ' } })).toMatchObject({ reason: 'text-missing' })
  expect(await attempt({ words: { sv: 'x'.repeat(5001) } })).toMatchObject({ reason: 'text-too-long' })
  expect(await attempt({ purposeId: foreignId })).toMatchObject({ reason: 'no-such-text' })
  const { purposeId } = await room.world((writing) =>
    writePurpose(writing, { groupId: room.groupId, text: { sv: 'Vi driver arbetet tillsammans.' } }),
  )
  expect(await attempt({ purposeId })).toMatchObject({ reason: 'already-open' })
})
