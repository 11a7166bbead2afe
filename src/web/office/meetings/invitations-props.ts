import type { PersonListed } from '#domain/identity'
import type { Circle, CircleGap, InvitationsOfMeeting } from '#domain/invitations'
import type { MeetingListed } from '#domain/meetings'
import type { BatchProgress } from '#domain/notifications'
import type { Translated } from '#platform/i18n'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'

export interface InvitationsPageProps {
  readonly visit: Visit<'office/meetings/invitations'>
  readonly meeting: MeetingListed
  readonly called: InvitationsOfMeeting | null
  /** As saved, or as just sent where it was refused. */
  readonly circle: Circle
  readonly gaps: readonly CircleGap[]
  readonly progress: BatchProgress
  readonly areas: readonly { readonly id: string; readonly name: Translated }[]
  readonly groups: readonly { readonly id: string; readonly name: Translated }[]
  readonly people: readonly PersonListed[]
  readonly problems: Problems
}
