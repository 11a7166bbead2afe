import { record, type Reading, type Writing } from '#domain/history'
import { isClockTime } from '#platform/dates'
import { isId } from '#platform/ids'
import { done, notDone, type Outcome } from '#platform/outcome'
import type { QuietHours } from './quiet-time.ts'
import { releaseHeldMails } from './release-held-mails.ts'

export type MailPace = 'at-once' | 'daily'

/** How one person wants their mail. */
export interface MailSettings {
  readonly pace: MailPace
  readonly wantsNews: boolean
  readonly wantsReminders: boolean
  readonly quiet: QuietHours | null
  readonly revision: number
}

/** Nothing said: at once, at any hour, and everything. */
const unsaid: MailSettings = { pace: 'at-once', wantsNews: true, wantsReminders: true, quiet: null, revision: 0 }

/** How a person wants their mail. */
export async function getMailSettings(reading: Reading, personId: string): Promise<MailSettings> {
  return (await listMailSettings(reading, [personId])).get(personId) ?? unsaid
}

/** Those of some people who have said how they want their mail. One query. */
export async function listMailSettings(
  { transaction, contractId }: Reading,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, MailSettings>> {
  const wanted = [...new Set(personIds)].filter(isId)
  if (wanted.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('mail_settings')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where('person_id', 'in', wanted)
    .execute()
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        pace: row.pace === 'daily' ? 'daily' : 'at-once',
        wantsNews: row.wants_news,
        wantsReminders: row.wants_reminders,
        quiet:
          row.quiet_from === null || row.quiet_until === null
            ? null
            : { from: row.quiet_from.slice(0, 5), until: row.quiet_until.slice(0, 5) },
        revision: row.revision,
      },
    ]),
  )
}

/** Those among some people who want no news. One query. */
export async function listWithoutNews(reading: Reading, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const settings = await listMailSettings(reading, personIds)
  return new Set([...settings].flatMap(([id, { wantsNews }]) => (wantsNews ? [] : [id])))
}

export interface SetMailSettings {
  readonly personId: string
  readonly pace: MailPace
  readonly wantsNews: boolean
  readonly wantsReminders: boolean
  /** HH:MM; both empty: no quiet hours. */
  readonly quietFrom: string
  readonly quietUntil: string
  /** As the form showed it; left out by a button that changes one thing. */
  readonly revision?: number
}

export type CannotSetMailSettings = 'no-such-person' | 'quiet-not-understood' | 'quiet-half' | 'quiet-all-day' | 'changed-meanwhile'

/** Somebody says how they want their mail. Whoever wants it at once again gets what has waited at once. */
export async function setMailSettings(
  writing: Writing,
  input: SetMailSettings,
): Promise<Outcome<{ eventId: string | null }, CannotSetMailSettings>> {
  const wrong = whatIsWrong(input)
  if (wrong !== null) return notDone(wrong)
  if (!(await isPerson(writing, input.personId))) return notDone('no-such-person')
  const before = await getMailSettings(writing, input.personId)
  if (input.revision !== undefined && input.revision !== before.revision) return notDone('changed-meanwhile')
  const quiet = input.quietFrom === '' ? null : { from: input.quietFrom, until: input.quietUntil }
  if (isSame(before, { ...input, quiet })) return done({ eventId: null })
  if (!(await write(writing, input, quiet, before.revision))) return notDone('changed-meanwhile')
  if (before.pace === 'daily' && input.pace === 'at-once') await releaseHeldMails(writing, input.personId)
  const eventId = await record(writing, {
    kind: 'MailSettingsSet',
    subject: { kind: 'person', id: input.personId },
    particulars: { pace: input.pace, news: input.wantsNews, reminders: input.wantsReminders, quiet: quiet !== null },
  })
  return done({ eventId })
}

/** Somebody wants no more news, or wants it again. Saying so twice is saying so. */
export async function setNews(
  writing: Writing,
  { personId, wantsNews }: { readonly personId: string; readonly wantsNews: boolean },
): Promise<Outcome<{ eventId: string | null }, CannotSetMailSettings>> {
  const { pace, wantsReminders, quiet } = await getMailSettings(writing, personId)
  return setMailSettings(writing, {
    personId,
    pace,
    wantsReminders,
    wantsNews,
    quietFrom: quiet?.from ?? '',
    quietUntil: quiet?.until ?? '',
  })
}

function whatIsWrong({ quietFrom: from, quietUntil: until }: SetMailSettings): CannotSetMailSettings | null {
  if (from === '' && until === '') return null
  if (from === '' || until === '') return 'quiet-half'
  if (!isClockTime(from) || !isClockTime(until)) return 'quiet-not-understood'
  return from === until ? 'quiet-all-day' : null
}

function isSame(one: MailSettings, other: Omit<MailSettings, 'revision'>): boolean {
  return (
    one.pace === other.pace &&
    one.wantsNews === other.wantsNews &&
    one.wantsReminders === other.wantsReminders &&
    one.quiet?.from === other.quiet?.from &&
    one.quiet?.until === other.quiet?.until
  )
}

async function isPerson({ transaction, contractId }: Writing, personId: string): Promise<boolean> {
  if (!isId(personId)) return false
  const row = await transaction
    .selectFrom('people')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function write(
  { transaction, contractId, clock }: Writing,
  { personId, pace, wantsNews, wantsReminders }: SetMailSettings,
  quiet: QuietHours | null,
  revision: number,
): Promise<boolean> {
  const said = {
    pace,
    wants_news: wantsNews,
    wants_reminders: wantsReminders,
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    changed_at: clock.now(),
    revision: revision + 1,
  }
  const row = await transaction
    .insertInto('mail_settings')
    .values({ contract_id: contractId, person_id: personId, ...said })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'person_id']).doUpdateSet(said).where('mail_settings.revision', '=', revision),
    )
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
