import { describe, expect, test } from 'vitest'
import { keys, strings, texts, walk } from '../walk-world.ts'
import { umea } from './umea.ts'

describe('Umeå', () => {
  const original = new Set(umea.sources.map((source) => source.key))

  test('has thirty-five organisations, five areas and fourteen challenges, two of them in English only', () => {
    expect([umea.organisations.length, umea.focusAreas.length, umea.challenges.length]).toEqual([35, 5, 14])
    expect(umea.challenges.filter((each) => each.name.sv !== null)).toHaveLength(12)
    expect(umea.challenges.filter((each) => each.name.sv === null && each.name.en !== null)).toHaveLength(2)
  })

  test('nobody is said to have Lead there', () => {
    expect(umea.whoLeadsWhat).toBeNull()
    expect([...walk(umea)].filter(([path]) => /\.leads?(\.|$)/i.test(path))).toEqual([])
    expect(umea.leadsStated.words.sv).toBe('drygt 10')
  })

  test('every fact has a source that is listed, and every source is used', () => {
    const cited = strings(umea).flatMap(([path, value]) =>
      /\.(source|sourceKey|municipalityCodeSource)$|\.sources\.\d+$|nameSource\.(sv|en)$/.test(path) && path !== '.emissions.source'
        ? [value]
        : [],
    )
    expect(new Set(cited)).toEqual(original)
  })

  test('the eighteen at the first meeting are affiliated, and marked as present', () => {
    const present = umea.organisations.filter((each) => each.attendedFirstMeeting).map((each) => each.name)
    expect(umea.foundingMeeting.attending).toHaveLength(18)
    expect(present.toSorted()).toEqual([...umea.foundingMeeting.attending].toSorted())
  })

  test('stated counts keep their words, dates and sources', () => {
    expect(umea.organisationCounts.map((each) => [each.count, each.on?.date ?? null])).toEqual([
      [37, '2022-12-01'],
      [40, '2023-03-09'],
      [54, '2023-11-30'],
      [56, null],
    ])
    expect(umea.foundingMeeting.attendingStated.words.sv).toBe('nästan 20')
  })

  test('areas of challenges are suggestions, and adopters are organisations that are named', () => {
    const named = umea.organisations.map((each) => each.name)
    for (const challenge of umea.challenges) {
      expect(keys(umea.focusAreas)).toContain(challenge.suggestedArea)
      for (const adopter of challenge.knownAdopters) expect(named).toContain(adopter)
    }
  })

  test('the emissions are the published totals, to the kilogram of rounding', () => {
    const total = (year: number) => umea.emissions.years.find((each) => each.year === year)?.total
    expect([total(2022), total(2023), total(2024)].map((each) => Math.round(each ?? 0))).toEqual([316773, 329825, 365010])
    for (const { bySector, total: sum } of umea.emissions.years)
      expect(Math.abs(bySector.reduce((a, b) => a + b, 0) - sum)).toBeLessThan(0.1)
  })

  test('texts of our own are there in both languages', () => {
    const ours = texts({ ...umea, challenges: [] })
    for (const [path, text] of ours) expect(Object.values(Object(text)).every(Boolean), path).toBe(true)
  })
})
