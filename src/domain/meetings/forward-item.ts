import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { lockMeeting } from './lock-meeting.ts'

export type CannotForwardItem = 'no-such-meeting' | 'unknown-item' | 'forwarded-already' | 'not-forwarded'

interface ItemOfMeeting {
  readonly meetingId: string
  readonly itemId: string
}

/** There was no time for an item: it is taken up next time (*tas upp nästa gång*), and comes first among what the next meeting is offered. */
export function forwardItem(writing: Writing, item: ItemOfMeeting): Promise<Outcome<{ eventId: string }, CannotForwardItem>> {
  return change(writing, item, true)
}

/** An item is not taken up next time after all. */
export function unforwardItem(
  writing: Writing,
  item: ItemOfMeeting & { readonly undoes?: string },
): Promise<Outcome<{ eventId: string }, CannotForwardItem>> {
  return change(writing, item, false, item.undoes)
}

/** Takes back that an item was put off until next time. */
export async function undoItemForwarded(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars: Readonly<Record<string, unknown>> },
): Promise<Outcome<{ eventId: string }, CannotForwardItem>> {
  const itemId = event.particulars['itemId']
  return typeof itemId === 'string'
    ? unforwardItem(writing, { meetingId: event.subject_id, itemId, undoes: event.id })
    : notDone('unknown-item')
}

async function change(
  writing: Writing,
  { meetingId, itemId }: ItemOfMeeting,
  forwarded: boolean,
  undoes?: string,
): Promise<Outcome<{ eventId: string }, CannotForwardItem>> {
  const { transaction, contractId, clock } = writing
  const meeting = await lockMeeting(writing, meetingId)
  if (meeting === null) return notDone('no-such-meeting')
  const item = isId(itemId)
    ? await transaction
        .selectFrom('agenda_items')
        .select(['title', 'forwarded_at'])
        .where('contract_id', '=', contractId)
        .where('meeting_id', '=', meetingId)
        .where('id', '=', itemId)
        .executeTakeFirst()
    : undefined
  if (item === undefined) return notDone('unknown-item')
  if ((item.forwarded_at !== null) === forwarded) return notDone(forwarded ? 'forwarded-already' : 'not-forwarded')

  await transaction
    .updateTable('agenda_items')
    .set({ forwarded_at: forwarded ? clock.now() : null })
    .where('contract_id', '=', contractId)
    .where('id', '=', itemId)
    .execute()
  const eventId = await record(writing, {
    kind: forwarded ? 'ItemForwarded' : 'ItemNotForwarded',
    subject: { kind: 'meeting', id: meetingId },
    meetingId,
    particulars: { title: meeting.title, item: item.title, itemId },
    ...(undoes === undefined ? {} : { undoes }),
  })
  return done({ eventId })
}
