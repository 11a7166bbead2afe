import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import type { MailFacts } from './read-mail.ts'

/** What a mail turned out to be. */
export const mailKinds = [
  'reply',
  'stranger',
  'not-verified',
  'counter',
  'not-counted',
  'not-understood',
  'mail',
  'automatic',
  'bounce',
  'delay',
] as const
export type IncomingKind = (typeof mailKinds)[number]

/** counted: entered; filed: nothing to do; waiting: somebody has to look; done: somebody has. */
export type IncomingState = 'counted' | 'filed' | 'waiting' | 'done'

/** A mail on its way into one contract. */
export interface MailToTake {
  readonly facts: MailFacts
  readonly source: Uint8Array
  readonly isWhole: boolean
  readonly receivedAt: Date
}

/** What was made of it. */
export interface Made {
  readonly kind: IncomingKind
  readonly state: IncomingState
  readonly reason?: string | null
  readonly meetingId?: string | null
  readonly invitationId?: string | null
  readonly personId?: string | null
  readonly outgoingMailId?: string | null
  readonly reply?: 'attending' | 'tentative' | 'declined' | 'deputy' | null
  readonly comment?: string | null
  readonly proposed?: { readonly start: Date; readonly end: Date | null } | null
}

/** Keeps a mail. Of one that was counted whole, nothing it said beside is kept. */
export async function keepMail({ transaction, contractId }: Writing, mail: MailToTake, made: Made): Promise<string> {
  const id = newId()
  const isSpent = made.state === 'counted'
  await transaction
    .insertInto('incoming_mails')
    .values({
      contract_id: contractId,
      id,
      fingerprint: mail.facts.fingerprint,
      received_at: mail.receivedAt,
      from_name: mail.facts.from.name,
      from_address: mail.facts.from.address.toLowerCase(),
      subject: mail.facts.subject,
      text: isSpent ? '' : mail.facts.text,
      raw: isSpent ? null : mail.source,
      is_whole: mail.isWhole,
      kind: made.kind,
      state: made.state,
      reason: made.reason ?? null,
      meeting_id: made.meetingId ?? null,
      invitation_id: made.invitationId ?? null,
      person_id: made.personId ?? null,
      outgoing_mail_id: made.outgoingMailId ?? null,
      reply: made.reply ?? null,
      comment: made.comment ?? null,
      proposed_start: made.proposed?.start ?? null,
      proposed_end: made.proposed?.end ?? null,
      done_at: null,
      done_by: null,
    })
    .execute()
  return id
}
