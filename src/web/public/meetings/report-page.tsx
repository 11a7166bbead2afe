import type { JSX } from 'preact'
import { findAftermath, findPublishedOfMeeting, type Aftermath, type PublishedReport } from '#domain/publishing'
import type { Reading } from '#domain/history'
import type { ContractSummary } from '#domain/contract'
import type { AnyVisit } from '#web/visit'
import { MeetingReport } from '../../report/meeting-report.tsx'
import { ContactSection } from '../contact-section.tsx'

/** A meeting's published report with what has come of it since. */
export interface ReportOfMeeting {
  readonly report: PublishedReport
  readonly aftermath: Aftermath | null
}

/** The published report of a meeting, or null while there is none. */
export async function findReportOfMeeting(
  reading: Reading,
  meetingId: string,
  contract: Pick<ContractSummary, 'timeZone'>,
): Promise<ReportOfMeeting | null> {
  const report = await findPublishedOfMeeting(reading, meetingId)
  return report === null ? null : { report, aftermath: await findAftermath(reading, meetingId, contract) }
}

/** The meeting's page once its report is public: the report, whole. Stands in the frame of the meeting's page. */
export function ReportedMeeting({ visit, report, aftermath }: ReportOfMeeting & { readonly visit: AnyVisit }): JSX.Element {
  const earlier = report.releases.at(-2)
  return (
    <MeetingReport
      visit={visit}
      snapshot={report.snapshot}
      releases={report.releases}
      aftermath={aftermath}
      compareHref={earlier === undefined ? undefined : visit.href('public/news/show', { slug: report.slug }, { jamfor: earlier.number })}
      slug={report.slug}
      contact={<ContactSection visit={visit} />}
    />
  )
}
