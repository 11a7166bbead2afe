import { z } from 'zod'
import { isAsLeft, readChangedColumns, record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { inForceIn, isFocusArea } from './add-item.ts'
import { decideSlug, keepFormerSlug } from './edit-item.ts'
import { problemWithName, type RoadmapItem, type RoadmapKind } from './roadmap-item.ts'
import { listItems, updateItem, type NewRow } from './roadmap-rows.ts'

interface EventOfEdit {
  readonly id: string
  readonly kind: string
  readonly subject_id: string
  readonly particulars: Readonly<Record<string, unknown>>
}

export type CannotUndoItemEdit = 'no-such-item' | 'cannot-be-undone' | 'changed-since' | 'name-taken' | 'slug-taken' | 'no-such-area'

const kindOfEdit: Readonly<Record<string, RoadmapKind>> = {
  FocusAreaEdited: 'focus-area',
  ChallengeEdited: 'challenge',
  QuestionEdited: 'question',
}
const undoneEvents = {
  'focus-area': 'FocusAreaEditUndone',
  challenge: 'ChallengeEditUndone',
  question: 'QuestionEditUndone',
} as const satisfies Record<RoadmapKind, string>

/** An item is again as it was before an edit, in what that edit changed and in nothing else. Its address of meanwhile goes on leading to it. */
export async function undoItemEdit(writing: Writing, event: EventOfEdit): Promise<Outcome<null, CannotUndoItemEdit>> {
  const kind = kindOfEdit[event.kind]
  const changed = readChangedColumns(event.particulars)
  const before = itemBefore.safeParse(changed?.before)
  if (kind === undefined || changed === null || !before.success) return notDone('cannot-be-undone')
  const existing = await listItems(writing, kind)
  const item = existing.find(({ id }) => id === event.subject_id)
  if (item === undefined) return notDone('no-such-item')
  if (!isAsLeft({ ...item }, changed)) return notDone('changed-since')

  const restored = restoredItem(item, before.data)
  const others = existing.filter(({ id }) => id !== item.id)
  if (problemWithName(restored.name, inForceIn(others, kind, restored.focusAreaId)) !== null) return notDone('name-taken')
  if (restored.focusAreaId !== null && !(await isFocusArea(writing, restored.focusAreaId))) return notDone('no-such-area')
  const slug = await decideSlug(writing, kind, item, others, before.data.slug)
  if (slug === null) return notDone('slug-taken')
  if (!(await updateItem(writing, kind, { ...restored, slug }, item.revision))) return notDone('changed-since')
  if (slug !== item.slug) await keepFormerSlug(writing, kind, item, slug)
  await record(writing, {
    kind: undoneEvents[kind],
    subject: { kind, id: item.id },
    particulars: { name: restored.name },
    undoes: event.id,
  })
  return done(null)
}

const texts = z.record(z.string(), z.string())

const itemBefore = z
  .object({
    slug: z.string(),
    number: z.number(),
    name: texts,
    description: texts,
    focusAreaId: z.string().nullable(),
    areaIsSuggestion: z.boolean(),
    sources: z.array(z.string()),
  })
  .partial()

function restoredItem(item: RoadmapItem, before: z.infer<typeof itemBefore>): Omit<NewRow, 'slug'> {
  return {
    id: item.id,
    number: before.number ?? item.number,
    name: before.name ?? item.name,
    description: before.description ?? item.description,
    focusAreaId: before.focusAreaId === undefined ? item.focusAreaId : before.focusAreaId,
    areaIsSuggestion: before.areaIsSuggestion ?? item.areaIsSuggestion,
    sources: before.sources ?? item.sources,
  }
}
