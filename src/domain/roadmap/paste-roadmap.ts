import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { addItem } from './add-item.ts'
import { parseRoadmapList, type CannotReadRoadmap, type PastedChallenge } from './parse-roadmap-list.ts'
import type { RoadmapItem, RoadmapKind } from './roadmap-item.ts'
import { deleteItem, listItems, setRetired } from './roadmap-rows.ts'

export interface PasteRoadmap {
  readonly text: string
  /** The language it is written in. */
  readonly language: string
  /** Lines of the paste to leave out, from 1. */
  readonly leaveOut?: readonly number[]
}

export interface PastedIn {
  readonly areas: number
  readonly challenges: number
  /** Names that were there already and were left alone. */
  readonly known: number
  readonly eventId: string
}

/** Writes a whole pasted list on the roadmap at once: what is there already is left alone, and all of it can be undone. */
export async function pasteRoadmap(writing: Writing, input: PasteRoadmap): Promise<Outcome<PastedIn, CannotReadRoadmap | 'nothing-new'>> {
  const read = parseRoadmapList(input.text)
  if (!read.ok) return read
  const leftOut = new Set(input.leaveOut ?? [])
  const added: Added[] = []
  let known = 0
  const enter = async (kind: 'focus-area' | 'challenge', item: PastedChallenge, focusAreaId: string | null): Promise<string | null> => {
    const name: Translated = { [input.language]: item.name }
    const outcome = await addItem(
      writing,
      kind,
      { name, focusAreaId, description: item.notes === '' ? {} : { [input.language]: item.notes } },
      { recorded: false },
    )
    if (outcome.ok) added.push({ kind, id: outcome.value.id })
    else known += 1
    return outcome.ok ? outcome.value.id : null
  }

  const existing = await listItems(writing, 'focus-area')
  for (const area of read.value.areas) {
    const entered = leftOut.has(area.line) ? null : await enter('focus-area', area, null)
    const areaId = entered ?? findByName(existing, area.name, input.language)
    for (const challenge of area.challenges) if (!leftOut.has(challenge.line)) await enter('challenge', challenge, areaId)
  }
  for (const challenge of read.value.withoutArea) if (!leftOut.has(challenge.line)) await enter('challenge', challenge, null)
  if (added.length === 0) return notDone('nothing-new')

  const areas = added.filter(({ kind }) => kind === 'focus-area').length
  const challenges = added.length - areas
  const eventId = await record(writing, {
    kind: 'RoadmapPasted',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { areas, challenges, paste: newId(), added },
  })
  return done({ areas, challenges, known, eventId })
}

interface Added {
  readonly kind: RoadmapKind
  readonly id: string
}

function findByName(items: readonly RoadmapItem[], name: string, language: string): string | null {
  return (
    items.find((item) => item.retiredOn === null && item.name[language]?.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'))?.id ??
    null
  )
}

export interface UndonePaste {
  readonly removed: number
  /** Something hangs on these by now, so they are retired and not removed. */
  readonly retired: number
}

/** Takes a paste back: removes what nothing hangs on yet, and retires the rest. */
export async function undoPaste(
  writing: Writing,
  event: { readonly id: string; readonly particulars: Readonly<Record<string, unknown>> },
  today: string,
): Promise<Outcome<UndonePaste>> {
  const added = readAdded(event.particulars['added'])
  let removed = 0
  for (const { kind, id } of added.toReversed()) {
    if (await isLeanedOn(writing, kind, id)) await setRetired(writing, kind, id, today)
    else {
      await deleteItem(writing, kind, id)
      removed += 1
    }
  }
  await record(writing, {
    kind: 'RoadmapPasteUndone',
    subject: { kind: 'contract', id: writing.contractId },
    particulars: { removed, retired: added.length - removed },
    undoes: event.id,
  })
  return done({ removed, retired: added.length - removed })
}

function readAdded(value: unknown): Added[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('kind' in each) || !('id' in each) || typeof each.id !== 'string') return []
    return each.kind === 'focus-area' || each.kind === 'challenge' ? [{ kind: each.kind, id: each.id }] : []
  })
}

/** Whether anything in the contract refers to it. Reads only; what refers belongs to modules above this one. */
async function isLeanedOn({ transaction, contractId }: Writing, kind: RoadmapKind, id: string): Promise<boolean> {
  const tables =
    kind === 'challenge'
      ? ([
          ['adoptions', 'challenge_id'],
          ['leads', 'challenge_id'],
        ] as const)
      : ([
          ['leads', 'focus_area_id'],
          ['challenges', 'focus_area_id'],
          ['questions', 'focus_area_id'],
          ['groups', 'focus_area_id'],
          ['meeting_areas', 'focus_area_id'],
        ] as const)
  for (const [table, column] of tables) {
    const row = await transaction
      .selectFrom(table)
      .select('contract_id')
      .where('contract_id', '=', contractId)
      .where(transaction.dynamic.ref<never>(column), '=', id)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
