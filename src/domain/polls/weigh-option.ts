import type { OptionTally, PollTally } from './tally-poll.ts'

/** Why an option is not a good one to choose (C20). The names are of organisations. */
export type PollWarning =
  | { readonly kind: 'nobody-can' }
  | { readonly kind: 'lead-cannot'; readonly names: readonly string[] }
  | { readonly kind: 'below-quorum'; readonly can: number; readonly needed: number }
  | { readonly kind: 'lead-silent'; readonly names: readonly string[] }
  | { readonly kind: 'few-can'; readonly can: number; readonly cannot: number }
  | { readonly kind: 'past' }

/** What speaks against an option, the gravest first; nothing when it is good. `isPast`: it has already begun. */
export function warningsAgainst(tally: PollTally, option: OptionTally, isPast: boolean): PollWarning[] {
  const can = option.yes.length + option.maybe.length
  const namesOf = (rows: OptionTally['no']) => rows.filter(({ hasLead }) => hasLead).map(({ name }) => name)
  const refused = namesOf(option.no)
  const silent = namesOf(option.silent)
  const warnings: PollWarning[] = []
  if (isPast) warnings.push({ kind: 'past' })
  if (can === 0) warnings.push({ kind: 'nobody-can' })
  if (refused.length > 0) warnings.push({ kind: 'lead-cannot', names: refused })
  if (!option.isQuorate && can > 0) warnings.push({ kind: 'below-quorum', can: option.leadsThatCan, needed: tally.needed })
  if (silent.length > 0) warnings.push({ kind: 'lead-silent', names: silent })
  if (can > 0 && option.no.length > can) warnings.push({ kind: 'few-can', can, cannot: option.no.length })
  return warnings
}

/** What somebody has seen of the warnings when they choose all the same: an answer that comes meanwhile and makes another is shown first. */
export function warningMark(warnings: readonly PollWarning[]): string {
  return warnings.map((warning) => [warning.kind, ...('names' in warning ? warning.names : [])].join(':')).join('|')
}
