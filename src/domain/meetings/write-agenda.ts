import { tidyLines } from '#domain/groups'
import type { Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'

export interface AgendaEntry {
  /** An item that is there already keeps its id, and with it its outcomes and papers. */
  readonly id?: string | undefined
  readonly title: Translated
  readonly minutes?: number | null | undefined
  /** Who holds it: a name, an organisation or a role, in plain words. */
  readonly owner?: string | null | undefined
  /** Whether the public programme shows it. A new item is public unless somebody says otherwise. */
  readonly isPublic?: boolean | undefined
  /** What a new item takes up again: an item put off before, or a next step. */
  readonly fromItemId?: string | null | undefined
  readonly fromOutcomeId?: string | null | undefined
}

export type CannotUseAgenda = 'item-without-title' | 'item-too-long' | 'minutes-out-of-range' | 'too-many-items'

interface CheckedItem {
  readonly id: string | undefined
  readonly columns: {
    readonly position: number
    readonly title: string
    readonly minutes: number | null
    readonly owner: string | null
    readonly is_public?: boolean
  }
  readonly from: { readonly from_item_id: string | null; readonly from_outcome_id: string | null }
}

/**
 * Writes the items of an agenda: known ids are kept, new ones made, the rest removed. Outcomes and papers of a removed item stay with the
 * meeting. `restored`: ids that are gone are made anew under the same id, for undo.
 */
export async function writeAgenda(
  { transaction, contractId }: Writing,
  meetingId: string,
  entries: readonly AgendaEntry[],
  { restored = false }: { readonly restored?: boolean } = {},
): Promise<Outcome<null, CannotUseAgenda>> {
  const checked = checkEntries(entries)
  if (!checked.ok) return checked

  const present = await transaction
    .selectFrom('agenda_items')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  const known = new Set(present.map(({ id }) => id))
  const kept = new Set(checked.value.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : [])))
  const gone = [...known].filter((id) => !kept.has(id))
  if (gone.length > 0) {
    for (const table of ['outcomes', 'agenda_papers'] as const)
      await transaction
        .updateTable(table)
        .set({ agenda_item_id: null })
        .where('contract_id', '=', contractId)
        .where('agenda_item_id', 'in', gone)
        .execute()
    await transaction.deleteFrom('agenda_items').where('contract_id', '=', contractId).where('id', 'in', gone).execute()
  }
  for (const { id, columns, from } of checked.value) {
    if (id !== undefined && kept.delete(id))
      await transaction.updateTable('agenda_items').set(columns).where('contract_id', '=', contractId).where('id', '=', id).execute()
    else
      await transaction
        .insertInto('agenda_items')
        .values({
          contract_id: contractId,
          id: restored && id !== undefined ? id : newId(),
          meeting_id: meetingId,
          forwarded_at: null,
          ...columns,
          ...from,
        })
        .execute()
  }
  return done(null)
}

function checkEntries(entries: readonly AgendaEntry[]): Outcome<CheckedItem[], CannotUseAgenda> {
  if (entries.length > 100) return notDone('too-many-items')
  const items: CheckedItem[] = []
  for (const [index, entry] of entries.entries()) {
    const title = tidyLines(entry.title)
    const minutes = entry.minutes ?? null
    if (Object.keys(title).length === 0) return notDone('item-without-title')
    if (Object.values(title).some((text) => (text ?? '').length > 300)) return notDone('item-too-long')
    if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)) return notDone('minutes-out-of-range')
    const idOrNull = (id: string | null | undefined) => (id != null && isId(id) ? id : null)
    items.push({
      id: entry.id,
      columns: {
        position: index + 1,
        title: JSON.stringify(title),
        minutes,
        owner: tidyLine(entry.owner ?? '').slice(0, 200) || null,
        ...(entry.isPublic === undefined ? {} : { is_public: entry.isPublic }),
      },
      from: { from_item_id: idOrNull(entry.fromItemId), from_outcome_id: idOrNull(entry.fromOutcomeId) },
    })
  }
  return done(items)
}
