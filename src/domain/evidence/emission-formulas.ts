/** Tonnes of CO₂e in a year. Years need not follow each other. */
export interface YearlyEmission {
  readonly year: number
  readonly tonnes: number
}

/** E(y) = E₀ (1 − r)^(y − y₀): the year's emission when it falls by the rate r (0.2 = 20 % a year) from the base year. */
export function emissionOnPath(base: YearlyEmission, rate: number, year: number): number {
  return base.tonnes * (1 - rate) ** (year - base.year)
}

/** The path from the base year to another, both included: for drawing the goal beside what happened. */
export function emissionPath(base: YearlyEmission, rate: number, lastYear: number): YearlyEmission[] {
  const count = Math.max(0, Math.floor(lastYear) - base.year + 1)
  return Array.from({ length: count }, (_, step) => ({ year: base.year + step, tonnes: emissionOnPath(base, rate, base.year + step) }))
}

/** B = E₀ (1 − r) / r: all that is emitted after the base year, for ever, on the path of rate r. Null unless 0 < r ≤ 1: no budget is finite. */
export function budgetOfRate(baseTonnes: number, rate: number): number | null {
  return rate > 0 && rate <= 1 && baseTonnes >= 0 ? (baseTonnes * (1 - rate)) / rate : null
}

/** r = E / (E + B): the yearly rate from now on that keeps what remains of a budget. Null when nothing remains or nothing is emitted. */
export function rateForBudget(tonnes: number, remainingBudget: number): number | null {
  return tonnes > 0 && remainingBudget > 0 ? tonnes / (tonnes + remainingBudget) : null
}

/** 2B / E: years until zero if emissions fall by the same tonnes each year within what remains of the budget. Null as above. */
export function yearsToZeroLinear(tonnes: number, remainingBudget: number): number | null {
  return tonnes > 0 && remainingBudget > 0 ? (2 * remainingBudget) / tonnes : null
}

export interface BudgetPosition {
  /** Tonnes allowed after the base year. */
  readonly budget: number
  readonly used: number
  readonly remaining: number
  /** 0–1 and beyond when overspent. */
  readonly usedShare: number
  readonly latest: YearlyEmission
  /** The yearly rate needed from the latest year on; null when nothing is left. */
  readonly rateNeeded: number | null
  /** The year of zero emissions if they fall in a straight line, with its fraction; null when nothing is left. */
  readonly zeroYearIfLinear: number | null
}

/** Where a city stands in the budget its rate gave it, or why that cannot be told. */
export type BudgetAnswer =
  | { readonly known: true; readonly value: BudgetPosition }
  | { readonly known: false; readonly because: 'no-base-year' | 'rate-out-of-range' | 'no-later-year' | 'year-missing' }

/**
 * The budget of a yearly rate from a base year, what the years since have used, and what it now takes. A missing year makes
 * it unknown, for a budget cannot be summed over years nobody has figures for. All from one edition of the figures.
 */
export function budgetPosition(series: readonly YearlyEmission[], baseYear: number, rate: number): BudgetAnswer {
  const base = series.find(({ year }) => year === baseYear)
  if (base === undefined) return { known: false, because: 'no-base-year' }
  const budget = budgetOfRate(base.tonnes, rate)
  if (budget === null || budget === 0) return { known: false, because: 'rate-out-of-range' }
  const since = series.filter(({ year }) => year > baseYear).toSorted((a, b) => a.year - b.year)
  const latest = since.at(-1)
  if (latest === undefined) return { known: false, because: 'no-later-year' }
  if (!since.every(({ year }, index) => year === baseYear + index + 1)) return { known: false, because: 'year-missing' }
  const used = since.reduce((total, { tonnes }) => total + tonnes, 0)
  const remaining = budget - used
  const years = yearsToZeroLinear(latest.tonnes, remaining)
  return {
    known: true,
    value: {
      budget,
      used,
      remaining,
      usedShare: used / budget,
      latest,
      rateNeeded: rateForBudget(latest.tonnes, remaining),
      zeroYearIfLinear: years === null ? null : latest.year + years,
    },
  }
}

/** Mean yearly change between two years, negative = down: (E₂ / E₁)^(1 / years) − 1. Null for years or emissions that do not allow it. */
export function meanYearlyChange(from: YearlyEmission, to: YearlyEmission): number | null {
  return to.year > from.year && from.tonnes > 0 && to.tonnes >= 0 ? (to.tonnes / from.tonnes) ** (1 / (to.year - from.year)) - 1 : null
}
