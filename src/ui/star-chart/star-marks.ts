/** What the chart can say about a star. */
export type StarState = 'unknown' | 'open' | 'one' | 'several' | 'resting' | 'leaving'

/** The order of the key: what is lit first, what is not known last. */
export const starStates: readonly StarState[] = ['one', 'several', 'open', 'leaving', 'resting', 'unknown']

/**
 * The outline of each mark, drawn around 0,0 within 14 units. Every state has a shape of its own, so that the chart reads without
 * colour: four points (one), eight (several), a broken outline (open), half filled (resting), a tail (leaving), a dot (unknown).
 * `line` is stroked, `body` is filled.
 */
export const starMarkPaths: Readonly<Record<StarState, { readonly body?: string; readonly line?: string }>> = {
  one: { body: 'M0-13Q1.7-1.7 13 0 1.7 1.7 0 13-1.7 1.7-13 0-1.7-1.7 0-13' },
  several: { body: 'M0-14 2.1-5 7.1-7.1 5-2.1 14 0 5 2.1 7.1 7.1 2.1 5 0 14-2.1 5-7.1 7.1-5 2.1-14 0-5-2.1-7.1-7.1-2.1-5Z' },
  open: { line: 'M0-11Q2.6-2.6 11 0 2.6 2.6 0 11-2.6 2.6-11 0-2.6-2.6 0-11' },
  leaving: { body: 'M-3-7.5Q-1.7 1.7 7.5 3-1.7 4.3-3 13.5-4.3 4.3-13.5 3-4.3 1.7-3-7.5', line: 'M2.5-2.5 12-12M6-.5 12.5-7M.5-6 7-12.5' },
  resting: { body: 'M0-11Q-2.6-2.6-11 0-2.6 2.6 0 11', line: 'M0-11Q2.6-2.6 11 0 2.6 2.6 0 11-2.6 2.6-11 0-2.6-2.6 0-11' },
  unknown: { body: 'M-3.5 0a3.5 3.5 0 0 1 7 0 3.5 3.5 0 0 1-7 0' },
}
