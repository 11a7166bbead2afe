import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { followCircle } from './follow-circle.ts'
import { callMeeting } from './set-circle.ts'

export interface SendInvitations {
  readonly meetingId: string
  /** The colleague they come from, whom plain replies reach. */
  readonly from: { readonly name: string; readonly email: string | null }
}

export type CannotSendInvitations = 'no-such-meeting' | 'nobody-listed' | 'cancelled' | 'has-begun'

/** Everybody on the list is invited: marked in one statement, mailed one by one afterwards. From now on whoever joins the circle is invited too. */
export async function sendInvitations(
  writing: Writing,
  { meetingId, from }: SendInvitations,
): Promise<Outcome<{ invited: number }, CannotSendInvitations>> {
  const called = await callMeeting(writing, meetingId)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase !== 'ahead') return notDone(called.phase === 'cancelled' ? 'cancelled' : 'has-begun')
  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('meeting_circles')
    .set({ invitations_out_at: called.outAt ?? clock.now(), from_name: from.name, reply_to: from.email })
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .execute()
  await followCircle(writing, { ...called, outAt: called.outAt ?? clock.now() })
  const invited = await countDue(writing, meetingId)
  if (invited === 0) return notDone('nobody-listed')
  await record(writing, {
    kind: 'InvitationsSent',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: called.meeting.title, count: invited },
  })
  return done({ invited })
}

async function countDue({ transaction, contractId }: Writing, meetingId: string): Promise<number> {
  const row = await transaction
    .selectFrom('invitations')
    .select((select) => select.fn.countAll().as('count'))
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('due', '=', 'request')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
