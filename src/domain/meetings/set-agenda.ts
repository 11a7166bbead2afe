import { z } from 'zod'
import { tidyLines } from '#domain/groups'
import { record, type Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { lockMeeting } from './lock-meeting.ts'

export interface AgendaEntry {
  /** An item that is there already keeps its id, and with it its outcomes. */
  readonly id?: string | undefined
  readonly title: Translated
  readonly minutes?: number | null | undefined
  /** Who holds it: a name, an organisation or a role, in plain words. */
  readonly owner?: string | null | undefined
}

export type CannotUseAgenda = 'item-without-title' | 'item-too-long' | 'minutes-out-of-range' | 'too-many-items'
export type CannotSetAgenda = CannotUseAgenda | 'no-such-meeting' | 'changed-meanwhile'

/** A meeting's agenda is set as a whole, in the order given. Items left out are gone, and can be had back by undo. */
export async function setAgenda(
  writing: Writing,
  { meetingId, revision, items }: { readonly meetingId: string; readonly revision: number; readonly items: readonly AgendaEntry[] },
): Promise<Outcome<{ eventId: string }, CannotSetAgenda>> {
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  if (meeting.revision !== revision) return notDone('changed-meanwhile')
  const before = await readAgenda(writing, meetingId)

  const written = await writeAgenda(writing, meetingId, items)
  if (!written.ok) return written
  await writing.transaction
    .updateTable('meetings')
    .set({ revision: revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', meetingId)
    .execute()
  const eventId = await record(writing, {
    kind: 'AgendaSet',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, items: items.length, before },
  })
  return done({ eventId })
}

/** Takes back a change of the agenda: the items are as they were before it. */
export async function undoAgendaSet(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotSetAgenda>> {
  const before = keptAgenda.safeParse(event.particulars['before'])
  const meeting = await lockMeeting(writing, event.subject_id)
  if (meeting === null || !before.success) return notDone('no-such-meeting')
  const written = await writeAgenda(writing, meeting.id, before.data)
  if (!written.ok) return written
  await writing.transaction
    .updateTable('meetings')
    .set({ revision: meeting.revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', meeting.id)
    .execute()
  await record(writing, {
    kind: 'AgendaUndone',
    subject: { kind: 'meeting', id: meeting.id },
    meetingId: meeting.id,
    particulars: { title: meeting.title },
    undoes: event.id,
  })
  return done(null)
}

const keptAgenda = z.array(
  z.object({ id: z.string(), title: z.record(z.string(), z.string()), minutes: z.number().nullable(), owner: z.string().nullable() }),
)

/** Writes the items of an agenda: known ids are kept, new ones made, the rest removed. Outcomes of a removed item stay with the meeting. */
export async function writeAgenda(
  { transaction, contractId }: Writing,
  meetingId: string,
  entries: readonly AgendaEntry[],
): Promise<Outcome<null, CannotUseAgenda>> {
  const items = entries.map((entry) => ({
    ...entry,
    title: tidyLines(entry.title),
    owner: tidyLine(entry.owner ?? '').slice(0, 200) || null,
    minutes: entry.minutes ?? null,
  }))
  if (items.length > 100) return notDone('too-many-items')
  for (const { title, minutes } of items) {
    if (Object.keys(title).length === 0) return notDone('item-without-title')
    if (Object.values(title).some((text) => (text ?? '').length > 300)) return notDone('item-too-long')
    if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > 1440)) return notDone('minutes-out-of-range')
  }

  const present = await transaction
    .selectFrom('agenda_items')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  const known = new Set(present.map(({ id }) => id))
  const kept = new Set(items.flatMap(({ id }) => (id !== undefined && known.has(id) ? [id] : [])))
  const gone = [...known].filter((id) => !kept.has(id))
  if (gone.length > 0) {
    await transaction
      .updateTable('outcomes')
      .set({ agenda_item_id: null })
      .where('contract_id', '=', contractId)
      .where('agenda_item_id', 'in', gone)
      .execute()
    await transaction.deleteFrom('agenda_items').where('contract_id', '=', contractId).where('id', 'in', gone).execute()
  }
  for (const [position, { id, title, minutes, owner }] of items.entries()) {
    const columns = { position: position + 1, title: JSON.stringify(title), minutes, owner }
    if (id !== undefined && kept.delete(id))
      await transaction.updateTable('agenda_items').set(columns).where('contract_id', '=', contractId).where('id', '=', id).execute()
    else
      await transaction
        .insertInto('agenda_items')
        .values({ contract_id: contractId, id: newId(), meeting_id: meetingId, ...columns })
        .execute()
  }
  return done(null)
}

function readAgenda({ transaction, contractId }: Writing, meetingId: string) {
  return transaction
    .selectFrom('agenda_items')
    .select(['id', 'title', 'minutes', 'owner'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
}
