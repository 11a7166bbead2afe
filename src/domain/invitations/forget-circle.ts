import type { Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'

/** Forgets whom a meeting was for, when the meeting itself is taken back. Refused once anybody has been invited: then they must be told. */
export async function forgetCircle({ transaction, contractId }: Writing, meetingId: string): Promise<Outcome<null, 'already-sent'>> {
  const sent = await transaction
    .selectFrom('invitations')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where((where) => where.or([where('state', '<>', 'listed'), where('due', 'is not', null), where('sent_at', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  if (sent !== undefined) return notDone('already-sent')
  await transaction.deleteFrom('invitations').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  await transaction.deleteFrom('meeting_circles').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  await transaction.deleteFrom('meeting_calendars').where('contract_id', '=', contractId).where('meeting_id', '=', meetingId).execute()
  return done(null)
}
