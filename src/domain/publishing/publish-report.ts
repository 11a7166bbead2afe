import { getContract, type ContractSummary } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { markMeetingReported } from '#domain/meetings'
import type { Translated } from '#platform/i18n'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyText } from '#platform/text'
import { findPicture } from './picture-queries.ts'
import { longestVoice, type Snapshot } from './report.ts'
import { readReportFacts } from './report-facts.ts'
import { lockReport, type ReportRow } from './report-rows.ts'
import { languagesOf, tellReport } from './tell-report.ts'

export interface PublishReport {
  readonly reportId: string
  readonly revision: number
}

export type CannotPublish =
  | 'no-such-report'
  | 'changed-meanwhile'
  | 'already-published'
  | 'title-missing'
  | 'introduction-missing'
  | 'meeting-not-closed'

export interface Published {
  readonly slug: string
  readonly number: number
  readonly eventId: string
}

/** Publishes a page: all its facts and words are kept as they are at this moment. A meeting whose report is public is done. */
export async function publishReport(writing: Writing, input: PublishReport): Promise<Outcome<Published, CannotPublish>> {
  const report = await lockReport(writing, input.reportId)
  if (report === null) return notDone('no-such-report')
  if (report.revision !== input.revision) return notDone('changed-meanwhile')
  if (report.releases > 0 && report.withdrawnAt === null) return notDone('already-published')

  const { snapshot, title, problem } = await takeSnapshot(writing, report)
  if (problem !== null) return notDone(problem)
  if (report.meetingId !== null) {
    const reported = await markReported(writing, report.meetingId)
    if (!reported) return notDone('meeting-not-closed')
  }
  await release(writing, report, snapshot, null)
  const eventId = await record(writing, {
    kind: 'ReportPublished',
    subject: { kind: 'report', id: report.id },
    meetingId: report.meetingId,
    particulars: { title },
  })
  return done({ slug: report.slug, number: report.releases + 1, eventId })
}

export interface CorrectReport extends PublishReport {
  /** What was wrong and is right now, for everybody to read: `{ sv: 'Länsstyrelsen var också där.' }`. */
  readonly correction: Translated
}

export type CannotCorrect = Exclude<CannotPublish, 'already-published'> | 'not-published' | 'correction-missing' | 'correction-too-long'

/** Publishes a page anew and says what was corrected. The earlier one is kept and can be compared. */
export async function correctReport(writing: Writing, input: CorrectReport): Promise<Outcome<Published, CannotCorrect>> {
  const report = await lockReport(writing, input.reportId)
  if (report === null) return notDone('no-such-report')
  if (report.revision !== input.revision) return notDone('changed-meanwhile')
  if (report.releases === 0 || report.withdrawnAt !== null) return notDone('not-published')
  const correction: Translated = Object.fromEntries(
    Object.entries(input.correction)
      .map(([language, text]) => [language, tidyText(text ?? '')])
      .filter(([, text]) => text !== ''),
  )
  const contract = await getContract(writing)
  if (!correction[contract.languages[0] ?? 'sv']) return notDone('correction-missing')
  if (Object.values(correction).some((text) => (text ?? '').length > longestVoice)) return notDone('correction-too-long')

  const { snapshot, title, problem } = await takeSnapshot(writing, report)
  if (problem !== null) return notDone(problem)
  await release(writing, report, snapshot, correction)
  const eventId = await record(writing, {
    kind: 'ReportCorrected',
    subject: { kind: 'report', id: report.id },
    meetingId: report.meetingId,
    particulars: { title, correction, number: report.releases + 1 },
  })
  return done({ slug: report.slug, number: report.releases + 1, eventId })
}

type Taken = { readonly snapshot: Snapshot; readonly title: string; readonly problem: 'title-missing' | 'introduction-missing' | null }

async function takeSnapshot(writing: Writing, report: ReportRow): Promise<Taken> {
  const contract = await getContract(writing)
  const facts = await readReportFacts(writing, contract, report)
  const told = tellReport(languagesOf(contract), facts, report.words)
  const picture = report.pictureId === null ? null : await findPicture(writing, report.pictureId)
  const first = told[firstLanguage(contract)]
  const problem = !first?.title ? 'title-missing' : first.introduction ? null : 'introduction-missing'
  return { snapshot: { facts, told, picture }, title: first?.title ?? '', problem }
}

function firstLanguage(contract: ContractSummary): string {
  return languagesOf(contract)[0] ?? 'sv'
}

async function release(
  { transaction, contractId, clock, actor }: Writing,
  report: ReportRow,
  snapshot: Snapshot,
  correction: Translated | null,
): Promise<void> {
  await transaction
    .insertInto('report_releases')
    .values({
      contract_id: contractId,
      id: newId(),
      report_id: report.id,
      number: report.releases + 1,
      snapshot: JSON.stringify(snapshot),
      correction: correction === null ? null : JSON.stringify(correction),
      published_at: clock.now(),
      published_by: actor.personId,
    })
    .execute()
  await transaction
    .updateTable('reports')
    .set({ withdrawn_at: null, revision: report.revision + 1 })
    .where('contract_id', '=', contractId)
    .where('id', '=', report.id)
    .execute()
}

async function markReported(writing: Writing, meetingId: string): Promise<boolean> {
  const { state } = await writing.transaction
    .selectFrom('meetings')
    .select('state')
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  if (state === 'reported') return true
  return (await markMeetingReported(writing, meetingId)).ok
}
