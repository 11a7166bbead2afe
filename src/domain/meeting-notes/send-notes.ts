import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { addDays, dayOf, isPlainDate } from '#platform/dates'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockNotes } from './lock-notes.ts'
import { listNotesReaders, type NotesReader } from './notes-circle.ts'
import { listGroupsOfNotes } from './notes-queries.ts'

/** The longest time for comments, in days. */
export const mostDaysForComments = 60

export interface SendNotes {
  readonly notesId: string
  readonly revision: number
  /** The last day for comments, YYYY-MM-DD. */
  readonly commentsUntil: string
  /** Who approves them afterwards; asked for where the group wants it so, and else left out. */
  readonly adjusterPersonId: string | null
  /** The colleague they come from. */
  readonly from: { readonly name: string; readonly email: string | null }
}

export type CannotSendNotes =
  | 'no-such-notes'
  | 'changed-meanwhile'
  | 'already-sent'
  | 'date-not-understood'
  | 'date-is-past'
  | 'date-too-far'
  | 'adjuster-missing'
  | 'adjuster-unknown'
  | 'nobody-to-send-to'

/** Sends the notes to those invited and those who were there, one mail each, and opens them for comments until a day. */
export async function sendNotes(writing: Writing, input: SendNotes): Promise<Outcome<{ readonly recipients: number }, CannotSendNotes>> {
  const { transaction, contractId, clock } = writing
  const notes = await lockNotes(writing, input.notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.state !== 'draft') return notDone('already-sent')
  if (notes.revision !== input.revision) return notDone('changed-meanwhile')
  const day = await checkDay(writing, input.commentsUntil)
  if (day !== null) return notDone(day)
  const wantsAdjuster = (await listGroupsOfNotes(writing, notes.meetingId)).some(({ isAdjusted }) => isAdjusted)
  if (wantsAdjuster && input.adjusterPersonId === null) return notDone('adjuster-missing')
  if (input.adjusterPersonId !== null && !(await isReachable(writing, input.adjusterPersonId))) return notDone('adjuster-unknown')
  const readers = (await listNotesReaders(writing, notes.meetingId)).filter(({ email }) => email !== null)
  if (readers.length === 0) return notDone('nobody-to-send-to')

  const now = clock.now()
  await transaction
    .updateTable('meeting_notes')
    .set({
      state: 'sent',
      comments_until: input.commentsUntil,
      adjuster_person_id: input.adjusterPersonId,
      sent_at: now,
      from_name: input.from.name,
      reply_to: input.from.email,
      revision: notes.revision + 1,
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', notes.id)
    .execute()
  const count = await addRecipients(writing, notes.id, readers, input.adjusterPersonId)
  await record(writing, {
    kind: 'NotesSent',
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title, count, until: input.commentsUntil },
  })
  return done({ recipients: count })
}

/** Each reader once, and the adjuster also when nobody had called them. Answers how many. */
async function addRecipients(
  { transaction, contractId, clock }: Writing,
  notesId: string,
  readers: readonly NotesReader[],
  adjusterPersonId: string | null,
): Promise<number> {
  const adjuster = { personId: adjusterPersonId ?? '', organisationId: null }
  const isCalled = adjusterPersonId === null || readers.some(({ personId }) => personId === adjusterPersonId)
  const rows = [...readers, ...(isCalled ? [] : [adjuster])].map(({ personId, organisationId }) => ({
    contract_id: contractId,
    id: newId(),
    notes_id: notesId,
    person_id: personId,
    organisation_id: organisationId,
    due: 'notes',
    due_since: clock.now(),
    sent_at: null,
  }))
  await transaction.insertInto('meeting_note_recipients').values(rows).execute()
  return rows.length
}

/** Gives more time for comments, or less; never a day that is past. */
export async function moveCommentsUntil(
  writing: Writing,
  { notesId, revision, commentsUntil }: { readonly notesId: string; readonly revision: number; readonly commentsUntil: string },
): Promise<Outcome<null, 'no-such-notes' | 'changed-meanwhile' | 'not-sent' | 'date-not-understood' | 'date-is-past' | 'date-too-far'>> {
  const notes = await lockNotes(writing, notesId)
  if (notes === null) return notDone('no-such-notes')
  if (notes.state !== 'sent') return notDone('not-sent')
  if (notes.revision !== revision) return notDone('changed-meanwhile')
  const day = await checkDay(writing, commentsUntil)
  if (day !== null) return notDone(day)
  await writing.transaction
    .updateTable('meeting_notes')
    .set({ comments_until: commentsUntil, adjuster_asked_at: null, adjuster_reminded: 0, revision: revision + 1 })
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', notes.id)
    .execute()
  await record(writing, {
    kind: 'NotesTimeMoved',
    subject: { kind: 'meeting', id: notes.meetingId },
    meetingId: notes.meetingId,
    particulars: { title: notes.title, until: commentsUntil, before: notes.commentsUntil },
  })
  return done(null)
}

async function checkDay(writing: Writing, day: string): Promise<'date-not-understood' | 'date-is-past' | 'date-too-far' | null> {
  const { timeZone } = await getContract(writing)
  const today = dayOf(writing.clock.now(), timeZone)
  if (!isPlainDate(day)) return 'date-not-understood'
  if (day < today) return 'date-is-past'
  return day > addDays(today, mostDaysForComments) ? 'date-too-far' : null
}

async function isReachable({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  if (!isId(personId)) return false
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('email', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
