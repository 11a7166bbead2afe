import type { Writing } from '#domain/history'
import { isId } from '#platform/ids'
import type { Translated } from '#platform/i18n'
import { agreementState, type AgreementState } from './agreement.ts'
import { lockMeeting } from './lock-meeting.ts'

export interface AgreementToChange {
  readonly id: string
  readonly meetingId: string
  readonly meetingTitle: Translated
  readonly purposeId: string | null
  readonly state: AgreementState
  readonly form: string
  readonly text: Translated
  readonly textHash: string
}

/** An agreement, with its meeting held until the transaction ends. Null when there is none. */
export async function findAgreementToChange(writing: Writing, agreementId: string): Promise<AgreementToChange | null> {
  if (!isId(agreementId)) return null
  const found = await writing.transaction
    .selectFrom('agreements')
    .select('meeting_id')
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', agreementId)
    .executeTakeFirst()
  const meeting = found === undefined ? null : await lockMeeting(writing, found.meeting_id)
  if (meeting === null) return null
  // Read again behind the lock: another phone may have changed it while we waited.
  const row = await writing.transaction
    .selectFrom('agreements')
    .selectAll()
    .where('contract_id', '=', writing.contractId)
    .where('id', '=', agreementId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: meeting.title,
    purposeId: row.group_purpose_id,
    state: agreementState(row.state),
    form: row.form,
    text: row.text,
    textHash: row.text_hash,
  }
}

/** The organisations ticked as here, each once. */
export async function listPresent({ transaction, contractId }: Writing, meetingId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('attendances')
    .select('organisation_id')
    .distinct()
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  return rows.map((row) => row.organisation_id)
}
