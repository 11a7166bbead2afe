import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isExternal, safeHref } from './safe-href.ts'

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '  javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript\r:alert(1)',
  '\u200bjavascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://polstad.example/1',
  'file:///etc/passwd',
  'https://polstad.example@elak.example/',
  'https:\\\\elak.example',
  '\\\\elak.example',
  '/\\elak.example',
  'https://',
  'http://%',
  'https://polstad.example/\u202egpj.exe',
  '',
  '   ',
]

const honest = [
  '/polstad/organisationer?sida=2#lista',
  '#lead',
  '?sort=name',
  'organisationer/norrskenets-akeri',
  'https://norrskenets-akeri.example/om-oss?x=1',
  'HTTPS://NORRSKENETS-AKERI.EXAMPLE/',
  'http://åsens-gårdar.example/',
  'mailto:leila.haddad@polstad.example',
  'tel:+46846400412',
  '/sok?q=javascript:alert(1)',
]

describe('an address from data', () => {
  test.each(hostile)('that deceives or runs is refused: %j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })

  test.each(honest)('that is honest is kept: %s', (address) => {
    expect(safeHref(address)).toBe(address)
  })

  test('loses the spaces around it', () => {
    expect(safeHref('  https://polstad.example/ ')).toBe('https://polstad.example/')
  })

  test('never comes out with another scheme than the four allowed, as a browser reads it', () => {
    const part = fc.constantFrom('java', 'script', ':', 'data', '\t', '\n', '\u0000', ' ', '/', '\\', 'https', 'A', 'alert(1)', '\u200b')
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
        (address) => {
          const href = safeHref(address)
          const read = href === undefined ? null : URL.parse(href, 'https://polstad.example/')
          expect(['https:', 'http:', 'mailto:', 'tel:', undefined]).toContain(read?.protocol)
        },
      ),
    )
  })

  test('is external when it names a host', () => {
    expect(['https://a.example', '//a.example', '/a', 'mailto:a@a.example'].map(isExternal)).toEqual([true, true, false, false])
  })
})
