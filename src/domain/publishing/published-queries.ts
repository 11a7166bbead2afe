import { sql } from 'kysely'
import type { Reading } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { isReportKind, readSnapshot, type PictureShown, type ReportKind, type Snapshot } from './report.ts'

/** A published page as lists and feeds show it. */
export interface NewsListed {
  readonly id: string
  readonly slug: string
  readonly kind: ReportKind
  readonly title: Translated
  readonly introduction: Translated
  readonly picture: PictureShown | null
  readonly publishedAt: Date
  readonly changedAt: Date
  readonly isCorrected: boolean
}

/** One publishing of a page. The first has no correction. */
export interface Release {
  readonly number: number
  readonly publishedAt: Date
  readonly correction: Translated | null
}

/** A page as the public reads it. */
export interface PublishedReport {
  readonly id: string
  readonly slug: string
  readonly kind: ReportKind
  readonly meetingId: string | null
  readonly snapshot: Snapshot
  /** Oldest first; the last is what is shown. */
  readonly releases: readonly Release[]
}

export interface NewsScope {
  readonly limit?: number
  readonly offset?: number
}

/** What is published, the newest first. A correction does not move a page up. */
export async function listNews(
  { transaction, contractId }: Reading,
  { limit = 20, offset = 0 }: NewsScope = {},
): Promise<{ total: number; news: NewsListed[] }> {
  const rows = await transaction
    .selectFrom('reports as r')
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('report_releases as e')
          .select([
            sql<Date>`min(e.published_at)`.as('first_at'),
            sql<Date>`max(e.published_at)`.as('last_at'),
            sql<number>`max(e.number)`.as('number'),
            sql<boolean>`bool_or(e.correction is not null)`.as('is_corrected'),
          ])
          .whereRef('e.contract_id', '=', 'r.contract_id')
          .whereRef('e.report_id', '=', 'r.id')
          .as('e'),
      (join) => join.onTrue(),
    )
    .innerJoin('report_releases as s', (join) =>
      join.onRef('s.contract_id', '=', 'r.contract_id').onRef('s.report_id', '=', 'r.id').onRef('s.number', '=', 'e.number'),
    )
    .select(['r.id', 'r.slug', 'r.kind', 'e.first_at', 'e.last_at', 'e.is_corrected', sql<number>`count(*) over ()::int`.as('total')])
    .select([
      sql<
        Readonly<Record<string, { title: string; introduction: string | null }>>
      >`(select json_object_agg(k.key, json_build_object('title', k.value -> 'title', 'introduction', k.value -> 'introduction')) from jsonb_each(s.snapshot -> 'told') k)`.as(
        'told',
      ),
      sql<PictureShown | null>`nullif(s.snapshot -> 'picture', 'null')`.as('picture'),
    ])
    .where('r.contract_id', '=', contractId)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('e.first_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    news: rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      kind: isReportKind(row.kind) ? row.kind : 'news',
      publishedAt: row.first_at,
      changedAt: row.last_at,
      isCorrected: row.is_corrected,
      picture: row.picture,
      title: Object.fromEntries(Object.entries(row.told).map(([language, { title }]) => [language, title])),
      introduction: Object.fromEntries(Object.entries(row.told).map(([language, { introduction }]) => [language, introduction ?? ''])),
    })),
  }
}

/** The published page at an address, or null. */
export function findPublishedBySlug(reading: Reading, slug: string): Promise<PublishedReport | null> {
  return findPublished(reading, { slug })
}

/** The published report of a meeting, or null. */
export async function findPublishedOfMeeting(reading: Reading, meetingId: string): Promise<PublishedReport | null> {
  return isId(meetingId) ? findPublished(reading, { meetingId }) : null
}

async function findPublished(
  { transaction, contractId }: Reading,
  by: { readonly slug: string } | { readonly meetingId: string },
): Promise<PublishedReport | null> {
  const rows = await transaction
    .selectFrom('reports as r')
    .innerJoin('report_releases as e', (join) => join.onRef('e.contract_id', '=', 'r.contract_id').onRef('e.report_id', '=', 'r.id'))
    .select(['r.id', 'r.slug', 'r.kind', 'r.meeting_id', 'e.number', 'e.published_at', 'e.correction'])
    .select(sql<unknown>`case when e.number = max(e.number) over () then e.snapshot end`.as('snapshot'))
    .where('r.contract_id', '=', contractId)
    .where('r.withdrawn_at', 'is', null)
    .$if('slug' in by, (query) => query.where('r.slug', '=', 'slug' in by ? by.slug : ''))
    .$if('meetingId' in by, (query) => query.where('r.meeting_id', '=', 'meetingId' in by ? by.meetingId : ''))
    .orderBy('e.number')
    .execute()
  const last = rows.at(-1)
  if (last === undefined) return null
  return {
    id: last.id,
    slug: last.slug,
    kind: isReportKind(last.kind) ? last.kind : 'news',
    meetingId: last.meeting_id,
    snapshot: readSnapshot(last.snapshot),
    releases: rows.map((row) => ({ number: row.number, publishedAt: row.published_at, correction: readCorrection(row.correction) })),
  }
}

/** A page as it was published the given time, for comparing. */
export async function findRelease({ transaction, contractId }: Reading, reportId: string, number: number): Promise<Snapshot | null> {
  const row = await transaction
    .selectFrom('report_releases')
    .select('snapshot')
    .where('contract_id', '=', contractId)
    .where('report_id', '=', reportId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : readSnapshot(row.snapshot)
}

function readCorrection(value: Readonly<Record<string, unknown>> | null): Translated | null {
  if (value === null) return null
  return Object.fromEntries(Object.entries(value).flatMap(([language, text]) => (typeof text === 'string' ? [[language, text]] : [])))
}
