import { record, type Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { normaliseEmail } from '#platform/text'

export interface ReportFault {
  /** The page's address or what it is called. */
  readonly page: string
  readonly text: string
  /** '' when no answer is wanted. */
  readonly email: string
}

export type CannotReportFault = 'text-missing' | 'text-too-long' | 'page-too-long' | 'email-not-understood'

export const longestFault = 4000
export const longestPage = 500

/** Somebody tells of a fault in accessibility. Anybody may, without saying who they are. */
export async function reportFault(writing: Writing, input: ReportFault): Promise<Outcome<{ faultId: string }, CannotReportFault>> {
  const text = input.text.trim()
  if (text === '') return notDone('text-missing')
  if (text.length > longestFault) return notDone('text-too-long')
  const page = input.page.trim()
  if (page.length > longestPage) return notDone('page-too-long')
  const email = readEmail(input.email)
  if (email === undefined) return notDone('email-not-understood')

  const faultId = newId()
  const { transaction, contractId, clock } = writing
  await transaction
    .insertInto('fault_reports')
    .values({ contract_id: contractId, id: faultId, page, text, email, at: clock.now(), handled_at: null })
    .execute()
  await record(writing, {
    kind: 'FaultReported',
    subject: { kind: 'fault-report', id: faultId },
    particulars: { page: page.slice(0, 100) },
  })
  return done({ faultId })
}

/** The address, null when none was given, undefined when it is none. */
function readEmail(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const read = normaliseEmail(text)
  return read.ok ? text.trim() : undefined
}
