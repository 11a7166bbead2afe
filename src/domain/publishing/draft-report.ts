import { getContract } from '#domain/contract'
import { record, type Writing } from '#domain/history'
import { inLanguage } from '#platform/i18n'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine } from '#platform/text'
import { longestTitle } from './report.ts'
import { insertReport } from './report-rows.ts'

export type CannotDraftReport = 'no-such-meeting' | 'not-held-yet'

/** Begins the report of a meeting. Its facts come from the data, its sentences are ready; asking again finds the same draft. */
export async function draftReport(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ reportId: string; slug: string; isNew: boolean }, CannotDraftReport>> {
  const { transaction, contractId } = writing
  const meeting = isId(meetingId)
    ? await transaction
        .selectFrom('meetings')
        .select(['id', 'state', 'title'])
        .where('contract_id', '=', contractId)
        .where('id', '=', meetingId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (meeting === undefined) return notDone('no-such-meeting')
  const existing = await transaction
    .selectFrom('reports')
    .select(['id', 'slug'])
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  if (existing !== undefined) return done({ reportId: existing.id, slug: existing.slug, isNew: false })
  if (!['open', 'closed', 'reported'].includes(meeting.state)) return notDone('not-held-yet')

  const contract = await getContract(writing)
  const title = inLanguage(meeting.title, contract.languages[0] ?? 'sv').text
  const reportId = newId()
  const slug = await insertReport(writing, { id: reportId, kind: 'meeting-report', meetingId, title, words: {} })
  await record(writing, { kind: 'ReportDrafted', subject: { kind: 'report', id: reportId }, meetingId, particulars: { title } })
  return done({ reportId, slug, isNew: true })
}

export type CannotDraftNews = 'title-missing' | 'title-too-long'

/** Begins a piece of news that is no meeting's report. */
export async function draftNews(
  writing: Writing,
  input: { readonly title: string },
): Promise<Outcome<{ reportId: string; slug: string }, CannotDraftNews>> {
  const title = tidyLine(input.title)
  if (title === '') return notDone('title-missing')
  if (title.length > longestTitle) return notDone('title-too-long')

  const contract = await getContract(writing)
  const reportId = newId()
  const slug = await insertReport(writing, {
    id: reportId,
    kind: 'news',
    meetingId: null,
    title,
    words: { [contract.languages[0] ?? 'sv']: { title } },
  })
  await record(writing, { kind: 'NewsDrafted', subject: { kind: 'report', id: reportId }, particulars: { title } })
  return done({ reportId, slug })
}
