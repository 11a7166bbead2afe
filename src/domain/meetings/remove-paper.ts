import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

export type CannotChangePaper = 'no-such-paper'

interface PaperOfMeeting {
  readonly meetingId: string
  readonly paperId: string
}

/** A paper is taken away from a meeting. Its file is kept, so that it can be had back. */
export async function removePaper(writing: Writing, paper: PaperOfMeeting): Promise<Outcome<{ eventId: string }, CannotChangePaper>> {
  const title = await change(writing, paper, { removed_at: writing.clock.now() }, 'there')
  if (title === null) return notDone('no-such-paper')
  return done({ eventId: await tell(writing, 'PaperRemoved', paper, title) })
}

/** Whether everybody may read a paper, or only those of the meeting. */
export async function showPaper(
  writing: Writing,
  paper: PaperOfMeeting & { readonly isPublic: boolean },
): Promise<Outcome<{ eventId: string }, CannotChangePaper>> {
  const title = await change(writing, paper, { is_public: paper.isPublic }, 'there')
  if (title === null) return notDone('no-such-paper')
  return done({ eventId: await tell(writing, paper.isPublic ? 'PaperMadePublic' : 'PaperMadeInternal', paper, title) })
}

/** Takes back that a paper was taken away. */
export async function undoPaperRemoved(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotChangePaper>> {
  const paperId = event.particulars['paperId']
  if (typeof paperId !== 'string') return notDone('no-such-paper')
  const paper = { meetingId: event.subject_id, paperId }
  const title = await change(writing, paper, { removed_at: null }, 'removed')
  if (title === null) return notDone('no-such-paper')
  await tell(writing, 'PaperRestored', paper, title, event.id)
  return done(null)
}

/** The paper's title when there was such a paper to change, else null. */
async function change(
  { transaction, contractId }: Writing,
  { meetingId, paperId }: PaperOfMeeting,
  columns: { readonly removed_at?: Date | null; readonly is_public?: boolean },
  state: 'there' | 'removed',
): Promise<string | null> {
  if (!isId(paperId) || !isId(meetingId)) return null
  const row = await transaction
    .updateTable('agenda_papers')
    .set(columns)
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', paperId)
    .where('removed_at', state === 'there' ? 'is' : 'is not', null)
    .returning('title')
    .executeTakeFirst()
  return row?.title ?? null
}

function tell(writing: Writing, kind: string, { meetingId, paperId }: PaperOfMeeting, paper: string, undoes?: string): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { paper, paperId },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
