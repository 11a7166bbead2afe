import { record, type Writing } from '#domain/history'
import type { DateWithPrecision } from '#platform/dates'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLines, type GroupKind, type GroupMode, type WayIn } from './group.ts'
import { isKnownArea } from './make-group.ts'

export interface EditGroup {
  readonly groupId: string
  readonly revision: number
  readonly kind: GroupKind
  readonly mode: GroupMode
  /** null: nobody has said; left out: as it was */
  readonly wayIn?: WayIn | null
  readonly name: Translated
  readonly focusAreaId: string | null
  readonly startedOn: DateWithPrecision | null
}

export type CannotEditGroup = 'no-such-group' | 'name-missing' | 'name-too-long' | 'unknown-area' | 'changed-meanwhile'

/** A group's name, kind, way of working, area and start are changed. Its address stays. */
export async function editGroup(writing: Writing, input: EditGroup): Promise<Outcome<null, CannotEditGroup>> {
  const { transaction, contractId } = writing
  const name = tidyLines(input.name)
  if (Object.keys(name).length === 0) return notDone('name-missing')
  if (Object.values(name).some((text) => (text ?? '').length > 200)) return notDone('name-too-long')
  if (!isId(input.groupId)) return notDone('no-such-group')
  if (input.focusAreaId !== null && !(await isKnownArea(writing, input.focusAreaId))) return notDone('unknown-area')

  const changed = await transaction
    .updateTable('groups')
    .set({
      kind: input.kind,
      mode: input.mode,
      ...(input.wayIn === undefined ? {} : { way_in: input.wayIn }),
      name: JSON.stringify(name),
      focus_area_id: input.focusAreaId,
      started_on: input.startedOn?.date ?? null,
      started_precision: input.startedOn?.precision ?? null,
      revision: input.revision + 1,
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', input.groupId)
    .where('revision', '=', input.revision)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return notDone((await exists(writing, input.groupId)) ? 'changed-meanwhile' : 'no-such-group')
  await record(writing, { kind: 'GroupEdited', subject: { kind: 'group', id: input.groupId }, particulars: { name } })
  return done(null)
}

async function exists({ transaction, contractId }: Writing, groupId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('groups')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', groupId)
    .executeTakeFirst()
  return row !== undefined
}
