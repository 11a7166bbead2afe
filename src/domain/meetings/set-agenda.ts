import { z } from 'zod'
import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'
import { writeAgenda, type AgendaEntry, type CannotUseAgenda } from './write-agenda.ts'

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
  await raiseRevision(writing, meetingId)
  const eventId = await record(writing, {
    kind: 'AgendaSet',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, items: items.length, before },
  })
  return done({ eventId })
}

/** Takes back a change of the agenda: the items are as they were before it, with their outcomes and papers. */
export async function undoAgendaSet(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotSetAgenda>> {
  const before = keptAgenda.safeParse(event.particulars['before'])
  const meeting = await lockMeeting(writing, event.subject_id)
  if (meeting === null || !before.success) return notDone('no-such-meeting')
  const written = await writeAgenda(writing, meeting.id, before.data, { restored: true })
  if (!written.ok) return written
  for (const item of before.data) await tieAgain(writing, meeting.id, item)
  await raiseRevision(writing, meeting.id)
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
  z.object({
    id: z.string(),
    title: z.record(z.string(), z.string()),
    minutes: z.number().nullable(),
    owner: z.string().nullable(),
    isPublic: z.boolean().optional(),
    forwardedAt: z.string().nullable().optional(),
    fromItemId: z.string().nullable().optional(),
    fromOutcomeId: z.string().nullable().optional(),
    outcomes: z.array(z.string()).optional(),
    papers: z.array(z.string()).optional(),
  }),
)

/** An item that came back has its outcomes and papers again, but for those that have been tied to another since. */
async function tieAgain(
  { transaction, contractId }: Writing,
  meetingId: string,
  { id, forwardedAt, outcomes = [], papers = [] }: z.infer<typeof keptAgenda>[number],
): Promise<void> {
  for (const [table, ids] of [
    ['outcomes', outcomes],
    ['agenda_papers', papers],
  ] as const) {
    if (ids.length === 0) continue
    await transaction
      .updateTable(table)
      .set({ agenda_item_id: id })
      .where('contract_id', '=', contractId)
      .where('meeting_id', '=', meetingId)
      .where('id', 'in', ids)
      .where('agenda_item_id', 'is', null)
      .execute()
  }
  if (forwardedAt == null) return
  await transaction
    .updateTable('agenda_items')
    .set({ forwarded_at: new Date(forwardedAt) })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}

async function readAgenda({ transaction, contractId }: Writing, meetingId: string) {
  const rows = await transaction
    .selectFrom('agenda_items')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
  const tied = async (table: 'outcomes' | 'agenda_papers') =>
    transaction
      .selectFrom(table)
      .select(['id', 'agenda_item_id'])
      .where('contract_id', '=', contractId)
      .where('meeting_id', '=', meetingId)
      .where('agenda_item_id', 'is not', null)
      .execute()
  const [outcomes, papers] = [await tied('outcomes'), await tied('agenda_papers')]
  const of = (ties: typeof outcomes, item: string) => ties.filter((each) => each.agenda_item_id === item).map(({ id }) => id)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    minutes: row.minutes,
    owner: row.owner,
    isPublic: row.is_public,
    forwardedAt: row.forwarded_at?.toISOString() ?? null,
    fromItemId: row.from_item_id,
    fromOutcomeId: row.from_outcome_id,
    outcomes: of(outcomes, row.id),
    papers: of(papers, row.id),
  }))
}

/** The agenda is part of the meeting's version: two who change it at once are told. */
async function raiseRevision({ transaction, contractId }: Writing, meetingId: string): Promise<void> {
  await transaction
    .updateTable('meetings')
    .set((update) => ({ revision: update('revision', '+', 1) }))
    .where('contract_id', '=', contractId)
    .where('id', '=', meetingId)
    .execute()
}
