import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNearDuplicates, likeness, normaliseOrganisationName } from './near-duplicates.ts'

describe("a name's key", () => {
  test.each([
    ['Martin & Servera AB', 'martin och servera'],
    ['  MARTIN  och Servera', 'martin och servera'],
    ['AB Bostaden', 'bostaden'],
    ['Vakin AB (publ)', 'vakin'],
    ['Tyréns', 'tyréns'],
    ['AB', 'ab'],
    ['Återbyggarna ek. för.', 'återbyggarna'],
    ['Återbyggarna ekonomisk förening', 'återbyggarna'],
    ['L’Orange', 'lorange'],
    ['Snårskogens Såg+Hyvel', 'snårskogens såg och hyvel'],
    ['Å\u0308', 'å\u0308'],
    ['—', ''],
  ])('%s: %s', (name, key) => expect(normaliseOrganisationName(name)).toBe(key))
})

describe('two names', () => {
  test.each([
    ['Vakin', 'VAKIN.', 'same-name'],
    ['Martin & Servera', 'Martin och Servera AB', 'same-but-for-form'],
    ['Stjärna Fyrkant', 'StjärnaFyrkant', 'same-but-for-form'],
    ['AB Vakin', 'Vakin', 'same-but-for-form'],
    ['Tyréns', 'Tyrens AB', 'same-but-for-accents'],
    ['Umea kommun', 'Umeå kommun', 'same-but-for-accents'],
    ['White', 'White arkitekter', 'one-is-longer'],
    ['Länsförsäkringar Västerbotten', 'Länsförsäkringar', 'one-is-longer'],
    ['Sveriges lantbruksuniversitet i Umeå', 'SLIU', null],
    ['SLU', 'Svenska lant och universitet', 'initials'],
    ['Statens Lilla Utskott', 'SLU', 'initials'],
    ['Swedavia Umeå Airport', 'Swedavia Umea Aiport', 'similar-spelling'],
    ['Ramböll', 'Rambøll', 'same-but-for-accents'],
    ['Signify', 'Singify', 'similar-spelling'],
    ['Länsförsäkringar', 'Länsförsäkrngr', 'similar-spelling'],
  ])('%s and %s: %s', (a, b, reason) => {
    expect(likeness(a, b)).toBe(reason)
    expect(likeness(b, a)).toBe(reason)
  })
  test.each([
    ['Umeå kommun', 'Umeå kommunföretag'],
    ['Lunds kommun', 'Sunds kommun'],
    ['Skola 1', 'Skola 2'],
    ['RISE', 'RIKE'],
    ['Umeå kommun', 'Umeå universitet'],
    ['Region Västerbotten', 'Coompanion Västerbotten'],
    ['ESS', 'ESS Konsult'],
    ['White arkitekter', 'Link arkitektur'],
    ['', ''],
    ['—', '…'],
    ['Signify', 'Singfiy'],
  ])('%s and %s are not taken for one', (a, b) => expect(likeness(a, b)).toBeNull())
})

describe('near-duplicates in a paste', () => {
  const register = [
    { id: 'a', name: 'Vakin AB' },
    { id: 'b', name: 'Umeå kommun' },
    { id: 'c', name: 'White' },
  ]

  test('are found in the register and earlier in the paste, with the reason', () => {
    expect(findNearDuplicates(['Vakin', 'Esam', 'Umeå komun', 'ESAM AB'], register)).toEqual([
      { index: 0, like: { source: 'existing', id: 'a', name: 'Vakin AB' }, reason: 'same-but-for-form' },
      { index: 2, like: { source: 'existing', id: 'b', name: 'Umeå kommun' }, reason: 'similar-spelling' },
      { index: 3, like: { source: 'given', index: 1, name: 'Esam' }, reason: 'same-but-for-form' },
    ])
  })
  test('the strongest likeness comes first', () => {
    const found = findNearDuplicates(
      ['White arkitekter'],
      [
        { id: 'c', name: 'White' },
        { id: 'd', name: 'White Arkitekter AB' },
      ],
    )
    expect(found.map(({ reason }) => reason)).toEqual(['same-but-for-form', 'one-is-longer'])
  })
  test('no more than five are told of one name', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, name: 'White' }))
    expect(findNearDuplicates(['White'], many)).toHaveLength(5)
  })
  test('the first eighteen organisations of Umeå are all different', () => {
    const names =
      'AFRY, Coompanion Västerbotten, Esam, Länsförsäkringar Västerbotten, Link Arkitektur, Martin och Servera, Region Västerbotten, RISE, Signify, StjärnaFyrkant, Swedavia Umeå Airport, Tyréns, Umeå kommun, Umeå kommunföretag, Umeå universitet, Vakin, Volvo GTO Umeå, White arkitekter'
    expect(findNearDuplicates(names.split(', '))).toEqual([])
  })
  test('the quick search finds what comparing all with all would', () => {
    const name = fc.stringMatching(/^[abåo ]{0,12}$/).map((text) => `S${text}`)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const slow = names
          .flatMap((one, index) => names.slice(0, index).map((other) => likeness(one, other)))
          .filter((reason) => reason !== null)
        expect(
          findNearDuplicates(names)
            .map(({ reason }) => reason)
            .toSorted(),
        ).toEqual(slow.toSorted())
      }),
      { numRuns: 1000 },
    )
  })
  test('any text may be a name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) =>
        Array.isArray(
          findNearDuplicates(
            names,
            names.map((name) => ({ id: name, name })),
          ),
        ),
      ),
    )
    expect(findNearDuplicates(['x'.repeat(1e5), `${'x'.repeat(1e5)}y`])).toEqual([])
  })
  test.each([
    [
      'of alike kinds',
      (n: number) =>
        `${['Polstads', 'Älvbro', 'Fyrvik', 'Norra', 'Södra'][n % 5]} ${(n * 7919).toString(36).replace(/\d/g, 'e')} ${['kommun', 'Energi AB', 'arkitekter', 'universitet'][n % 4]}`,
    ],
    ['numbered', (n: number) => `Organisation ${n}`],
  ])('two thousand names %s against two thousand take a moment', (_, nameOf) => {
    const existing = Array.from({ length: 2000 }, (__, n) => ({ id: `${n}`, name: nameOf(n + 5000) }))
    const names = Array.from({ length: 2000 }, (__, n) => nameOf(n))
    const started = performance.now()
    findNearDuplicates(names, existing)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
