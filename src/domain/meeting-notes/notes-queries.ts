import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { notesState, readNotesSnapshot, readNotesWords, type NotesFacts, type NotesState, type NotesWords } from './notes.ts'
import { readNotesFacts } from './notes-facts.ts'

export interface NotesComment {
  readonly id: string
  /** The agenda item it is about; null: the whole. */
  readonly itemId: string | null
  readonly comment: string
  /** Office only; null where it is not known, and for other readers. */
  readonly personName: string | null
  readonly organisation: string | null
  readonly at: Date
  /** null: nobody has answered. */
  readonly answer: { readonly text: string; readonly isAdopted: boolean; readonly at: Date } | null
}

export interface NotesCorrection {
  readonly number: number
  readonly text: string
  readonly at: Date
}

export interface NotesShown {
  readonly id: string
  readonly meetingId: string
  readonly state: NotesState
  readonly facts: NotesFacts
  readonly words: NotesWords
  /** The last day for comments, YYYY-MM-DD. */
  readonly commentsUntil: string | null
  readonly adjuster: { readonly personId: string; readonly name: string } | null
  readonly adjusterAskedAt: Date | null
  readonly approvedAt: Date | null
  readonly fromName: string | null
  readonly sentAt: Date | null
  readonly finalAt: Date | null
  readonly hash: string | null
  readonly recipients: { readonly all: number; readonly mailed: number }
  readonly comments: readonly NotesComment[]
  readonly corrections: readonly NotesCorrection[]
  readonly revision: number
}

export type NotesBy = { readonly meetingId: string } | { readonly notesId: string }

/** The notes of a meeting: final ones as they were frozen, others with what the record says now. Null: none have been begun. */
export async function findNotes(reading: Reading, by: NotesBy, audience: 'office' | 'reader'): Promise<NotesShown | null> {
  const row = await findRow(reading, by)
  if (row === null) return null
  const frozen = row.snapshot === null ? null : readNotesSnapshot(row.snapshot)
  const facts = frozen?.facts ?? (await readNotesFacts(reading, row.meeting_id))
  if (facts === null) return null
  return {
    id: row.id,
    meetingId: row.meeting_id,
    state: notesState(row.state),
    facts,
    words: frozen?.words ?? readNotesWords(row.words),
    commentsUntil: row.comments_until,
    adjuster: row.adjuster_person_id === null ? null : { personId: row.adjuster_person_id, name: row.adjuster_name ?? '' },
    adjusterAskedAt: row.adjuster_asked_at,
    approvedAt: row.approved_at,
    fromName: row.from_name,
    sentAt: row.sent_at,
    finalAt: row.final_at,
    hash: row.snapshot_hash,
    recipients: { all: row.recipients, mailed: row.mailed },
    comments: await listComments(reading, row.id, audience),
    corrections: await listCorrections(reading, row.id),
    revision: row.revision,
  }
}

async function findRow({ transaction, contractId }: Reading, by: NotesBy) {
  const id = 'meetingId' in by ? by.meetingId : by.notesId
  if (!isId(id)) return null
  const row = await transaction
    .selectFrom('meeting_notes as n')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'n.contract_id').onRef('p.id', '=', 'n.adjuster_person_id'))
    .selectAll('n')
    .select([
      'p.name as adjuster_name',
      sql<number>`(select count(*)::int from meeting_note_recipients r where r.contract_id = n.contract_id and r.notes_id = n.id)`.as(
        'recipients',
      ),
      sql<number>`(select count(r.sent_at)::int from meeting_note_recipients r where r.contract_id = n.contract_id and r.notes_id = n.id)`.as(
        'mailed',
      ),
    ])
    .where('n.contract_id', '=', contractId)
    .where('meetingId' in by ? 'n.meeting_id' : 'n.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

async function listComments({ transaction, contractId }: Reading, notesId: string, audience: 'office' | 'reader'): Promise<NotesComment[]> {
  const rows = await transaction
    .selectFrom('meeting_note_comments as c')
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'c.contract_id').onRef('p.id', '=', 'c.person_id'))
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'c.contract_id').onRef('o.id', '=', 'c.organisation_id'))
    .select(['c.id', 'c.agenda_item_id', 'c.comment', 'c.at', 'c.answer', 'c.adopted', 'c.answered_at', 'p.name as person', 'o.name'])
    .where('c.contract_id', '=', contractId)
    .where('c.notes_id', '=', notesId)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    itemId: row.agenda_item_id,
    comment: row.comment,
    personName: audience === 'office' ? row.person : null,
    organisation: row.name,
    at: row.at,
    answer: row.answered_at === null ? null : { text: row.answer ?? '', isAdopted: row.adopted === true, at: row.answered_at },
  }))
}

async function listCorrections({ transaction, contractId }: Reading, notesId: string): Promise<NotesCorrection[]> {
  const rows = await transaction
    .selectFrom('meeting_note_corrections')
    .select(['number', 'correction', 'at'])
    .where('contract_id', '=', contractId)
    .where('notes_id', '=', notesId)
    .orderBy('number')
    .execute()
  return rows.map(({ number, correction, at }) => ({ number, text: correction, at }))
}

/** A group of the meeting, and whether it wants its notes approved by an adjuster. */
export interface GroupOfNotes {
  readonly id: string
  readonly name: Translated
  readonly isAdjusted: boolean
}

/** The groups of a meeting, with what they want done with notes. */
export async function listGroupsOfNotes({ transaction, contractId }: Reading, meetingId: string): Promise<GroupOfNotes[]> {
  if (!isId(meetingId)) return []
  const rows = await transaction
    .selectFrom('meeting_groups as m')
    .innerJoin('groups as g', (join) => join.onRef('g.contract_id', '=', 'm.contract_id').onRef('g.id', '=', 'm.group_id'))
    .select(['g.id', 'g.name', 'g.notes_adjusted'])
    .where('m.contract_id', '=', contractId)
    .where('m.meeting_id', '=', meetingId)
    .orderBy('g.id')
    .execute()
  return rows.map(({ id, name, notes_adjusted }) => ({ id, name, isAdjusted: notes_adjusted }))
}
