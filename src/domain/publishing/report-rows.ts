import type { Reading, Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { slugify } from '#platform/text'
import { isReportKind, readWords, type ReportKind, type ReportWords } from './report.ts'

export interface ReportRow {
  readonly id: string
  readonly kind: ReportKind
  readonly meetingId: string | null
  readonly slug: string
  readonly words: ReportWords
  readonly pictureId: string | null
  readonly revision: number
  readonly withdrawnAt: Date | null
  /** How many times it has been published, corrections counted. */
  readonly releases: number
}

/** The report, held against others until this change is over. */
export async function lockReport({ transaction, contractId }: Writing, reportId: string): Promise<ReportRow | null> {
  if (!isId(reportId)) return null
  const row = await transaction
    .selectFrom('reports')
    .select(['id', 'kind', 'meeting_id', 'slug', 'words', 'picture_id', 'revision', 'withdrawn_at'])
    .where('contract_id', '=', contractId)
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const { releases } = await transaction
    .selectFrom('report_releases')
    .select(({ fn }) => fn.countAll<string>().as('releases'))
    .where('contract_id', '=', contractId)
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    kind: isReportKind(row.kind) ? row.kind : 'news',
    meetingId: row.meeting_id,
    slug: row.slug,
    words: readWords(row.words),
    pictureId: row.picture_id,
    revision: row.revision,
    withdrawnAt: row.withdrawn_at,
    releases: Number(releases),
  }
}

export interface NewReport {
  readonly id: string
  readonly kind: ReportKind
  readonly meetingId: string | null
  readonly title: string
  readonly words: ReportWords
}

/** Writes a new page and answers its address. Somebody who takes the same one a moment earlier only makes ours the next. */
export async function insertReport(writing: Writing, { id, kind, meetingId, title, words }: NewReport): Promise<string> {
  for (;;) {
    const slug = await freeSlug(writing, title)
    const inserted = await writing.transaction
      .insertInto('reports')
      .values({
        contract_id: writing.contractId,
        id,
        kind,
        meeting_id: meetingId,
        slug,
        words: JSON.stringify(words),
        picture_id: null,
        drafted_at: writing.clock.now(),
        withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.columns(['contract_id', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted !== undefined) return slug
  }
}

/** The first of uppstart, uppstart-2 … that no page has. */
async function freeSlug({ transaction, contractId }: Reading, title: string): Promise<string> {
  const wanted = slugify(title) || 'nytt'
  const rows = await transaction
    .selectFrom('reports')
    .select('slug')
    .where('contract_id', '=', contractId)
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const taken = new Set(rows.map(({ slug }) => slug))
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** What the page is called in the history: its title in the first language that has one. */
export function titleOf(words: ReportWords): string {
  return Object.values(words).find(({ title }) => title !== undefined && title !== '')?.title ?? ''
}
