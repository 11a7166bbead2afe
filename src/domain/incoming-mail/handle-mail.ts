import { record, type Writing } from '#domain/history'
import { registerPerson, rememberAddress } from '#domain/identity'
import { addInvitee, answerInvitation, findInvitation, type CannotAnswer, type CannotChangeByHand } from '#domain/invitations'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { findInvitee } from './find-invitee.ts'
import { senderKey } from './take-calendar-answer.ts'

type Handled = { readonly eventId: string }
type CannotHandle = 'not-found' | 'already-handled'

/** Somebody has seen to a mail; it is off the list, and can be put back. */
export async function handleMail(writing: Writing, { mailId }: { readonly mailId: string }): Promise<Outcome<Handled, CannotHandle>> {
  const mail = await lockMail(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'waiting') return notDone('already-handled')
  return done({ eventId: await finish(writing, mail) })
}

/** Undoes that a mail was seen to: it waits again. What was entered from it stands. */
export async function undoMailHandled(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotHandle>> {
  const mail = await lockMail(writing, event.subject_id)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'done') return notDone('already-handled')
  await setState(writing, mail.id, { state: 'waiting', done_at: null, done_by: null })
  await record(writing, { ...about('IncomingMailReopened', mail), undoes: event.id })
  return done(null)
}

export interface EnterAnswer {
  readonly mailId: string
  readonly invitationId: string
  readonly reply: 'attending' | 'tentative' | 'declined'
  /** From now on the sender's address is known to be this person's too. */
  readonly remembers: boolean
}

/** What somebody wrote is entered as the answer of somebody invited. */
export async function enterAnswer(
  writing: Writing,
  { mailId, invitationId, reply, remembers }: EnterAnswer,
): Promise<Outcome<Handled, CannotHandle | CannotAnswer>> {
  const mail = await lockMail(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'waiting') return notDone('already-handled')
  const invitation = await findInvitation(writing, invitationId)
  if (invitation === null) return notDone('no-such-invitation')
  const answered = await answerInvitation(writing, { invitationId, reply, by: 'office' })
  if (!answered.ok) return answered
  const addressKey = senderKey(mail.from_address)
  if (remembers && addressKey !== '') await rememberAddress(writing, { personId: invitation.personId, addressKey })
  await setState(writing, mail.id, { invitation_id: invitationId, meeting_id: invitation.meetingId, person_id: invitation.personId, reply })
  return done({ eventId: await finish(writing, mail) })
}

type CannotInvite = CannotHandle | CannotAnswer | CannotChangeByHand | 'no-such-meeting' | 'name-missing' | 'address-not-understood'

/** Whoever the invitation was forwarded to is invited themselves, with the answer they have given already. */
export async function inviteSender(writing: Writing, { mailId }: { readonly mailId: string }): Promise<Outcome<Handled, CannotInvite>> {
  const mail = await lockMail(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'waiting') return notDone('already-handled')
  if (mail.meeting_id === null) return notDone('no-such-meeting')
  const person = await registerPerson(writing, { name: nameOf(mail), email: mail.from_address })
  if (!person.ok) return notDone('address-not-understood')
  const added = await addInvitee(writing, { meetingId: mail.meeting_id, personId: person.value.personId })
  if (!added.ok) return added
  const invitee = await findInvitee(writing, mail.meeting_id, senderKey(mail.from_address))
  const reply = mail.reply === 'attending' || mail.reply === 'tentative' || mail.reply === 'declined' ? mail.reply : null
  if (invitee !== null && reply !== null) {
    const answered = await answerInvitation(writing, { invitationId: invitee.invitationId, reply, by: 'office' })
    if (!answered.ok && answered.reason !== 'withdrawn') return answered
  }
  await setState(writing, mail.id, { invitation_id: invitee?.invitationId ?? null, person_id: person.value.personId })
  return done({ eventId: await finish(writing, mail) })
}

/** Whoever the invitation was forwarded to comes instead of the one who was invited. */
export async function letSenderStandIn(
  writing: Writing,
  { mailId, invitationId }: { readonly mailId: string; readonly invitationId: string },
): Promise<Outcome<Handled, CannotHandle | CannotAnswer>> {
  const mail = await lockMail(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'waiting') return notDone('already-handled')
  const answered = await answerInvitation(writing, {
    invitationId,
    reply: 'deputy',
    by: 'office',
    deputy: { name: nameOf(mail), email: mail.from_address },
    replacesDeputy: true,
  })
  if (!answered.ok) return answered
  await setState(writing, mail.id, { invitation_id: invitationId })
  return done({ eventId: await finish(writing, mail) })
}

async function lockMail({ transaction, contractId }: Writing, mailId: string) {
  if (!isId(mailId)) return null
  const row = await transaction
    .selectFrom('incoming_mails')
    .select(['id', 'state', 'subject', 'from_name', 'from_address', 'meeting_id', 'reply'])
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type MailRow = NonNullable<Awaited<ReturnType<typeof lockMail>>>

function nameOf({ from_name: name, from_address: address }: MailRow): string {
  return name === '' ? address.slice(0, Math.max(address.indexOf('@'), 0)) : name
}

async function finish(writing: Writing, mail: MailRow): Promise<string> {
  await setState(writing, mail.id, { state: 'done', done_at: writing.clock.now(), done_by: writing.actor.personId })
  return record(writing, about('IncomingMailHandled', mail))
}

interface Change {
  readonly state?: 'done' | 'waiting'
  readonly done_at?: Date | null
  readonly done_by?: string | null
  readonly invitation_id?: string | null
  readonly meeting_id?: string | null
  readonly person_id?: string | null
  readonly reply?: string | null
}

async function setState({ transaction, contractId }: Writing, id: string, change: Change): Promise<void> {
  await transaction.updateTable('incoming_mails').set(change).where('contract_id', '=', contractId).where('id', '=', id).execute()
}

/** Never who wrote or what: of a person who is erased nothing remains in the history. */
function about(kind: string, mail: MailRow) {
  return { kind, subject: { kind: 'incoming-mail', id: mail.id }, meetingId: mail.meeting_id } as const
}
