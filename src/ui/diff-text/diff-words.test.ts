import { expect, test } from 'vitest'
import fc from 'fast-check'
import { diffWords } from './diff-words.ts'

test('a changed word is shown as one removed and one added', () => {
  expect(diffWords('Vi möts i maj.', 'Vi möts i juni.')).toEqual([
    { kind: 'same', text: 'Vi möts i' },
    { kind: 'removed', text: ' maj' },
    { kind: 'added', text: ' juni' },
    { kind: 'same', text: '.' },
  ])
})

test('equal texts have no difference', () => {
  expect(diffWords('Vi är överens.', 'Vi är överens.')).toEqual([{ kind: 'same', text: 'Vi är överens.' }])
})

test('both wordings can be put together again from the parts', () => {
  const text = fc
    .array(fc.constantFrom('vi ', 'tar', ' Lead', ', ', '\n', 'å', '.', '🌟', '  '), { maxLength: 20 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), text, (before, after) => {
      const parts = diffWords(before, after)
      expect(
        parts
          .filter((part) => part.kind !== 'added')
          .map((part) => part.text)
          .join(''),
      ).toBe(before)
      expect(
        parts
          .filter((part) => part.kind !== 'removed')
          .map((part) => part.text)
          .join(''),
      ).toBe(after)
    }),
  )
})

test('very long texts are shown whole, at once', () => {
  const long = 'ord '.repeat(3000)
  expect(diffWords(long, `${long}till`)).toHaveLength(2)
})
