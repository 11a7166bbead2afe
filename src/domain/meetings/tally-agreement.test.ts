import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { voiceAnswers, type VoiceAnswer } from './agreement.ts'
import { tallyAgreement, type AnswerGiven } from './tally-agreement.ts'

const text = 'the text on the table'
const says = (organisationId: string, answer: VoiceAnswer, more: Partial<AnswerGiven> = {}): AnswerGiven => ({
  organisationId,
  answer,
  textHash: text,
  ...more,
})

describe('the voices on a text', () => {
  test.each<[string, string[], AnswerGiven[], string]>([
    ['all yes', ['a', 'b'], [says('a', 'yes'), says('b', 'yes')], 'all-agree'],
    ['yes and yes but', ['a', 'b'], [says('a', 'yes'), says('b', 'yes-but')], 'all-agree'],
    ['one not yet', ['a', 'b'], [says('a', 'yes-but'), says('b', 'not-yet')], 'agree-with-exceptions'],
    ['only not yet', ['a'], [says('a', 'not-yet')], 'nobody-agrees'],
    ['one who has not answered', ['a', 'b'], [says('a', 'yes')], 'waiting'],
    ['an empty room', [], [says('a', 'yes')], 'nobody-present'],
    ['a room that is silent', ['a'], [], 'waiting'],
    ['one who was there and one who was not', ['a'], [says('a', 'yes'), says('b', 'not-yet')], 'all-agree'],
  ])('%s', (_, present, answers, outcome) => expect(tallyAgreement(text, present, answers).outcome).toBe(outcome))
  test('one organisation has one voice however many came, and the last it said counts', () => {
    const tally = tallyAgreement(
      text,
      ['a', 'a', 'b'],
      [says('a', 'not-yet', { concern: 'kostnaden' }), says('b', 'yes'), says('a', 'yes-but', { concern: 'tiden' })],
    )
    expect(tally).toMatchObject({
      present: 2,
      yes: 1,
      yesBut: 1,
      notYet: 0,
      unanswered: [],
      outcome: 'all-agree',
      concerns: [{ organisationId: 'a', answer: 'yes-but', concern: 'tiden' }],
    })
  })
  test('an answer on another wording says nothing of this one', () => {
    expect(tallyAgreement(text, ['a'], [says('a', 'yes', { textHash: 'an earlier text' })])).toMatchObject({
      yes: 0,
      unanswered: ['a'],
      onOtherText: 1,
      outcome: 'waiting',
    })
  })
  test('who was absent stands apart', () => {
    const late = says('c', 'yes-but', { concern: 'vi kom inte' })
    expect(tallyAgreement(text, ['a'], [says('a', 'yes'), late])).toMatchObject({
      present: 1,
      yes: 1,
      yesBut: 0,
      absent: [late],
      concerns: [],
    })
  })
  test('a yes without a concern leaves none', () =>
    expect(tallyAgreement(text, ['a', 'b'], [says('a', 'yes', { concern: '' }), says('b', 'yes', { concern: null })]).concerns).toEqual([]))
  test('the parts are always the whole', () => {
    const organisation = fc.constantFrom('a', 'b', 'c', 'd')
    const answer = fc
      .tuple(organisation, fc.constantFrom(...voiceAnswers), fc.boolean())
      .map(([who, what, same]) => says(who, what, same ? {} : { textHash: 'other' }))
    fc.assert(
      fc.property(fc.array(organisation), fc.array(answer), (present, answers) => {
        const tally = tallyAgreement(text, present, answers)
        expect(tally.yes + tally.yesBut + tally.notYet + tally.unanswered.length).toBe(tally.present)
        expect(tally.outcome === 'all-agree').toBe(tally.present > 0 && tally.yes + tally.yesBut === tally.present)
      }),
    )
  })
})
