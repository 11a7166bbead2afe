import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { notDone, type Outcome } from '#platform/outcome'
import { makeMeeting, type CannotMakeMeeting } from './make-meeting.ts'
import { findMeetingPage } from './meeting-page.ts'

/**
 * The same meeting once more: everything but its date, who came and what it arrived at. It follows the one it was copied from, so that what
 * was left open there is offered to its agenda.
 */
export async function copyMeeting(
  writing: Writing,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome<{ meetingId: string; slug: string }, CannotMakeMeeting | 'no-such-meeting'>> {
  const facts = await findMeetingPage(writing, { id: meetingId }, 'office')
  if (facts === null) return notDone('no-such-meeting')
  const { meeting, agenda } = facts
  const made = await makeMeeting(writing, {
    title: meeting.title,
    description: meeting.description,
    kind: meeting.kind,
    groupIds: meeting.groups.map(({ id }) => id),
    areaIds: meeting.areas.map(({ id }) => id),
    questionIds: meeting.questions.map(({ id }) => id),
    followsId: meetingId,
    on: null,
    startsAt: null,
    minutes: meeting.minutes,
    place: meeting.place,
    onlineUrl: meeting.onlineUrl,
    convenedBy: meeting.convenedBy?.id ?? null,
    hostedBy: meeting.hostedBy?.id ?? null,
    ledBy: meeting.ledBy?.id ?? null,
    listedPublicly: meeting.listedPublicly,
    // What was taken up once is not taken up again: the new meeting gets its own open points.
    agenda: agenda
      .filter(({ fromItemId, fromOutcomeId }) => fromItemId === null && fromOutcomeId === null)
      .map(({ title, minutes, owner, isPublic }) => ({ title, minutes, owner, isPublic })),
  })
  if (made.ok) await copyPapers(writing, meetingId, made.value.meetingId)
  return made
}

/** Papers of the meeting as a whole come along; the same kept file serves both. */
async function copyPapers({ transaction, contractId, clock }: Writing, from: string, to: string): Promise<void> {
  const papers = await transaction
    .selectFrom('agenda_papers')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('meeting_id', '=', from)
    .where('agenda_item_id', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  if (papers.length === 0) return
  await transaction
    .insertInto('agenda_papers')
    .values(papers.map((paper) => ({ ...paper, id: newId(), meeting_id: to, added_at: clock.now() })))
    .execute()
}
