import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostOrganisations, mostPastedCharacters, pasteOrganisations, type PasteOptions } from './paste-organisations.ts'
import type { PastedOrganisation } from './pasted-organisation.ts'

function rows(text: string, options: PasteOptions = {}): readonly PastedOrganisation[] {
  const pasted = pasteOrganisations(text, options)
  return pasted.ok ? pasted.value.organisations : []
}
const names = (text: string) => rows(text).map(({ name }) => name)

describe('pasting too much, or anything', () => {
  test.each(['', ' \n\t\u00A0\u200B ', ',,,;'])('%j is nothing', (text) =>
    expect(pasteOrganisations(text)).toEqual({ ok: false, reason: 'nothing-pasted' }),
  )
  test('two thousand organisations go in, one more does not', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `Bolag ${n}`).join('\n')
    expect(rows(many(mostOrganisations))).toHaveLength(2000)
    expect(pasteOrganisations(many(2001))).toEqual({ ok: false, reason: 'too-many-organisations', details: { count: 2001, most: 2000 } })
    expect(pasteOrganisations('x'.repeat(mostPastedCharacters + 1))).toMatchObject({ ok: false, reason: 'too-much-text' })
  })
  test.each<[string, (n: number) => string]>([
    ['plain', (n) => `Polstads bolag ${n % 1900} och Söner`],
    ['of people', (n) => `Bolag ${n % 900}\tBo Ek\tbo${n}@bolag.example\t070-1740605\t2023-03-30`],
    ['of one organisation', (n) => `Vakin\tBo Ek\tbo${n}@vakin.example`],
    ['quoted', (n) => `"Bolag ""${n % 50}"", Norr",`],
    ['of quotation marks', () => '"'],
    ['of commas', () => ',;\t"'],
  ])('ten thousand lines %s take a moment', (_, lineOf) => {
    const text = Array.from({ length: 10_000 }, (__, n) => lineOf(n)).join('\n')
    pasteOrganisations(text.slice(0, 20_000))
    const started = performance.now()
    pasteOrganisations(text, { locality: 'Polstad' })
    expect(performance.now() - started).toBeLessThan(9000)
  })
  test.each(['"', 'a och ', ', ', '\t"', '1. ', 'x', ' ', '@', '(a@', 'namn,'])('two million characters of %j are survived', (piece) => {
    const started = performance.now()
    pasteOrganisations(piece.repeat(Math.floor(mostPastedCharacters / piece.length)))
    expect(performance.now() - started).toBeLessThan(25_000)
  })
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'och', 'Namn', 'E-post', 'AFRY', 'a@b.example', '2023', '1.', '- ', ':', '\u200B'),
      )
      .map((parts) => parts.join('')),
  )
  test('nothing anybody pastes makes it throw, and every row stands on a line of the paste', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).length
        return rows(text, { locality: text }).every(({ line, alsoOnLines }) =>
          [line, ...alsoOnLines].every((one) => one >= 1 && one <= lines),
        )
      }),
      { numRuns: 2000 },
    )
  })
  test('reading a list of what was read gives the same names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{1,8}( [A-Za-zåäö]{2,8}){0,2}$/), { minLength: 2, maxLength: 20 }),
        (list) => {
          const once = names(list.join('\n'))
          expect(names(once.join('; '))).toEqual(once)
        },
      ),
    )
  })
})
