import type { GroupOfNotes, NotesReader, NotesShown } from '#domain/meeting-notes'
import type { MeetingListed } from '#domain/meetings'
import type { Problems } from '#web/form'
import type { Visit } from '#web/visit'

export interface NotesPageProps {
  readonly visit: Visit<'office/meetings/notes'>
  readonly meeting: MeetingListed
  /** null: none have been begun. */
  readonly notes: NotesShown | null
  readonly readers: readonly NotesReader[]
  readonly groups: readonly GroupOfNotes[]
  readonly problems: Problems
  /** Somebody else saved meanwhile. */
  readonly isConflict?: boolean
}

/** The same, once there are notes. */
export type NotesBegun = NotesPageProps & { readonly notes: NotesShown }
