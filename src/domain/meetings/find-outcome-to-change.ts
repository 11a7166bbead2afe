import type { Writing } from '#domain/history'
import { isId } from '#platform/ids'

/** An outcome held until the transaction ends, removed ones too. Null when there is none. */
export async function findOutcomeToChange({ transaction, contractId }: Writing, outcomeId: string) {
  if (!isId(outcomeId)) return null
  const row = await transaction
    .selectFrom('outcomes')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', outcomeId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    meetingId: row.meeting_id,
    kind: row.kind,
    revision: row.revision,
    doneAt: row.done_at,
    removedAt: row.removed_at,
    ownerOrganisationId: row.owner_organisation_id,
    words: row.text,
  }
}
