import { expect, test } from 'vitest'
import { wordsFor } from './dispatch-mail.ts'
import { fillMergeWords, mergeWordsIn, unknownMergeWords } from './merge-words.ts'
import { nextWorkingMoment } from './working-hours.ts'

const zone = 'Europe/Stockholm'

test.each([
  { at: '2026-03-02T07:00:00+01:00', leaves: '2026-03-02T07:00:00+01:00', why: 'a Monday morning' },
  { at: '2026-03-02T06:59:00+01:00', leaves: '2026-03-02T08:00:00+01:00', why: 'too early' },
  { at: '2026-03-02T18:00:00+01:00', leaves: '2026-03-03T08:00:00+01:00', why: 'the evening' },
  { at: '2026-03-06T17:59:00+01:00', leaves: '2026-03-06T17:59:00+01:00', why: 'the last minute of a Friday' },
  { at: '2026-03-06T18:00:00+01:00', leaves: '2026-03-09T08:00:00+01:00', why: 'a Friday evening' },
  { at: '2026-04-02T19:00:00+02:00', leaves: '2026-04-07T08:00:00+02:00', why: 'the evening before Good Friday' },
  { at: '2026-12-23T20:00:00+01:00', leaves: '2026-12-28T08:00:00+01:00', why: 'the evening before Christmas Eve' },
])('an utskick leaves when people are at work: $why', ({ at, leaves }) => {
  expect(nextWorkingMoment(new Date(at), zone)).toEqual(new Date(leaves))
})

test('words in braces are known in both languages, whatever their case', () => {
  expect(unknownMergeWords({ sv: '{förnamn} {Organisation}', en: '{first name} {NAME}' })).toEqual([])
  expect(mergeWordsIn({ sv: 'Hej {förnamn} på {organisation}' })).toEqual(new Set(['first-name', 'organisation']))
  expect(unknownMergeWords({ sv: '{efternamn} {} {constructor}' })).toEqual(['{efternamn}', '{}', '{constructor}'])
  expect(fillMergeWords('{namn}, {okänt}', () => 'Åsa')).toBe('Åsa, {okänt}')
})

test('C11: whoever reads another language gets both parts in it, or both in the first', () => {
  const both = { subject: { sv: 'Ämne', en: 'Subject' }, text: { sv: 'Text', en: 'Words' } }
  expect(wordsFor(both, 'en', 'sv')).toMatchObject({ subject: { text: 'Subject' }, text: { text: 'Words' } })
  const half = { subject: { sv: 'Ämne', en: 'Subject' }, text: { sv: 'Text' } }
  expect(wordsFor(half, 'en', 'sv')).toMatchObject({ subject: { text: 'Ämne', lang: 'sv' }, text: { text: 'Text', lang: 'sv' } })
})
