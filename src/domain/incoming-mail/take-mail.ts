import type { Writing } from '#domain/history'
import { findMentionedMail, noteMailCameBack, noteMailDelayed, saysAddressIsDead } from '#domain/notifications'
import { done, type Outcome } from '#platform/outcome'
import { findPersonBehind } from './find-invitee.ts'
import { keepMail, type Made, type MailToTake } from './kept-mail.ts'
import { readCalendarAnswer, type CalendarAnswer } from './read-calendar-answer.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import { senderKey, takeCalendarAnswer } from './take-calendar-answer.ts'

/** A mail has come for this contract: it is entered, filed, or put on the office's list. The same mail again changes nothing. */
export async function takeMail(
  writing: Writing,
  mail: MailToTake & { readonly ownAddress: string },
): Promise<Outcome<{ mailId: string | null; made: Made | null }, never>> {
  if (await isKnown(writing, mail.facts.fingerprint)) return done({ mailId: null, made: null })
  const made = await makeOf(writing, mail)
  return done({ mailId: await keepMail(writing, mail, made), made })
}

async function makeOf(writing: Writing, mail: MailToTake & { readonly ownAddress: string }): Promise<Made> {
  const { facts } = mail
  const sender = senderKey(facts.from.address)
  // What we sent ourselves and came back to us by some forwarding is answered by nobody.
  if (sender !== '' && sender === senderKey(mail.ownAddress)) return { kind: 'automatic', state: 'filed', reason: 'our-own' }
  const answer = theAnswer(facts.calendars.flatMap((text) => readCalendarAnswer(text) ?? []))
  if (answer !== null && (answer.method === 'REPLY' || answer.method === 'COUNTER'))
    return takeCalendarAnswer(writing, answer, sender, mail.receivedAt)
  const mentioned = await findMentionedMail(writing, facts.mentions)
  if (facts.report !== null) return takeReport(writing, facts.report, mentioned)
  const about = {
    meetingId: mentioned?.meeting_id ?? null,
    invitationId: mentioned?.invitation_id ?? null,
    personId: await findPersonBehind(writing, facts.from.address),
    outgoingMailId: mentioned?.id ?? null,
  }
  if (facts.isAutomatic) return { ...about, kind: 'automatic', state: 'filed' }
  if (!facts.isReadable || (facts.calendars.length > 0 && answer === null))
    return { ...about, kind: 'not-understood', state: 'waiting', reason: 'not-readable' }
  if (!mail.isWhole) return { ...about, kind: 'mail', state: 'waiting', reason: 'too-big' }
  return { ...about, kind: 'mail', state: 'waiting' }
}

/** Of several objects in one mail, the one that answers. */
function theAnswer(answers: readonly CalendarAnswer[]): CalendarAnswer | null {
  return answers.find(({ method }) => method === 'REPLY' || method === 'COUNTER') ?? answers[0] ?? null
}

type Mentioned = Awaited<ReturnType<typeof findMentionedMail>>

async function takeReport(writing: Writing, report: DeliveryReport, mentioned: Mentioned): Promise<Made> {
  const about = {
    meetingId: mentioned?.meeting_id ?? null,
    invitationId: mentioned?.invitation_id ?? null,
    personId: mentioned?.person_id ?? null,
    outgoingMailId: mentioned?.id ?? null,
  }
  if (report.action === 'other') return { ...about, kind: 'automatic', state: 'filed' }
  // It names no mail of ours: nothing is marked on a stranger's word.
  if (mentioned === null) return { ...about, kind: 'not-understood', state: 'waiting', reason: 'bounce-of-unknown' }
  if (report.action === 'delayed') {
    await noteMailDelayed(writing, { mailId: mentioned.id, words: report.words })
    return { ...about, kind: 'delay', state: 'filed' }
  }
  await noteMailCameBack(writing, {
    mailId: mentioned.id,
    recipient: report.recipient,
    words: report.words,
    isAddressDead: saysAddressIsDead(report.status),
  })
  // What became of the mail stands on the mail itself, and on the list of mail that did not arrive.
  return { ...about, kind: 'bounce', state: 'filed' }
}

async function isKnown({ transaction, contractId }: Writing, fingerprint: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('incoming_mails')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row !== undefined
}
