import { record, type Writing } from '#domain/history'
import { foldLine } from '#platform/calendar'
import { isId, newId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import { secretMailKinds } from './mail-queries.ts'

export type CannotChangeMail = 'not-found' | 'already-sent' | 'already-again' | 'not-waiting' | 'practice' | 'out-of-date'

export interface Resent {
  readonly eventId: string
  /** The mail that leaves now: a new one, or the same when it had never left. */
  readonly mailId: string
}

/**
 * Sends a mail again. One that never left goes as it is; of one that had, a new mail stands in for it, to the address the person has now,
 * with the same calendar object. In practice mode nothing leaves.
 */
export async function resendMail(writing: Writing, { mailId }: { readonly mailId: string }): Promise<Outcome<Resent, CannotChangeMail>> {
  const mail = await findRow(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state === 'practice') return notDone('practice')
  if (secretMailKinds.includes(mail.kind) || mail.text === '') return notDone('out-of-date')
  if (mail.state === 'queued' || (mail.state === 'stopped' && !hasBeenTried(mail))) {
    await setState(writing, mailId, 'queued')
    return done({ eventId: await recordAbout(writing, 'MailResent', mail), mailId })
  }
  if (await isOnItsWayAgain(writing, mailId)) return notDone('already-again')
  const again = await queueAgain(writing, mail)
  return done({ eventId: await recordAbout(writing, 'MailResent', mail), mailId: again })
}

/** Holds back a mail that has not left yet, or lets one that did not arrive be: it is off the list of what needs a hand. */
export async function stopMail(
  writing: Writing,
  { mailId }: { readonly mailId: string },
): Promise<Outcome<{ eventId: string }, CannotChangeMail>> {
  const mail = await findRow(writing, mailId)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'queued' && mail.state !== 'failed' && mail.state !== 'bounced')
    return notDone(mail.state === 'sent' ? 'already-sent' : 'not-waiting')
  await setState(writing, mailId, 'stopped')
  return done({ eventId: await recordAbout(writing, mail.state === 'queued' ? 'MailStopped' : 'MailLetBe', mail, { before: mail.state }) })
}

/** Undoes the stopping of a mail: it waits to be sent again, or is again one that did not arrive. */
export async function undoMailStopped(
  writing: Writing,
  event: { readonly id: string; readonly subject_id: string; readonly particulars?: Readonly<Record<string, unknown>> },
): Promise<Outcome<null, CannotChangeMail>> {
  const mail = await findRow(writing, event.subject_id)
  if (mail === null) return notDone('not-found')
  if (mail.state !== 'stopped') return notDone('not-waiting')
  const before = event.particulars?.['before']
  await setState(writing, mail.id, before === 'failed' || before === 'bounced' ? before : 'queued')
  await recordAbout(writing, 'MailReleased', mail, { undoes: event.id })
  return done(null)
}

async function findRow({ transaction, contractId }: Writing, mailId: string) {
  if (!isId(mailId)) return null
  const row = await transaction
    .selectFrom('outgoing_mails')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

type MailRow = NonNullable<Awaited<ReturnType<typeof findRow>>>

function hasBeenTried({ attempts, sent_at: sentAt, bounced_at: bouncedAt }: MailRow): boolean {
  return attempts > 0 || sentAt !== null || bouncedAt !== null
}

async function isOnItsWayAgain({ transaction, contractId }: Writing, mailId: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('outgoing_mails')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('replaces_id', '=', mailId)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return row !== undefined
}

async function queueAgain(writing: Writing, mail: MailRow): Promise<string> {
  const { transaction, contractId, clock } = writing
  const person = mail.person_id === null ? null : await findPersonNow(writing, mail.person_id)
  const address = person?.email ?? mail.to_address
  const id = newId()
  const now = clock.now()
  await transaction
    .insertInto('outgoing_mails')
    .values({
      ...mail,
      contract_id: contractId,
      id,
      to_name: person?.name ?? mail.to_name,
      to_address: address,
      calendar: mail.calendar === null ? null : readdressed(mail.calendar, mail.to_address, address),
      state: 'queued',
      not_before: now,
      queued_at: now,
      attempts: 0,
      last_error: null,
      sent_at: null,
      bounced_at: null,
      message_id: null,
      server_answer: null,
      replaces_id: mail.id,
    })
    .execute()
  return id
}

async function findPersonNow({ transaction, contractId }: Writing, personId: string) {
  const row = await transaction
    .selectFrom('people')
    .select(['name', 'email'])
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The same calendar object for the person's new address: calendars only show buttons to whom the invitation names. Pure. */
export function readdressed(calendar: string, before: string, now: string): string {
  if (before === now) return calendar
  return calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const end = `:mailto:${before}`
      const isTheirs = /^ATTENDEE[;:]/i.test(line) && line.toLowerCase().endsWith(end.toLowerCase())
      return foldLine(isTheirs ? `${line.slice(0, -end.length)}:mailto:${now}` : line)
    })
    .join('\r\n')
}

async function setState(
  { transaction, contractId, clock }: Writing,
  id: string,
  state: 'queued' | 'stopped' | 'failed' | 'bounced',
): Promise<void> {
  await transaction
    .updateTable('outgoing_mails')
    .set({ state, ...(state === 'queued' ? { not_before: clock.now(), attempts: 0 } : {}) })
    .where('contract_id', '=', contractId)
    .where('id', '=', id)
    .execute()
}

function recordAbout(
  writing: Writing,
  kind: string,
  mail: MailRow,
  { undoes, before }: { readonly undoes?: string; readonly before?: string } = {},
): Promise<string> {
  return record(writing, {
    kind,
    subject: { kind: 'mail', id: mail.id },
    organisationId: mail.organisation_id,
    meetingId: mail.meeting_id,
    particulars: { subject: mail.subject, ...(before === undefined ? {} : { before }) },
    ...(undoes === undefined ? {} : { undoes }),
  })
}
