import { record, type Writing } from '#domain/history'
import { markMeetingReported, markMeetingUnreported } from '#domain/meetings'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockReport, titleOf } from './report-rows.ts'

export type CannotWithdraw = 'no-such-report' | 'not-published'

/** Takes a page off the site. Nothing is lost: it can be put back as it was, and its meeting owes a report again. */
export async function withdrawReport(
  writing: Writing,
  { reportId, undoes }: { readonly reportId: string; readonly undoes?: string },
): Promise<Outcome<{ eventId: string }, CannotWithdraw>> {
  const report = await lockReport(writing, reportId)
  if (report === null) return notDone('no-such-report')
  if (report.releases === 0 || report.withdrawnAt !== null) return notDone('not-published')

  await setWithdrawn(writing, reportId, writing.clock.now())
  if (report.meetingId !== null) await markMeetingUnreported(writing, report.meetingId)
  const event = {
    kind: 'ReportWithdrawn',
    subject: { kind: 'report', id: reportId },
    meetingId: report.meetingId,
    particulars: { title: await titleShown(writing, reportId, titleOf(report.words)) },
  } as const
  const eventId = await record(writing, undoes === undefined ? event : { ...event, undoes })
  return done({ eventId })
}

/** Takes back that a page was published: the same as withdrawing it. */
export function undoPublished(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<{ eventId: string }, CannotWithdraw>> {
  return withdrawReport(writing, { reportId: event.subject_id, undoes: event.id })
}

/** Puts a withdrawn page back just as it was published. */
export async function restoreReport(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, 'no-such-report' | 'not-withdrawn' | 'meeting-not-closed'>> {
  const report = await lockReport(writing, event.subject_id)
  if (report === null) return notDone('no-such-report')
  if (report.withdrawnAt === null) return notDone('not-withdrawn')
  await setWithdrawn(writing, report.id, null)
  if (report.meetingId !== null && !(await markMeetingReported(writing, report.meetingId)).ok) return notDone('meeting-not-closed')
  await record(writing, {
    kind: 'ReportRestored',
    subject: { kind: 'report', id: report.id },
    meetingId: report.meetingId,
    particulars: { title: await titleShown(writing, report.id, titleOf(report.words)) },
    undoes: event.id,
  })
  return done(null)
}

async function setWithdrawn({ transaction, contractId }: Writing, reportId: string, at: Date | null): Promise<void> {
  await transaction
    .updateTable('reports')
    .set({ withdrawn_at: at })
    .where('contract_id', '=', contractId)
    .where('id', '=', reportId)
    .execute()
}

/** The title the page was published under. */
async function titleShown({ transaction, contractId }: Writing, reportId: string, written: string): Promise<string> {
  if (written !== '') return written
  const row = await transaction
    .selectFrom('meetings as m')
    .innerJoin('reports as r', (join) => join.onRef('r.contract_id', '=', 'm.contract_id').onRef('r.meeting_id', '=', 'm.id'))
    .select('m.title')
    .where('r.contract_id', '=', contractId)
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  return Object.values(row?.title ?? {}).find((text) => text !== undefined && text !== '') ?? ''
}
