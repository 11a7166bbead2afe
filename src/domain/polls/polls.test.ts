import { expect, test } from 'vitest'
import { findUndoableEvent, listHistory } from '#domain/history'
import { mergePeople, findLink, registerPerson } from '#domain/identity'
import { endLead, listLeads } from '#domain/leads'
import { findMeetingById, makeMeeting } from '#domain/meetings'
import { newId } from '#platform/ids'
import { aLead, aPollTown, twoDays, type PollTown } from './polls.fixtures.ts'
import {
  addOptions,
  answerPoll,
  decidePoll,
  forgetPollRemarks,
  listOpenPollsOfPerson,
  listPollsToDecide,
  listUnavailable,
  makePoll,
  moveDeadline,
  remindAsked,
  removeOption,
  tallyOf,
  tellNow,
  tendPolls,
  undoDeadlineMoved,
  undoOptionRemoved,
  undoOptionsAdded,
  undoPollDecided,
  undoPollWithdrawn,
  warningMark,
  warningsAgainst,
  withdrawPoll,
} from './polls.ts'

const answer = (town: PollTown, personId: string, answers: Readonly<Record<string, string>>, more = {}) =>
  town.attempt((writing) => answerPoll(writing, { pollId: town.pollId, personId, answers, by: 'link', ...more }))

async function everybodyCan(town: PollTown): Promise<string> {
  const [first = '', second = ''] = await town.optionIds()
  for (const personId of Object.values(town.people)) await answer(town, personId, { [first]: 'yes', [second]: 'no' })
  return first
}

async function undo<Result>(town: PollTown, kind: string, verb: (writing: never, event: never) => Promise<Result>) {
  const [line] = await town.look((context) => listHistory(context, { kinds: [kind], meetingId: town.meetingId }))
  const event = await town.look((context) => findUndoableEvent(context, line?.id ?? ''))
  return town.attempt((writing) => verb(writing as never, event as never) as never)
}

const markOf = async (town: PollTown, optionId: string) => {
  const tally = tallyOf(await town.poll())
  const option = tally.options.find((each) => each.option.id === optionId)
  return option === undefined ? '' : warningMark(warningsAgainst(tally, option, false))
}

test('a poll asks the contact of each organisation with Lead, once, and says so in the history', async () => {
  const town = await (await aPollTown()).open()
  const { asked, options } = await town.poll()
  expect(asked.map(({ organisation, person, hasLead }) => [organisation?.name, person.name, hasLead])).toEqual([
    ['Norrskenets Åkeri', 'Aino Karhula', true],
    ['Vitterbanken', 'Bea Vitter', true],
    ['Ådalens Hamn', 'Åke Hamnlund', true],
  ])
  expect(options.map(({ date, startsAt, place }) => [date, startsAt, place])).toEqual([
    ['2026-04-14', '13:00', 'Sjöboden'],
    ['2026-04-16', '09:00', null],
  ])
  expect((await town.mail()).lines).toEqual(['question to Aino Karhula', 'question to Bea Vitter', 'question to Åke Hamnlund'])
  expect((await town.mail()).lines).toEqual([])
  expect(await town.look((context) => listHistory(context, { kinds: ['PollOpened'] }))).toMatchObject([{ meetingId: town.meetingId }])
})

test('each mail has a link of its own that opens that person’s answers and no other poll', async () => {
  const town = await (await aPollTown()).open()
  const { facts } = await town.mail()
  const tokens = facts.map(({ token }) => token ?? '')
  expect(new Set(tokens).size).toBe(3)
  const link = await town.look((context) => findLink(context, 'answer-poll', tokens[0] ?? ''))
  expect(link).toMatchObject({ subjectId: town.pollId, personId: facts[0]?.asked.person.id, state: 'open' })
  expect(await town.look((context) => findLink(context, 'confirm-lead', tokens[0] ?? ''))).toBeNull()
})

test.each([
  ['no-such-meeting', { meetingId: newId() }],
  ['options-missing', { options: [] }],
  ['option-past', { options: [{ ...twoDays[0], date: '2026-03-01' }] }],
  ['deadline-not-understood', { deadline: 'nästa vecka' }],
  ['deadline-past', { deadline: '2026-03-29' }],
  ['deadline-too-late', { deadline: '2026-04-15' }],
  ['quorum-not-understood', { quorum: -1 }],
  ['circle-not-understood', { circle: { organisations: ['none of ours'] } }],
  ['nobody-to-ask', { circle: {} }],
  ['nobody-to-ask', { circle: { organisations: [newId()] } }],
] as const)('%s: no poll is made and nobody is asked', async (reason, wrong) => {
  const town = await aPollTown()
  const made = await town.attempt((writing) =>
    makePoll(writing, {
      meetingId: town.meetingId,
      options: twoDays,
      circle: { leadsOfAreas: [town.areaId] },
      quorum: null,
      deadline: '2026-04-10',
      ...wrong,
    }),
  )
  expect(made).toMatchObject({ ok: false, reason })
  expect(await town.look((context) => listHistory(context, { kinds: ['PollOpened'] }))).toEqual([])
})

test('a meeting has one open poll, and none once it has been held', async () => {
  const town = await (await aPollTown()).open()
  const again = { options: twoDays, circle: { allLeads: true }, quorum: 0, deadline: '2026-04-10' }
  expect(await town.attempt((writing) => makePoll(writing, { ...again, meetingId: town.meetingId }))).toMatchObject({
    reason: 'poll-open-already',
  })
  const held = await town.world((context) =>
    makeMeeting(context, { title: { sv: 'Förra' }, kind: 'other', on: { date: '2026-03-30', precision: 'day' } }),
  )
  await town.store.database.kysely.updateTable('meetings').set({ state: 'closed' }).where('id', '=', held.meetingId).execute()
  expect(await town.attempt((writing) => makePoll(writing, { ...again, meetingId: held.meetingId }))).toMatchObject({
    reason: 'meeting-not-bookable',
  })
})

test('a person in several parts of the circle is asked once', async () => {
  const start = await aPollTown()
  const people = [
    { personId: start.people.akeri, organisationId: null },
    { personId: start.people.akeri, organisationId: null },
  ]
  const town = await start.open({ circle: { leadsOfAreas: [start.areaId], allLeads: true, people } })
  expect((await town.poll()).asked.filter(({ person }) => person.id === town.people.akeri)).toHaveLength(1)
})

test('an answer is kept whole, another replaces it, and a colleague may give it', async () => {
  const town = await (await aPollTown()).open()
  const [first = '', second = ''] = await town.optionIds()
  await answer(town, town.people.akeri, { [first]: 'yes', [second]: 'maybe' }, { remark: ' Tåget går\n16 ' })
  await answer(town, town.people.akeri, { [first]: 'no' }, { colleague: 'Kim Åkerman' })
  expect(await town.asked(town.people.akeri)).toMatchObject({
    answers: { [first]: 'no', [second]: 'maybe' },
    colleague: 'Kim Åkerman',
    remark: null,
    answeredBy: 'link',
  })
  const events = await town.look((context) => listHistory(context, { kinds: ['PollAnswered'] }))
  expect(events).toMatchObject([{ organisationName: 'Norrskenets Åkeri', particulars: { no: 1 } }, { particulars: { yes: 1, maybe: 1 } }])
})

test('R2: the same answer sent again is told once', async () => {
  const town = await (await aPollTown()).open()
  const [first = ''] = await town.optionIds()
  const send = () => answer(town, town.people.akeri, { [first]: 'yes' }, { remark: 'Sent' })
  const outcomes = [await send(), ...(await Promise.all([send(), send(), send()]))]
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await town.look((context) => listHistory(context, { kinds: ['PollAnswered'] }))).toHaveLength(1)
  expect(await town.asked(town.people.akeri)).toMatchObject({ timesAnswered: 1, remark: 'Sent' })
})

test.each([
  ['nothing-answered', {}, {}],
  ['unknown-option', { [newId()]: 'yes' }, {}],
  ['unknown-option', { __proto__x: 'yes' }, {}],
  ['unknown-option', { constructor: 'yes' }, {}],
  ['remark-too-long', { first: 'yes' }, { remark: 'a'.repeat(301) }],
  ['colleague-too-long', { first: 'yes' }, { colleague: 'a'.repeat(121) }],
  ['answer-not-understood', { first: 'kanske' }, {}],
] as const)('%s: the answer is refused and what was answered before stands', async (reason, given, more) => {
  const town = await (await aPollTown()).open()
  const [first = ''] = await town.optionIds()
  await answer(town, town.people.bank, { [first]: 'yes' })
  const answers = Object.fromEntries(Object.entries(given).map(([id, value]) => [id === 'first' ? first : id, value]))
  expect(await answer(town, town.people.bank, answers, more)).toMatchObject({ ok: false, reason })
  expect((await town.asked(town.people.bank)).answers).toEqual({ [first]: 'yes' })
})

test('an option id of another poll, and a person who was not asked, are refused', async () => {
  const [town, other] = [await (await aPollTown()).open(), await (await aPollTown()).open()]
  const [foreign = ''] = await other.optionIds()
  const [first = ''] = await town.optionIds()
  expect(await answer(town, town.people.bank, { [foreign]: 'yes' })).toMatchObject({ reason: 'unknown-option' })
  expect(await answer(town, other.people.bank, { [first]: 'yes' })).toMatchObject({ reason: 'not-asked' })
  expect(
    await town.attempt((writing) =>
      answerPoll(writing, { pollId: other.pollId, personId: other.people.bank, answers: { [foreign]: 'yes' }, by: 'link' }),
    ),
  ).toMatchObject({ reason: 'not-asked' })
})

test('C21: adding a day drops no answer; those asked hear of it after two minutes, and only the new day is unanswered', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const first = await everybodyCan(town)
  const added = await town.attempt((writing) =>
    addOptions(writing, { pollId: town.pollId, options: [{ date: '2026-04-15', startsAt: '10:00', endsAt: '12:00' }] }),
  )
  expect(added).toMatchObject({ ok: true, value: { added: 1 } })
  expect((await town.mail()).lines).toEqual([])
  town.pass({ minutes: 2 })
  const { lines, facts } = await town.mail()
  expect(lines).toHaveLength(3)
  expect(facts[0]?.unanswered.map(({ date }) => date)).toEqual(['2026-04-15'])
  expect((await town.asked(town.people.hamn)).answers[first]).toBe('yes')
  expect(tallyOf(await town.poll()).rows.map(({ state }) => state)).toEqual(['partly', 'partly', 'partly'])
})

test('added days are taken back in silence within the two minutes, and not after', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const add = () =>
    town.attempt((writing) =>
      addOptions(writing, { pollId: town.pollId, options: [{ date: '2026-04-20', startsAt: '10:00', endsAt: '12:00' }] }),
    )
  await add()
  expect(await undo(town, 'PollOptionsAdded', undoOptionsAdded)).toMatchObject({ ok: true })
  town.pass({ minutes: 5 })
  expect(await town.optionIds()).toHaveLength(2)
  expect((await town.mail()).lines).toEqual([])
  await add()
  town.pass({ minutes: 2 })
  await town.mail()
  expect(await undo(town, 'PollOptionsAdded', undoOptionsAdded)).toMatchObject({ reason: 'already-told' })
})

test('a day that is taken away comes back with its answers, and the last one cannot be taken', async () => {
  const town = await (await aPollTown()).open()
  const first = await everybodyCan(town)
  const remove = (optionId: string) => town.attempt((writing) => removeOption(writing, { pollId: town.pollId, optionId }))
  expect(await remove(first)).toMatchObject({ ok: true })
  const [left = ''] = await town.optionIds()
  expect(await remove(left)).toMatchObject({ reason: 'last-option' })
  expect(await remove(newId())).toMatchObject({ reason: 'unknown-option' })
  await answer(town, town.people.bank, { [first]: 'maybe', [left]: 'yes' })
  expect(await undo(town, 'PollOptionRemoved', undoOptionRemoved)).toMatchObject({ ok: true })
  expect((await town.asked(town.people.bank)).answers).toEqual({ [first]: 'yes', [left]: 'yes' })
})

test('C20: a day somebody with Lead refused is not chosen before the warning has been seen', async () => {
  const town = await (await aPollTown()).open()
  await everybodyCan(town)
  const [, refused = ''] = await town.optionIds()
  const decide = (seen: string) => town.attempt((writing) => decidePoll(writing, { pollId: town.pollId, optionId: refused, seen }))
  expect(await decide('')).toMatchObject({ reason: 'needs-a-look' })
  const mark = await markOf(town, refused)
  await answer(town, town.people.akeri, { [refused]: 'yes' })
  expect(await decide(mark)).toMatchObject({ reason: 'needs-a-look' })
  expect(await decide(await markOf(town, refused))).toMatchObject({ ok: true })
})

test('C21: a decision books the meeting and everybody who was asked hears of it', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const first = await everybodyCan(town)
  await town.attempt((writing) => decidePoll(writing, { pollId: town.pollId, optionId: first, seen: '' }))
  expect(await town.look((context) => findMeetingById(context, town.meetingId))).toMatchObject({
    state: 'booked',
    on: { date: '2026-04-14', precision: 'day' },
    startsAt: '13:00',
    minutes: 120,
    place: 'Sjöboden',
    areas: [{ id: town.areaId }],
  })
  town.pass({ minutes: 2 })
  const { lines, facts } = await town.mail()
  expect(lines).toEqual(['result to Aino Karhula', 'result to Bea Vitter', 'result to Åke Hamnlund'])
  expect(facts[0]).toMatchObject({ decided: { id: first }, token: null })
  expect(await answer(town, town.people.bank, { [first]: 'no' })).toMatchObject({ reason: 'poll-closed' })
})

test('a decision is taken back in silence within the two minutes: the meeting has no day and the poll is open', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const first = await everybodyCan(town)
  const decide = () => town.attempt((writing) => decidePoll(writing, { pollId: town.pollId, optionId: first, seen: '' }))
  await decide()
  expect(await undo(town, 'PollDecided', undoPollDecided)).toMatchObject({ ok: true })
  expect(await town.look((context) => findMeetingById(context, town.meetingId))).toMatchObject({
    state: 'draft',
    on: null,
    startsAt: null,
    place: null,
  })
  expect(await town.poll()).toMatchObject({ state: 'open', decidedOptionId: null })
  town.pass({ minutes: 5 })
  expect((await town.mail()).lines).toEqual([])
  await decide()
  await town.attempt((writing) => tellNow(writing, { pollId: town.pollId }))
  expect((await town.mail()).lines).toHaveLength(3)
  expect(await undo(town, 'PollDecided', undoPollDecided)).toMatchObject({ reason: 'already-told' })
})

test('a withdrawn poll tells those who were asked, unless it is taken back before', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const withdraw = () => town.attempt((writing) => withdrawPoll(writing, { pollId: town.pollId }))
  await withdraw()
  expect(await withdraw()).toMatchObject({ reason: 'poll-closed' })
  expect(await undo(town, 'PollWithdrawn', undoPollWithdrawn)).toMatchObject({ ok: true })
  await withdraw()
  town.pass({ minutes: 3 })
  expect((await town.mail()).lines).toEqual(['withdrawn to Aino Karhula', 'withdrawn to Bea Vitter', 'withdrawn to Åke Hamnlund'])
  expect(await undo(town, 'PollWithdrawn', undoPollWithdrawn)).toMatchObject({ reason: 'already-told' })
})

test('nobody hears that a poll is withdrawn who was never asked', async () => {
  const town = await (await aPollTown()).open()
  await town.attempt((writing) => withdrawPoll(writing, { pollId: town.pollId }))
  town.pass({ minutes: 3 })
  expect((await town.mail()).lines).toEqual([])
})

test('the asked follow Lead: who takes it is asked, who leaves it is not, and history tells', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const { leads } = await town.look((context) => listLeads(context, {}))
  const lead = leads.find(({ organisation }) => organisation?.name === 'Vitterbanken')
  await town.world((context) => endLead(context, { leadId: lead?.id ?? '', reason: 'Vi slutar' }))
  await aLead(town, town.areaId, { organisation: 'Solfångarna', person: 'Sol Berg', language: 'sv' })
  await tendPolls(town.store)
  expect((await town.mail()).lines).toEqual(['question to Sol Berg'])
  expect(tallyOf(await town.poll()).rows.map(({ name }) => name)).toEqual(['Norrskenets Åkeri', 'Solfångarna', 'Ådalens Hamn'])
  const told = () => town.look((context) => listHistory(context, { kinds: ['PollCircleFollowed'] }))
  expect(await told()).toMatchObject([{ particulars: { joined: 1, left: 1 } }])
  await tendPolls(town.store)
  expect(await told()).toHaveLength(1)
})

test('C20: those who have not answered are reminded twice before the deadline, in office hours, and no more', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const first = (await town.optionIds())[0] ?? ''
  await answer(town, town.people.akeri, { [first]: 'yes', [(await town.optionIds())[1] ?? '']: 'no' })
  const reminded: Record<string, string[]> = {}
  for (const day of ['2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-11']) {
    town.clock.moveTo(`${day}T13:00:00+02:00`)
    await tendPolls(town.store)
    const { lines } = await town.mail()
    if (lines.length > 0) reminded[day] = lines
  }
  expect(reminded).toEqual({
    '2026-04-07': ['reminder to Bea Vitter', 'reminder to Åke Hamnlund'],
    '2026-04-09': ['reminder to Bea Vitter', 'reminder to Åke Hamnlund'],
  })
})

test('a reminder waits for the morning', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  town.clock.moveTo('2026-04-07T05:00:00+02:00')
  await tendPolls(town.store)
  expect((await town.mail()).lines).toEqual([])
  town.clock.moveTo('2026-04-07T08:00:00+02:00')
  await tendPolls(town.store)
  expect((await town.mail()).lines).toHaveLength(3)
})

test('remind now mails those who have not answered, and says when there is nobody', async () => {
  const town = await (await aPollTown()).open()
  await town.mail()
  const remind = () => town.attempt((writing) => remindAsked(writing, { pollId: town.pollId }))
  expect(await remind()).toMatchObject({ value: { reminded: 3 } })
  expect(await remind()).toMatchObject({ reason: 'nobody-to-remind' })
  const first = await everybodyCan(town)
  expect((await town.mail()).lines).toEqual([])
  expect(first).not.toBe('')
  expect(await remind()).toMatchObject({ reason: 'nobody-to-remind' })
})

test('C20: a poll waits for the secretariat when all have answered, or when its last day has passed', async () => {
  const town = await (await aPollTown()).open()
  const waiting = (today: string) => town.look((context) => listPollsToDecide(context, today))
  expect(await waiting('2026-04-10')).toEqual([])
  expect(await waiting('2026-04-11')).toMatchObject([{ why: 'deadline-passed', since: '2026-04-10', answered: 0, asked: 3 }])
  await town.attempt((writing) => moveDeadline(writing, { pollId: town.pollId, deadline: '2026-04-13' }))
  expect(await waiting('2026-04-11')).toEqual([])
  await everybodyCan(town)
  expect(await waiting('2026-04-11')).toMatchObject([{ meetingId: town.meetingId, why: 'all-answered', since: '2026-03-30' }])
})

test('the deadline is moved and moved back; one that has passed is refused', async () => {
  const town = await (await aPollTown()).open()
  const move = (deadline: string) => town.attempt((writing) => moveDeadline(writing, { pollId: town.pollId, deadline }))
  expect([await move('2026-03-29'), await move('snart'), await move('2026-04-12')]).toMatchObject([
    { reason: 'deadline-past' },
    { reason: 'deadline-not-understood' },
    { ok: true },
  ])
  expect(await undo(town, 'PollDeadlineMoved', undoDeadlineMoved)).toMatchObject({ ok: true })
  expect((await town.poll()).deadline).toBe('2026-04-10')
})

test('an answer after the deadline is welcome until a day has been chosen', async () => {
  const town = await (await aPollTown()).open()
  town.pass({ days: 13 })
  const [first = ''] = await town.optionIds()
  expect(await answer(town, town.people.bank, { [first]: 'yes' })).toMatchObject({ ok: true })
})

test('a no is told to whoever books the next meeting', async () => {
  const town = await (await aPollTown()).open()
  const [first = '', second = ''] = await town.optionIds()
  await answer(town, town.people.bank, { [first]: 'no', [second]: 'maybe' })
  const told = (from: string, to: string) => town.look((context) => listUnavailable(context, { from, to }))
  expect(await told('2026-04-01', '2026-04-30')).toMatchObject([
    { personId: town.people.bank, date: '2026-04-14', startsAt: '13:00', endsAt: '15:00' },
  ])
  expect(await told('2026-04-15', '2026-04-30')).toEqual([])
})

test('a person sees their open polls, and which of them are answered', async () => {
  const town = await (await aPollTown()).open()
  const own = () => town.look((context) => listOpenPollsOfPerson(context, town.people.bank))
  expect(await own()).toMatchObject([{ id: town.pollId, hasAnswered: false, organisation: 'Vitterbanken', deadline: '2026-04-10' }])
  await everybodyCan(town)
  expect(await own()).toMatchObject([{ hasAnswered: true }])
})

test('two entries that turn out to be one person are one voice', async () => {
  const start = await aPollTown()
  const { personId } = await start.world((context) =>
    registerPerson(context, { name: 'Bea V', email: 'bea@annan.example', phone: null, language: 'sv', shownPublicly: false }),
  )
  const town = await start.open({ circle: { leadsOfAreas: [start.areaId], people: [{ personId, organisationId: null }] } })
  const [first = ''] = await town.optionIds()
  await answer(town, personId, { [first]: 'yes' })
  expect(await town.attempt((writing) => mergePeople(writing, { keptId: town.people.bank, mergedId: personId }))).toMatchObject({
    ok: true,
  })
  await tendPolls(town.store)
  expect(tallyOf(await town.poll()).rows).toHaveLength(3)
})

test('what people wrote beside their answers is forgotten three months after the poll', async () => {
  const town = await (await aPollTown()).open()
  const [first = ''] = await town.optionIds()
  await answer(town, town.people.bank, { [first]: 'yes' }, { remark: 'Jag är allergisk', colleague: 'Kim' })
  await town.attempt((writing) => withdrawPoll(writing, { pollId: town.pollId }))
  town.pass({ days: 89 })
  expect(await forgetPollRemarks(town.store, town.contractId)).toBe(0)
  town.pass({ days: 2 })
  expect(await forgetPollRemarks(town.store, town.contractId)).toBe(1)
  expect(await town.asked(town.people.bank)).toMatchObject({ remark: null, colleague: null, answers: { [first]: 'yes' } })
})
