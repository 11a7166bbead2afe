import { tidyLine } from '#platform/text'
import { longestWords } from './lead.ts'

/** What a change of a Lead's state is asked with. The reason is for the history, never for the public. */
export interface LeadChangeInput {
  readonly leadId: string
  readonly reason?: string | null | undefined
  readonly revision?: number | undefined
}

/** A reason as it is kept: one tidy line, or nothing. */
export function tidyReason(reason: string | null | undefined): string | null {
  const tidy = tidyLine(reason ?? '').slice(0, longestWords)
  return tidy === '' ? null : tidy
}
