import { record, type Reading, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'

/** What somebody wrote about a fault on a page, as the accessibility statement invites them to. */
export interface FaultReport {
  readonly id: string
  readonly page: string
  readonly text: string
  readonly email: string | null
  readonly at: Date
  readonly handledAt: Date | null
}

/** What has been reported: what is not dealt with first, then the newest. */
export async function listFaultReports({ transaction, contractId }: Reading, limit = 100): Promise<FaultReport[]> {
  const rows = await transaction
    .selectFrom('fault_reports')
    .select(['id', 'page', 'text', 'email', 'at', 'handled_at'])
    .where('contract_id', '=', contractId)
    .orderBy((order) => order('handled_at', 'is not', null))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, page: row.page, text: row.text, email: row.email, at: row.at, handledAt: row.handled_at }))
}

export type CannotHandleFault = 'not-found' | 'already-handled' | 'not-handled'

/** A fault report has been dealt with. */
export async function handleFaultReport(
  writing: Writing,
  { reportId }: { readonly reportId: string },
): Promise<Outcome<{ eventId: string }, CannotHandleFault>> {
  const state = await stateOf(writing, reportId)
  if (state !== 'open') return notDone(state === 'handled' ? 'already-handled' : 'not-found')
  await setHandled(writing, reportId, writing.clock.now())
  return done({ eventId: await record(writing, { kind: 'FaultReportHandled', subject: { kind: 'fault-report', id: reportId } }) })
}

/** It was not dealt with after all. */
export async function undoFaultReportHandled(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotHandleFault>> {
  const state = await stateOf(writing, event.subject_id)
  if (state !== 'handled') return notDone(state === 'open' ? 'not-handled' : 'not-found')
  await setHandled(writing, event.subject_id, null)
  await record(writing, { kind: 'FaultReportReopened', subject: { kind: 'fault-report', id: event.subject_id }, undoes: event.id })
  return done(null)
}

async function stateOf({ transaction, contractId }: Writing, id: string): Promise<'open' | 'handled' | null> {
  if (!isId(id)) return null
  const row = await transaction
    .selectFrom('fault_reports')
    .select('handled_at')
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return row.handled_at === null ? 'open' : 'handled'
}

function setHandled({ transaction, contractId }: Writing, id: string, at: Date | null) {
  return transaction
    .updateTable('fault_reports')
    .set({ handled_at: at })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}
