import type { Writing } from '#domain/history'
import { newId } from '#platform/ids'
import { ruleOf, type MailKind } from './mail-kinds.ts'
import { listMailSettings, type MailSettings } from './mail-settings.ts'
import { afterQuietHours, nextMorning } from './quiet-time.ts'

/** A mail to one person, as a verb decides it. It leaves only after the verb's transaction has been kept. */
export interface QueueMail {
  /** One of the table in `mail-kinds.ts`, which says what may wait. */
  readonly kind: MailKind
  readonly to: { readonly personId: string | null; readonly name: string; readonly address: string }
  /** The colleague it comes from; replies reach her. */
  readonly fromName: string
  readonly replyTo: string | null
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly organisationId?: string | null
  readonly meetingId?: string | null
  readonly leadId?: string | null
  /** An iCalendar object that travels with it. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string } | null
  readonly invitationId?: string | null
  /** The sending of many it is part of: the meeting, the poll or the utskick. */
  readonly batchId?: string | null
  /** Where a mail program's own button stops mail of this kind (RFC 8058). */
  readonly unsubscribeUrl?: string | null
  /** In practice mode the mail is written and can be read, but never leaves. */
  readonly practice: boolean
}

/** Puts a mail in the outbox, in the transaction of the verb that causes it. */
export async function queueMail(writing: Writing, mail: QueueMail): Promise<string> {
  const [id = ''] = await queueMails(writing, [mail])
  return id
}

/**
 * Puts mails in the outbox, each as its reader wants mail: after their quiet hours, gathered for the morning, or stopped when they have
 * declined what it is. At most three statements, however many. Answers their ids in order.
 */
export async function queueMails(writing: Writing, mails: readonly QueueMail[]): Promise<string[]> {
  const heeding = mails.filter(({ kind, practice }) => !practice && ruleOf(kind).patience !== 'now')
  const settings = await listMailSettings(
    writing,
    heeding.flatMap(({ to }) => to.personId ?? []),
  )
  const zone = settings.size === 0 ? '' : await zoneOf(writing)
  const placed = mails.map((mail) => ({ id: newId(), mail, ...placeOf(writing, mail, settings, zone) }))
  await insertOutgoing(writing, placed)
  await insertHeld(writing, placed)
  return placed.map(({ id }) => id)
}

interface Place {
  readonly state: 'queued' | 'practice' | 'stopped' | 'held'
  readonly at: Date
}

type Placed = Place & { readonly id: string; readonly mail: QueueMail }

function placeOf({ clock }: Writing, { kind, practice, to }: QueueMail, settings: ReadonlyMap<string, MailSettings>, zone: string): Place {
  const now = clock.now()
  if (practice) return { state: 'practice', at: now }
  const wishes = to.personId === null ? undefined : settings.get(to.personId)
  const { patience, part } = ruleOf(kind)
  if (wishes === undefined || patience === 'now') return { state: 'queued', at: now }
  if (part === 'news' ? !wishes.wantsNews : part === 'reminders' && !wishes.wantsReminders) return { state: 'stopped', at: now }
  if (patience === 'may-wait' && wishes.pace === 'daily') return { state: 'held', at: nextMorning(now, zone) }
  return { state: 'queued', at: afterQuietHours(now, wishes.quiet, zone) }
}

async function insertOutgoing({ transaction, contractId, clock }: Writing, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ id, mail, state, at }) =>
    state === 'held'
      ? []
      : [
          {
            contract_id: contractId,
            id,
            person_id: mail.to.personId,
            ...columnsOf(mail),
            calendar: mail.calendar?.content ?? null,
            calendar_method: mail.calendar?.method ?? null,
            state,
            not_before: at,
            queued_at: clock.now(),
            last_error: null,
            sent_at: null,
          },
        ],
  )
  if (rows.length > 0) await transaction.insertInto('outgoing_mails').values(rows).execute()
}

async function insertHeld({ transaction, contractId, clock }: Writing, placed: readonly Placed[]): Promise<void> {
  const rows = placed.flatMap(({ id, mail, state, at }) =>
    state !== 'held' || mail.to.personId === null
      ? []
      : [{ contract_id: contractId, id, person_id: mail.to.personId, ...columnsOf(mail), held_at: clock.now(), due_at: at }],
  )
  if (rows.length > 0) await transaction.insertInto('held_mails').values(rows).execute()
}

function columnsOf(mail: QueueMail) {
  return {
    kind: mail.kind,
    organisation_id: mail.organisationId ?? null,
    meeting_id: mail.meetingId ?? null,
    lead_id: mail.leadId ?? null,
    invitation_id: mail.invitationId ?? null,
    batch_id: mail.batchId ?? null,
    to_name: oneLine(mail.to.name),
    to_address: oneLine(mail.to.address),
    from_name: oneLine(mail.fromName),
    reply_to: mail.replyTo === null ? null : oneLine(mail.replyTo),
    language: mail.language,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    unsubscribe_url: mail.unsubscribeUrl ?? null,
  }
}

async function zoneOf({ transaction, contractId }: Writing): Promise<string> {
  const row = await transaction.selectFrom('contracts').select('time_zone').where('id', '=', contractId).executeTakeFirstOrThrow()
  return row.time_zone
}

/** A header never has a line break in it (N10). */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0]+/g, ' ').trim()
}
