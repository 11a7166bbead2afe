import { expect, test } from 'vitest'
import { remindersDueBy, type AnswersByOption, type PollOption } from './poll.ts'
import { tallyPoll, type AskedVoice } from './tally-poll.ts'
import { warningMark, warningsAgainst } from './weigh-option.ts'

const option = (id: string): PollOption => ({ id, date: '2026-04-14', startsAt: '13:00', endsAt: '15:00', place: null, onlineUrl: null })
const [tuesday, friday] = [option('tue'), option('fri')]
const voice = (name: string, answers: AnswersByOption, more: Partial<AskedVoice> = {}): AskedVoice => ({
  organisation: { id: name, name },
  personName: `Någon på ${name}`,
  hasLead: false,
  hasLeft: false,
  answers,
  ...more,
})
const lead = (name: string, answers: AnswersByOption, more: Partial<AskedVoice> = {}) => voice(name, answers, { hasLead: true, ...more })
const warningsOn = (voices: readonly AskedVoice[], quorum: number | null, isPast = false) => {
  const tally = tallyPoll([tuesday, friday], voices, quorum)
  const [first] = tally.options
  return first === undefined ? [] : warningsAgainst(tally, first, isPast)
}

test('one of two colleagues who can is enough for their organisation', () => {
  const tally = tallyPoll([tuesday], [voice('Åkeriet', { tue: 'no' }), voice('Åkeriet', { tue: 'yes' })], 0)
  expect(tally.rows).toMatchObject([{ name: 'Åkeriet', answers: { tue: 'yes' }, state: 'answered' }])
})

test('what somebody who has left answered stands until a colleague has answered', () => {
  const gone = voice('Hamnen', { tue: 'yes' }, { hasLeft: true })
  const rowOf = (successor: AnswersByOption) => tallyPoll([tuesday], [gone, voice('Hamnen', successor)], 0).rows[0]?.answers
  expect(rowOf({})).toEqual({ tue: 'yes' })
  expect(rowOf({ tue: 'no' })).toEqual({ tue: 'no' })
  expect(tallyPoll([tuesday], [gone], 0).rows).toEqual([])
})

test('somebody for no organisation is a row of their own', () => {
  const alone = { ...voice('', { tue: 'yes' }), organisation: null, personName: 'Rut Sjö' }
  expect(tallyPoll([tuesday], [alone, { ...alone, personName: 'Bo Ek' }], 0).rows.map(({ name }) => name)).toEqual(['Rut Sjö', 'Bo Ek'])
})

test('an option that came after the answer is unanswered, and those with Lead stand first', () => {
  const tally = tallyPoll([tuesday, friday], [voice('Banken', { tue: 'yes' }), lead('Åkeriet', {})], null)
  expect(tally.rows.map(({ name, state }) => [name, state])).toEqual([
    ['Åkeriet', 'silent'],
    ['Banken', 'partly'],
  ])
  expect(tally).toMatchObject({ answered: 0, haveAllAnswered: false, leads: 1, needed: 1 })
})

test('the quorum counts organisations with Lead, surely or if need be, and is never more than there are', () => {
  const voices = [lead('Ett', { tue: 'yes' }), lead('Två', { tue: 'maybe' }), lead('Tre', { tue: 'no' }), voice('Fyra', { tue: 'yes' })]
  const quorate = (quorum: number | null) => tallyPoll([tuesday], voices, quorum).options[0]?.isQuorate
  expect([quorate(2), quorate(3), quorate(null), quorate(0)]).toEqual([true, false, false, true])
  expect(tallyPoll([tuesday], voices, 9).needed).toBe(3)
})

test('what suits best has quorum before numbers, and equals are both best', () => {
  const voices = [lead('Ett', { tue: 'no', fri: 'maybe' }), voice('Två', { tue: 'yes' }), voice('Tre', { tue: 'yes' })]
  expect(tallyPoll([tuesday, friday], voices, null).best).toEqual(['fri'])
  expect(tallyPoll([tuesday, friday], [voice('Ett', { tue: 'yes', fri: 'yes' })], 0).best).toEqual(['tue', 'fri'])
  expect(tallyPoll([tuesday], [voice('Ett', { tue: 'no' })], 0).best).toEqual([])
})

test('C20: choosing a day that somebody with Lead refused, or has not answered, warns with their names', () => {
  expect(warningsOn([lead('Åkeriet', { tue: 'no' }), lead('Hamnen', {}), voice('Banken', { tue: 'yes' })], null)).toEqual([
    { kind: 'lead-cannot', names: ['Åkeriet'] },
    { kind: 'below-quorum', can: 0, needed: 2 },
    { kind: 'lead-silent', names: ['Hamnen'] },
  ])
})

test('C20: a day all refused, a day few can and a day that has been each warn; a good one does not', () => {
  const two = [voice('Ett', { tue: 'no' }), voice('Två', { tue: 'no' })]
  expect(warningsOn(two, 0)).toEqual([{ kind: 'nobody-can' }])
  expect(warningsOn([...two, voice('Tre', { tue: 'yes' })], 0)).toEqual([{ kind: 'few-can', can: 1, cannot: 2 }])
  expect(warningsOn([lead('Ett', { tue: 'yes' })], null, true)).toEqual([{ kind: 'past' }])
  expect(warningsOn([lead('Ett', { tue: 'yes' })], null)).toEqual([])
})

test('an answer that comes between looking and choosing makes another mark', () => {
  const mark = (answers: AnswersByOption) => warningMark(warningsOn([lead('Ett', answers), voice('Två', { tue: 'yes' })], 0))
  expect(mark({ tue: 'yes' })).toBe('')
  expect(mark({})).not.toBe(mark({ tue: 'no' }))
})

test('two reminders come three days and one day before the deadline, one comes the day before', () => {
  const due = (today: string, reminders: number, askedOn = '2026-03-30') =>
    remindersDueBy(today, { deadline: '2026-04-10', reminders, askedOn })
  expect(['2026-04-06', '2026-04-07', '2026-04-09'].map((today) => due(today, 2))).toEqual([0, 1, 2])
  expect([due('2026-04-08', 1), due('2026-04-09', 1), due('2026-04-09', 0)]).toEqual([0, 1, 0])
  expect(due('2026-04-09', 2, '2026-04-08')).toBe(1)
})
