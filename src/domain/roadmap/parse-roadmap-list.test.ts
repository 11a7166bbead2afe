import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostRoadmapCharacters, mostRoadmapLines, parseRoadmapList, type PastedRoadmap } from './parse-roadmap-list.ts'

const nothing: PastedRoadmap = { areas: [], withoutArea: [], problems: [] }
function read(text: string): PastedRoadmap {
  const outcome = parseRoadmapList(text)
  return outcome.ok ? outcome.value : nothing
}
/** `Mobilitet och transporter: Resa, Frakta | Mat: Svinn` */
const tree = (text: string) =>
  read(text)
    .areas.map(({ name, challenges }) => `${name}: ${challenges.map((one) => one.name).join(', ')}`)
    .join(' | ')
const problems = (text: string) => read(text).problems.map(({ line, reason }) => `${line} ${reason}`)

const wanted = 'Mobilitet och transporter: Resa hållbart, Välja tåg | Mat: Minska matsvinnet'

describe('focus areas and challenges', () => {
  test.each<[string, string]>([
    ['numbers in numbers', '1. Mobilitet och transporter\n1.1 Resa hållbart\n1.2 Välja tåg\n2. Mat\n2.1 Minska matsvinnet'],
    ['numbers and bullets', '1. Mobilitet och transporter\n- Resa hållbart\n- Välja tåg\n2. Mat\n- Minska matsvinnet'],
    ['numbers that run on under plain headings', 'Mobilitet och transporter\n1. Resa hållbart\n2. Välja tåg\n\nMat\n3. Minska matsvinnet'],
    [
      'numbers in both, told by indent',
      '1. Mobilitet och transporter\n   1. Resa hållbart\n   2. Välja tåg\n2. Mat\n   1. Minska matsvinnet',
    ],
    ['indents', 'Mobilitet och transporter\n  Resa hållbart\n  Välja tåg\nMat\n  Minska matsvinnet'],
    ['tabs', 'Mobilitet och transporter\n\tResa hållbart\n\tVälja tåg\nMat\n\tMinska matsvinnet'],
    ['bullets in bullets', '• Mobilitet och transporter\n    ◦ Resa hållbart\n    ◦ Välja tåg\n• Mat\n    ◦ Minska matsvinnet'],
    ['headings', '## Mobilitet och transporter\nResa hållbart\nVälja tåg\n## Mat\nMinska matsvinnet'],
    ['headings in headings', '# Mobilitet och transporter\n\n## Resa hållbart\n## Välja tåg\n# Mat\n## Minska matsvinnet'],
    ['bold headings', '**Mobilitet och transporter**\nResa hållbart\nVälja tåg\n**Mat**\nMinska matsvinnet'],
    ['groups between blank lines', 'Mobilitet och transporter\nResa hållbart\nVälja tåg\n\n\nMat\nMinska matsvinnet\n'],
    ['colons', 'Mobilitet och transporter:\nResa hållbart\nVälja tåg\nMat :\nMinska matsvinnet'],
    [
      'words',
      'Fokusområde 1: Mobilitet och transporter\nUtmaning 1: Resa hållbart\nUtmaning 2 – Välja tåg\nFokusområde 2: Mat\nKlimatutmaning: Minska matsvinnet',
    ],
    ['letters', '1. Mobilitet och transporter\na) Resa hållbart\nb) Välja tåg\n2. Mat\na) Minska matsvinnet'],
    [
      'a spreadsheet with the area once',
      'Fokusområde\tUtmaning\nMobilitet och transporter\tResa hållbart\n\tVälja tåg\nMat\tMinska matsvinnet',
    ],
    [
      'a spreadsheet with the area on each row',
      'Mobilitet och transporter\tResa hållbart\nmobilitet och transporter\tVälja tåg\n"Mat"\tMinska matsvinnet',
    ],
    ['a spreadsheet with numbers', '1\tMobilitet och transporter\t1.1 Resa hållbart\n\t\t1.2 Välja tåg\n2\tMat\t2.1 Minska matsvinnet'],
    [
      'numbers in numbers, indented anyhow',
      '1. Mobilitet och transporter\n  1.1 Resa hållbart\n    1.2 Välja tåg\n2. Mat\n 2.1 Minska matsvinnet',
    ],
    ['quirks', '\uFEFF1.\u00A0Mobilitet  och transporter\r\n \u200B- Resa hållbart\r\n - Välja tåg\r\n2.\tMat\r\n - Minska matsvinnet\r\n'],
  ])('in %s', (_, text) => {
    expect(tree(text)).toBe(wanted)
    expect(problems(text)).toEqual([])
  })
  test('keep their numbers and lines', () => {
    const { areas } = read('\n1. Mobilitet\n1.1 Resa\n\n2. Mat\n2.1. Svinn')
    expect(areas.map(({ number, line }) => [number, line])).toEqual([
      ['1', 2],
      ['2', 5],
    ])
    expect(areas.flatMap(({ challenges }) => challenges.map(({ number, line }) => [number, line]))).toEqual([
      ['1.1', 3],
      ['2.1', 6],
    ])
    expect(read('Utmaning 3: Resa\nFokusområde 7: Mat').areas[0]?.number).toBe('7')
  })
  test('a name that begins with a year or ends in a number keeps it', () => {
    expect(tree('Mål\n- 2030 ska alla åka tåg\n- Halvera till 2030')).toBe('Mål: 2030 ska alla åka tåg, Halvera till 2030')
  })
})

describe('what is doubtful is said', () => {
  test('one level only', () => {
    expect(tree('1. Mobilitet\n2. Mat\n3. Energi')).toBe('Mobilitet:  | Mat:  | Energi: ')
    expect(problems('1. Mobilitet\n2. Mat')).toEqual(['1 only-one-level'])
    expect(problems('Mobilitet')).toEqual([])
    expect(problems('Mobilitet\n\nMat\n\nEnergi\nÖvrigt')).toEqual(['1 only-one-level'])
  })
  test('a third level becomes notes', () => {
    const { areas } = read('1. Mat\n1.1 Svinn\n1.1.1 Mät\n1.1.2 Väg\n1.2 Grönt')
    expect(areas[0]?.challenges.map(({ name, notes }) => [name, notes])).toEqual([
      ['Svinn', 'Mät\nVäg'],
      ['Grönt', ''],
    ])
    expect(problems('1. Mat\n1.1 Svinn\n1.1.1 Mät')).toEqual(['3 deeper-than-two-levels'])
  })
  test('challenges before any area', () => {
    const text = 'Utmaning: Resa\nFokusområde: Mat\nUtmaning: Svinn'
    expect(read(text).withoutArea.map(({ name }) => name)).toEqual(['Resa'])
    expect(problems(text)).toEqual(['1 challenge-without-area'])
  })
  test('names said twice, and too long', () => {
    expect(problems('Mat\n- Svinn\n- svinn\nMAT\n- Grönt')).toEqual(['3 repeated-name', '4 repeated-name'])
    expect(problems(`Mat\n- ${'x'.repeat(201)}\n- ${'x'.repeat(200)}`)).toEqual(['2 name-too-long'])
  })
  test('further columns are notes', () => {
    expect(read('Mat\tSvinn\thalverat\t2030\nMat\tGrönt\t\t').areas[0]?.challenges.map(({ notes }) => notes)).toEqual([
      'halverat\n2030',
      '',
    ])
  })
})

describe('limits', () => {
  test.each(['', ' \n\t', '- \n* \n1.\n###', '—'])('%j is nothing', (text) =>
    expect(parseRoadmapList(text)).toEqual({ ok: false, reason: 'nothing-pasted' }),
  )
  test('too much is refused', () => {
    expect(parseRoadmapList('a\n'.repeat(mostRoadmapLines))).toEqual({
      ok: false,
      reason: 'too-many-lines',
      details: { count: 2001, most: 2000 },
    })
    expect(parseRoadmapList('a\n'.repeat(mostRoadmapLines - 1)).ok).toBe(true)
    expect(parseRoadmapList('a'.repeat(mostRoadmapCharacters + 1))).toMatchObject({ ok: false, reason: 'too-much-text' })
  })
  test('nothing anybody pastes makes it throw, and every name has something in it', () => {
    const piece = fc.constantFrom('1. ', '1.1 ', '- ', '\t', '  ', '\n', '\n\n', 'Mat', 'Fokusområde 1: ', ':', '**', '#', 'a) ', '"')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const { areas, withoutArea } = read(text)
          return [...withoutArea, ...areas, ...areas.flatMap(({ challenges }) => challenges)].every(({ name }) => name.trim() !== '')
        },
      ),
      { numRuns: 3000 },
    )
  })
  test('a list written out as numbers is read back whole', () => {
    const name = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,12}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.array(name, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 5 }), (list) => {
        const text = list
          .map(([area, challenges], n) => [`${n + 1}. ${area}`, ...challenges.map((one, m) => `${n + 1}.${m + 1} ${one}`)].join('\n'))
          .join('\n')
        expect(tree(text)).toBe(list.map(([area, challenges]) => `${area}: ${challenges.join(', ')}`).join(' | '))
      }),
    )
  })
  test.each(['"\t', '1.', '**', ' ', '#', '\n', 'a\tb\n'])('three hundred thousand characters of %j are survived', (piece) => {
    const started = performance.now()
    parseRoadmapList(piece.repeat(Math.floor(mostRoadmapCharacters / piece.length)))
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
