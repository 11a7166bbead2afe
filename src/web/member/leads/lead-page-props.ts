import type { OwnOrganisation } from '#domain/follow-up'
import type { HistoryLine } from '#domain/history'
import type { LeadSeen, LeadTimelineItem } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'

/** One of the page's forms, sent and refused. */
export interface Refused {
  readonly act: string
  readonly isConflict: boolean
  readonly problems: Problems
}

export interface LeadPageProps {
  readonly visit: Visit<'member/leads/show'>
  readonly lead: LeadSeen
  readonly organisations: readonly OwnOrganisation[]
  readonly timeline: readonly LeadTimelineItem[]
  /** Those who speak for the organisation. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  /** Organisations that could go on with the Lead. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  /** The next meeting of the question or area it is for; null: one is being booked. */
  readonly next: MeetingListed | null
  /** One's own act of a moment ago, that can still be taken back. */
  readonly recent: readonly HistoryLine[]
  readonly refused: Refused | undefined
}
