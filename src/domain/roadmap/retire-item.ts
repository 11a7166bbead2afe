import { record, type Writing } from '#domain/history'
import { homeZone, dayOf } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { RoadmapKind } from './roadmap-item.ts'
import { listItems, setRetired } from './roadmap-rows.ts'

export interface RetireItem {
  readonly kind: RoadmapKind
  readonly id: string
  /** YYYY-MM-DD; today when left out. */
  readonly on?: string
}

export type CannotRetireItem = 'no-such-item' | 'already-retired'
export type CannotRestoreItem = 'no-such-item' | 'not-retired'

const retiredEvents = {
  'focus-area': 'FocusAreaRetired',
  challenge: 'ChallengeRetired',
  question: 'QuestionRetired',
} as const satisfies Record<RoadmapKind, string>
const restoredEvents = {
  'focus-area': 'FocusAreaRestored',
  challenge: 'ChallengeRestored',
  question: 'QuestionRestored',
} as const satisfies Record<RoadmapKind, string>

/** Takes an item off the roadmap from a day on. Nothing is deleted: its page, its Lead and its adopters stay readable. */
export async function retireItem(writing: Writing, { kind, id, on }: RetireItem): Promise<Outcome<{ eventId: string }, CannotRetireItem>> {
  const item = await findById(writing, kind, id)
  if (item === undefined) return notDone('no-such-item')
  const retiredOn = on ?? dayOf(writing.clock.now(), homeZone)
  if (!(await setRetired(writing, kind, id, retiredOn))) return notDone('already-retired')
  const eventId = await record(writing, {
    kind: retiredEvents[kind],
    subject: { kind, id },
    particulars: { name: item.name, on: retiredOn },
  })
  return done({ eventId })
}

/** Puts a retired item back on the roadmap. */
export async function restoreItem(
  writing: Writing,
  { kind, id, undoes }: { readonly kind: RoadmapKind; readonly id: string; readonly undoes?: string },
): Promise<Outcome<{ eventId: string }, CannotRestoreItem>> {
  const item = await findById(writing, kind, id)
  if (item === undefined) return notDone('no-such-item')
  if (!(await setRetired(writing, kind, id, null))) return notDone('not-retired')
  const eventId = await record(writing, {
    kind: restoredEvents[kind],
    subject: { kind, id },
    particulars: { name: item.name },
    ...(undoes === undefined ? {} : { undoes }),
  })
  return done({ eventId })
}

async function findById(writing: Writing, kind: RoadmapKind, id: string) {
  return isId(id) ? (await listItems(writing, kind)).find((item) => item.id === id) : undefined
}
