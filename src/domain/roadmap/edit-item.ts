import { changedColumns, record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { slugify } from '#platform/text'
import { anyName, inForceIn, isFocusArea } from './add-item.ts'
import {
  firstFreeSlug,
  problemWithName,
  tidyDescription,
  tidyTranslated,
  type CannotAddItem,
  type RoadmapItem,
  type RoadmapItemInput,
  type RoadmapKind,
} from './roadmap-item.ts'
import { listFormerSlugs, listItems, updateItem, type NewRow } from './roadmap-rows.ts'

export interface EditRoadmapItem extends RoadmapItemInput {
  readonly id: string
  /** The revision the editor saw. */
  readonly revision: number
  /** A new address, in any spelling; the old one goes on leading here. Left out: the address stays. */
  readonly slug?: string
}

export type CannotEditItem = CannotAddItem | 'no-such-item' | 'slug-taken' | 'changed-meanwhile'

export interface EditedItem {
  readonly id: string
  readonly slug: string
  readonly eventId: string
}

export function editFocusArea(
  writing: Writing,
  input: Omit<EditRoadmapItem, 'focusAreaId' | 'areaIsSuggestion'>,
): Promise<Outcome<EditedItem, CannotEditItem>> {
  return editItem(writing, 'focus-area', input)
}

export function editChallenge(writing: Writing, input: EditRoadmapItem): Promise<Outcome<EditedItem, CannotEditItem>> {
  return editItem(writing, 'challenge', input)
}

export function editQuestion(
  writing: Writing,
  input: Omit<EditRoadmapItem, 'areaIsSuggestion'>,
): Promise<Outcome<EditedItem, CannotEditItem>> {
  return editItem(writing, 'question', input)
}

const editedEvents = {
  'focus-area': 'FocusAreaEdited',
  challenge: 'ChallengeEdited',
  question: 'QuestionEdited',
} as const satisfies Record<RoadmapKind, string>

/** Changes the words, place or address of an item. What is left out of the input stays as it is. */
export async function editItem(writing: Writing, kind: RoadmapKind, input: EditRoadmapItem): Promise<Outcome<EditedItem, CannotEditItem>> {
  const existing = await listItems(writing, kind)
  const item = isId(input.id) ? existing.find(({ id }) => id === input.id) : undefined
  if (item === undefined) return notDone('no-such-item')
  if (item.revision !== input.revision) return notDone('changed-meanwhile')

  const changed = changesTo(item, input)
  const others = existing.filter(({ id }) => id !== item.id)
  const problem = problemWithName(changed.name, inForceIn(others, kind, changed.focusAreaId))
  if (problem !== null) return notDone(problem, { name: anyName(changed.name) })
  if (changed.focusAreaId !== null && changed.focusAreaId !== item.focusAreaId && !(await isFocusArea(writing, changed.focusAreaId)))
    return notDone('no-such-area')
  const slug = await decideSlug(writing, kind, item, others, input.slug)
  if (slug === null) return notDone('slug-taken')

  if (!(await updateItem(writing, kind, { ...changed, slug }, input.revision))) return notDone('changed-meanwhile')
  if (slug !== item.slug) await keepFormerSlug(writing, kind, item, slug)
  const eventId = await record(writing, {
    kind: editedEvents[kind],
    subject: { kind, id: item.id },
    particulars: { name: changed.name, ...changedColumns({ ...item }, { ...changed, slug }) },
  })
  return done({ id: item.id, slug, eventId })
}

function changesTo(item: RoadmapItem, input: EditRoadmapItem): Omit<NewRow, 'slug'> {
  return {
    id: item.id,
    number: input.number ?? item.number,
    name: tidyTranslated(input.name),
    description: input.description === undefined ? item.description : tidyDescription(input.description),
    focusAreaId: input.focusAreaId === undefined ? item.focusAreaId : input.focusAreaId,
    areaIsSuggestion: input.areaIsSuggestion ?? item.areaIsSuggestion,
    sources: input.sources ?? item.sources,
  }
}

/** The address asked for, tidied; null when it is or was another's. */
export async function decideSlug(
  writing: Writing,
  kind: RoadmapKind,
  item: RoadmapItem,
  others: readonly RoadmapItem[],
  asked: string | undefined,
): Promise<string | null> {
  if (asked === undefined || asked.trim() === '') return item.slug
  const wanted = slugify(asked, kind)
  if (wanted === item.slug) return wanted
  const former = await listFormerSlugs(writing, kind)
  const taken = new Set([
    ...others.map(({ slug }) => slug),
    ...former.filter(({ targetId }) => targetId !== item.id).map(({ slug }) => slug),
  ])
  return firstFreeSlug(wanted, taken) === wanted ? wanted : null
}

/** The old address leads on; the new one is no longer a former one, should the item have had it before. */
export async function keepFormerSlug(
  { transaction, contractId, clock }: Writing,
  kind: RoadmapKind,
  item: RoadmapItem,
  slug: string,
): Promise<void> {
  await transaction
    .deleteFrom('former_slugs')
    .where('contract_id', '=', contractId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('target_id', '=', item.id)
    .execute()
  await transaction
    .insertInto('former_slugs')
    .values({ contract_id: contractId, kind, slug: item.slug, target_id: item.id, since: clock.now() })
    .onConflict((conflict) => conflict.columns(['contract_id', 'kind', 'slug']).doUpdateSet({ target_id: item.id }))
    .execute()
}
