import { sql } from 'kysely'
import type { Reading, Store } from '#domain/history'
import { isId } from '#platform/ids'

export const mailStates = ['queued', 'sent', 'failed', 'bounced', 'stopped', 'practice'] as const
export type MailState = (typeof mailStates)[number]

export function isMailState(text: string): text is MailState {
  return mailStates.some((state) => state === text)
}

/** Mail whose words are nobody's business but its reader's: whoever reads the code can sign in. */
export const secretMailKinds: readonly string[] = ['sign-in-code']

export interface MailListed {
  readonly id: string
  readonly kind: string
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly language: string
  readonly state: MailState
  readonly attempts: number
  readonly lastError: string | null
  readonly queuedAt: Date
  readonly sentAt: Date | null
  readonly notBefore: Date
  readonly organisationName: string | null
}

export interface MailFilter {
  /** `trouble`: what did not arrive. */
  readonly show?: 'all' | 'trouble' | MailState
  /** Words in the subject, the name or the address. */
  readonly text?: string
  /** One person's mail, to see what they have been told. */
  readonly personId?: string | null
  /** One sending of many: a meeting's invitations, a poll, an utskick. */
  readonly batchId?: string | null
  readonly limit?: number
  readonly offset?: number
}

/** The mail of a contract, newest first. */
export async function listMails(
  reading: Reading,
  { show = 'all', text = '', personId = null, batchId = null, limit = 50, offset = 0 }: MailFilter = {},
): Promise<{ total: number; mails: MailListed[] }> {
  const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  let query = listed(reading)
  if (show === 'trouble')
    query = query.where((where) =>
      where.or([
        where.and([where('m.state', 'in', ['failed', 'bounced']), where.not(isReplaced)]),
        where.and([where('m.state', '=', 'queued'), where('m.attempts', '>', 0)]),
      ]),
    )
  else if (show !== 'all') query = query.where('m.state', '=', show)
  if (text !== '')
    query = query.where((where) =>
      where.or([
        where(sql`m.subject collate swedish`, 'ilike', like),
        where(sql`m.to_name collate swedish`, 'ilike', like),
        where('m.to_address', 'ilike', like),
      ]),
    )
  if (personId !== null) query = query.where('m.person_id', '=', isId(personId) ? personId : null)
  if (batchId !== null) query = query.where('m.batch_id', '=', isId(batchId) ? batchId : null)
  const rows = await query
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('m.queued_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: Number(rows[0]?.total ?? 0), mails: rows.map(toListed) }
}

/** Another mail stands in for it. */
const isReplaced = sql<boolean>`exists (select 1 from outgoing_mails r where r.contract_id = m.contract_id and r.replaces_id = m.id)`

export interface MailShown extends MailListed {
  /** What the mail server said when it took the mail. */
  readonly serverAnswer: string | null
  readonly messageId: string | null
  readonly bouncedAt: Date | null
  readonly carriesCalendar: boolean
  readonly meetingId: string | null
  readonly person: {
    readonly id: string
    readonly email: string | null
    readonly phone: string | null
    readonly bouncedAt: Date | null
  } | null
  /** The mail it stands in for, and the mail that stands in for it. */
  readonly replacesId: string | null
  readonly replacedById: string | null
  readonly fromName: string
  readonly replyTo: string | null
  /** Null: not for others than its reader, or wiped. */
  readonly text: string | null
}

/** One mail as it was written, or null. */
export async function findMail(reading: Reading, mailId: string): Promise<MailShown | null> {
  if (!isId(mailId)) return null
  const row = await listed(reading)
    .leftJoin('people as p', (join) => join.onRef('p.contract_id', '=', 'm.contract_id').onRef('p.id', '=', 'm.person_id'))
    .select(['m.from_name', 'm.reply_to', 'm.text', 'm.server_answer', 'm.message_id', 'm.bounced_at', 'm.calendar_method', 'm.meeting_id'])
    .select(['m.replaces_id', 'p.id as person', 'p.email', 'p.phone', 'p.email_bounced_at'])
    .select(
      sql<
        string | null
      >`(select r.id from outgoing_mails r where r.contract_id = m.contract_id and r.replaces_id = m.id order by r.queued_at desc limit 1)`.as(
        'replaced_by',
      ),
    )
    .where('m.id', '=', mailId)
    .executeTakeFirst()
  if (row === undefined) return null
  const isSecret = secretMailKinds.includes(row.kind)
  return {
    ...toListed(row),
    fromName: row.from_name,
    replyTo: row.reply_to,
    text: isSecret || row.text === '' ? null : row.text,
    serverAnswer: row.server_answer,
    messageId: row.message_id,
    bouncedAt: row.bounced_at,
    carriesCalendar: row.calendar_method !== null,
    meetingId: row.meeting_id,
    person: row.person === null ? null : { id: row.person, email: row.email, phone: row.phone, bouncedAt: row.email_bounced_at },
    replacesId: row.replaces_id,
    replacedById: row.replaced_by,
  }
}

/** How many mails did not arrive: for the office's menu. */
export async function countMailsInTrouble({ transaction, contractId }: Reading): Promise<number> {
  const row = await transaction
    .selectFrom('outgoing_mails as m')
    .select((select) => select.fn.countAll().as('count'))
    .where('m.contract_id', '=', contractId)
    .where('m.state', 'in', ['failed', 'bounced'])
    .where((where) => where.not(isReplaced))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export interface MailInInstallation {
  readonly id: string
  readonly kind: string
  readonly toName: string
  readonly toAddress: string
  readonly fromName: string
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly state: string
  readonly queuedAt: Date
}

/** The latest mail of every contract together, for the development inbox alone. */
export function listMailsOfInstallation(store: Store, most = 200): Promise<MailInInstallation[]> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    async (transaction) => {
      const rows = await transaction
        .selectFrom('outgoing_mails')
        .selectAll()
        .orderBy('queued_at', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute()
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        toName: row.to_name,
        toAddress: row.to_address,
        fromName: row.from_name,
        subject: row.subject,
        text: row.text,
        language: row.language,
        state: row.state,
        queuedAt: row.queued_at,
      }))
    },
  )
}

function listed({ transaction, contractId }: Reading) {
  return transaction
    .selectFrom('outgoing_mails as m')
    .leftJoin('organisations as o', (join) => join.onRef('o.contract_id', '=', 'm.contract_id').onRef('o.id', '=', 'm.organisation_id'))
    .select([
      'm.id',
      'm.kind',
      'm.to_name',
      'm.to_address',
      'm.subject',
      'm.language',
      'm.state',
      'm.attempts',
      'm.last_error',
      'm.queued_at',
      'm.sent_at',
      'm.not_before',
      'o.name as organisation_name',
    ])
    .where('m.contract_id', '=', contractId)
}

function toListed(row: Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>): MailListed {
  return {
    id: row.id,
    kind: row.kind,
    toName: row.to_name,
    toAddress: row.to_address,
    subject: row.subject,
    language: row.language,
    state: isMailState(row.state) ? row.state : 'failed',
    attempts: row.attempts,
    lastError: row.last_error,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
    notBefore: row.not_before,
    organisationName: row.organisation_name,
  }
}
