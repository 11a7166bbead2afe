import type { CircleGap } from '#domain/invitations'
import type { MeetingListed } from '#domain/meetings'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'
import type { PollView } from '../../poll-view.ts'
import type { DayEntry } from './new-entry.ts'

export type PollVisit = Visit<'office/meetings/poll'>

export interface PollPageProps {
  readonly visit: PollVisit
  readonly meeting: MeetingListed
  readonly view: PollView
  readonly gaps: readonly CircleGap[]
  readonly problems?: Problems
  /** Days being added, as they were written. */
  readonly days?: readonly DayEntry[]
}
