import type { Writing } from '#domain/history'
import type { Translated } from '#platform/i18n'
import { isId } from '#platform/ids'
import { lockMeetingCalled } from './meeting-called.ts'
import { readReply, type Reply } from './reply.ts'

/** An invitation held until the transaction ends: link and calendar take turns. */
export interface InvitationLocked {
  readonly id: string
  readonly meetingId: string
  readonly personId: string
  readonly organisationId: string | null
  readonly state: string
  readonly due: string | null
  readonly dueSince: Date | null
  readonly sentSequence: number | null
  readonly sentFacts: string | null
  readonly timeSequence: number | null
  readonly reply: Reply | null
  readonly replySequence: number | null
  readonly replyStamp: Date | null
  readonly replyTime: string | null
  readonly deputyName: string | null
  readonly deputyPersonId: string | null
  readonly note: string | null
  readonly revision: number
  readonly sequence: number
  readonly facts: string
  readonly timeKey: string
  readonly meetingState: string
  readonly title: Translated
}

/** Null: no such invitation. Where a deputy comes or goes the meeting is held first, for its list may change. */
export async function lockInvitation(writing: Writing, invitationId: string, withDeputy: boolean): Promise<InvitationLocked | null> {
  if (!isId(invitationId)) return null
  const { transaction, contractId } = writing
  if (withDeputy) {
    const meeting = await transaction
      .selectFrom('invitations')
      .select('meeting_id')
      .where('contract_id', '=', contractId)
      .where('id', '=', invitationId)
      .executeTakeFirst()
    if (meeting !== undefined) await lockMeetingCalled(writing, meeting.meeting_id)
  }
  const row = await locked(writing, invitationId)
  if (row === undefined) return null
  // Somebody who had a colleague come instead comes after all: the colleague's own invitation is in question too.
  if (!withDeputy && row.deputy_person_id !== null) return lockInvitation(writing, invitationId, true)
  return {
    id: row.id,
    meetingId: row.meeting_id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    state: row.state,
    due: row.due,
    dueSince: row.due_since,
    sentSequence: row.sent_sequence,
    sentFacts: row.sent_facts,
    timeSequence: row.time_sequence,
    reply: readReply(row.reply),
    replySequence: row.reply_sequence,
    replyStamp: row.reply_stamp,
    replyTime: row.reply_time,
    deputyName: row.deputy_name,
    deputyPersonId: row.deputy_person_id,
    note: row.note,
    revision: row.revision,
    sequence: row.sequence,
    facts: row.facts,
    timeKey: row.time_key,
    meetingState: row.meeting_state,
    title: row.title,
  }
}

function locked({ transaction, contractId }: Writing, invitationId: string) {
  return transaction
    .selectFrom('invitations as i')
    .innerJoin('meeting_calendars as k', (join) =>
      join.onRef('k.contract_id', '=', 'i.contract_id').onRef('k.meeting_id', '=', 'i.meeting_id'),
    )
    .innerJoin('meetings as m', (join) => join.onRef('m.contract_id', '=', 'i.contract_id').onRef('m.id', '=', 'i.meeting_id'))
    .selectAll('i')
    .select(['k.sequence', 'k.facts', 'k.time_key', 'm.state as meeting_state', 'm.title'])
    .where('i.contract_id', '=', contractId)
    .where('i.id', '=', invitationId)
    .forUpdate('i')
    .executeTakeFirst()
}
