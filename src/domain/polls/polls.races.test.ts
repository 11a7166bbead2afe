import { expect, test } from 'vitest'
import { listHistory } from '#domain/history'
import { aPollTown, twoDays } from './polls.fixtures.ts'
import { addOptions, answerPoll, decidePoll, mailDuePolls, makePoll, tallyOf } from './polls.ts'

test('R6: two saves of one person at once: one whole answer stands, and nobody else’s is touched', async () => {
  const town = await (await aPollTown()).open()
  const [first = '', second = ''] = await town.optionIds()
  const answer = (personId: string, word: string) =>
    town.attempt((writing) =>
      answerPoll(writing, { pollId: town.pollId, personId, answers: { [first]: word, [second]: word }, by: 'link' }),
    )
  const { akeri, bank, hamn } = town.people
  const outcomes = await Promise.all([
    answer(akeri, 'yes'),
    answer(bank, 'maybe'),
    answer(akeri, 'no'),
    answer(hamn, 'yes'),
    answer(akeri, 'maybe'),
  ])
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const { answers } = await town.asked(akeri)
  expect(answers[first]).toBe(answers[second])
  expect((await town.asked(bank)).answers).toEqual({ [first]: 'maybe', [second]: 'maybe' })
  expect((await town.asked(hamn)).answers).toEqual({ [first]: 'yes', [second]: 'yes' })
  expect(await town.look((context) => listHistory(context, { kinds: ['PollAnswered'] }))).toHaveLength(5)
})

test('R6, C21: days added while people answer lose no answer', async () => {
  const town = await (await aPollTown()).open()
  const [first = ''] = await town.optionIds()
  const add = (day: number) =>
    town.attempt((writing) =>
      addOptions(writing, { pollId: town.pollId, options: [{ date: `2026-04-${day}`, startsAt: '10:00', endsAt: '11:00' }] }),
    )
  const answer = (personId: string) =>
    town.attempt((writing) => answerPoll(writing, { pollId: town.pollId, personId, answers: { [first]: 'yes' }, by: 'link' }))
  const outcomes = await Promise.all([
    add(20),
    answer(town.people.akeri),
    add(21),
    answer(town.people.bank),
    answer(town.people.hamn),
    add(22),
  ])
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  const poll = await town.poll()
  expect(poll.options).toHaveLength(5)
  expect(tallyOf(poll).options[0]?.yes).toHaveLength(3)
})

test('two colleagues open a poll about the same meeting at once: there is one', async () => {
  const start = await aPollTown()
  const make = () =>
    start.attempt((writing) =>
      makePoll(writing, { meetingId: start.meetingId, options: twoDays, circle: { allLeads: true }, quorum: 0, deadline: '2026-04-10' }),
    )
  const outcomes = await Promise.all([make(), make(), make()])
  expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.reason)).toSorted()).toEqual([
    'made',
    'poll-open-already',
    'poll-open-already',
  ])
})

test('two colleagues choose different days at once: the first one holds and the other is told', async () => {
  const town = await (await aPollTown()).open({ quorum: 0 })
  const [first = '', second = ''] = await town.optionIds()
  for (const personId of Object.values(town.people))
    await town.attempt((writing) =>
      answerPoll(writing, { pollId: town.pollId, personId, answers: { [first]: 'yes', [second]: 'yes' }, by: 'link' }),
    )
  const decide = (optionId: string) => town.attempt((writing) => decidePoll(writing, { pollId: town.pollId, optionId, seen: '' }))
  const outcomes = await Promise.all([decide(first), decide(second)])
  expect(outcomes.map((outcome) => (outcome.ok ? 'decided' : outcome.reason)).toSorted()).toEqual(['decided', 'poll-closed'])
})

test('R3: two processes with the same mail to write write it once', async () => {
  const town = await (await aPollTown()).open()
  const names: string[] = []
  const run = () =>
    mailDuePolls({
      store: town.store,
      compose: ({ kind, asked, contract }) => {
        if (contract.id === town.contractId) names.push(asked.person.name)
        return { subject: kind, text: 'x', html: 'x' }
      },
    })
  await Promise.all([run(), run()])
  expect(names.toSorted()).toEqual(['Aino Karhula', 'Bea Vitter', 'Åke Hamnlund'])
})
