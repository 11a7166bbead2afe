import { describe, expect, test } from 'vitest'
import { purposeHash } from './purpose-hash.ts'

const wording = 'Gruppen driver arbetet framåt\noch är ledstjärna.'

describe('the fingerprint of a text people agree on', () => {
  test('is 64 hexadecimal digits, known for a known text', () => {
    expect(purposeHash({ sv: 'Ja' })).toBe('552fedc57784779a96a5971c30368f681f5aecd189ce57cb743acf6b45fb7ba0')
  })
  test.each([
    ['Windows line endings', wording.replace('\n', '\r\n')],
    ['old Mac ones', wording.replace('\n', '\r')],
    ['spaces at line ends', `${wording.replace('\n', ' \t\n')}  \n\n`],
  ])('does not change by %s', (_, same) => expect(purposeHash({ sv: same })).toBe(purposeHash({ sv: wording })))
  test.each([
    ['a letter', wording.replace('d', 'D')],
    ['an accent', wording.replace('å', 'a')],
    ['a space within', wording.replace('driver', 'driver ')],
    ['a full stop', wording.slice(0, -1)],
    ['a line break', wording.replace('\n', ' ')],
  ])('changes by %s', (_, other) => expect(purposeHash({ sv: other })).not.toBe(purposeHash({ sv: wording })))
  test('covers every language, in whatever order they are written', () => {
    expect(purposeHash({ sv: 'Ja', en: 'Yes' })).toBe(purposeHash({ en: 'Yes', sv: 'Ja' }))
    expect(
      new Set([
        purposeHash({ sv: 'Ja', en: 'Yes' }),
        purposeHash({ sv: 'Ja' }),
        purposeHash({ sv: 'Ja', en: 'Aye' }),
        purposeHash({ sv: 'Yes', en: 'Ja' }),
      ]).size,
    ).toBe(4)
  })
})
