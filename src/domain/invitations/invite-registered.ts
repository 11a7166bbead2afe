import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { markDue } from './mark-due.ts'
import { lockMeetingCalled } from './meeting-called.ts'
import { callMeeting } from './set-circle.ts'

export interface InviteRegistered {
  readonly meetingId: string
  readonly personId: string
  readonly organisationId: string | null
  /** On food or access; erased after the meeting. */
  readonly note: string | null
}

/**
 * Somebody who has signed up has a place: they stand on the list as coming, and their calendar is told like everybody else's. Who was
 * invited already has answered with it.
 */
export async function inviteRegistered(writing: Writing, input: InviteRegistered): Promise<Outcome<null, 'no-such-meeting'>> {
  const called = await callMeeting(writing, input.meetingId)
  if (called === null) return notDone('no-such-meeting')
  if (called.phase === 'begun') return done(null)
  const { transaction, contractId, clock } = writing
  const coming = {
    state: 'invited',
    by_hand: true,
    reply: 'attending',
    replied_at: clock.now(),
    replied_by: 'link',
    reply_sequence: called.calendar.sequence,
    reply_stamp: clock.now(),
    reply_time: called.timeKey,
    note: input.note,
  }
  await transaction
    .insertInto('invitations')
    .values({
      contract_id: contractId,
      id: newId(),
      meeting_id: input.meetingId,
      person_id: input.personId,
      organisation_id: input.organisationId,
      because: 'registered',
      ...coming,
    })
    .onConflict((conflict) => conflict.columns(['contract_id', 'meeting_id', 'person_id']).doUpdateSet(coming))
    .execute()
  await markDue(writing, called)
  return done(null)
}

/** Somebody gives up the place they signed up for: who was called for another reason too has declined, anybody else is off the list. */
export async function releaseRegistered(
  writing: Writing,
  { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
): Promise<void> {
  const called = await lockMeetingCalled(writing, meetingId)
  if (called === null) return
  const { transaction, contractId, clock } = writing
  const theirs = transaction
    .updateTable('invitations')
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
  await theirs.set({ state: 'withdrawn', by_hand: false }).where('because', '=', 'registered').execute()
  await theirs
    .set({ reply: 'declined', replied_at: clock.now(), reply_stamp: clock.now(), reply_time: called.timeKey })
    .where('because', '<>', 'registered')
    .execute()
  await markDue(writing, called)
}
