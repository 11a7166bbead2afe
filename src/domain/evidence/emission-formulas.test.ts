import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  budgetOfRate,
  budgetPosition,
  emissionOnPath,
  emissionPath,
  meanYearlyChange,
  rateForBudget,
  yearsToZeroLinear,
  type BudgetPosition,
} from './emission-formulas.ts'

/** SMHI, edition of 2024, Umeå, tonnes CO₂e. */
const umea = [
  { year: 2015, tonnes: 415089.489 },
  { year: 2022, tonnes: 316772.619 },
  { year: 2023, tonnes: 329824.856 },
  { year: 2024, tonnes: 365009.52 },
]

function position(series = umea, baseYear = 2022, rate = 0.2): BudgetPosition {
  const answer = budgetPosition(series, baseYear, rate)
  if (!answer.known) throw new Error(answer.because)
  return answer.value
}

describe('Umeå, twenty per cent a year from 2022', () => {
  test('gives a budget of 1,267,090 tonnes', () => expect(Math.round(position().budget)).toBe(1_267_090))
  test('of which 2023 and 2024 used 694,834, 55 per cent', () => {
    expect([Math.round(position().used), Math.round(position().usedShare * 100), Math.round(position().remaining)]).toEqual([
      694_834, 55, 572_256,
    ])
  })
  test('and 39 per cent a year is needed from 2024', () => expect(Math.round((position().rateNeeded ?? 0) * 100)).toBe(39))
  test('or a straight line to zero early in 2027', () =>
    expect(position().zeroYearIfLinear).toBeCloseTo(2024 + (2 * 572_256) / 365_009.52, 4))
  test('measured from the latest year, in whatever order the years come', () => {
    expect(position(umea.toReversed())).toEqual(position())
    expect(position().latest.year).toBe(2024)
  })
})

describe('a budget is not told', () => {
  test.each([
    ['without a figure for the base year', umea, 2021, 0.2, 'no-base-year'],
    ['without any later year', umea, 2024, 0.2, 'no-later-year'],
    ['over a missing year', umea, 2015, 0.2, 'year-missing'],
    ['at no rate', umea, 2022, 0, 'rate-out-of-range'],
    ['at a rate beyond all', umea, 2022, 1.1, 'rate-out-of-range'],
    ['of nothing', umea, 2022, 1, 'rate-out-of-range'],
    ['over a year counted twice', [...umea, { year: 2024, tonnes: 1 }], 2022, 0.2, 'year-missing'],
  ])('%s', (_, series, year, rate, because) => expect(budgetPosition(series, year, rate)).toEqual({ known: false, because }))
  test('an overspent one leaves nothing to aim for', () => {
    const spent = position([
      { year: 2022, tonnes: 100 },
      { year: 2023, tonnes: 401 },
    ])
    expect(spent).toMatchObject({ budget: 400, used: 401, remaining: -1, rateNeeded: null, zeroYearIfLinear: null })
  })
  test('of formulas out of their range', () => {
    expect([budgetOfRate(-1, 0.5), rateForBudget(0, 1), rateForBudget(1, 0), yearsToZeroLinear(0, 1), yearsToZeroLinear(1, 0)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect([budgetOfRate(100, 1), budgetOfRate(0, 0.5)]).toEqual([0, 0])
  })
})

describe('the formulas', () => {
  test('a path halves each year at fifty per cent', () => {
    expect(emissionPath({ year: 2022, tonnes: 80 }, 0.5, 2025)).toEqual([
      { year: 2022, tonnes: 80 },
      { year: 2023, tonnes: 40 },
      { year: 2024, tonnes: 20 },
      { year: 2025, tonnes: 10 },
    ])
    expect(emissionPath({ year: 2022, tonnes: 80 }, 0.5, 2021)).toEqual([])
    expect(emissionOnPath({ year: 2022, tonnes: 80 }, 0.5, 2021)).toBe(160)
  })
  test('the path of a rate uses its budget, and no more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 1_000_000 }), (rate, tonnes) => {
        const used = emissionPath({ year: 0, tonnes }, rate, 600)
          .slice(1)
          .reduce((total, year) => total + year.tonnes, 0)
        expect(used / (budgetOfRate(tonnes, rate) ?? 0)).toBeCloseTo(1, 6)
      }),
    )
  })
  test('the rate that keeps the budget of a rate is that rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (rate) => {
        expect(rateForBudget(1000, budgetOfRate(1000, rate) ?? 0)).toBeCloseTo(rate, 9)
      }),
    )
  })
  test('a straight line to zero is a triangle as large as the budget', () => expect(((yearsToZeroLinear(50, 300) ?? 0) * 50) / 2).toBe(300))
  test('mean yearly change', () => {
    expect(meanYearlyChange({ year: 2020, tonnes: 100 }, { year: 2022, tonnes: 81 })).toBeCloseTo(-0.1, 12)
    expect([
      meanYearlyChange({ year: 2020, tonnes: 0 }, { year: 2022, tonnes: 1 }),
      meanYearlyChange({ year: 2022, tonnes: 1 }, { year: 2022, tonnes: 1 }),
    ]).toEqual([null, null])
    expect(meanYearlyChange({ year: 2020, tonnes: 5 }, { year: 2021, tonnes: 0 })).toBe(-1)
  })
})
