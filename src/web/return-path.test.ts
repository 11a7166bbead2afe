import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const here = new URL('https://klimat.example/polstad/logga-in')

test('a path of the site itself is kept, with what it asks for', () => {
  expect(returnPath('/polstad/kansli?v=15', here)).toBe('/polstad/kansli?v=15')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/.//evil.example',
  '',
  '/a\\b',
])('nobody is sent on to %j', (text) => {
  expect(returnPath(text, here)).toBeNull()
})
