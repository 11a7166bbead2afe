import { record, type Writing } from '#domain/history'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { secretMailKinds } from './mail-queries.ts'

export type CannotChangeMail = 'not-found' | 'already-sent' | 'not-waiting' | 'practice' | 'out-of-date'

/** Tries again to send a mail that did not arrive or was stopped. In practice mode nothing leaves. */
export async function resendMail(
  writing: Writing,
  { mailId }: { readonly mailId: string },
): Promise<Outcome<{ eventId: string }, CannotChangeMail>> {
  const mail = await findRow(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state === 'practice') return notDone('practice')
  if (mail.state === 'sent') return notDone('already-sent')
  if (secretMailKinds.includes(mail.kind)) return notDone('out-of-date')
  await setState(writing, mailId, 'queued')
  return done({ eventId: await recordAbout(writing, 'MailResent', mail) })
}

/** Holds back a mail that has not left yet. */
export async function stopMail(
  writing: Writing,
  { mailId }: { readonly mailId: string },
): Promise<Outcome<{ eventId: string }, CannotChangeMail>> {
  const mail = await findRow(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'queued') return notDone(mail.state === 'sent' ? 'already-sent' : 'not-waiting')
  await setState(writing, mailId, 'stopped')
  return done({ eventId: await recordAbout(writing, 'MailStopped', mail) })
}

/** Undoes the stopping of a mail: it waits to be sent again. */
export async function undoMailStopped(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string },
): Promise<Outcome<null, CannotChangeMail>> {
  const mail = await findRow(writing, event.subject_id)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'stopped') return notDone('not-waiting')
  await setState(writing, mail.id, 'queued')
  await recordAbout(writing, 'MailReleased', mail, event.id)
  return done(null)
}

interface MailRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly subject: string
  readonly organisation_id: string | null
  readonly meeting_id: string | null
}

async function findRow({ transaction, contractId }: Writing, mailId: string): Promise<MailRow | null> {
  if (!isId(mailId)) return null
  const row = await transaction
    .selectFrom('outgoing_mails')
    .select(['id', 'kind', 'state', 'subject', 'organisation_id', 'meeting_id'])
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

async function setState({ transaction, contractId, clock }: Writing, id: string, state: 'queued' | 'stopped'): Promise<void> {
  await transaction
    .updateTable('outgoing_mails')
    .set({ state, not_before: clock.now(), attempts: 0 })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}

function recordAbout(writing: Writing, kind: string, mail: MailRow, undoes?: string): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'mail', id: mail.id },
    organisationId: mail.organisation_id,
    meetingId: mail.meeting_id,
    particulars: { subject: mail.subject },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
