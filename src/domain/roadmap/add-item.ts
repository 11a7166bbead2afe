import { record, type Writing } from '#domain/history'
import { isId, newId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { done, notDone, type Outcome } from '#platform/outcome'
import { slugify } from '#platform/text'
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
import { insertItem, listFormerSlugs, listItems } from './roadmap-rows.ts'

export interface AddedItem {
  readonly id: string
  readonly slug: string
}

/** Writes a focus area on the roadmap: "Mobilitet och transporter". */
export function addFocusArea(
  writing: Writing,
  input: Omit<RoadmapItemInput, 'focusAreaId' | 'areaIsSuggestion'>,
): Promise<Outcome<AddedItem, CannotAddItem>> {
  return addItem(writing, 'focus-area', input)
}

/** Writes a climate challenge on the roadmap, as the city says it: "Välja hållbara godstransporter". */
export function addChallenge(writing: Writing, input: RoadmapItemInput): Promise<Outcome<AddedItem, CannotAddItem>> {
  return addItem(writing, 'challenge', input)
}

/** Writes a question that an organisation can have Lead for, beside areas and challenges ("andra frågor"). */
export function addQuestion(
  writing: Writing,
  input: Omit<RoadmapItemInput, 'areaIsSuggestion'>,
): Promise<Outcome<AddedItem, CannotAddItem>> {
  return addItem(writing, 'question', input)
}

export const addedEvents = {
  'focus-area': 'FocusAreaAdded',
  challenge: 'ChallengeAdded',
  question: 'QuestionAdded',
} as const satisfies Record<RoadmapKind, string>

/** Writes an item of any kind on the roadmap. Its event can be left to the caller, when many come at once. */
export async function addItem(
  writing: Writing,
  kind: RoadmapKind,
  input: RoadmapItemInput,
  { recorded = true } = {},
): Promise<Outcome<AddedItem, CannotAddItem>> {
  const name = tidyTranslated(input.name)
  const existing = await listItems(writing, kind)
  const focusAreaId = input.focusAreaId ?? null

  const problem = problemWithName(name, inForceIn(existing, kind, focusAreaId))
  if (problem !== null) return notDone(problem, { name: anyName(name) })
  if (focusAreaId !== null && !(await isFocusArea(writing, focusAreaId))) return notDone('no-such-area')

  const item = await insertWithFreeSlug(writing, kind, existing, {
    id: newId(),
    number: input.number ?? nextNumber(existing),
    name,
    description: tidyDescription(input.description ?? {}),
    focusAreaId,
    areaIsSuggestion: input.areaIsSuggestion ?? false,
    sources: input.sources ?? [],
  })
  if (recorded) await record(writing, { kind: addedEvents[kind], subject: { kind, id: item.id }, particulars: { name: name } })
  return done(item)
}

/** Items a name may not be mistaken for: of the same kind and area, and not retired. */
export function inForceIn(items: readonly RoadmapItem[], kind: RoadmapKind, focusAreaId: string | null): RoadmapItem[] {
  return items.filter((item) => item.retiredOn === null && (kind === 'focus-area' || item.focusAreaId === focusAreaId))
}

export async function isFocusArea({ transaction, contractId }: Writing, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await transaction
    .selectFrom('focus_areas')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** The name for a line of history: the first language it has. */
export function anyName(name: Translated): string {
  return Object.values(name).find((text) => text !== undefined && text !== '') ?? ''
}

function nextNumber(existing: readonly RoadmapItem[]): number {
  return existing.reduce((highest, { number }) => Math.max(highest, number), 0) + 1
}

async function insertWithFreeSlug(
  writing: Writing,
  kind: RoadmapKind,
  existing: readonly RoadmapItem[],
  item: Omit<Parameters<typeof insertItem>[2], 'slug'>,
): Promise<AddedItem> {
  const former = await listFormerSlugs(writing, kind)
  const taken = new Set([...existing.map(({ slug }) => slug), ...former.map(({ slug }) => slug)])
  const wanted = slugify(anyName(item.name), kind)
  for (;;) {
    const slug = firstFreeSlug(wanted, taken)
    if (await insertItem(writing, kind, { ...item, slug })) return { id: item.id, slug }
    taken.add(slug)
  }
}
