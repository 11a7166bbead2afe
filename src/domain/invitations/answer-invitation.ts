import { record, type Writing } from '#domain/history'
import { done, notDone, type Outcome } from '#platform/outcome'
import { tidyLine, tidyText } from '#platform/text'
import { readFacts, timeKeyOf } from './calendar-facts.ts'
import { lockInvitation, type InvitationLocked } from './lock-invitation.ts'
import { letStandIn, type CannotStandIn } from './let-stand-in.ts'
import type { Reply } from './reply.ts'

export interface AnswerInvitation {
  readonly invitationId: string
  readonly reply: Reply
  /** By the link in the mail, by a button in the calendar, by the office on the phone, or signed in. */
  readonly by: 'link' | 'calendar' | 'office' | 'account'
  /** Who comes instead, when the reply is `deputy`. With an address they get an invitation of their own. */
  readonly deputy?: { readonly name: string; readonly email?: string | null }
  /** A colleague was named before, and this one comes in their place. */
  readonly replacesDeputy?: boolean
  /** On food or access; left out: what was said before stands. */
  readonly note?: string
  /** The time the form showed (`timeKey`), so that nobody says yes to another. */
  readonly seenTime?: string
  /** What a calendar sends with its answer. */
  readonly calendar?: { readonly sequence: number; readonly stamp: Date }
}

export interface Answered {
  readonly eventId: string | null
  /** `too-old`: to another time than the meeting's now, or said before what is known; kept in the history and not counted. */
  readonly counted: 'yes' | 'nothing-new' | 'too-old'
}

export type CannotAnswer =
  | 'no-such-invitation'
  | 'withdrawn'
  | 'cancelled'
  | 'has-begun'
  | 'not-online'
  | 'moved-meanwhile'
  | 'note-too-long'
  | CannotStandIn

const longestNote = 500

/**
 * Somebody invited answers, whichever way: the one verb behind link, calendar button, account and the office's phone (C18). May be
 * answered again until the meeting begins; the newest counts, and the same answer twice is one.
 */
export async function answerInvitation(writing: Writing, input: AnswerInvitation): Promise<Outcome<Answered, CannotAnswer>> {
  const invitation = await lockInvitation(writing, input.invitationId, input.reply === 'deputy')
  if (invitation === null) return notDone('no-such-invitation')
  const refusal = refuse(invitation, input, writing.clock.now())
  if (refusal !== null) return notDone(refusal)
  const age = input.calendar === undefined ? 'new' : ageOf(invitation, input.reply, input.calendar)
  if (age === 'known') return done({ eventId: null, counted: 'nothing-new' })
  if (age === 'old')
    return done({ eventId: await recordAnswer(writing, invitation, 'InvitationAnsweredTooLate', input), counted: 'too-old' })
  if (age === 'same-again') return noteWhenSaid(writing, invitation, input)
  if (isNothingNew(invitation, input)) return done({ eventId: null, counted: 'nothing-new' })

  const seat = await letStandIn(writing, invitation, input)
  if (!seat.ok) return seat
  const { transaction, contractId, clock } = writing
  await transaction
    .updateTable('invitations')
    .set({
      reply: input.reply,
      replied_at: clock.now(),
      replied_by: input.by,
      reply_sequence: input.calendar?.sequence ?? invitation.sentSequence ?? invitation.sequence,
      reply_stamp: input.calendar?.stamp ?? clock.now(),
      reply_time: invitation.timeKey,
      deputy_name: seat.value.name,
      deputy_person_id: seat.value.personId,
      due: invitation.due === 'remind' ? null : invitation.due,
      due_since: invitation.due === 'remind' ? null : invitation.dueSince,
      ...(input.note === undefined ? {} : { note: tidyText(input.note) || null }),
      revision: invitation.revision + 1,
    })
    .where('contract_id', '=', contractId)
    .where('id', '=', invitation.id)
    .execute()
  return done({ eventId: await recordAnswer(writing, invitation, 'InvitationAnswered', input), counted: 'yes' })
}

/** The same said again, later: what was said in between and is read afterwards does not overrule it. */
async function noteWhenSaid(
  { transaction, contractId }: Writing,
  { id }: InvitationLocked,
  { calendar }: AnswerInvitation,
): Promise<Outcome<Answered, never>> {
  if (calendar !== undefined)
    await transaction
      .updateTable('invitations')
      .set({ reply_sequence: calendar.sequence, reply_stamp: calendar.stamp })
      .where('contract_id', '=', contractId)
      .where('id', '=', id)
      .execute()
  return done({ eventId: null, counted: 'nothing-new' })
}

/** Why this cannot be answered, or not so. Pure. */
function refuse(invitation: InvitationLocked, input: AnswerInvitation, now: Date): CannotAnswer | null {
  if (invitation.meetingState === 'cancelled') return 'cancelled'
  if (invitation.meetingState !== 'draft' && invitation.meetingState !== 'booked') return 'has-begun'
  const { startsAt, onlineUrl } = readFacts(invitation.facts)
  if (startsAt !== null && startsAt <= now) return 'has-begun'
  if (invitation.state === 'withdrawn') return 'withdrawn'
  if (input.seenTime !== undefined && input.seenTime !== invitation.timeKey) return 'moved-meanwhile'
  if (input.reply === 'online' && onlineUrl === null) return 'not-online'
  if ((input.note ?? '').length > longestNote) return 'note-too-long'
  return null
}

/**
 * What a calendar's answer is worth beside what is known. An answer to a SEQUENCE from before the time was moved is old; so is one said
 * before the answer we have. A calendar knows neither online nor deputies, and does not overrule them by what it calls them.
 */
export function ageOf(
  invitation: Pick<InvitationLocked, 'sentFacts' | 'timeKey' | 'timeSequence' | 'reply' | 'replyTime' | 'replySequence' | 'replyStamp'>,
  reply: Reply,
  { sequence, stamp }: { readonly sequence: number; readonly stamp: Date },
): 'new' | 'same-again' | 'known' | 'old' {
  const toldTime = invitation.sentFacts === null ? null : timeKeyOf(readFacts(invitation.sentFacts))
  if (toldTime !== invitation.timeKey || sequence < (invitation.timeSequence ?? 0)) return 'old'
  if (invitation.reply === null || invitation.replyTime !== invitation.timeKey || invitation.replyStamp === null) return 'new'
  const before = invitation.replySequence ?? 0
  const isNewer = sequence === before ? stamp > invitation.replyStamp : sequence > before
  if (asCalendarsSay(invitation.reply) === asCalendarsSay(reply)) return isNewer ? 'same-again' : 'known'
  return isNewer ? 'new' : 'old'
}

function asCalendarsSay(reply: Reply): 'attending' | 'tentative' | 'declined' {
  if (reply === 'online') return 'attending'
  return reply === 'deputy' ? 'declined' : reply
}

function isNothingNew(invitation: InvitationLocked, { reply, deputy, note }: AnswerInvitation): boolean {
  const sameNote = note === undefined || (tidyText(note) || null) === invitation.note
  const sameDeputy = reply !== 'deputy' || tidyLine(deputy?.name ?? '') === invitation.deputyName
  return invitation.replyTime === invitation.timeKey && invitation.reply === reply && sameNote && sameDeputy
}

function recordAnswer(writing: Writing, invitation: InvitationLocked, kind: string, { reply, by }: AnswerInvitation): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'invitation', id: invitation.id },
    organisationId: invitation.organisationId,
    meetingId: invitation.meetingId,
    particulars: { title: invitation.title, reply, by, before: invitation.replyTime === invitation.timeKey ? invitation.reply : null },
  })
}
