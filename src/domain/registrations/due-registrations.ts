import { sql } from 'kysely'
import { system, writing, type Store, type Writing } from '#domain/history'
import { done, notDone } from '#platform/outcome'
import { cancelRegistration } from './cancel-registration.ts'
import { findRegistration, type RegistrationShown } from './registration-queries.ts'

/** What somebody who has signed up, or wants to, is to be mailed. */
export type RegistrationMailKind = 'confirm' | 'placed' | 'waiting' | 'moved-up'

export interface RegistrationDue {
  readonly kind: RegistrationMailKind
  readonly registration: RegistrationShown
}

/** Days a link to confirm by is good for; once confirmed it opens one's registration until the meeting is over. */
export const daysToConfirmRegistration = 7

/** The next few to be mailed; with that they are no longer due. */
export async function takeRegistrationsDue(context: Writing, most: number): Promise<RegistrationDue[]> {
  const { transaction, contractId } = context
  const rows = await transaction
    .selectFrom('registrations')
    .select(['id', 'mail_due'])
    .where('contract_id', '=', contractId)
    .where('mail_due', 'is not', null)
    .orderBy('mail_due_since')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  const due: RegistrationDue[] = []
  for (const { id, mail_due: kind } of rows) {
    const registration = await findRegistration(context, id)
    if (registration !== null && (kind === 'confirm' || kind === 'placed' || kind === 'waiting' || kind === 'moved-up'))
      due.push({ kind, registration })
  }
  if (rows.length > 0)
    await transaction
      .updateTable('registrations')
      .set({ mail_due: null, mail_due_since: null })
      .where('contract_id', '=', contractId)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
  return due
}

/** The contracts in which somebody is to be mailed about a registration. */
export function listContractsWithRegistrationsDue(store: Store): Promise<string[]> {
  return asWorker(store, async (transaction) => {
    const rows = await transaction.selectFrom('registrations').select('contract_id').distinct().where('mail_due', 'is not', null).execute()
    return rows.map((row) => row.contract_id)
  })
}

/** Who has declined the invitation in their calendar, or on its reply page, has given the place back. Returns how many had. */
export async function settleDeclined(store: Store): Promise<number> {
  const declined = await asWorker(store, async (transaction) => {
    const { rows } = await sql<{ contract_id: string; id: string }>`
      select r.contract_id, r.id from registrations r
      join invitations i on i.contract_id = r.contract_id and i.meeting_id = r.meeting_id and i.person_id = r.person_id
      where r.state = 'placed' and i.reply = 'declined' and i.replied_at > r.confirmed_at limit 200`.execute(transaction)
    return rows
  })
  let settled = 0
  for (const { contract_id: contractId, id } of declined) {
    const outcome = await writing(store, { contractId, actor: system }, (context) =>
      cancelRegistration(context, { registrationId: id, by: 'calendar' }),
    )
    if (outcome.ok) settled += 1
  }
  return settled
}

/** Notes on food and access go when the meeting is over, and what nobody confirmed goes whole. Returns how many rows changed. */
export async function forgetRegistrations(store: Store, contractId: string): Promise<number> {
  const now = store.clock.now()
  const before = new Date(now.getTime() - daysToConfirmRegistration * 86_400_000)
  const outcome = await writing(store, { contractId, actor: system }, async ({ transaction }) => {
    const notes = await sql`
      update registrations r set note = null from meetings m
      where m.contract_id = r.contract_id and m.id = r.meeting_id and r.contract_id = ${contractId} and r.note is not null
        and (m.state in ('closed', 'reported', 'cancelled') or m.on_date < ${now}::date - 1) returning r.id`.execute(transaction)
    const never = await transaction
      .deleteFrom('registrations')
      .where('contract_id', '=', contractId)
      .where('state', '=', 'asked')
      .where('asked_at', '<', before)
      .returning('id')
      .execute()
    const changed = notes.rows.length + never.length
    return changed === 0 ? notDone('nothing-to-forget') : done(changed)
  })
  return outcome.ok ? outcome.value : 0
}

function asWorker<Value>(store: Store, fn: Parameters<typeof store.database.transaction<Value>>[1]): Promise<Value> {
  return store.database.transaction(
    { role: 'app', readOnly: true, settings: { 'ledstjarna.worker': 'on', 'ledstjarna.contract_id': '' } },
    fn,
  )
}
