import type { Insertable } from 'kysely'
import { record, type Writing } from '#domain/history'
import { dayOf, type DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import type { Tables } from '#generated/tables'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { slugify } from '#platform/text'
import { addMembers, type CannotAddMembers, type NewMember } from './add-members.ts'
import { noteGroupChange } from './change-group-state.ts'
import { reservedGroupSlugs, tidyLines, type GroupKind, type GroupMode, type GroupState, type OriginKind, type WayIn } from './group.ts'

/** What a group grew out of, in the words of that day, and the meeting it was said at. */
export interface NewOrigin {
  readonly kind: OriginKind
  readonly id: string
  readonly words: Translated
  readonly meetingId: string | null
}

export interface MakeGroup {
  readonly kind: GroupKind
  readonly mode: GroupMode
  /** At least one language. */
  readonly name: Translated
  readonly state?: GroupState
  /** null: nobody has said */
  readonly wayIn?: WayIn | null
  readonly cameFrom?: NewOrigin | null
  readonly focusAreaId?: string | null
  readonly startedOn?: DateWithPrecision | null
  /** Organisations that are members from the start. */
  readonly organisationIds?: readonly string[]
  /** Members of whom more is known; those convening, say. */
  readonly members?: readonly NewMember[]
  /** The day membership begins; null: not known. */
  readonly membersFrom?: string | null
  readonly sources?: readonly string[]
}

export type CannotMakeGroup = 'name-missing' | 'name-too-long' | 'unknown-area' | Exclude<CannotAddMembers, 'no-such-group'>

/** A strategic, thematic or other group begins, with its first members. A strategic group is started at once, others may be proposals. */
export async function makeGroup(writing: Writing, input: MakeGroup): Promise<Outcome<{ groupId: string; slug: string }, CannotMakeGroup>> {
  const name = tidyLines(input.name)
  const words = Object.values(name)[0]
  if (words === undefined) return notDone('name-missing')
  if (Object.values(name).some((text) => (text ?? '').length > 200)) return notDone('name-too-long')
  const focusAreaId = input.focusAreaId ?? null
  if (focusAreaId !== null && !(await isKnownArea(writing, focusAreaId))) return notDone('unknown-area')

  const groupId = newId()
  const state = input.state ?? 'started'
  const slug = await insertUnderFreeSlug(writing, words, {
    contract_id: writing.contractId,
    id: groupId,
    kind: input.kind,
    mode: input.mode,
    name: JSON.stringify(name),
    state,
    way_in: input.wayIn ?? null,
    from_kind: input.cameFrom?.kind ?? null,
    from_id: input.cameFrom?.id ?? null,
    from_words: input.cameFrom === null || input.cameFrom === undefined ? null : JSON.stringify(input.cameFrom.words),
    from_meeting_id: input.cameFrom?.meetingId ?? null,
    focus_area_id: focusAreaId,
    started_on: input.startedOn?.date ?? null,
    started_precision: input.startedOn?.precision ?? null,
    closed_on: null,
    sources: [...(input.sources ?? [])],
  })
  await record(writing, { kind: 'GroupMade', subject: { kind: 'group', id: groupId }, particulars: { name } })
  const since = firstDay(writing, state, input.startedOn ?? null)
  if (since !== null) await noteGroupChange(writing, { groupId, state, on: since, reason: '' })

  const members = input.members ?? (input.organisationIds ?? []).map((organisationId) => ({ organisationId }))
  const added = await addMembers(writing, { groupId, members, from: input.membersFrom ?? null })
  if (added.ok) return done({ groupId, slug })
  return added.reason === 'no-such-group' ? notDone('unknown-organisation') : notDone(added.reason)
}

/** A proposal is of today; a start is noted as a day only where the day is known. */
function firstDay({ clock }: Writing, state: GroupState, startedOn: DateWithPrecision | null): string | null {
  if (state === 'proposed') return dayOf(clock.now())
  return state === 'started' && startedOn?.precision === 'day' ? startedOn.date : null
}

/** Whether a focus area of this contract has this id. */
export async function isKnownArea({ transaction, contractId }: Writing, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const row = await transaction
    .selectFrom('focus_areas')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

type NewGroup = Omit<Insertable<Tables['groups']>, 'slug'>

/** The first free of strategiska-gruppen, strategiska-gruppen-2 … Two groups made at once get two addresses. */
async function insertUnderFreeSlug({ transaction, contractId }: Writing, name: string, group: NewGroup): Promise<string> {
  const wanted = slugify(name, 'grupp')
  const rows = await transaction
    .selectFrom('groups')
    .select('slug')
    .where('contract_id', '=', contractId)
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const taken = new Set([...rows.map((row) => row.slug), ...reservedGroupSlugs])
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (taken.has(slug)) continue
    const made = await transaction
      .insertInto('groups')
      .values({ ...group, slug })
      .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made !== undefined) return slug
  }
}
