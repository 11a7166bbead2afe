import type { ContractSummary } from '#domain/contract'
import type { Reading } from '#domain/history'
import { readMeetingFacts } from './meeting-facts-queries.ts'
import { readSnapshot, type MeetingFactsRead } from './report.ts'

/**
 * The facts of a report: what the data says now. Which meetings were coming, and who had confirmed a Lead, stays as it was when the page was
 * first published, so that a correction years later corrects what was wrong and does not retell the rest.
 */
export async function readReportFacts(
  reading: Reading,
  contract: Pick<ContractSummary, 'leadsKnown'>,
  report: { readonly id: string; readonly meetingId: string | null },
): Promise<MeetingFactsRead | null> {
  if (report.meetingId === null) return null
  const facts = await readMeetingFacts(reading, contract, report.meetingId)
  const published = facts === null ? undefined : await findLastRelease(reading, report.id)
  const then = published === undefined ? null : readSnapshot(published.snapshot).facts
  return facts === null || then === null
    ? facts
    : { ...facts, areaMeetings: then.areaMeetings, next: then.next, leads: leadsOf(facts, then) }
}

/** Leads as they were told, though some have been confirmed since; as they are now when it is their number that was wrong. */
function leadsOf(now: MeetingFactsRead, then: MeetingFactsRead): MeetingFactsRead['leads'] {
  const counted = ({ leads }: MeetingFactsRead) =>
    [
      leads.organisations,
      ...leads.subjects.map(({ kind, slug, organisations, unconfirmed }) => `${kind} ${slug} ${organisations.length + unconfirmed}`),
    ].join()
  return counted(now) === counted(then) ? then.leads : now.leads
}

function findLastRelease({ transaction, contractId }: Reading, reportId: string) {
  return transaction
    .selectFrom('report_releases')
    .select('snapshot')
    .where('contract_id', '=', contractId)
    .where('report_id', '=', reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
