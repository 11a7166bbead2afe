import type { GroupListed } from '#domain/groups'
import type { HistoryLine } from '#domain/history'
import type { LeadSeen, LeadTimelineItem, OrganisationChoice } from '#domain/leads'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import type { EditEntry } from './edit-entry.ts'

/** A form that was refused, to be shown again as it was sent. */
export interface Refused {
  readonly which: string
  readonly problems: Problems
  readonly edit: EditEntry | null
  readonly isConflict: boolean
}

/** What the page about one Lead is made of. */
export interface LeadPageProps {
  readonly visit: Visit<'office/leads/show'>
  readonly lead: LeadSeen
  /** Other Leads standing on the same subject. */
  readonly others: readonly LeadSeen[]
  readonly timeline: readonly LeadTimelineItem[]
  readonly history: readonly HistoryLine[]
  /** Groups that grew out of it. */
  readonly grown: readonly GroupListed[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly organisations: readonly OrganisationChoice[]
  readonly refused: Refused | null
}
