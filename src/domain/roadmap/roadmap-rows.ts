import type { Reading, Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import type { RoadmapItem, RoadmapKind } from './roadmap-item.ts'

/** The three tables as one, for verbs that do the same to an area, a challenge and a question. */

const columns = ['id', 'slug', 'number', 'name', 'description', 'sources', 'revision', 'retired_on'] as const

interface Row {
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly description: Translated
  readonly sources: string[]
  readonly revision: number
  readonly retired_on: string | null
  readonly focus_area_id?: string | null
  readonly area_is_suggestion?: boolean
}

/** All items of a kind, retired ones too, in the order of their numbers. */
export async function listItems({ transaction, contractId }: Reading, kind: RoadmapKind): Promise<RoadmapItem[]> {
  const rows: Row[] = await {
    'focus-area': () =>
      transaction.selectFrom('focus_areas').select(columns).where('contract_id', '=', contractId).orderBy('number').orderBy('id').execute(),
    challenge: () =>
      transaction
        .selectFrom('challenges')
        .select([...columns, 'focus_area_id', 'area_is_suggestion'])
        .where('contract_id', '=', contractId)
        .orderBy('number')
        .orderBy('id')
        .execute(),
    question: () =>
      transaction
        .selectFrom('questions')
        .select([...columns, 'focus_area_id'])
        .where('contract_id', '=', contractId)
        .orderBy('number')
        .orderBy('id')
        .execute(),
  }[kind]()
  return rows.map((row) => toItem(kind, row))
}

export interface NewRow {
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly name: Translated
  readonly description: Translated
  readonly focusAreaId: string | null
  readonly areaIsSuggestion: boolean
  readonly sources: readonly string[]
}

/** Inserts, or answers false when somebody took the slug a moment ago. */
export async function insertItem({ transaction, contractId }: Writing, kind: RoadmapKind, item: NewRow): Promise<boolean> {
  const row = {
    contract_id: contractId,
    id: item.id,
    slug: item.slug,
    number: item.number,
    name: JSON.stringify(item.name),
    description: JSON.stringify(item.description),
    sources: [...item.sources],
    retired_on: null,
  }
  const inserted = await {
    'focus-area': () =>
      transaction
        .insertInto('focus_areas')
        .values(row)
        .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
        .returning('id')
        .executeTakeFirst(),
    challenge: () =>
      transaction
        .insertInto('challenges')
        .values({ ...row, focus_area_id: item.focusAreaId, area_is_suggestion: item.areaIsSuggestion })
        .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
        .returning('id')
        .executeTakeFirst(),
    question: () =>
      transaction
        .insertInto('questions')
        .values({ ...row, focus_area_id: item.focusAreaId })
        .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
        .returning('id')
        .executeTakeFirst(),
  }[kind]()
  return inserted !== undefined
}

/** Writes a new version over the one with this revision. False: somebody was first. */
export async function updateItem(
  { transaction, contractId }: Writing,
  kind: RoadmapKind,
  item: NewRow,
  revision: number,
): Promise<boolean> {
  const row = {
    slug: item.slug,
    number: item.number,
    name: JSON.stringify(item.name),
    description: JSON.stringify(item.description),
    sources: [...item.sources],
    revision: revision + 1,
  }
  const updated = await {
    'focus-area': () =>
      transaction
        .updateTable('focus_areas')
        .set(row)
        .where('contract_id', '=', contractId)
        .where('id', '=', item.id)
        .where('revision', '=', revision)
        .returning('id')
        .executeTakeFirst(),
    challenge: () =>
      transaction
        .updateTable('challenges')
        .set({ ...row, focus_area_id: item.focusAreaId, area_is_suggestion: item.areaIsSuggestion })
        .where('contract_id', '=', contractId)
        .where('id', '=', item.id)
        .where('revision', '=', revision)
        .returning('id')
        .executeTakeFirst(),
    question: () =>
      transaction
        .updateTable('questions')
        .set({ ...row, focus_area_id: item.focusAreaId })
        .where('contract_id', '=', contractId)
        .where('id', '=', item.id)
        .where('revision', '=', revision)
        .returning('id')
        .executeTakeFirst(),
  }[kind]()
  return updated !== undefined
}

/** Sets or clears the day an item left the roadmap. False: it was so already. */
export async function setRetired(
  { transaction, contractId }: Writing,
  kind: RoadmapKind,
  id: string,
  retiredOn: string | null,
): Promise<boolean> {
  const was = retiredOn === null ? ('is not' as const) : ('is' as const)
  const updated = await {
    'focus-area': () =>
      transaction
        .updateTable('focus_areas')
        .set((set) => ({ retired_on: retiredOn, revision: set('revision', '+', 1) }))
        .where('contract_id', '=', contractId)
        .where('id', '=', id)
        .where('retired_on', was, null)
        .returning('id')
        .executeTakeFirst(),
    challenge: () =>
      transaction
        .updateTable('challenges')
        .set((set) => ({ retired_on: retiredOn, revision: set('revision', '+', 1) }))
        .where('contract_id', '=', contractId)
        .where('id', '=', id)
        .where('retired_on', was, null)
        .returning('id')
        .executeTakeFirst(),
    question: () =>
      transaction
        .updateTable('questions')
        .set((set) => ({ retired_on: retiredOn, revision: set('revision', '+', 1) }))
        .where('contract_id', '=', contractId)
        .where('id', '=', id)
        .where('retired_on', was, null)
        .returning('id')
        .executeTakeFirst(),
  }[kind]()
  return updated !== undefined
}

/** Removes an item that was written by mistake and that nothing hangs on. */
export async function deleteItem({ transaction, contractId }: Writing, kind: RoadmapKind, id: string): Promise<void> {
  const table = ({ 'focus-area': 'focus_areas', challenge: 'challenges', question: 'questions' } as const)[kind]
  await transaction.deleteFrom(table).where('contract_id', '=', contractId).where('id', '=', id).execute()
}

/** Slugs that once were another item's: a new item never takes them, or mail from last year would lead astray. */
export async function listFormerSlugs(
  { transaction, contractId }: Reading,
  kind: RoadmapKind,
): Promise<{ slug: string; targetId: string }[]> {
  const rows = await transaction
    .selectFrom('former_slugs')
    .select(['slug', 'target_id'])
    .where('contract_id', '=', contractId)
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ slug, target_id }) => ({ slug, targetId: target_id }))
}

function toItem(kind: RoadmapKind, row: Row): RoadmapItem {
  return {
    kind,
    id: row.id,
    slug: row.slug,
    number: row.number,
    name: row.name,
    description: row.description,
    focusAreaId: row.focus_area_id ?? null,
    areaIsSuggestion: row.area_is_suggestion ?? false,
    sources: row.sources,
    revision: row.revision,
    retiredOn: row.retired_on,
  }
}
