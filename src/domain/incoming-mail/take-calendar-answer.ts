import type { Writing } from '#domain/history'
import { noteAddressWorks } from '#domain/identity'
import { answerInvitation, type Reply } from '#domain/invitations'
import { normaliseEmail } from '#platform/text'
import { findInvitee, findMeetingByUid, type Invitee } from './find-invitee.ts'
import type { Made } from './kept-mail.ts'
import type { CalendarAnswer, CalendarAttendeeAnswer } from './read-calendar-answer.ts'

type ReplyOfCalendar = Exclude<Reply, 'online'>

/** Whoever's calendar answered, and whether it is they who wrote. */
interface Answering {
  readonly invitee: Invitee | null
  readonly isVerified: boolean
}

/**
 * Enters what a calendar answers, by the one verb behind every way of answering (C18). What cannot be entered for certain waits for
 * the office: a stranger's answer, an answer for somebody by somebody else, a proposal of another time.
 */
export async function takeCalendarAnswer(writing: Writing, answer: CalendarAnswer, sender: string, receivedAt: Date): Promise<Made> {
  const meetingId = await findMeetingByUid(writing, answer.uid)
  const attendee = whoAnswers(answer, sender)
  if (meetingId === null || attendee === null) return { kind: 'not-understood', state: 'waiting', reason: 'no-meeting-of-ours' }
  const { invitee, isVerified } = await verify(writing, meetingId, attendee, sender)
  const reply: ReplyOfCalendar | null = attendee.says === 'delegated' ? 'deputy' : attendee.says === 'nothing' ? null : attendee.says
  const about = {
    meetingId,
    invitationId: invitee?.invitationId ?? null,
    personId: invitee?.personId ?? null,
    reply,
    comment: answer.comment,
  }
  if (answer.method === 'COUNTER') return { ...about, kind: 'counter', state: 'waiting', proposed: answer.proposed }
  if (answer.method !== 'REPLY') return { ...about, kind: 'not-understood', state: 'waiting', reason: 'not-a-reply' }
  if (invitee === null) return { ...about, kind: 'stranger', state: 'waiting' }
  if (!isVerified) return { ...about, kind: 'not-verified', state: 'waiting' }
  if (reply === null) return { ...about, kind: 'reply', state: answer.comment === null ? 'filed' : 'waiting', reason: 'says-nothing' }
  const made = await enter(writing, invitee, { answer, attendee, reply, receivedAt })
  await noteAddressWorks(writing, invitee.personId)
  return { ...about, ...made }
}

interface ToEnter {
  readonly answer: CalendarAnswer
  readonly attendee: CalendarAttendeeAnswer
  readonly reply: ReplyOfCalendar
  readonly receivedAt: Date
}

async function enter(writing: Writing, invitee: Invitee, { answer, attendee, reply, receivedAt }: ToEnter) {
  const deputy = reply === 'deputy' ? deputyOf(answer, attendee) : null
  if (reply === 'deputy' && deputy === null) return { kind: 'not-understood', state: 'waiting', reason: 'deputy-name-missing' } as const
  const outcome = await answerInvitation(writing, {
    invitationId: invitee.invitationId,
    reply,
    by: 'calendar',
    ...(deputy === null ? {} : { deputy }),
    calendar: { sequence: answer.sequence, stamp: stampOf(answer, receivedAt) },
  })
  const hasWords = answer.comment !== null
  if (!outcome.ok)
    return { kind: 'not-counted', state: mattersStill(outcome.reason, reply) ? 'waiting' : 'filed', reason: outcome.reason } as const
  if (outcome.value.counted === 'too-old') return { kind: 'not-counted', state: hasWords ? 'waiting' : 'filed', reason: 'too-old' } as const
  return { kind: 'reply', state: hasWords ? 'waiting' : 'counted' } as const
}

/** Somebody who means to come to what is off, or is not expected, should hear from us. Who declines it need not. */
function mattersStill(reason: string, reply: Reply): boolean {
  if (reason === 'has-begun') return false
  return reply !== 'declined' || (reason !== 'cancelled' && reason !== 'withdrawn')
}

/** A clock that is ahead does not make an answer newer than the day it came. */
function stampOf({ stamp }: CalendarAnswer, receivedAt: Date): Date {
  const latest = receivedAt.getTime() + 86_400_000
  return stamp === null || stamp.getTime() > latest ? receivedAt : stamp
}

/** A reply is about one attendee; of several, the one who wrote, else the first who says something. Pure. */
export function whoAnswers({ attendees }: CalendarAnswer, sender: string): CalendarAttendeeAnswer | null {
  return attendees.find(({ address }) => address === sender) ?? attendees.find(({ says }) => says !== 'nothing') ?? attendees[0] ?? null
}

async function verify(writing: Writing, meetingId: string, attendee: CalendarAttendeeAnswer, sender: string): Promise<Answering> {
  const named = await findInvitee(writing, meetingId, attendee.address)
  const writes = sender === attendee.address ? named : await findInvitee(writing, meetingId, sender)
  // Invited under one address and answering by the alias of another: who writes is who answers.
  if (named === null) return { invitee: writes, isVerified: writes !== null }
  if (writes?.personId === named.personId) return { invitee: named, isVerified: true }
  return { invitee: named, isVerified: attendee.sentBy === sender && domainOf(sender) === domainOf(attendee.address) }
}

function deputyOf(answer: CalendarAnswer, { delegatedTo }: CalendarAttendeeAnswer): { name: string; email: string } | null {
  if (delegatedTo === null) return null
  const deputy = answer.attendees.find(({ address }) => address === delegatedTo)
  return { name: deputy?.name || delegatedTo.slice(0, delegatedTo.indexOf('@')), email: delegatedTo }
}

/** The sender in the one spelling of addresses; empty when it is none. Pure. */
export function senderKey(address: string): string {
  const key = normaliseEmail(address)
  return key.ok ? key.value : ''
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
