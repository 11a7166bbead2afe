import { sql } from 'kysely'
import { getContract, type ContractSummary } from '#domain/contract'
import type { Reading } from '#domain/history'
import { owesWholeReport, isMeetingKind } from '#domain/meetings'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import type { DateWithPrecision } from '#platform/dates'
import { readReportFacts } from './report-facts.ts'
import { findPictureToDescribe } from './picture-queries.ts'
import {
  dateOf,
  isReportKind,
  readWords,
  type MeetingFactsRead,
  type PictureShown,
  type ReportKind,
  type ReportWords,
  type Told,
} from './report.ts'
import { languagesOf, tellReport } from './tell-report.ts'

export type ReportState = 'draft' | 'published' | 'withdrawn'

/** A page as the secretariat lists it. */
export interface ReportListed {
  readonly id: string
  readonly slug: string
  readonly kind: ReportKind
  readonly title: Translated
  readonly state: ReportState
  readonly draftedAt: Date
  readonly publishedAt: Date | null
  readonly changedAt: Date | null
  /** Edited since it was published: what the public reads is older. */
  readonly isAhead: boolean
}

/** A meeting that has been held and whose report is not public yet. */
export interface ReportOwed {
  readonly meetingId: string
  readonly title: Translated
  readonly on: DateWithPrecision | null
  readonly owes: 'report' | 'note'
  readonly reportId: string | null
}

/** Every page of the contract, the newest first. */
export async function listReports({ transaction, contractId }: Reading): Promise<ReportListed[]> {
  const rows = await transaction
    .selectFrom('reports as r')
    .leftJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'r.contract_id').onRef('m.id', '=', 'r.meeting_id'))
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('report_releases as e')
          .select([
            sql<Date | null>`min(e.published_at)`.as('first_at'),
            sql<Date | null>`max(e.published_at)`.as('last_at'),
            sql<number>`count(*)::int`.as('releases'),
          ])
          .whereRef('e.contract_id', '=', 'r.contract_id')
          .whereRef('e.report_id', '=', 'r.id')
          .as('e'),
      (join) => join.onTrue(),
    )
    .select(['r.id', 'r.slug', 'r.kind', 'r.words', 'r.drafted_at', 'r.withdrawn_at', 'm.title', 'e.first_at', 'e.last_at'])
    .select(
      sql<boolean>`exists (select 1 from events v where v.contract_id = r.contract_id and v.subject_id = r.id and v.subject_kind = 'report' and v.kind = 'ReportEdited' and v.at > e.last_at)`.as(
        'is_ahead',
      ),
    )
    .where('r.contract_id', '=', contractId)
    .orderBy(sql`coalesce(e.first_at, r.drafted_at) desc`)
    .orderBy('r.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: isReportKind(row.kind) ? row.kind : 'news',
    title: titles(readWords(row.words), row.title ?? {}),
    state: row.first_at === null ? 'draft' : row.withdrawn_at === null ? 'published' : 'withdrawn',
    draftedAt: row.drafted_at,
    publishedAt: row.first_at,
    changedAt: row.last_at,
    isAhead: row.is_ahead,
  }))
}

/** Meetings that owe a report, the longest waiting first: strategic meetings and summits a whole one, others a note of three lines. */
export async function listReportsOwed({ transaction, contractId }: Reading): Promise<ReportOwed[]> {
  const rows = await transaction
    .selectFrom('meetings as m')
    .leftJoin('reports as r', (join) => join.onRef('r.contract_id', '=', 'm.contract_id').onRef('r.meeting_id', '=', 'm.id'))
    .select(['m.id', 'm.title', 'm.kind', 'm.on_date', 'm.on_precision', 'r.id as report_id'])
    .where('m.contract_id', '=', contractId)
    .where('m.state', '=', 'closed')
    .where('m.report_waived_at', 'is', null)
    .orderBy('m.on_date')
    .orderBy('m.id')
    .execute()
  return rows
    .map((row) => ({
      meetingId: row.id,
      title: row.title,
      on: dateOf(row.on_date, row.on_precision),
      owes: isMeetingKind(row.kind) && owesWholeReport(row.kind) ? ('report' as const) : ('note' as const),
      reportId: row.report_id,
    }))
    .sort((a, b) => Number(b.owes === 'report') - Number(a.owes === 'report'))
}

/** A page as it is being written: its words, its facts as of now, and how it would be told. */
export interface ReportInWork {
  readonly id: string
  readonly slug: string
  readonly kind: ReportKind
  readonly revision: number
  readonly state: ReportState
  readonly words: ReportWords
  readonly facts: MeetingFactsRead | null
  readonly told: Readonly<Record<string, Told>>
  readonly picture: (PictureShown & { readonly consent: string }) | null
  readonly meeting: { readonly id: string; readonly state: string; readonly slug: string } | null
  readonly publishedAt: Date | null
  readonly changedAt: Date | null
  readonly releases: number
}

export async function findReportInWork(reading: Reading, reportId: string, known?: ContractSummary): Promise<ReportInWork | null> {
  if (!isId(reportId)) return null
  const { transaction, contractId } = reading
  const row = await transaction
    .selectFrom('reports as r')
    .leftJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'r.contract_id').onRef('m.id', '=', 'r.meeting_id'))
    .select([
      'r.id',
      'r.slug',
      'r.kind',
      'r.words',
      'r.picture_id',
      'r.revision',
      'r.withdrawn_at',
      'r.meeting_id',
      'm.state',
      'm.slug as meeting_slug',
    ])
    .where('r.contract_id', '=', contractId)
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (row === undefined) return null
  const contract = known ?? (await getContract(reading))
  const facts = await readReportFacts(reading, contract, { id: row.id, meetingId: row.meeting_id })
  const words = readWords(row.words)
  const releases = await transaction
    .selectFrom('report_releases')
    .select(['published_at'])
    .where('contract_id', '=', contractId)
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute()
  return {
    id: row.id,
    slug: row.slug,
    kind: isReportKind(row.kind) ? row.kind : 'news',
    revision: row.revision,
    state: releases.length === 0 ? 'draft' : row.withdrawn_at === null ? 'published' : 'withdrawn',
    words,
    facts,
    told: tellReport(languagesOf(contract), facts, words),
    picture: row.picture_id === null ? null : await findPictureToDescribe(reading, row.picture_id),
    meeting: row.meeting_id === null ? null : { id: row.meeting_id, state: row.state ?? '', slug: row.meeting_slug ?? '' },
    publishedAt: releases[0]?.published_at ?? null,
    changedAt: releases.at(-1)?.published_at ?? null,
    releases: releases.length,
  }
}

/** The title by language: as written, else as the meeting is called. */
function titles(words: ReportWords, fallback: Translated): Translated {
  const languages = [...new Set([...Object.keys(fallback), ...Object.keys(words)])]
  return Object.fromEntries(
    languages.map((language) => [language, words[language]?.title || fallback[language] || '']).filter(([, text]) => text !== ''),
  )
}
