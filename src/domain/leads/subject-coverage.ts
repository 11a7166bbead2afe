import type { LeadState } from './lead.ts'

/** What can be said about who has Lead of one thing. */
export type CoverageState = 'unknown' | 'open' | 'one' | 'several' | 'resting' | 'leaving'

/** The state of one subject from the Leads that stand on it: those that rest count only when all do, those that leave only when nobody stays. */
export function coverageStateOf(
  standing: readonly { readonly state: LeadState; readonly leavesOn: string | null }[],
  leadsKnown: boolean,
): CoverageState {
  if (!leadsKnown) return 'unknown'
  if (standing.length === 0) return 'open'
  const awake = standing.filter(({ state }) => state !== 'resting')
  if (awake.length === 0) return 'resting'
  if (awake.every(({ leavesOn }) => leavesOn !== null)) return 'leaving'
  return awake.length === 1 ? 'one' : 'several'
}
