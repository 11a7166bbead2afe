import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { inForceIn } from './add-item.ts'
import type { RoadmapItem, RoadmapKind } from './roadmap-item.ts'
import { listItems, updateItem } from './roadmap-rows.ts'

export interface MoveItem {
  readonly kind: RoadmapKind
  readonly id: string
  readonly direction: 'up' | 'down'
}

export type CannotMoveItem = 'no-such-item' | 'already-outermost' | 'changed-meanwhile'

/** Lets an item change places, and numbers, with its neighbour in the list: among areas, among an area's challenges, or among questions. */
export async function moveItem(writing: Writing, { kind, id, direction }: MoveItem): Promise<Outcome<{ eventId: string }, CannotMoveItem>> {
  const all = await listItems(writing, kind)
  const item = isId(id) ? all.find((each) => each.id === id && each.retiredOn === null) : undefined
  if (item === undefined) return notDone('no-such-item')
  const row = inForceIn(all, kind, item.focusAreaId)
  const at = row.findIndex((each) => each.id === id)
  const neighbour = direction === 'up' ? row[at - 1] : row[at + 1]
  if (neighbour === undefined) return notDone('already-outermost')

  const numbers =
    item.number === neighbour.number
      ? [neighbour.number + (direction === 'up' ? -1 : 1), neighbour.number]
      : [neighbour.number, item.number]
  const moved = (await numberAs(writing, kind, item, numbers[0] ?? 0)) && (await numberAs(writing, kind, neighbour, numbers[1] ?? 0))
  if (!moved) return notDone('changed-meanwhile')
  return done({
    eventId: await record(writing, { kind: 'RoadmapReordered', subject: { kind, id }, particulars: { name: item.name, direction } }),
  })
}

function numberAs(writing: Writing, kind: RoadmapKind, item: RoadmapItem, number: number): Promise<boolean> {
  return updateItem(writing, kind, { ...item, number }, item.revision)
}
