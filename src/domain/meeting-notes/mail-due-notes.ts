import { getContract, type ContractSummary } from '#domain/contract'
import { system, writing, type Store, type Writing } from '#domain/history'
import { issueLink } from '#domain/identity'
import { queueMail } from '#domain/notifications'
import { isLanguage, type Language } from '#platform/i18n'
import { done, notDone } from '#platform/outcome'
import { findNotes, type NotesShown } from './notes-queries.ts'

/** What is mailed about notes: the notes, the question to the adjuster, and its reminder. */
export const notesMailKinds = ['notes', 'adjust', 'adjust-reminder'] as const
export type NotesMailKind = (typeof notesMailKinds)[number]

/** What a mail about notes is written from. */
export interface NotesMailFacts {
  readonly kind: NotesMailKind
  readonly contract: ContractSummary
  readonly notes: NotesShown
  readonly toName: string
  readonly language: Language
  /** Opens the notes and lets its holder comment. Kept nowhere but in the mail. */
  readonly token: string
}

export interface MailDueNotes {
  readonly store: Store
  readonly compose: (facts: NotesMailFacts) => { readonly subject: string; readonly text: string; readonly html: string }
  readonly isStopping?: () => boolean
}

/** Mails in one transaction: few enough that nobody waits for it, and that a restart loses no work. */
const atOnce = 20

/** Days a link opens the notes. */
const daysOpen = 365

/** Puts due mail about notes into the outbox, a few at a time, each once however many processes do it. Answers how many. */
export async function mailDueNotes({ store, compose, isStopping = () => false }: MailDueNotes): Promise<number> {
  let mailed = 0
  for (;;) {
    const due = isStopping() ? null : await findDueNotes(store)
    if (due === null) return mailed
    const outcome = await writing(store, { contractId: due.contract_id, actor: system }, async (context) => {
      const count = await mailBatch(context, due.notes_id, compose)
      return count === 0 ? notDone('nothing-due') : done(count)
    })
    // Another process is at it.
    if (!outcome.ok) return mailed
    mailed += outcome.value
  }
}

function findDueNotes(store: Store) {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const row = await transaction
        .selectFrom('meeting_note_recipients')
        .select(['contract_id', 'notes_id'])
        .where('due', 'is not', null)
        .orderBy('due_since')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },
  )
}

async function mailBatch(context: Writing, notesId: string, compose: MailDueNotes['compose']): Promise<number> {
  const rows = await takeDue(context, notesId)
  const notes = rows.length === 0 ? null : await findNotes(context, { notesId }, 'reader')
  if (notes === null) return 0
  const contract = await getContract(context)
  for (const row of rows) await mailOne(context, { row, notes, contract, compose })
  return rows.length
}

async function takeDue({ transaction, contractId }: Writing, notesId: string) {
  return transaction
    .selectFrom('meeting_note_recipients as r')
    .innerJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'r.contract_id').onRef('p.id', '=', 'r.person_id'))
    .innerJoin('meeting_notes as n', (join) => join.onRef('n.contract_id', '=', 'r.contract_id').onRef('n.id', '=', 'r.notes_id'))
    .select(['r.id', 'r.due', 'r.person_id', 'r.organisation_id', 'p.name', 'p.email', 'p.language', 'n.reply_to'])
    .where('r.contract_id', '=', contractId)
    .where('r.notes_id', '=', notesId)
    .where('r.due', 'is not', null)
    .orderBy('r.due_since')
    .orderBy('r.id')
    .limit(atOnce)
    .forUpdate('r')
    .skipLocked()
    .execute()
}

interface OneMail {
  readonly row: Awaited<ReturnType<typeof takeDue>>[number]
  readonly notes: NotesShown
  readonly contract: ContractSummary
  readonly compose: MailDueNotes['compose']
}

async function mailOne(context: Writing, { row, notes, contract, compose }: OneMail): Promise<void> {
  const kind = notesMailKinds.find((each) => each === row.due)
  if (kind !== undefined && row.email !== null) {
    const language = isLanguage(row.language) ? row.language : 'sv'
    const token = await issueLink(context, {
      purpose: 'comment-notes',
      subjectId: notes.id,
      personId: row.person_id,
      organisationId: row.organisation_id,
      expiresAt: new Date(context.clock.now().getTime() + daysOpen * 86_400_000),
    })
    await queueMail(context, {
      kind: kind === 'notes' ? 'notes-sent' : `notes-${kind}`,
      to: { personId: row.person_id, name: row.name, address: row.email },
      fromName: notes.fromName ?? contract.secretariat.name ?? row.name,
      replyTo: row.reply_to,
      language,
      ...compose({ kind, contract, notes, toName: row.name, language, token }),
      organisationId: row.organisation_id,
      meetingId: notes.meetingId,
      practice: contract.practiceMode,
    })
  }
  await context.transaction
    .updateTable('meeting_note_recipients')
    .set({ due: null, due_since: null, ...(kind === 'notes' && row.email !== null ? { sent_at: context.clock.now() } : {}) })
    .where('contract_id', '=', context.contractId)
    .where('id', '=', row.id)
    .execute()
}
